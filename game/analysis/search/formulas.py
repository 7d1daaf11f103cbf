"""What an expression means for many positions at once: the same as for one, a column at a time."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from typing import Any, assert_never

import numpy as np

from game.analysis.search.reach import reach
from game.analysis.search.rows import Column, Rows, Truth
from game.analysis.search.space import Space
from game.analysis.search.truths import both, either, opposite
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
from game.rules.expressions import Names

Formula = Callable[[Rows], Column]

SIGNS: Mapping[str, Callable[[Any, Any], Any]] = {
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

SIXTEEN_BITS, SIXTY_FOUR_BITS = 2**15 - 1, 2**63 - 1


class Formulas:
    """The formulas of one casus; an expression that stands in several places is worked out once a phase."""

    def __init__(self, space: Space, names: Names) -> None:
        self._space = space
        self._names = names
        self._numbers: dict[Expression, int] = {}

    def number(self, expression: Expression) -> Formula:
        """What a whole number comes to in each row."""
        _, _, width = reach(expression, self._space, self._names)
        kind = np.int16 if width <= SIXTEEN_BITS else np.int64 if width <= SIXTY_FOUR_BITS else np.object_
        return self._formula(expression, kind)

    def condition(self, expression: Expression | None) -> Callable[[Rows], Truth] | None:
        """Where a condition holds; None when there is none."""
        if expression is None:
            return None
        formula = self.number(expression)
        return lambda rows: _truth(formula(rows))

    def _formula(self, expression: Expression, kind: type) -> Formula:
        """The formula, remembered by the rows when it is more than a reading."""
        plain = self._plain(expression, kind)
        if isinstance(expression, Number | Reading):
            return plain
        number = self._numbers.setdefault(expression, len(self._numbers))
        return lambda rows: rows.known(number, plain)

    def _plain(self, expression: Expression, kind: type) -> Formula:
        match expression:
            case Number(value):
                return lambda rows: value
            case Reading(path):
                return self._reading(path, kind)
            case Derived(_, inner):
                return self._formula(inner, kind)
            case Arithmetic(sign, left, right) | Comparison(sign, left, right):
                return _joined(SIGNS[sign], self._formula(left, kind), self._formula(right, kind))
            case Aggregate(name, parts):
                return _aggregate(name, [one for part in parts for one in self._parts(part, kind)])
            case WordIs(path, word, negated):
                is_word = operator.ne if negated else operator.eq
                wanted = self._names.word(path, word)
                return _joined(is_word, self._reading(path, kind), lambda rows: wanted)
            case AllOf(parts):
                return _all([self._formula(part, kind) for part in parts])
            case AnyOf(parts):
                return _any([self._formula(part, kind) for part in parts])
            case Not(part):
                holds = self._formula(part, kind)
                return lambda rows: opposite(_truth(holds(rows)))
            case Group() | PlaceIs():
                raise ValueError(expression)
            case _:
                assert_never(expression)

    def _reading(self, path: str, kind: type) -> Formula:
        place = self._names.places[path]
        if kind is np.int16:
            return lambda rows: rows.column(place)
        return lambda rows: _widened(rows.column(place), kind)

    def _parts(self, part: Expression, kind: type) -> list[Formula]:
        """The numbers that one part of an aggregate stands for: a group counts each of its variables."""
        if isinstance(part, Group):
            return [self._reading(path, kind) for path in part.paths]
        return [self._formula(part, kind)]


def _joined(sign: Callable[[Any, Any], Any], left: Formula, right: Formula) -> Formula:
    def joined(rows: Rows) -> Column:
        found: Column = sign(left(rows), right(rows))
        return found

    return joined


def _aggregate(name: str, parts: list[Formula]) -> Formula:
    join = {"min": _least, "max": _most}.get(name, operator.add)

    def aggregate(rows: Rows) -> Column:
        found: Column = reduce(join, [part(rows) for part in parts])
        return found // len(parts) if name == "mean" else found

    return aggregate


def _least(one: Column, other: Column) -> Column:
    if isinstance(one, int) and isinstance(other, int):
        return min(one, other)
    found: Column = np.minimum(one, other)
    return found


def _most(one: Column, other: Column) -> Column:
    if isinstance(one, int) and isinstance(other, int):
        return max(one, other)
    found: Column = np.maximum(one, other)
    return found


def _all(parts: Iterable[Formula]) -> Formula:
    parts = tuple(parts)

    def holds(rows: Rows) -> Truth:
        found: Truth = True
        for part in parts:
            found = both(found, _truth(part(rows)))
            if found is False:
                return False
        return found

    return holds


def _any(parts: Iterable[Formula]) -> Formula:
    parts = tuple(parts)

    def holds(rows: Rows) -> Truth:
        found: Truth = False
        for part in parts:
            found = either(found, _truth(part(rows)))
            if found is True:
                return True
        return found

    return holds


def _truth(column: Column) -> Truth:
    if isinstance(column, int):
        return bool(column)
    return column if column.dtype == np.bool_ else column != 0


def _widened(column: Column, kind: type) -> Column:
    return column if isinstance(column, int) else column.astype(kind)
