"""What is lacking where a condition does not hold, as an author would write it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from game.analysis.findings.written import written
from game.model.expressions import AllOf, AnyOf, Comparison, Derived, Expression

Value: TypeAlias = Callable[[Expression], int]
"""What an expression comes to at one position."""


def lacking(expression: Expression, value: Value) -> str:
    """The parts of a condition that do not hold, as an author writes them, with what they come to."""
    return ", ".join(_lacking(expression, value))


def _lacking(expression: Expression, value: Value) -> Iterator[str]:
    if value(expression):
        return
    match expression:
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _lacking(part, value)
        case Derived(_, inner):
            yield from _lacking(inner, value)
        case Comparison(_, left, _):
            yield f"{written(left)} = {value(left)} ({written(expression)})"
        case _:
            yield written(expression)
