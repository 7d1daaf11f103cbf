"""Ways to play: which of the open choices a player takes, each as likely as the other choices that it likes as much."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from game.analysis.search.graph import Layer
from game.analysis.search.rows import Array, Column

Levels = Sequence[Column]
"""Per way of a moment how far it is from what a player likes; it takes evenly among the lowest that are open."""

Policy = Callable[[Layer], "Shares"]


class Shares:
    """Per way of a layer the probability that a player takes it, in each of its positions."""

    def __init__(self, layer: Layer, levels: Levels) -> None:
        self._layer = layer
        self._alone = len(layer.opens) == 1 and layer.opens[0] is True
        self._shares: dict[int, Array] = {}
        if not self._alone:
            self._shares = _shares(layer, levels)

    def share(self, way: int) -> Array | None:
        """The probability of one way; None when it is taken everywhere. Way -1 is play that cannot go on."""
        if way < 0:
            stuck: Array = (self._layer.open_count == 0).astype(np.float64)
            return stuck
        return None if self._alone else self._shares[way]


def at_random(layer: Layer) -> Shares:
    """Each open choice as likely as the others."""
    return Shares(layer, [0] * len(layer.opens))


def by_levels(levels: Callable[[Layer], Levels]) -> Policy:
    """A player who takes evenly among the open choices of the lowest level."""
    return lambda layer: Shares(layer, levels(layer))


def _shares(layer: Layer, levels: Levels) -> dict[int, Array]:
    opens = {way: np.broadcast_to(mask, layer.count) for way, mask in enumerate(layer.opens) if mask is not None}
    if all(isinstance(level, int) for level in levels) and len({levels[way] for way in opens}) <= 1:
        even = 1 / np.maximum(layer.open_count, 1)
        return {way: np.where(mask, even, 0.0) for way, mask in opens.items()}
    far = np.iinfo(np.int16).max
    ranked = {way: np.where(mask, levels[way], far) for way, mask in opens.items()}
    lowest = np.minimum.reduce(list(ranked.values()))
    liked = {way: (level == lowest) & opens[way] for way, level in ranked.items()}
    count = np.maximum(sum(mask.astype(np.int16) for mask in liked.values()), 1)
    return {way: mask / count for way, mask in liked.items()}
