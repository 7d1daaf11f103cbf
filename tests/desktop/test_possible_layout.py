"""What was possible fits every window, as it is known, counted and refused, in a crowd, and on a walk beside a play."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.pages.debriefing import steps_of
from game.desktop.screens import Appearance
from game.desktop.stage import Stage
from game.desktop.table import Table
from game.desktop.texts import Text
from tests.casuses import in_language
from tests.desktop.crowded import looked_back
from tests.desktop.possible_set import afterwards, at, possible_screens, walked, weighed
from tests.desktop.screens_set import ASSETS, ended, long_winded, shown, stool, table
from tests.desktop.test_layer_layout import faults

SIZES = ((1024, 720), (1280, 720), (1920, 1080), (3840, 2160))
SCALES = (1.0, 1.5, 2.0)


@pytest.fixture(scope="module", autouse=True)
def display() -> None:
    pygame.display.init()
    pygame.display.set_mode((64, 64))


@pytest.fixture(scope="module")
def screens():
    return {"nl": possible_screens(stool()), "en": possible_screens(in_language("de-lege-stoel", "en"), "en")}


def staged(builder, size=(1280, 720), text_scale=1.0, theme="light") -> Stage:
    made = shown(builder) if isinstance(builder, Table) else builder
    return Stage(ASSETS, made, pygame.Surface(size), Appearance(theme, text_scale))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("text_scale", SCALES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_screen_fits(screens, size, text_scale, language):
    found = {name: faults(staged(builder, size, text_scale)) for name, builder in screens[language].items()}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("theme", ["evening", "contrast"])
def test_a_theme_changes_no_place(screens, theme):
    for name, builder in screens["nl"].items():
        one, other = staged(builder), staged(builder, theme=theme)
        places = [[node.rect for node in stage.root.walk()] for stage in (one, other)]
        assert places[0] == places[1], name


def test_nothing_is_smaller_than_the_back_row_can_read(screens):
    for name, builder in screens["nl"].items():
        sizes = [node.style.size for node in staged(builder, (1920, 1080)).root.walk() if isinstance(node, Text)]
        assert min(sizes) >= 20, name


@pytest.fixture(scope="module")
def hard() -> dict[str, Table]:
    alone = table(stool(), "leerplichtambtenaar", decisions=40)
    while alone.session.phase != "debriefing":
        alone.do("proceed")
    long = long_winded(stool())
    return {
        "crowded": weighed(looked_back(40)),
        "alone": weighed(alone),
        "long": weighed(ended(long)),
    }


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("text_scale", SCALES)
@pytest.mark.parametrize("name", ["crowded", "alone", "long"])
def test_forty_decisions_endless_names_and_one_seat_alone_fit(hard, name, size, text_scale):
    for step in ("course", "worth", "among"):
        assert faults(staged(afterwards(at(hard[name], step)), size, text_scale)) == [], step


@pytest.mark.parametrize(("size", "text_scale"), [((1024, 720), 2.0), ((1280, 720), 1.0), ((1920, 1080), 1.5)])
def test_two_endings_with_endless_texts_fit_beside_each_other(size, text_scale):
    made = walked(weighed(ended(long_winded(stool()))))
    assert faults(staged(made, size, text_scale)) == []


@pytest.mark.parametrize("text_scale", SCALES)
def test_twelve_tabs_stay_on_one_line(hard, text_scale):
    made = hard["crowded"]
    for page in range(len(steps_of(made))):
        made.page = page
        root = staged(made, (1280, 720), text_scale).root
        tops = {node.rect.centery for node in root.walk() if node.id.startswith("tab-")}
        assert len(tops) == 1, page


def test_every_decision_of_a_crowded_play_has_a_button_on_the_bridge(hard):
    made = at(hard["crowded"], "worth")
    for size, scale in (((1280, 720), 1.0), ((1280, 720), 2.0), ((3840, 2160), 1.0)):
        pins = {node.id for node in staged(made, size, scale).root.walk()}
        assert {f"worth-{number}" for number in range(1, 41)} <= pins
