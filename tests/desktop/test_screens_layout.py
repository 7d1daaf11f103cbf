"""Every screen fits every window at every size of text: nothing over its neighbour, nothing cut off."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.screens import Appearance
from game.desktop.stage import Stage
from game.desktop.texts import Text
from tests.casuses import in_language
from tests.desktop.screens_set import ASSETS, all_screens, long_winded, stool
from tests.desktop.test_layer_layout import faults

SIZES = ((1024, 720), (1280, 720), (1920, 1080), (3840, 2160))
SCALES = (1.0, 1.5, 2.0)


@pytest.fixture(scope="module", autouse=True)
def display() -> None:
    pygame.display.init()
    pygame.display.set_mode((64, 64))


def staged(builder, size, text_scale=1.0, theme="light") -> Stage:
    return Stage(ASSETS, builder, pygame.Surface(size), Appearance(theme, text_scale))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("text_scale", SCALES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_screen_fits(size, text_scale, language):
    found = {name: faults(staged(builder, size, text_scale)) for name, builder in SCREENS[language].items()}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("text_scale", [1.0, 2.0])
@pytest.mark.parametrize("size", [(1024, 720), (1920, 1080)], ids=["small", "large"])
def test_names_of_sixty_letters_and_texts_of_two_thousand_break_nothing(size, text_scale):
    found = {name: faults(staged(builder, size, text_scale)) for name, builder in SCREENS["long"].items()}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("theme", ["evening", "contrast"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_theme_changes_no_place(theme, language):
    """So what fits in one theme fits in every other."""
    for name, builder in SCREENS[language].items():
        one, other = staged(builder, (1280, 720)), staged(builder, (1280, 720), theme=theme)
        places = [[node.rect for node in stage.root.walk()] for stage in (one, other)]
        assert places[0] == places[1], name


def test_nothing_is_smaller_than_the_back_row_can_read():
    for name, builder in SCREENS["nl"].items():
        texts = [node for node in staged(builder, (1920, 1080)).root.walk() if isinstance(node, Text)]
        assert texts, name
        assert min(text.style.size for text in texts) >= 20, name


SCREENS = {
    "nl": all_screens(stool()),
    "en": all_screens(in_language("de-lege-stoel", "en"), "en"),
    "long": all_screens(long_winded(stool())),
}
