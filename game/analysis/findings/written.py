"""An expression as an author writes it in a file."""

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


def written(expression: Expression) -> str:
    """The text of an expression; where it reads better a part of it is put in brackets."""
    match expression:
        case Number(value):
            return str(value)
        case Reading(path):
            return path
        case Group(name, _):
            return f"{name}.*"
        case Derived(name, _):
            return name
        case Arithmetic(sign, left, right) | Comparison(sign, left, right):
            return f"{_part(left)} {sign} {_part(right)}"
        case Aggregate(name, parts):
            return f"{name}({', '.join(map(written, parts))})"
        case WordIs(path, word, negated):
            return f"{path} {'!=' if negated else '='} {word}"
        case PlaceIs(kind, place, negated):
            return f"{kind} {'!=' if negated else '='} {place}"
        case AllOf(parts):
            return " and ".join(map(_part, parts))
        case AnyOf(parts):
            return " or ".join(map(_part, parts))
        case Not(part):
            return f"not {_part(part)}"
        case _:
            assert_never(expression)


def _part(expression: Expression) -> str:
    told = written(expression)
    return f"({told})" if isinstance(expression, Arithmetic | AllOf | AnyOf) else told
