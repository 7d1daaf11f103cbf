"""One variant: exactly what the study of the shaken casus says, or an estimate that is told as one."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.analysis.findings.claims import judged
from game.analysis.findings.expecting import expected
from game.analysis.shaken.coefficients import coefficients
from game.analysis.shaken.draws import Draw, Sweep, draws
from game.analysis.shaken.rewriting import rewritten
from game.analysis.shaken.sampling import sampled
from game.analysis.shaken.shaking import shaken
from game.analysis.shaken.variants import Solvers, as_json, from_json, variant
from game.analysis.values.solve import study
from game.model.casus import Casus
from game.model.effects import EffectLine, Setting
from tests.casuses import ROOT, load_folder
from tests.strategies import casussen

SMALL = ROOT / "tests" / "oracle" / "casussen"


def solvers(limit: int = 20_000) -> Solvers:
    return Solvers(partial(expected, limit=limit), partial(sampled, seed=1, plays=20_000, walks=400))


@pytest.fixture(scope="module")
def plan() -> Casus:
    return load_folder(SMALL / "mix-plan")


@settings(max_examples=15)
@given(casussen())
def test_the_base_case_is_the_study_of_the_casus(casus: Casus):
    first = draws(casus, Sweep({}))[0]
    found, known = variant(casus, first, solvers()), study(casus, first.levers, 20_000)
    if not known.complete or found.trouble:
        return
    assert found.exact
    assert {name: one.value for name, one in found.values.items()} == {
        name: pytest.approx(one.random) for name, one in known.values.items()
    }
    assert {name: one.value for name, one in found.endings.items()} == {
        name: pytest.approx(one.probability) for name, one in known.endings.items()
    }
    taken = {key: pytest.approx(one.score.random) for key, one in known.choices.items() if one.score}
    assert {key: one.value for key, one in found.choices.items()} == taken
    assert not any(one.margin for part in (found.values, found.endings, found.choices) for one in part.values())


@settings(max_examples=15)
@given(casussen(), st.integers(0, 99))
def test_a_variant_is_the_study_of_the_shaken_casus(casus: Casus, which: int):
    every = draws(casus, Sweep({}, together=3, seed=which))
    draw = every[which % len(every)]
    found = variant(casus, draw, solvers())
    if found.exact:
        known = study(shaken(casus, draw.factors), draw.levers, 20_000, exact=False)
        assert found.values["score"].value == pytest.approx(known.values["score"].random)


def test_claims_are_judged_with_the_levers_of_the_variant():
    hands = load_folder(SMALL / "twee-hendels")
    for draw in draws(hands, Sweep({})):
        found = variant(hands, draw, solvers())
        assert found.claims == judged(shaken(hands, draw.factors), draw.levers)
        assert found.claims.keys() == {claim.id for claim in hands.claims}


def test_a_variant_can_travel_as_json(plan: Casus):
    for draw in draws(plan, Sweep({}, together=1))[::9]:
        found = variant(plan, draw, solvers())
        assert from_json(json.loads(json.dumps(as_json(found)))) == found
    for broken in ({}, {"draw": {}}):
        with pytest.raises((KeyError, TypeError)):
            from_json(broken)


def test_what_is_too_large_is_estimated_and_says_so(plan: Casus):
    """The estimates lie as close to the truth as their margins say, give or take."""
    draw = draws(plan, Sweep({}))[0]
    exact, estimated = variant(plan, draw, solvers()), variant(plan, draw, solvers(limit=100))
    assert exact.exact
    assert not estimated.exact
    assert (estimated.plays, estimated.claims) == (20_000, {})
    for part in ("values", "endings", "choices"):
        known, told = getattr(exact, part), getattr(estimated, part)
        assert told.keys() <= known.keys()
        for name, one in told.items():
            assert abs(one.value - known[name].value) <= 2.5 * one.margin + 1e-9, (part, name)
    assert estimated.choices
    assert 0 < estimated.values["score"].margin < 1


def test_the_same_seed_gives_the_same_estimate(plan: Casus):
    draw = draws(plan, Sweep({}))[0]
    assert variant(plan, draw, solvers(limit=100)) == variant(plan, draw, solvers(limit=100))


def test_rules_that_contradict_each_other_make_a_variant_that_says_so(plan: Casus):
    """Two lines that hand the lead to two people at once: such plays come to no end."""
    moment = plan.moments[plan.begin]
    assert len(next(one for one in plan.variables if one.path == "lead").words) > 1
    both = tuple(EffectLine(f"twist#{number}", (Setting("lead", number),)) for number in (0, 1))
    name, choice = next(iter(moment.choices.items()))
    deed = replace(choice.deed, effects=choice.deed.effects + both)
    disputed = replace(moment, choices={**moment.choices, name: replace(choice, deed=deed)})
    broken = replace(plan, moments={**plan.moments, plan.begin: disputed})
    for limit in (20_000, 1):
        found = variant(broken, Draw(0, "base", {}, {}), solvers(limit))
        assert (found.trouble, found.exact, found.values) == ("lead-disputed", False, {})


def test_shaking_changes_what_can_be_expected(plan: Casus):
    base, *others = (variant(plan, draw, solvers()) for draw in draws(plan, Sweep({}, together=0)))
    changed = [one for one in others if abs(one.values["score"].value - base.values["score"].value) > 1e-9]
    assert len(changed) > 3
    assert len(others) <= 2 * len(coefficients(plan))


@settings(max_examples=20)
@given(casussen())
def test_a_number_that_is_no_coefficient_makes_no_difference(casus: Casus):
    """Doubled, what was left out leaves everything as it is: no play depends on it."""
    counted = {one.id for one in coefficients(casus)}
    other = rewritten(casus, lambda one: one.value if one.id in counted else 2 * one.value)
    known, found = (study(one, {}, 20_000, exact=False) for one in (casus, other))
    if known.complete:
        assert (found.values, found.endings, found.distribution) == (known.values, known.endings, known.distribution)
