"""One phase: everything is read first and written at once, and every part of every change has a cause."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.errors import LeadDisputed
from game.model.effects import EffectLine, Setting, Shift
from game.model.expressions import Comparison, Number, Reading
from game.model.play import Cause
from game.model.variables import Variable
from game.rules.expressions import Names
from game.rules.lines import ReadyLine, ready_line
from game.rules.phase import ReadyDamper, settle

VARIABLES = (
    Variable("stress.noor", "number", 0, 100, 50),
    Variable("stability.school", "number", 0, 100, 50),
    Variable("plan", "truth", 0, 1, 0),
    Variable("lead", "word", 0, 2, 0, ("mentor", "jeugdarts", "wijkagent")),
)
NAMES = Names(VARIABLES)
HALF = ReadyDamper("half", "Half", None, 1, 2, rank=1)


def line(name: str, *changes: Shift | Setting, when: Comparison | None = None) -> ReadyLine:
    return ready_line(EffectLine(name, changes, when), NAMES, "effect", name)


def test_a_line_reads_the_position_as_it_was_not_as_it_becomes() -> None:
    high = Comparison(">", Reading("stress.noor"), Number(60))
    lines = [line("eerst", Shift("stress.noor", 20)), line("dan", Shift("stability.school", -10), when=high)]
    assert settle((50, 50, 0, 0), lines, {}, VARIABLES)[0] == (70, 50, 0, 0)


def test_additions_meet_before_the_clamp_cuts() -> None:
    lines = [line("op", Shift("stress.noor", 30)), line("af", Shift("stress.noor", -25))]
    values, causes = settle((90, 50, 0, 0), lines, {}, VARIABLES)
    assert values[0] == 95
    assert [cause.kind for cause in causes] == ["effect", "effect"]


def test_what_a_clamp_cuts_off_is_a_cause_of_its_own() -> None:
    values, causes = settle((95, 50, 0, 0), [line("op", Shift("stress.noor", 30))], {}, VARIABLES)
    assert values[0] == 100
    assert causes[-1] == Cause("clamp", "clamp/stress.noor", None, (("stress.noor", -25),))


def test_yes_wins_over_no_and_the_first_to_say_so_gets_the_credit() -> None:
    lines = [line("nee", Setting("plan", 0)), line("ja", Setting("plan", 1)), line("ook", Setting("plan", 1))]
    values, causes = settle((50, 50, 0, 0), lines, {}, VARIABLES)
    assert values[2] == 1
    assert [(cause.id, cause.amounts) for cause in causes] == [("ja", (("plan", 1),))]


def test_two_owners_for_one_lead_are_refused() -> None:
    lines = [line("een", Setting("lead", 1)), line("twee", Setting("lead", 2))]
    with pytest.raises(LeadDisputed) as refused:
        settle((50, 50, 0, 0), lines, {}, VARIABLES)
    assert refused.value.facts["words"] == "jeugdarts, wijkagent"


def test_a_damper_softens_the_net_sum_once() -> None:
    lines = [line("een", Shift("stability.school", 10)), line("twee", Shift("stability.school", 5))]
    values, causes = settle((50, 50, 0, 0), lines, {(1, True): (HALF,)}, VARIABLES)
    assert values[1] == 57
    assert causes[-1].amounts == (("stability.school", -8),)


@pytest.mark.parametrize(("total", "left"), [(15, 7), (-15, -7), (1, 0), (-1, 0), (0, 0)])
def test_what_is_softened_is_rounded_towards_nothing(total: int, left: int) -> None:
    assert HALF.softened(total) == left


paths = st.sampled_from(["stress.noor", "stability.school"])
shifts = st.builds(Shift, paths, st.integers(-40, 40))
settings_ = st.builds(Setting, st.just("plan"), st.integers(0, 1))
drawn_lines = st.lists(
    st.builds(
        lambda name, changes: line(name, *changes), st.uuids().map(str), st.lists(shifts | settings_, max_size=3)
    ),
    max_size=6,
)
positions = st.tuples(st.integers(0, 100), st.integers(0, 100), st.integers(0, 1), st.just(0))
dampers = st.sampled_from([{}, {(0, True): (HALF,), (1, False): (HALF,)}])


@given(positions, drawn_lines, dampers)
def test_start_plus_causes_is_end_for_every_variable(
    values: tuple[int, ...], lines: list[ReadyLine], dampers: dict[tuple[int, bool], tuple[ReadyDamper, ...]]
) -> None:
    after, causes = settle(values, lines, dampers, VARIABLES)
    added = list(values)
    for cause in causes:
        for path, amount in cause.amounts:
            added[NAMES.places[path]] += amount
    assert tuple(added) == after
    assert all(variable.low <= value <= variable.high for variable, value in zip(VARIABLES, after, strict=True))


@given(positions, drawn_lines, dampers, st.randoms())
def test_the_order_of_lines_changes_no_number(
    values: tuple[int, ...],
    lines: list[ReadyLine],
    dampers: dict[tuple[int, bool], tuple[ReadyDamper, ...]],
    shuffler: random.Random,
) -> None:
    shuffled = list(lines)
    shuffler.shuffle(shuffled)
    assert settle(values, lines, dampers, VARIABLES)[0] == settle(values, shuffled, dampers, VARIABLES)[0]
