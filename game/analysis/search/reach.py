"""How large the numbers in an expression can become, so that its columns are wide enough and no wider."""

from __future__ import annotations

from typing import assert_never

from game.analysis.search.space import Space
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

Reach = tuple[int, int, int]
"""The least and the most that an expression can come to, and the largest number met on the way there."""


def reach(expression: Expression, space: Space, names: Names) -> Reach:
    """How small and large the expression can be in any position of the space; more than the truth is possible."""
    match expression:
        case Number(value):
            return _of(value, value)
        case Reading(path):
            return _of(*space.bounds[names.places[path]])
        case Derived(_, inner):
            return reach(inner, space, names)
        case Arithmetic(sign, left, right):
            return _arithmetic(sign, reach(left, space, names), reach(right, space, names))
        case Comparison(_, left, right):
            return 0, 1, max(reach(left, space, names)[2], reach(right, space, names)[2])
        case Aggregate(name, parts):
            return _aggregate(name, [one for part in parts for one in _parts(part, space, names)])
        case AllOf(parts) | AnyOf(parts):
            return 0, 1, max(reach(part, space, names)[2] for part in parts)
        case Not(part):
            return 0, 1, reach(part, space, names)[2]
        case WordIs() | PlaceIs() | Group():
            return _of(0, 1)
        case _:
            assert_never(expression)


def _parts(part: Expression, space: Space, names: Names) -> list[Reach]:
    if isinstance(part, Group):
        return [_of(*space.bounds[names.places[path]]) for path in part.paths]
    return [reach(part, space, names)]


def _of(low: int, high: int, *met: int) -> Reach:
    return low, high, max(abs(low), abs(high), *met)


def _arithmetic(sign: str, left: Reach, right: Reach) -> Reach:
    met = left[2], right[2]
    match sign:
        case "+":
            return _of(left[0] + right[0], left[1] + right[1], *met)
        case "-":
            return _of(left[0] - right[1], left[1] - right[0], *met)
        case "*":
            corners = [one * other for one in left[:2] for other in right[:2]]
            return _of(min(corners), max(corners), *met)
        case _:
            corners = [one // max(1, other) for one in left[:2] for other in right[:2]]
            return _of(min(corners), max(corners), *met)


def _aggregate(name: str, parts: list[Reach]) -> Reach:
    lows, highs, met = zip(*parts, strict=True)
    if name in {"min", "max"}:
        return _of(min(lows), max(highs), *met)
    low, high, largest = _of(sum(lows), sum(highs), *met)
    return (low // len(parts), high // len(parts), largest) if name == "mean" else (low, high, largest)
