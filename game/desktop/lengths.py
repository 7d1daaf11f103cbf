"""Arithmetic of layout: how neighbours divide a length in whole pixels, so that the parts are exactly the whole."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise


def portions(total: int, weights: Sequence[float]) -> list[int]:
    """Divide `total` by weight into whole numbers that add up to `total`; no weight at all gives zeros."""
    whole = sum(weights)
    if whole <= 0:
        return [0] * len(weights)
    # Rounding the edges instead of the parts keeps the sum exact.
    edges = [0]
    passed = 0.0
    for weight in weights:
        passed += weight
        edges.append(round(total * passed / whole))
    return [end - start for start, end in pairwise(edges)]


def shrink(wanted: Sequence[int], least: Sequence[int], total: int) -> list[int]:
    """Take away what `wanted` is too long, from each part in proportion to what it can miss, never below `least`."""
    slack = [max(0, want - low) for want, low in zip(wanted, least, strict=True)]
    excess = min(max(0, sum(wanted) - total), sum(slack))
    return [want - less for want, less in zip(wanted, portions(excess, slack), strict=True)]


def stretch(wanted: Sequence[int], grow: Sequence[float], total: int) -> list[int]:
    """Hand out what is left of `total` to the parts that grow."""
    spare = max(0, total - sum(wanted))
    return [want + more for want, more in zip(wanted, portions(spare, grow), strict=True)]


def divide(wanted: Sequence[int], least: Sequence[int], grow: Sequence[float], total: int) -> list[int]:
    """Give parts that do not grow what they want, and divide the rest by weight, nobody below its `least`.

    When even that is too long, the others shrink as well; the parts are longer than `total` only when
    their `least` is.
    """
    firm = [0 if weight else want for want, weight in zip(wanted, grow, strict=True)]
    # Whoever would get too little is held at its least, and the rest is divided again among fewer.
    held: set[int] = set()
    while True:
        fixed = [least[n] if n in held else firm[n] for n in range(len(firm))]
        weights = [0.0 if n in held else weight for n, weight in enumerate(grow)]
        sizes = [a + b for a, b in zip(fixed, portions(max(0, total - sum(fixed)), weights), strict=True)]
        short = {n for n, weight in enumerate(weights) if weight and sizes[n] < least[n]}
        if not short:
            return shrink(sizes, least, total)
        held |= short
