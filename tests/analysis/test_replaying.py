"""A play again in another casus: what its choices are worth there, about."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.analysis.values.replaying import choices_worth
from game.reports.played import played
from game.reports.weighing import weigh
from tests.casuses import load_folder
from tests.reports.test_weighing import a_play

ROOT = Path(__file__).parents[1]


def test_in_its_own_casus_a_play_is_worth_about_what_it_is_worth() -> None:
    casus = load_folder(ROOT / "oracle/casussen/mix-school")
    for seed in (1, 2):
        play = played(a_play(casus, seed))
        exact = weigh(casus, play)
        told = choices_worth(casus, play.levers, play.ways, seed)
        assert len(told) == len(exact.decisions)
        for worth, decision in zip(told, exact.decisions, strict=True):
            moved = decision.moved["score"]
            assert worth == pytest.approx(moved.chosen - moved.before, abs=2)


def test_a_play_counts_up_to_where_it_cannot_go_on() -> None:
    casus = load_folder(ROOT / "oracle/casussen/mix-school")
    play = played(a_play(casus, 1))
    elsewhere = (*play.ways[:1], ("keuze-die-niet-bestaat", None), *play.ways[1:])
    told = choices_worth(casus, play.levers, elsewhere, 1)
    assert len(told) == 1
    assert choices_worth(casus, play.levers, [("keuze-die-niet-bestaat", None)], 1) == ()
