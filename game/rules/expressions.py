"""What an expression means: a function from the values of a position to a whole number (truth is 0 or 1)."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from typing import assert_never

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
from game.model.variables import Variable

Meaning = Callable[[Sequence[int]], int]

SIGNS: Mapping[str, Callable[[int, int], int]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "//": operator.floordiv,
    "<": operator.lt,
    "<=": operator.le,
    "=": operator.eq,
    "!=": operator.ne,
    ">=": operator.ge,
    ">": operator.gt,
}


class Names:
    """Where each path stands among the values of a position, and which words a word variable can hold."""

    def __init__(self, variables: Sequence[Variable]) -> None:
        self.places = {variable.path: place for place, variable in enumerate(variables)}
        self._words = {variable.path: variable.words for variable in variables if variable.kind == "word"}

    def word(self, path: str, word: str) -> int:
        """The number that stands for this word; a word the variable cannot hold has none (-1)."""
        words = self._words[path]
        return words.index(word) if word in words else -1


def meaning(expression: Expression, names: Names) -> Meaning:
    """The one place that says what an expression means; conditions give 0, 1, False or True.

    Raises ValueError for `moment = ...` and `ending = ...`: those ask for a place, not for values.
    """
    match expression:
        case Number(value):
            return lambda values: value
        case Reading(path):
            return operator.itemgetter(names.places[path])
        case Derived(_, inner):
            return meaning(inner, names)
        case Comparison(sign, Reading(path), Number(value)):
            return _against(SIGNS[sign], names.places[path], value)
        case Arithmetic(sign, left, right) | Comparison(sign, left, right):
            return _pair(SIGNS[sign], meaning(left, names), meaning(right, names))
        case Aggregate():
            return _aggregate(expression, names)
        case WordIs(path, word, negated):
            place, wanted = names.places[path], names.word(path, word)
            return (lambda values: values[place] != wanted) if negated else (lambda values: values[place] == wanted)
        case AllOf(parts):
            return _every([meaning(part, names) for part in parts])
        case AnyOf(parts):
            return _some([meaning(part, names) for part in parts])
        case Not(part):
            inner_meaning = meaning(part, names)
            return lambda values: not inner_meaning(values)
        case Group() | PlaceIs():
            raise ValueError(expression)
        case _:
            assert_never(expression)


def _against(sign: Callable[[int, int], int], place: int, number: int) -> Meaning:
    """A variable held against a number: what most conditions are, so it gets a short way."""
    return lambda values: sign(values[place], number)


def _pair(sign: Callable[[int, int], int], left: Meaning, right: Meaning) -> Meaning:
    return lambda values: sign(left(values), right(values))


def _every(parts: list[Meaning]) -> Meaning:
    """All parts, as a chain of twos: a third as much work as asking a list."""
    first, rest = parts[0], parts[1:]
    if not rest:
        return first
    others = _every(rest)
    return lambda values: first(values) and others(values)


def _some(parts: list[Meaning]) -> Meaning:
    """At least one part, as a chain of twos."""
    first, rest = parts[0], parts[1:]
    if not rest:
        return first
    others = _some(rest)
    return lambda values: first(values) or others(values)


def _mean(numbers: Sequence[int]) -> int:
    return sum(numbers) // len(numbers)


AGGREGATES: Mapping[str, Callable[[Sequence[int]], int]] = {"min": min, "max": max, "sum": sum, "mean": _mean}


def _aggregate(aggregate: Aggregate, names: Names) -> Meaning:
    """The aggregate over all numbers at once; groups count each of their variables as one number."""
    of = AGGREGATES[aggregate.name]
    paths = [path for part in aggregate.parts if isinstance(part, Group) for path in part.paths]
    others = [meaning(part, names) for part in aggregate.parts if not isinstance(part, Group)]
    places = [names.places[path] for path in paths]
    if not others and len(places) > 1:
        numbers = operator.itemgetter(*places)
        return lambda values: of(numbers(values))
    return lambda values: of([values[place] for place in places] + [other(values) for other in others])
