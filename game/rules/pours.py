"""What fills a bucket of the model: the parts of a derived sum, each with the gauges it reads and what it adds now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from game.model.expressions import Aggregate, Arithmetic, Derived, Expression, Group, Number
from game.model.play import Values
from game.rules.read_paths import read_paths
from game.rules.rules import Rules


class Pour(NamedTuple):
    """A splash in a bucket: the paths that it comes from, and its size in points (below 0 where it takes some out)."""

    paths: tuple[str, ...]
    amount: int


class _Term(NamedTuple):
    """A part of a sum; `sign` is 1, or -1 where it is taken off."""

    sign: int
    part: Expression


def pours(rules: Rules, sum_of: Expression, values: Values) -> tuple[Pour, ...]:
    """The parts of a derived value that are not 0, the largest first.

    Bounds around the sum (`min(100, ...)`) are left out, so the parts may come to more than the bucket holds. Of the
    sums in a `max` or `min` that one counts which the value comes from; a number on its own goes with what is taken
    off it.
    """
    terms = list(_terms(_counting(rules, sum_of, values), 1))
    loose = sum(sign * part.value for sign, part in terms if isinstance(part, Number))
    read = [term for term in terms if not isinstance(term.part, Number)]
    from_loose = next((term for term in read if term.sign < 0), read[0] if read else None)
    found = [_pour(rules, term, values, loose if term is from_loose else 0) for term in read]
    return tuple(sorted((pour for pour in found if pour.amount), key=lambda pour: -pour.amount))


def _counting(rules: Rules, expression: Expression, values: Values) -> Expression:
    """The sum inside the bounds of an expression; of several, the one that the value comes from."""
    match expression:
        case Derived(_, inner):
            return _counting(rules, inner, values)
        case Aggregate("min" | "max" as name, parts) if sums := [part for part in parts if _is_sum(part)]:
            chosen = (min if name == "min" else max)(sums, key=lambda part: rules.value(part, values))
            return _counting(rules, chosen, values)
        case _:
            return expression


def _is_sum(part: Expression) -> bool:
    return not isinstance(part, Number | Group)


def _terms(expression: Expression, sign: int) -> Iterator[_Term]:
    match expression:
        case Arithmetic("+", left, right):
            yield from _terms(left, sign)
            yield from _terms(right, sign)
        case Arithmetic("-", left, right):
            yield from _terms(left, sign)
            yield from _terms(right, -sign)
        case _:
            yield _Term(sign, expression)


def _pour(rules: Rules, term: _Term, values: Values, loose: int) -> Pour:
    paths = sorted(read_paths(term.part))
    if isinstance(term.part, Aggregate) and term.part.name == "max" and isinstance(term.part.parts[0], Group):
        # The hardest hit of a group, and not the group.
        paths = [max(paths, key=lambda path: values[rules.names.places[path]])]
    return Pour(tuple(paths), loose + term.sign * rules.value(term.part, values))
