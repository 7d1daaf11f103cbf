"""Mouse and touch do everything too, and a finger that scrolls does not choose."""

import pygame

from game.desktop.buttons import Button
from game.desktop.containers import Column, Layers, Row
from game.desktop.nodes import Box, Node
from game.desktop.screens import Appearance, Screen
from game.desktop.scrolling import Scroll
from game.desktop.texts import Text
from tests.desktop.layer_gallery import Gallery
from tests.desktop.layer_hands import Hands

LARGE = Appearance("light", 2.0)


class LongList:
    """A heading above a list of forty buttons that scrolls."""

    def __init__(self):
        self.pressed = []

    def build(self, view):
        rows = [Button(Text(f"Regel {n}"), action=lambda n=n: self.pressed.append(n), id=f"row-{n}") for n in range(40)]
        return Screen(Column(Text("Lijst"), Scroll(Column(*rows, gap=8), id="list", grow=1), box=Box(pad=30), gap=20))


def test_a_click_chooses_and_gives_the_focus():
    gallery = Gallery()
    hands = Hands(gallery.build)
    hands.click(hands.button("choice-2").rect.center)
    assert gallery.chosen == 2
    assert hands.focus == "choice-2"


def test_letting_go_elsewhere_takes_the_click_back():
    gallery = Gallery()
    hands = Hands(gallery.build)
    hands.click(hands.button("choice-2").rect.center, away=(5, 5))
    hands.click(hands.button("choice-2").rect.center, away=hands.button("choice-1").rect.center)
    assert gallery.pressed == []


def test_a_tap_chooses_once_although_the_system_also_reports_a_mouse():
    gallery = Gallery()
    hands = Hands(gallery.build)
    point = hands.button("choice-1").rect.center
    hands.touch(point)
    hands.post(pygame.MOUSEBUTTONDOWN, pos=point, button=1, touch=True)
    hands.post(pygame.MOUSEBUTTONUP, pos=point, button=1, touch=True)
    assert gallery.pressed == ["1"]


def test_a_trembling_finger_still_taps():
    gallery = Gallery()
    hands = Hands(gallery.build)
    x, y = hands.button("choice-1").rect.center
    hands.touch((x, y), (x + 3, y + 4), (x + 1, y - 2))
    assert gallery.pressed == ["1"]


def test_a_finger_that_drags_scrolls_and_chooses_nothing():
    page = LongList()
    hands = Hands(page.build)
    x, y = hands.button("row-5").rect.center
    hands.touch((x, y), (x, y - 40), (x, y - 120))
    assert hands.scroll("list").shift == 120
    assert page.pressed == []


def test_the_wheel_scrolls_the_page_and_no_part_of_a_page_that_scrolls_itself():
    """In a low window the story stands there in full, and the whole page moves."""
    hands = Hands(Gallery().build, size=(1024, 720))
    assert hands.scroll("tale").hidden == 0
    hands.wheel((600, 300), -2)
    assert hands.scroll("window").shift == 120


def test_the_wheel_moves_the_part_it_is_over():
    left, right = (Scroll(Column(*[Text("regel") for _ in range(60)]), id=name, grow=1) for name in ("left", "right"))
    hands = Hands(lambda view: Screen(Row(left, right, align="stretch")))
    hands.wheel((900, 300), -1)
    assert (hands.scroll("left").shift, hands.scroll("right").shift) == (0, 60)


def test_the_wheel_beside_a_part_that_scrolls_leaves_it_alone():
    hands = Hands(LongList().build)
    hands.wheel((40, 30), -3)
    assert hands.scroll("list").shift == 0


def test_what_is_scrolled_out_of_sight_cannot_be_clicked():
    """A row that lies under the heading, above the list, is not there for the mouse."""
    page = LongList()
    hands = Hands(page.build)
    hands.wheel((600, 400), -1)
    hidden = next(
        row for row in (hands.button(f"row-{n}") for n in range(40)) if row.rect.top < hands.scroll("list").rect.top
    )
    hands.click((hidden.rect.centerx, hidden.rect.top + 2))
    assert page.pressed == []


def test_the_scroll_bar_can_be_dragged_to_the_end():
    hands = Hands(LongList().build)
    part = hands.scroll("list")
    track, thumb = part.bar(hands.window.stage.canvas)
    hands.click(thumb.center, away=(thumb.centerx, track.bottom))
    assert part.shift == part.hidden


def test_behind_a_dialog_nothing_can_be_clicked_or_scrolled():
    page = LongList()

    def build(view):
        question = Node(Text("Pauze"), role="dialog", name="Pauze", width=300, height=200)
        return Screen(Layers(page.build(view).root, Column(question, align="center", justify="center")))

    hands = Hands(build)
    hands.wheel((600, 600), -3)
    hands.click((600, 600))
    assert hands.scroll("list").shift == 0
    assert page.pressed == []


def test_hovering_draws_once_and_resting_draws_nothing():
    hands = Hands(Gallery().build)
    point = hands.button("choice-1").rect.center
    hands.post(pygame.MOUSEMOTION, pos=point, rel=(0, 0), buttons=(0, 0, 0), touch=False)
    frames = hands.window.frames
    hands.post(pygame.MOUSEMOTION, pos=(point[0] + 1, point[1]), rel=(1, 0), buttons=(0, 0, 0), touch=False)
    hands.window.step()
    assert hands.window.frames == frames
    hands.post(pygame.MOUSEMOTION, pos=(4, 4), rel=(0, 0), buttons=(0, 0, 0), touch=False)
    assert hands.window.frames == frames + 1
