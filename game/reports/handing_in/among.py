"""All plays in round numbers: how the final scores lie over the bands, and where the middle half of them lies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.model.kaders import Band
from game.reports.rounding import adding_up

Distribution = Sequence[tuple[int, float]]
"""Each final score from low to high, with how likely it is under random play; together 1."""


def out_of_hundred(likely: Sequence[float]) -> tuple[int, ...]:
    """How many of a hundred plays each of these is, rounded so that together they are a hundred."""
    return tuple(map(int, adding_up([100 * by for by in likely], decimals=0)))


def by_band(distribution: Distribution, bands: Sequence[Band]) -> Mapping[Band, float]:
    """How likely it is that a play ends in each band, from the lowest band up."""
    found = dict.fromkeys(bands, 0.0)
    for score, likely in distribution:
        found[_band(score, bands)] += likely
    return found


def _band(score: int, bands: Sequence[Band]) -> Band:
    return [bands[0], *(band for band in bands if band.low <= score)][-1]


def middle_half(distribution: Distribution) -> tuple[int, int]:
    """The scores between which half of all plays end: a quarter ends at or below the one, a quarter above the other."""
    return _reached(distribution, 0.25), _reached(distribution, 0.75)


def _reached(distribution: Distribution, share: float) -> int:
    """The lowest score at or below which at least this share of the plays ends."""
    together = 0.0
    for score, likely in distribution:
        together += likely
        if together >= share - 1e-9:
            return score
    return distribution[-1][0]
