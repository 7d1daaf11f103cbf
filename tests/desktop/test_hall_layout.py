"""The screens before play fit every window at every size of text, also with the worst that an author may write."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.even_rows import EvenRows, row_lengths
from game.desktop.focusing import buttons
from game.desktop.nodes import Node
from game.desktop.screens import Appearance, Screen
from game.desktop.scrolling import Scroll
from game.desktop.stage import Stage
from game.desktop.texts import Text
from tests.casuses import ROOT, load_folder
from tests.desktop.hall_set import ASSETS, hall_screens
from tests.desktop.test_layer_layout import faults

SIZES = ((1024, 720), (1280, 720), (1920, 1080), (3840, 2160))


@pytest.fixture(scope="module", autouse=True)
def display() -> None:
    pygame.display.init()
    pygame.display.set_mode((64, 64))


def staged(builder, size=(1280, 720), text_scale=1.0, theme="light") -> Stage:
    return Stage(ASSETS, builder, pygame.Surface(size), Appearance(theme, text_scale))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("text_scale", [1.0, 1.5, 2.0])
def test_every_screen_before_play_fits(size, text_scale):
    found = {name: faults(staged(builder, size, text_scale)) for name, builder in SCREENS["nl"].items()}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("theme", ["light", "contrast"])
def test_they_fit_in_english_and_can_be_drawn(theme):
    for name, builder in SCREENS["en"].items():
        stage = staged(builder, theme=theme)
        assert faults(stage) == [], name
        stage.draw()


@pytest.mark.parametrize(
    ("count", "columns", "rows"), [(1, 3, [1]), (3, 2, [1, 2]), (4, 3, [2, 2]), (5, 3, [2, 3]), (9, 3, [3, 3, 3])]
)
def test_no_row_of_cards_ends_with_a_lonely_one(count, columns, rows):
    assert row_lengths(count, columns) == rows


@pytest.mark.parametrize("count", [1, 2, 3, 4, 9])
def test_casussen_fill_the_page_to_its_right_and_lower_edge(count):
    stage = staged(SCREENS["nl"][f"home-{count}"], (1920, 1080))
    grid = next(node for node in stage.root.walk() if isinstance(node, EvenRows))
    body = next(node for node in stage.root.walk() if isinstance(node, Scroll) and node.id == "body")
    cards = [card.rect for card in grid.children]
    assert max(card.bottom for card in cards) == grid.rect.bottom >= body.view.bottom
    tops = {card.top for card in cards}
    assert all(max(card.right for card in cards if card.top == top) == grid.rect.right for top in tops)


def test_rows_are_as_high_as_their_highest_card_and_equally_wide():
    low, high = Node(height=100), Node(height=300)
    stage = staged(lambda view: Screen(EvenRows(Node(height=50), low, high, columns=2, gap=20)), (1920, 1080))
    stage.draw()
    assert low.rect.height == high.rect.height >= 300
    assert low.rect.width + high.rect.width + stage.canvas.px(20) == 1920


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)], ids=["small", "large"])
def test_everything_that_everyday_play_asks_for_is_in_sight_at_once(size):
    """On a beamer nobody has to scroll to see what the first casus is about, what can be set, or to begin it."""
    for name in (
        "home-1",
        "home-2",
        "home-3",
        "home-4",
        "casus",
        "casus-short",
        "casus-more",
        "briefing",
        "role",
        "briefing-alone",
    ):
        stage = staged(SCREENS["nl"][name], size)
        hidden = {node.id: node.hidden for node in stage.root.walk() if isinstance(node, Scroll) and node.hidden}
        assert hidden == {}, name


def test_with_large_text_the_ways_to_play_follow_on_the_story():
    stage = staged(SCREENS["nl"]["casus"], (1280, 720), 2.0)
    tops = {node.name: node.rect.top for node in stage.root.walk() if isinstance(node, Text)}
    assert tops["De lege stoel"] < tops["Samen aan tafel"] < tops["Waar je op oefent"]


@pytest.mark.parametrize(
    ("name", "text_scale"),
    [("briefing", 1.0), ("briefing", 2.0), ("role", 2.0), ("briefing-overfull", 1.0), ("role-overfull", 1.0)],
)
def test_the_button_that_goes_on_stays_in_sight_while_the_rest_scrolls(name, text_scale):
    stage = staged(SCREENS["nl"][name], (1280, 720), text_scale)
    on = next(button for button in buttons(stage.root) if button.id in {"begin", "to-briefing"})
    assert stage.canvas.surface.get_rect().contains(on.rect)
    assert stage.focus is on


SCREENS = {
    language: hall_screens(load_folder(ROOT / "scenarios" / "de-lege-stoel"), language) for language in ("nl", "en")
}
