"""What is printed adds up: every part is rounded by less than one unit, and the sum is that of the whole."""

from __future__ import annotations

from decimal import Decimal
from math import fsum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.reports.rounding import adding_up, rounded

numbers = st.floats(-200, 200, allow_nan=False)
whole = st.integers(-100, 100)


def printed(*parts: float) -> list[str]:
    return [str(one) for one in adding_up(parts)]


@given(st.lists(numbers, max_size=30), st.integers(0, 3))
def test_the_parts_are_the_whole_and_none_lies_a_unit_away(parts: list[float], decimals: int) -> None:
    told = adding_up(parts, decimals=decimals)
    unit = 10.0**-decimals
    assert abs(float(sum(told)) - fsum(parts)) <= unit * 0.501
    assert all(abs(float(one) - part) < unit * 1.001 for one, part in zip(told, parts, strict=True))


@given(st.floats(0, 100), st.lists(st.tuples(numbers, numbers), min_size=1, max_size=20))
def test_start_choices_and_luck_are_the_end_and_each_is_the_sum_of_its_own_parts(start, moved) -> None:
    """Two floors of one account: the line of the whole play, and under it a line for each decision."""
    choices, luck = fsum(choice for choice, _ in moved), fsum(fell for _, fell in moved)
    said_start, said_choices, said_luck = adding_up((start, choices, luck))
    assert said_start + said_choices + said_luck == rounded(fsum((start, choices, luck)))
    assert sum(adding_up([choice for choice, _ in moved], said_choices)) == said_choices
    assert sum(adding_up([fell for _, fell in moved], said_luck)) == said_luck


@given(st.lists(whole, max_size=20))
def test_what_is_round_already_stays_as_it_is(parts: list[int]) -> None:
    assert adding_up(parts, decimals=0) == tuple(map(Decimal, parts))


@given(whole, st.lists(st.tuples(whole, st.floats(-0.5, 0.5)), min_size=1, max_size=20))
def test_the_noise_of_floating_numbers_is_no_unit(start: int, moved: list[tuple[int, float]]) -> None:
    """Values of a play are sums and products of fractions: 2.9999999999 is three."""
    parts = [start + by * 1e-9 + many for many, by in moved]
    assert adding_up(parts) == tuple(Decimal(start + many) for many, _ in moved)


def test_who_loses_most_by_rounding_down_goes_up_first() -> None:
    assert printed(1.04, 2.07, 3.08) == ["1.0", "2.1", "3.1"]
    assert printed(0.333, 0.333, 0.334) == ["0.3", "0.3", "0.4"]
    assert printed(-0.04, 0.04) == ["0.0", "0.0"]
    assert printed(-2.26, 1.33) == ["-2.2", "1.3"], "nearest would be -2.3 and 1.3, which is -1.0 and not -0.9"


def test_a_total_that_cannot_be_reached_is_a_mistake_and_not_hidden() -> None:
    with pytest.raises(ValueError, match="cannot be rounded"):
        adding_up((1.0, 2.0), Decimal(4))
    with pytest.raises(ValueError, match="cannot be rounded"):
        adding_up((0.5,), Decimal(3))


def test_a_number_by_itself_goes_to_the_nearest() -> None:
    assert [str(rounded(one)) for one in (41.26, -0.04, 3.0)] == ["41.3", "0.0", "3.0"]
