"""What a play's choices and luck were worth, in numbers that still add up as they are printed."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from game.analysis.values.study import QUANTITIES, Quantity
from game.reports.possible import DecisionPossible, Possible
from game.reports.rounding import adding_up
from game.words import Words

__all__ = ["QUANTITIES", "Account", "DecisionWorth", "Quantity", "account", "decimal", "levels", "signed", "tenths"]


class DecisionWorth(NamedTuple):
    """What one decision was worth, and what luck did after it until the next one (or the end), in tenths."""

    number: int
    choice: Decimal
    luck: Decimal


class Account(NamedTuple):
    """`start + choices + luck == end`, in tenths and exactly.

    The choices of `decisions` add up to `choices`; their luck and that of `before_first` to `luck`.
    """

    start: Decimal
    choices: Decimal
    luck: Decimal
    end: Decimal
    before_first: Decimal
    decisions: tuple[DecisionWorth, ...]


def account(possible: Possible, quantity: Quantity) -> Account:
    """The account of one quantity."""
    start, choices, luck = adding_up((possible.start[quantity], possible.choices(quantity), possible.luck(quantity)))
    made = possible.decisions
    worth = adding_up([chosen - before for before, chosen in _choices(made, quantity)], choices)
    way = levels(possible, quantity)
    before_first, *fell = adding_up([after - at for at, after in pairwise(way)][0::2], luck)
    numbered = zip(made, worth, fell, strict=True)
    decisions = tuple(DecisionWorth(one.number, choice, chance) for one, choice, chance in numbered)
    return Account(start, choices, luck, start + choices + luck, before_first, decisions)


def _choices(made: tuple[DecisionPossible, ...], quantity: Quantity) -> list[tuple[float, float]]:
    return [(one.moved[quantity].before, one.moved[quantity].chosen) for one in made]


def levels(possible: Possible, quantity: Quantity) -> tuple[float, ...]:
    """What could be expected all along: at the start, before and after each choice in turn, and at the end.

    From one to the next luck and a choice take turns; luck begins, and ends.
    """
    between = [level for pair in _choices(possible.decisions, quantity) for level in pair]
    return (possible.start[quantity], *between, possible.end[quantity])


def decimal(words: Words, value: Decimal) -> str:
    """A number as people write it in this language; a whole one without decimals, a negative one with its sign."""
    whole = value == value.to_integral_value()
    digits = str(abs(int(value))) if whole else str(abs(value)).replace(".", words.say("possible.point"))
    return f"−{digits}" if value < 0 else digits


def tenths(words: Words, value: Decimal) -> str:
    """A number that stands in a column of others: always with its decimal."""
    return ("−" if value < 0 else "") + str(abs(value)).replace(".", words.say("possible.point"))


def signed(words: Words, value: Decimal) -> str:
    """A change with its sign, always with its decimals so that changes stand in line; a nought has no sign."""
    sign = "+" if value > 0 else "−" if value < 0 else ""
    return sign + str(abs(value)).replace(".", words.say("possible.point"))
