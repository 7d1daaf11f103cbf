"""A claim at one place of the story: what it says of moments and endings is known there, and left out."""

from __future__ import annotations

from typing import Literal

from game.model.expressions import AllOf, AnyOf, Expression, Not, PlaceIs


def placed(expression: Expression | None, kind: Literal["moment", "ending"], place: str) -> Expression | bool:
    """The expression as it reads at this moment or ending, or what it comes to there; none holds everywhere."""
    match expression:
        case None:
            return True
        case PlaceIs(asked, wanted, negated):
            return ((asked, wanted) == (kind, place)) != negated
        case AllOf(parts):
            return _joined(parts, kind, place, settles=False)
        case AnyOf(parts):
            return _joined(parts, kind, place, settles=True)
        case Not(part):
            inner = placed(part, kind, place)
            return not inner if isinstance(inner, bool) else Not(inner)
        case _:
            return expression


def _joined(
    parts: tuple[Expression, ...], kind: Literal["moment", "ending"], place: str, *, settles: bool
) -> Expression | bool:
    """Several parts, of which one that comes to `settles` decides."""
    told = [placed(part, kind, place) for part in parts]
    if settles in told:
        return settles
    left = tuple(part for part in told if not isinstance(part, bool))
    if len(left) <= 1:
        return left[0] if left else not settles
    return AnyOf(left) if settles else AllOf(left)
