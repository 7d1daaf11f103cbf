"""The settings that a sweep tries: the base case first, then levers, then one number at a time, then all together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.analysis.shaken.coefficients import coefficients
from game.analysis.shaken.draws import Sweep, draws, settings
from game.analysis.shaken.shaking import shaken
from game.model.casus import Casus, Lever
from tests.casuses import ROOT, load_folder


@pytest.fixture(scope="module")
def casus() -> Casus:
    return load_folder(ROOT / "scenarios" / "de-lege-stoel")


def with_levers(casus: Casus, *options: tuple[str, ...]) -> Casus:
    levers = {f"hendel-{number}": Lever(f"hendel-{number}", words, words[0]) for number, words in enumerate(options)}
    return replace(casus, levers=levers)


def test_the_base_case_comes_first_and_leaves_everything_as_it_is(casus: Casus):
    base = draws(casus, Sweep({}))[0]
    assert (base.number, base.kind, base.levers, base.factors) == (0, "base", {"doorzettingsmacht": "niemand"}, {})
    assert shaken(casus, base.factors) == casus


def test_every_coefficient_is_shaken_alone_to_both_sides(casus: Casus):
    alone = [draw.factors for draw in draws(casus, Sweep({})) if draw.kind == "one"]
    assert {"damper/eerst-rust/when/1": 0.7} in alone
    assert {"damper/eerst-rust/when/1": 1.3} in alone
    assert {name for factors in alone for name in factors} == {one.id for one in coefficients(casus)} - {
        "derived/risk/4",
        "derived/teambakje/4",
        "derived/kan-afschalen/1",
        "course/te-vroeg-los/when/1",
    }


def test_what_is_too_small_to_move_gets_no_draw(casus: Casus):
    """A 1 that is shaken 30 % is still a 1: solving that would only say again what the base case says."""
    made = [shaken(casus, draw.factors) for draw in draws(casus, Sweep({}, together=0)) if draw.kind == "one"]
    assert casus not in made
    assert len({one.digest for one in made}) == len(made)


def test_joint_draws_shake_everything_within_bounds_and_the_same_seed_gives_the_same(casus: Casus):
    first = [draw for draw in draws(casus, Sweep({}, together=5, seed=3)) if draw.kind == "together"]
    more = [draw for draw in draws(casus, Sweep({}, together=9, seed=3)) if draw.kind == "together"]
    other = [draw for draw in draws(casus, Sweep({}, together=5, seed=4)) if draw.kind == "together"]
    assert more[:5] == first
    assert [draw.factors for draw in other] != [draw.factors for draw in first]
    factors = [factor for draw in more for factor in draw.factors.values()]
    assert min(factors) >= 0.7
    assert max(factors) <= 1.3
    assert len(set(factors)) > 50


def test_levers_stand_side_by_side_in_every_combination(casus: Casus):
    three = with_levers(casus, ("nee", "ja"), ("laag", "midden", "hoog"))
    tried = settings(three, Sweep({}))
    assert tried.all == 6
    assert len(tried.tried) == 5
    assert {"hendel-0": "nee", "hendel-1": "laag"} not in tried.tried
    given = draws(three, Sweep({"hendel-1": "hoog"}))
    assert given[0].levers == {"hendel-0": "nee", "hendel-1": "hoog"}
    assert {draw.levers["hendel-1"] for draw in given if draw.kind == "one"} == {"hoog"}


def test_too_many_combinations_become_one_lever_at_a_time(casus: Casus):
    many = with_levers(casus, *[("nee", "ja")] * 5)
    tried = settings(many, Sweep({}, settings=16))
    assert tried.all == 32
    assert [sum(word == "ja" for word in levers.values()) for levers in tried.tried] == [1] * 5


def test_numbers_count_on_and_a_casus_without_levers_is_shaken_too(casus: Casus):
    made = draws(replace(casus, levers={}), Sweep({}))
    assert [draw.number for draw in made] == list(range(len(made)))
    assert {draw.kind for draw in made} == {"base", "one", "together"}
