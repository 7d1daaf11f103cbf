"""Random plays side by side: they end as often, and as well, as the exact search says they should."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings

from game.analysis.values.simulating import scores_from, simulate
from game.analysis.values.solve import study
from game.model.casus import Casus
from game.rules.rules import Rules
from tests.casuses import load_folder
from tests.strategies import casussen

SMALL = Path(__file__).parents[1] / "oracle" / "casussen"
PLAYS = 40_000


@pytest.mark.parametrize("name", ["mix-school", "mix-plan", "mix-nacht", "kans-wanneer", "niets-meer"])
def test_random_plays_come_to_what_the_exact_search_says(name: str) -> None:
    casus = load_folder(SMALL / name)
    played, exact = simulate(casus, PLAYS, seed=3, count=True), study(casus)
    assert played.plays == PLAYS
    for quantity, one in played.values.items():
        # Five standard errors: once in some million runs it is chance.
        assert one.mean == pytest.approx(exact.values[quantity].random, abs=2.6 * one.margin + 1e-9)
    for ending, count in played.endings.items():
        chance = exact.endings[ending].probability
        assert count / PLAYS == pytest.approx(chance, abs=5 * (chance * (1 - chance) / PLAYS) ** 0.5 + 1e-9)
    for choice, hits in played.hits.items():
        assert hits / PLAYS == pytest.approx(exact.choices[choice].times, abs=0.02)
    assert played.positions <= 1.2 * exact.positions + 50


@settings(max_examples=20, deadline=None)
@given(casussen())
def test_so_it_is_for_any_drawn_casus(casus: Casus) -> None:
    played, exact = simulate(casus, 4_000, seed=1), study(casus, limit=20_000, exact=False)
    if exact.complete:
        score = played.values["score"]
        assert score.mean == pytest.approx(exact.values["score"].random, abs=3 * score.margin + 1e-9)


def test_the_same_seed_is_the_same_plays() -> None:
    casus = load_folder(SMALL / "mix-school")
    assert simulate(casus, 500, seed=9) == simulate(casus, 500, seed=9)
    assert simulate(casus, 500, seed=9).scores != simulate(casus, 500, seed=10).scores


def test_someone_may_stop_it() -> None:
    assert simulate(load_folder(SMALL / "mix-school"), 500, seed=9, go_on=lambda done: False).plays == 0


def test_scores_from_several_positions_are_told_apart() -> None:
    rules = Rules(load_folder(SMALL / "mix-school"))
    start = rules.begin()
    after = [rules.take(start, choice, next(iter([one.number for one in rules.outcomes(start, choice)]), None)).after
             for choice in rules.open_choices(start)]  # fmt: skip
    told = scores_from(rules, [start, *after], 4_000, seed=2)
    exact = study(rules.casus)
    assert told[0] == pytest.approx(exact.values["score"].random, abs=1)
    choice = exact.choices["stoel/oproep"].score
    assert choice is not None
    assert told[1] == pytest.approx(choice.random, abs=1)
