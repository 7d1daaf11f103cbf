"""What every position is worth: what may be expected at the end, worked out backward from the ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np

from game.analysis.graph import Graph, Layer
from game.analysis.policies import Policy, at_random
from game.analysis.rows import Array

Ending = Callable[[int, Layer], Array]
"""What the final positions of a layer (with its number) are worth: one row a position, one column a thing counted."""


class WayWorth(NamedTuple):
    """What a way is worth in the positions of a layer where it is open (`mask`; None: everywhere).

    `value` has a row for every position; where the way is closed it means nothing.
    """

    way: int
    mask: Array | None
    value: Array

    def where_open(self, array: Array) -> Array:
        """The part of an array over positions where the way is open."""
        return array if self.mask is None else array[self.mask]


class Backward:
    """Goes through all positions from the ends to the beginning; values of layers nobody needs any more are let go."""

    def __init__(self, graph: Graph, *, keep: bool = False) -> None:
        self._graph = graph
        self._keep = keep
        self._last_asked = self._first_to_ask()
        self.values: list[Array | None] = [None] * len(graph.layers)

    def layers(self) -> Iterator[tuple[int, Layer]]:
        """Every layer with its number, the last first; whoever asks fills in `values` for it."""
        for number in reversed(range(len(self._graph.layers))):
            layer = self._graph.layers[number]
            yield number, layer
            if not self._keep:
                for stage in {arc.stage for arc in layer.arcs}:
                    if self._last_asked[stage] == number:
                        self.values[stage] = None

    def ways(self, layer: Layer) -> Iterator[WayWorth]:
        """What each open way of a layer is worth: the mean over its outcomes, by weight."""
        arcs: dict[int, list[int]] = {}
        for place, arc in enumerate(layer.arcs):
            arcs.setdefault(arc.way, []).append(place)
        for way in sorted(arcs):
            yield WayWorth(way, self._mask(layer, way), self._expected(layer, arcs[way], way))

    def _mask(self, layer: Layer, way: int) -> Array | None:
        if way < 0:
            stuck: Array = layer.open_count == 0
            return None if stuck.all() else stuck
        is_open = layer.opens[way]
        assert is_open is not None
        return None if isinstance(is_open, bool) else is_open

    def _expected(self, layer: Layer, places: list[int], way: int) -> Array:
        found: Array | None = None
        for place in places:
            arc = layer.arcs[place]
            after = self.values[arc.stage]
            assert after is not None
            value = after[arc.target]
            share = _share(layer, way, arc.outcome, arc.source)
            if share is not None:
                value = value * (share if isinstance(share, float) else share[:, None])
            if arc.source is None and found is None:
                found = value
                continue
            if found is None:
                found = np.zeros((layer.count, value.shape[1]))
            found[slice(None) if arc.source is None else arc.source] += value
        assert found is not None
        return found

    def _first_to_ask(self) -> list[int]:
        asked = [0] * len(self._graph.layers)
        for number in reversed(range(len(self._graph.layers))):
            for arc in self._graph.layers[number].arcs:
                asked[arc.stage] = number
        return asked


def _share(layer: Layer, way: int, outcome: int, source: Array | None) -> float | Array | None:
    """The probability of an outcome in each of the positions it starts from; None when it is the only one."""
    if way < 0:
        return None
    falling = layer.falling[way]
    if len(falling.weights) == 1:
        return None
    if isinstance(falling.total, int):
        return falling.weights[outcome] / falling.total
    total = falling.total if source is None else falling.total[source]
    share: Array = falling.weights[outcome] / total
    return share


def expected(graph: Graph, ending: Ending, policy: Policy = at_random, *, keep: bool = False) -> list[Array | None]:
    """What a player who follows the policy may expect, per layer and position, of everything that `ending` counts."""
    backward = Backward(graph, keep=keep)
    for number, layer in backward.layers():
        if layer.stage.is_ending:
            backward.values[number] = ending(number, layer)
            continue
        weights = policy(layer)
        total: Array | None = None
        for one in backward.ways(layer):
            value = one.value
            share = weights.share(one.way)
            if share is not None:
                value = value * share[:, None]
            total = value if total is None else total + value
        backward.values[number] = np.zeros((layer.count, 4)) if total is None else total
    return backward.values
