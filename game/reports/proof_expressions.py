"""Conditions and numbers as text for a prover, and how large they can become: provers count in 32 bits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar, NamedTuple, assert_never

from game.errors import KantelpuntError
from game.model.expressions import (
    Aggregate,
    AllOf,
    AnyOf,
    Arithmetic,
    Comparison,
    Derived,
    Expression,
    Group,
    Not,
    Number,
    PlaceIs,
    Reading,
    WordIs,
)
from game.reports.proof_names import ProofNames

LARGEST, LONGEST = 2**31 - 1, 100_000
"""The largest number that a prover counts to, and the longest text of one expression that it still reads quickly."""


class NumberTooLarge(KantelpuntError):
    """Somewhere a number can become too large for a prover, which would then count wrong without a word."""


class ExpressionTooLong(KantelpuntError):
    """An expression would take more text than a prover can be asked to read: smallest in largest in smallest."""


def refuse_too_long(text: str) -> str:
    """The same text, unless it is too long."""
    if len(text) > LONGEST:
        raise ExpressionTooLong("exports.expression-too-long", text=f"{text[:60]}...")
    return text


class Written(NamedTuple):
    """An expression as text, and the least and the most it can come to (0 and 1 for conditions)."""

    text: str
    low: int
    high: int


class Writer:
    """Writes the expressions of one casus in the language of one prover.

    A class per prover says what differs: its signs, and the four methods that raise NotImplementedError here.
    """

    signs: ClassVar[Mapping[str, str]]

    def __init__(self, names: ProofNames) -> None:
        self.names = names

    def condition(self, expression: Expression | None) -> str:
        """A condition as text; without one, what always holds."""
        return "true" if expression is None else self.written(expression).text

    def cases(self, cases: Iterable[tuple[Expression | None, str]]) -> str:
        """What the first case says that holds; what follows a case without a condition is never asked."""
        first: list[tuple[Expression | None, str]] = []
        for when, then in cases:
            if when is None:
                text = then
                for one, told in reversed(first):
                    text = f"({self.condition(one)} {self.signs['then']} {told} : {text})"
                return text
            first.append((when, then))
        raise ValueError(first)

    def written(self, expression: Expression) -> Written:
        """An expression as text; raises NumberTooLarge."""
        match expression:
            case Number(value):
                return self.checked(Written(str(value) if value >= 0 else f"({value})", value, value))
            case Reading(path):
                return self.reading(path)
            case Derived(name, meaning):
                return self.derived(name, meaning)
            case Arithmetic(sign, left, right):
                return self.checked(self._arithmetic(sign, self.written(left), self.written(right)))
            case Comparison(sign, left, right):
                sides = self.written(left).text, self.written(right).text
                return Written(f"({sides[0]} {self.signs[sign]} {sides[1]})", 0, 1)
            case Aggregate(name, parts):
                numbers = [one for part in parts for one in self._numbers(part)]
                return self.checked(self._aggregate(name, numbers))
            case WordIs(path, word, negated):
                words = self.names.holdings[path].words
                equals = self.signs["!=" if negated else "="]
                return Written(f"({self.reading(path).text} {equals} {words.index(word)})", 0, 1)
            case AllOf(parts):
                return self._joined("and", parts)
            case AnyOf(parts):
                return self._joined("or", parts)
            case Not(part):
                return Written(f"!({self.written(part).text})", 0, 1)
            case Group() | PlaceIs():
                raise ValueError(expression)
            case _:
                assert_never(expression)

    def reading(self, path: str) -> Written:
        """What a holding holds now."""
        holding = self.names.holdings[path]
        return Written(self.names.paths[path], holding.low, holding.high)

    def derived(self, name: str, meaning: Expression) -> Written:
        """A name that the model gives to an expression."""
        raise NotImplementedError

    def least(self, numbers: list[str]) -> str:
        """The smallest of some numbers."""
        raise NotImplementedError

    def most(self, numbers: list[str]) -> str:
        """The largest of some numbers."""
        raise NotImplementedError

    def divided(self, left: Written, right: int) -> str:
        """A number divided by a positive whole number, rounded down."""
        raise NotImplementedError

    def checked(self, written: Written) -> Written:
        """The same, unless it can become too large."""
        if max(abs(written.low), abs(written.high)) > LARGEST:
            raise NumberTooLarge("exports.number-too-large", text=written.text)
        return written

    def _joined(self, sign: str, parts: tuple[Expression, ...]) -> Written:
        return Written(f"({f' {self.signs[sign]} '.join(self.written(part).text for part in parts)})", 0, 1)

    def _numbers(self, part: Expression) -> list[Written]:
        """The numbers that one part of an aggregate stands for: a group counts each of its variables."""
        return [self.reading(path) for path in part.paths] if isinstance(part, Group) else [self.written(part)]

    def _arithmetic(self, sign: str, left: Written, right: Written) -> Written:
        if sign == "//":
            return Written(self.divided(left, right.low), left.low // right.low, left.high // right.low)
        text = f"({left.text} {sign} {right.text})"
        if sign == "+":
            return Written(text, left.low + right.low, left.high + right.high)
        if sign == "-":
            return Written(text, left.low - right.high, left.high - right.low)
        corners = [one * other for one in left[1:] for other in right[1:]]
        return Written(text, min(corners), max(corners))

    def _aggregate(self, name: str, numbers: list[Written]) -> Written:
        texts = [number.text for number in numbers]
        lows = [number.low for number in numbers]
        highs = [number.high for number in numbers]
        if name == "min":
            return Written(self.least(texts), min(lows), min(highs))
        if name == "max":
            return Written(self.most(texts), max(lows), max(highs))
        total = self.checked(Written(f"({' + '.join(texts)})", sum(lows), sum(highs)))
        if name == "sum":
            return total
        count = len(numbers)
        return Written(self.divided(total, count), total.low // count, total.high // count)
