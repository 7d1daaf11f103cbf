"""The look back fits every window: empty, after one decision, crowded, alone, with cards, and while someone writes."""

from __future__ import annotations

from collections.abc import Callable

import pygame
import pytest

from game.desktop.pages.debriefing import STEPS
from game.desktop.screens import Appearance
from game.desktop.stage import Stage
from game.desktop.table import Table
from game.session.messages import Command
from tests.desktop.crowded import LONG, SEATS, looked_back
from tests.desktop.screens_set import ASSETS, deciding, ended, long_winded, shown, stool, table
from tests.desktop.test_layer_layout import faults

SIZES = ((1024, 720), (1280, 720), (1920, 1080), (3840, 2160))
SCALES = (1.0, 1.5, 2.0)
LAST = len(STEPS) - 1


def early(decisions: int, seat: str | None = None) -> Table:
    """A play that stopped after so many decisions."""
    made = table(stool(), seat, decisions) if seat else deciding(stool(), decisions, "nl")
    made.session.do(Command("look-back"))
    return made


def promised() -> Table:
    """A full table of which every seat filled its card."""
    made = looked_back(40)
    for seat in SEATS:
        made.session.do(Command("promise", seat=seat, text=(f"{LONG}. " * 3)[:200]))
    return made


def writing() -> Table:
    """A full table with a seat that has written as much as fits."""
    made = promised()
    made.look_back.take_turn("mentor", "Donaudampfschiffahrtsgesellschaftskapitän" * 5)
    return made


PLAYS: dict[str, Callable[[], Table]] = {
    "nothing": lambda: early(0),
    "one": lambda: early(1),
    "alone": lambda: early(4, "mentor"),
    "crowded": lambda: looked_back(40),
    "crowded-english": lambda: looked_back(40, "en"),
    "long": lambda: ended(long_winded(stool())),
}
CARDS: dict[str, Callable[[], Table]] = {"promised": promised, "writing": writing}


@pytest.fixture(scope="module", autouse=True)
def display() -> None:
    pygame.display.init()
    pygame.display.set_mode((64, 64))


@pytest.fixture(scope="module")
def plays() -> dict[str, Table]:
    """Each play once: playing forty decisions for every window would take long."""
    return {name: play() for name, play in {**PLAYS, **CARDS}.items()}


def wrong(made: Table, page: int, size: tuple[int, int], text_scale: float, theme: str = "light") -> list[str]:
    made.page = page
    return faults(Stage(ASSETS, shown(made), pygame.Surface(size), Appearance(theme, text_scale)))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("text_scale", SCALES)
def test_every_step_of_a_crowded_play_fits(plays, size, text_scale):
    found = {step.name: wrong(plays["crowded"], page, size, text_scale) for page, step in enumerate(STEPS)}
    assert {step: faulty for step, faulty in found.items() if faulty} == {}


@pytest.mark.parametrize(("size", "text_scale"), [((1024, 720), 2.0), ((1280, 720), 1.0), ((1920, 1080), 1.5)])
@pytest.mark.parametrize("name", sorted(PLAYS.keys() - {"crowded"}))
def test_every_step_of_every_other_play_fits(plays, name, size, text_scale):
    found = {step.name: wrong(plays[name], page, size, text_scale) for page, step in enumerate(STEPS)}
    assert {step: faulty for step, faulty in found.items() if faulty} == {}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("text_scale", SCALES)
@pytest.mark.parametrize("name", sorted(CARDS))
def test_cards_and_the_field_fit(plays, name, size, text_scale):
    assert wrong(plays[name], LAST, size, text_scale) == []


@pytest.mark.parametrize("page", range(len(STEPS)))
def test_every_decision_of_a_crowded_chart_and_every_fact_keeps_its_place_in_contrast(plays, page):
    made = plays["crowded"]
    made.page = page
    rects = []
    for theme in ("light", "contrast"):
        stage = Stage(ASSETS, shown(made), pygame.Surface((1280, 720)), Appearance(theme))
        rects.append([node.rect for node in stage.root.walk()])
    assert rects[0] == rects[1]


def test_every_voice_and_every_lot_of_questions_fits(plays):
    made = plays["long"]
    for place in (1, 5, 12):
        made.look_back.voice = made.look_back.question = made.look_back.decision = made.look_back.group = place
        found = [fault for page in range(len(STEPS)) for fault in wrong(made, page, (1280, 720), 1.5)]
        assert found == []
