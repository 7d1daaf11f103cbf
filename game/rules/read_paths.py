"""Which variables an expression asks for."""

from __future__ import annotations

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


def read_paths(expression: Expression | None) -> set[str]:
    """The paths of the variables that an expression reads."""
    match expression:
        case None | Number() | PlaceIs():
            return set()
        case Reading(path) | WordIs(path, _, _):
            return {path}
        case Group():
            return set(expression.paths)
        case Derived(_, inner) | Not(inner):
            return read_paths(inner)
        case Arithmetic(_, left, right) | Comparison(_, left, right):
            return read_paths(left) | read_paths(right)
        case Aggregate(_, parts) | AllOf(parts) | AnyOf(parts):
            return set().union(*map(read_paths, parts))
        case _:
            assert_never(expression)
