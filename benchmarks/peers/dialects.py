"""How each language of a peer writes an expression: the signs that differ, and where a variable of a casus lives."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
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


class Dialect(NamedTuple):
    """What differs between the languages; `floored` divides a whole number of zero or more and rounds down."""

    variable: Callable[[str], str]
    least: Callable[[str, str], str]
    most: Callable[[str, str], str]
    floored: Callable[[str, int], str]


def identifier(path: str) -> str:
    """A path or mark of a casus as a name that every language can hold."""
    return path.replace(".", "_").replace("-", "_").replace("/", "_")


JAVASCRIPT = Dialect(
    variable=lambda path: f"s.{identifier(path)}",
    least=lambda one, other: f"Math.min({one}, {other})",
    most=lambda one, other: f"Math.max({one}, {other})",
    # Truncating equals rounding down here, and it is the cheapest way to stay among the small integers.
    floored=lambda number, by: f"({number} / {by} | 0)",
)

INK = Dialect(
    variable=identifier,
    least=lambda one, other: f"MIN({one}, {other})",
    most=lambda one, other: f"MAX({one}, {other})",
    # Two whole numbers divided stay a whole number in ink.
    floored=lambda number, by: f"({number} / {by})",
)


class Printer:
    """Expressions of one casus written in one dialect; what never changes in play is written as its number."""

    def __init__(self, dialect: Dialect, fixed: Mapping[str, int]) -> None:
        self.dialect = dialect
        self._fixed = fixed

    def variable(self, path: str) -> str:
        """Where the value of a path is read, or its number when it never changes."""
        return str(self._fixed[path]) if path in self._fixed else self.dialect.variable(path)

    def written(self, expression: Expression) -> str:
        """The expression in this language; conditions come between parentheses."""
        match expression:
            case Number(value):
                return str(value)
            case Reading(path):
                return self.variable(path)
            case Derived(_, inner):
                return self.written(inner)
            case Arithmetic("//", left, Number(by)):
                return self.dialect.floored(self.written(left), by)
            case Arithmetic(sign, left, right):
                return f"({self.written(left)} {sign} {self.written(right)})"
            case Comparison(sign, left, right):
                return f"({self.written(left)} {'==' if sign == '=' else sign} {self.written(right)})"
            case Aggregate(name, parts):
                return self._aggregate(name, [one for part in parts for one in self._numbers(part)])
            case AllOf(parts):
                return f"({' && '.join(self.written(part) for part in parts)})"
            case AnyOf(parts):
                return f"({' || '.join(self.written(part) for part in parts)})"
            case Not(part):
                return f"(!{self.written(part)})"
            case Group() | PlaceIs() | WordIs():
                raise NotImplementedError(f"the peers do not know {expression}")
            case _:
                assert_never(expression)

    def _numbers(self, part: Expression) -> list[str]:
        return [self.variable(path) for path in part.paths] if isinstance(part, Group) else [self.written(part)]

    def _aggregate(self, name: str, numbers: Sequence[str]) -> str:
        if name in {"sum", "mean"}:
            total = f"({' + '.join(numbers)})"
            return total if name == "sum" else self.dialect.floored(total, len(numbers))
        join = self.dialect.least if name == "min" else self.dialect.most
        found = numbers[0]
        for number in numbers[1:]:
            found = join(found, number)
        return found
