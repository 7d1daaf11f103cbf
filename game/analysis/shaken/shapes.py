"""Shapes that expressions of the kaders come in: a rhythm of weeks, a weighted mean, and what an expression reads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, assert_never

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


class Weighed(NamedTuple):
    """A weighted mean, as `(6 * a + 4 * b) // 10`: what is weighed, with its weight; the weights add up to the last."""

    parts: tuple[tuple[Number, Expression], ...]

    def expression(self) -> Expression:
        """The mean written out, divided by what its weights now add up to."""
        products: list[Expression] = [Arithmetic("*", weight, part) for weight, part in self.parts]
        total = products[0]
        for product in products[1:]:
            total = Arithmetic("+", total, product)
        return Arithmetic("//", total, Number(max(1, sum(weight.value for weight, _ in self.parts))))


def weighed(tree: Expression) -> Weighed | None:
    """The weighted mean that an expression is; None when it is anything else."""
    match tree:
        case Arithmetic("//", total, Number(divisor)):
            found = Weighed(tuple(_products(total)))
            return found if found.parts and found.expression() == Arithmetic("//", total, Number(divisor)) else None
        case _:
            return None


def _products(tree: Expression) -> Iterator[tuple[Number, Expression]]:
    """Each `number * part` of a sum; others are passed over, so that the sum does not come out."""
    match tree:
        case Arithmetic("+", left, right):
            yield from _products(left)
            yield from _products(right)
        case Arithmetic("*", Number() as weight, part):
            yield weight, part


def rhythm(tree: Expression) -> Number | None:
    """The n of `week // n * n = week`, which holds every n weeks; None for anything else."""
    match tree:
        case Comparison("=", Arithmetic("*", Arithmetic("//", Reading("week"), Number() as every), again), right):
            return every if again == every and right == Reading("week") else None
        case _:
            return None


def every(weeks: int) -> Comparison:
    """The condition that holds every so many weeks."""
    week, number = Reading("week"), Number(weeks)
    return Comparison("=", Arithmetic("*", Arithmetic("//", week, number), number), week)


def for_all(tree: Expression, subject: str | None) -> Expression:
    """An expression about one subject as it is written for each of them: `stress.noor > 60` as `stress.* > 60`."""
    match tree:
        case Reading(path) if subject and path.endswith(f".{subject}"):
            return Group(path.partition(".")[0], (path,))
        case Arithmetic(sign, left, right):
            return Arithmetic(sign, for_all(left, subject), for_all(right, subject))
        case Comparison(sign, left, right):
            return Comparison(sign, for_all(left, subject), for_all(right, subject))
        case Aggregate(name, parts):
            return Aggregate(name, tuple(for_all(part, subject) for part in parts))
        case _:
            return tree


def readings(tree: Expression) -> Iterator[str]:
    """The paths that an expression reads; a group and a derived name stand for themselves."""
    match tree:
        case Reading(path) | WordIs(path, _, _):
            yield path
        case Group(name, _) | Derived(name, _):
            yield name
        case Arithmetic(_, left, right) | Comparison(_, left, right):
            yield from readings(left)
            yield from readings(right)
        case Aggregate(_, parts) | AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from readings(part)
        case Not(part):
            yield from readings(part)
        case Number() | PlaceIs():
            return
        case _:
            assert_never(tree)
