"""Chance that can be told again: draw number n of seed s is always the same number, on every machine."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256


class Draws:
    """The draws of one play, counted from 1; `count` tells how many were made before."""

    def __init__(self, seed: int, count: int = 0) -> None:
        self.seed = seed
        self.count = count

    def among(self, weights: Sequence[int]) -> int:
        """The place of the outcome that falls; one outcome alone is no draw."""
        if len(weights) == 1:
            return 0
        self.count += 1
        drawn = int.from_bytes(sha256(f"{self.seed}/{self.count}".encode()).digest()[:8], "big") % sum(weights)
        for place, weight in enumerate(weights):
            drawn -= weight
            if drawn < 0:
                return place
        raise ValueError(weights)
