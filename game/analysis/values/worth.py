"""What every position is worth: what may be expected at the end, worked out backward from the ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np

from game.analysis.search.graph import Graph, Layer
from game.analysis.search.rows import Array
from game.analysis.values.flow import outcome_share
from game.analysis.values.policies import Policy, at_random

Ending = Callable[[int, Layer], Array]
"""What the final positions of a layer (with its number) are worth: a row a thing counted, a column a position."""


class WayWorth(NamedTuple):
    """What a way is worth in the positions of a layer where it is open (`mask`; None: everywhere).

    `value` has a row for each thing counted and a column for every position; where the way is closed it means nothing.
    """

    way: int
    mask: Array | None
    value: Array

    def where_open(self, array: Array) -> Array:
        """The part of an array over positions (its last dimension) where the way is open."""
        return array if self.mask is None else array[..., self.mask]


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
            yield WayWorth(way, self._mask(layer, way), self._expected(layer, arcs[way]))

    def _mask(self, layer: Layer, way: int) -> Array | None:
        if way < 0:
            stuck: Array = layer.open_count == 0
            return None if stuck.all() else stuck
        is_open = layer.opens[way]
        assert is_open is not None
        return None if isinstance(is_open, bool) else is_open

    def _expected(self, layer: Layer, places: list[int]) -> Array:
        found: Array | None = None
        for place in places:
            arc = layer.arcs[place]
            after = self.values[arc.stage]
            assert after is not None
            # A row for each thing counted: each is taken on its own, so that it stays in the cache.
            value = np.take(after, arc.target, axis=1)
            share = outcome_share(layer, arc)
            if not isinstance(share, float) or share != 1.0:
                value *= share
            if arc.source is None and found is None:
                found = value
                continue
            if found is None:
                found = np.zeros((len(value), layer.count))
            # Arcs of one outcome start from different positions; only where several can fall their parts are added.
            alone = arc.way < 0 or len(layer.falling[arc.way].weights) == 1
            for row, part in zip(found, value, strict=True):
                where = slice(None) if arc.source is None else arc.source
                row[where] = part if alone else row[where] + part
        assert found is not None
        return found

    def _first_to_ask(self) -> list[int]:
        asked = [0] * len(self._graph.layers)
        for number in reversed(range(len(self._graph.layers))):
            for arc in self._graph.layers[number].arcs:
                asked[arc.stage] = number
        return asked


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
            value = value if share is None else value * share
            total = value if total is None else total + value
        assert total is not None
        backward.values[number] = total
    return backward.values
