"""Rounding the parts of a sum so that what is printed still adds up."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Decimal
from math import floor, fsum

DECIMALS = 1
"""Places behind the point: a tenth is what people still read in a point of score, or in a week."""

NOISE = 1e-6
"""How far sums of floating numbers may lie from what they stand for, in units of the last place."""


def adding_up(parts: Sequence[float], total: Decimal | None = None, decimals: int = DECIMALS) -> tuple[Decimal, ...]:
    """Each part rounded down or up, never further, so that together they are exactly `total`.

    Without `total` it is the sum of the parts, rounded to the nearest. Those that lose most by rounding down are
    rounded up first (the method of the largest remainder, as seats are divided after an election); a part that is
    round already stays as it is. Raises ValueError for a total that no such rounding reaches.
    """
    exact = [part * 10**decimals for part in parts]
    least = [floor(part + NOISE) for part in exact]
    wanted = _units(total, decimals) if total is not None else round(fsum(exact))
    lost = [part - low for part, low in zip(exact, least, strict=True)]
    open_to = sorted((place for place, by in enumerate(lost) if by > NOISE), key=lambda place: -lost[place])
    up = wanted - sum(least)
    if not 0 <= up <= len(open_to):
        raise ValueError(f"{list(parts)} cannot be rounded to a sum of {total}")
    raised = set(open_to[:up])
    return tuple(Decimal(low + (place in raised)).scaleb(-decimals) for place, low in enumerate(least))


def rounded(value: float, decimals: int = DECIMALS) -> Decimal:
    """A number that stands by itself, rounded to the nearest."""
    return Decimal(round(value * 10**decimals)).scaleb(-decimals)


def _units(total: Decimal, decimals: int) -> int:
    return int(total.scaleb(decimals).to_integral_value(ROUND_HALF_EVEN))
