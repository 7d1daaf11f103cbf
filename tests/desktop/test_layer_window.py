"""The window keeps one's place, draws only what changed, and follows its size and the world outside."""

import pygame

from game.desktop.buttons import push_button
from game.desktop.containers import Column
from game.desktop.nodes import Box
from game.desktop.outside import Outside
from game.desktop.screens import Appearance, Screen
from game.desktop.texts import Text
from tests.desktop.layer_gallery import Gallery
from tests.desktop.layer_hands import Hands
from tests.desktop.test_layer_pointer import LongList


def test_nothing_is_drawn_while_nothing_happens():
    hands = Hands(Gallery().build)
    for _ in range(5):
        hands.window.step()
    assert hands.window.frames == 1


def test_the_screen_follows_the_state_after_every_action():
    count = [0]

    def build(view):
        return Screen(Column(Text(f"{count[0]} keer"), push_button("Nog een", lambda: count.append(count.pop() + 1))))

    hands = Hands(build)
    hands.press("tab", "enter", "enter")
    assert [thing.name for thing in hands.seen("text")] == ["2 keer"]


def test_focus_is_scrolled_into_sight_and_the_place_is_kept_on_the_next_screen():
    hands = Hands(LongList().build)
    hands.press("shift+tab")
    part = hands.scroll("list")
    assert hands.focus == "row-39"
    assert part.view.contains(hands.button("row-39").rect)
    place = part.shift
    hands.press("enter")
    assert hands.focus == "row-39"
    assert hands.scroll("list").shift == place > 0


def test_of_a_button_that_is_higher_than_its_window_the_top_is_shown():
    def build(view):
        tall = push_button("Hoog", print, height=2000)
        return Screen(Column(Text("Boven"), push_button("Kort", print, height=900), tall, gap=20))

    hands = Hands(build)
    hands.press("shift+tab")
    assert 0 <= hands.button("Hoog").rect.top <= 20


def test_another_screen_begins_at_its_top_without_focus():
    hands = Hands(LongList().build)
    hands.press("shift+tab")
    hands.window.show(LongList().build)
    assert hands.scroll("list").shift == 0
    assert hands.focus == ""


def test_a_screen_can_say_where_the_focus_begins():
    def build(view):
        return Screen(Column(push_button("Een", print), push_button("Twee", print, id="two")), first_focus="two")

    assert Hands(build).focus == "two"


def test_a_change_elsewhere_is_shown_at_the_next_tick():
    """A phone joined: the port says so once, and the screen is built anew once."""
    phones, news = [], [False, True, False, False]
    hands = Hands(lambda view: Screen(Text(f"{len(phones)} telefoons")), outside=Outside(poll=lambda: news.pop(0)))
    assert hands.seen("text")[0].name == "0 telefoons"
    phones.append("a")
    hands.window.step()
    assert hands.seen("text")[0].name == "1 telefoons"
    frames = hands.window.frames
    hands.window.step()
    assert hands.window.frames == frames


def test_a_resized_window_is_filled_again():
    hands = Hands(Gallery().build)
    pygame.display.set_mode((1600, 900), pygame.RESIZABLE)
    hands.post(pygame.WINDOWSIZECHANGED, x=1600, y=900, window=None)
    assert hands.window.stage.root.rect.size == (1600, 900)
    assert hands.window.stage.root.children[0].rect.width == 1600


def test_a_builder_is_told_how_much_room_there_is():
    seen = []

    def build(view):
        seen.append((round(view.width), round(view.height), view.text_scale, view.theme.name))
        return Screen(Text("ruimte"))

    Hands(build, size=(1280, 720))
    Hands(build, size=(1024, 720), appearance=Appearance("contrast", 1.5))
    Hands(build, size=(3840, 2160))
    assert seen == [(1920, 1080, 1.0, "light"), (1536, 1080, 1.5, "contrast"), (1920, 1080, 1.0, "light")]


def test_closing_the_window_ends_the_loop():
    hands = Hands(Gallery().build)
    hands.post(pygame.QUIT)
    assert not hands.window.running


def test_focus_is_a_ring_around_the_button_and_not_its_border():
    hands = Hands(lambda view: Screen(Column(push_button("Verder", print), align="start", box=Box(pad=40))))
    rect = hands.button("Verder").rect
    above = (rect.centerx, rect.top - 4)
    assert hands.pixel(above) == pygame.Color("#F8F1E7")
    hands.press("tab")
    assert hands.pixel(above) == pygame.Color("#1B4B8F")


def test_no_sound_is_asked_for():
    Hands(Gallery().build)
    assert pygame.mixer.get_init() is None
