"""Every step leads to a later stage, so that each stage is complete before play goes on from it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings

from game.analysis.search.order import Order
from game.model.casus import Casus
from game.rules.rules import Rules
from tests.casuses import load_folder
from tests.strategies import casussen
from tests.walking import every_step

SMALL = sorted((Path(__file__).parents[1] / "oracle" / "casussen").glob("*/casus.yaml"))


def climbs(casus: Casus, limit: int) -> None:
    rules, order = Rules(casus), Order(casus)
    week = rules.names.places["week"]
    for step in every_step(rules, limit):
        assert order.at(step.before, week) < order.at(step.after, week)


@pytest.mark.parametrize("file", SMALL, ids=lambda file: file.parent.name)
def test_every_step_of_a_small_casus_climbs(file: Path) -> None:
    climbs(load_folder(file.parent), limit=20_000)


@settings(max_examples=40)
@given(casussen())
def test_every_step_of_a_drawn_casus_climbs(casus: Casus) -> None:
    climbs(casus, limit=300)
