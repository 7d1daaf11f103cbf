"""Everything can be done from the keyboard: moving, choosing, larger text, another theme, reading aloud."""

import pygame
import pytest

from game.desktop.keyboard import key_name
from tests.desktop.layer_gallery import Gallery
from tests.desktop.layer_hands import Hands


def test_tab_visits_every_button_in_reading_order_and_begins_again():
    hands = Hands(Gallery().build)
    visited = []
    for _ in range(9):
        hands.press("tab")
        visited.append(hands.focus)
    choices = ["choice-1", "choice-2", "choice-3", "choice-4"]
    assert visited == ["Lees voor", "Instellingen", *choices, "Terug", "Verder", "Lees voor"]


def test_shift_tab_goes_the_other_way():
    hands = Hands(Gallery().build)
    hands.press("shift+tab")
    assert hands.focus == "Verder"
    hands.press("shift+tab")
    assert hands.focus == "Terug"


def test_arrows_move_to_the_neighbour_in_that_direction():
    hands = Hands(Gallery().build)
    hands.press("1", "right")
    assert hands.focus == "choice-2"
    hands.press("down")
    assert hands.focus == "choice-4"
    hands.press("left", "up")
    assert hands.focus == "choice-1"
    hands.press("left")
    assert hands.focus == "choice-1", "nothing lies further to the left"


@pytest.mark.parametrize("key", ["enter", "space"])
def test_enter_and_space_do_what_has_the_focus(key):
    gallery = Gallery()
    hands = Hands(gallery.build)
    hands.press(key)
    assert gallery.pressed == [], "nothing has the focus yet"
    hands.press("shift+tab", key)
    assert gallery.pressed == ["verder"]


def test_a_number_chooses_at_once_and_focus_stays_there_on_the_new_screen():
    gallery = Gallery()
    hands = Hands(gallery.build)
    hands.press("3")
    assert gallery.chosen == 3
    assert hands.focus == "choice-3"


def test_a_button_that_is_not_enabled_can_be_read_but_does_nothing():
    gallery = Gallery()
    hands = Hands(gallery.build)
    hands.press("4", "enter")
    assert gallery.pressed == []
    assert hands.focus == "choice-4"
    assert [thing.enabled for thing in hands.seen("button") if thing.id == "choice-4"] == [False]


def test_keys_of_the_screen_come_before_those_of_the_window():
    gallery = Gallery()
    hands = Hands(gallery.build)
    hands.press("ctrl+z")
    assert gallery.pressed == ["undo"]


def test_a_dialog_keeps_keys_and_focus_to_itself():
    gallery = Gallery()
    hands = Hands(gallery.build)
    hands.press("p", "1", "tab", "tab")
    assert gallery.pressed == []
    assert hands.focus == "resume"
    assert {thing.name for thing in hands.seen("button")} == {"Ga verder"}
    hands.press("enter")
    assert not gallery.dialog
    assert len(hands.seen("button")) == 8


@pytest.mark.parametrize(
    ("key", "mod", "written", "name"),
    [
        (pygame.K_1, 0, "1", "1"),
        (pygame.K_KP1, pygame.KMOD_NUM, "1", "1"),
        (pygame.K_AMPERSAND, pygame.KMOD_LSHIFT, "1", "1"),
        (pygame.K_a, pygame.KMOD_LSHIFT, "A", "shift+a"),
        (pygame.K_z, pygame.KMOD_LCTRL, "\x1a", "ctrl+z"),
        (pygame.K_TAB, pygame.KMOD_RSHIFT, "\t", "shift+tab"),
        (pygame.K_SPACE, 0, " ", "space"),
        (pygame.K_KP_ENTER, 0, "\r", "enter"),
        (pygame.K_ESCAPE, 0, "\x1b", "esc"),
        (pygame.K_PAGEUP, 0, "", "pageup"),
    ],
)
def test_a_key_has_one_name_on_every_keyboard(key, mod, written, name):
    assert key_name(pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=written)) == name
