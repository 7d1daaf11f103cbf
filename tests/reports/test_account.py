"""What choices and luck were worth, as it is printed: the sums close, and no number lies a tenth from the truth."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.analysis.values.study import QUANTITIES
from game.reports.account import account, decimal, levels, signed, tenths
from game.reports.possible import Possible
from game.session.session import Session
from game.words import Words
from tests.possible_by_hand import possible_by_hand
from tests.session.test_walking_on import played


@cache
def play(until: int) -> Session:
    return played(3, until=until)[0]


@given(st.integers(0, 10_000), st.sampled_from(QUANTITIES), st.sampled_from((0, 1, 4, 99)))
def test_start_choices_and_luck_are_the_end_and_each_is_the_sum_of_its_decisions(seed, quantity, until):
    possible = possible_by_hand(play(until), seed)
    told = account(possible, quantity)
    assert told.start + told.choices + told.luck == told.end
    assert sum(one.choice for one in told.decisions) == told.choices
    assert told.before_first + sum(one.luck for one in told.decisions) == told.luck
    assert abs(told.end - Decimal(possible.end[quantity])) <= Decimal("0.051")


@given(st.integers(0, 10_000), st.sampled_from(QUANTITIES))
def test_no_number_is_a_tenth_away_from_what_it_stands_for(seed, quantity):
    possible = possible_by_hand(play(99), seed)
    for one, true in zip(account(possible, quantity).decisions, possible.decisions, strict=True):
        moved = true.moved[quantity]
        assert abs(float(one.choice) - (moved.chosen - moved.before)) < 0.1001
        assert abs(float(one.luck) - (moved.after - moved.chosen)) < 0.1001


@pytest.mark.parametrize("quantity", QUANTITIES)
def test_luck_and_choices_take_turns_on_the_way_from_start_to_end(quantity):
    possible: Possible = possible_by_hand(play(99))
    way = levels(possible, quantity)
    assert (way[0], way[-1]) == (possible.start[quantity], possible.end[quantity])
    steps = [after - before for before, after in pairwise(way)]
    assert sum(steps[1::2]) == pytest.approx(possible.choices(quantity))
    assert sum(steps[0::2]) == pytest.approx(possible.luck(quantity))


def test_before_any_decision_all_of_it_is_luck():
    told = account(possible_by_hand(play(0)), "score")
    assert (told.choices, told.decisions, told.before_first) == (Decimal(0), (), told.luck)


def test_numbers_are_written_as_people_do():
    dutch, english = Words("nl"), Words("en")
    assert [decimal(dutch, Decimal(one)) for one in ("55.0", "55.9", "-3.2")] == ["55", "55,9", "−3,2"]
    assert [tenths(dutch, Decimal(one)) for one in ("55.0", "-3.2")] == ["55,0", "−3,2"]
    assert [signed(english, Decimal(one)) for one in ("3.0", "-0.1", "0.0")] == ["+3.0", "−0.1", "0.0"]
