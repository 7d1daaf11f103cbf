"""The shortest way to a position: the fewest choices, and among those the one that chance makes most likely."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import NamedTuple

import numpy as np

from game.analysis.search.graph import Arc, Graph, Layer
from game.analysis.search.rows import Array

A_CHOICE = 1_000_000.0
"""What a choice costs, beside the bits of chance on the way: no chance is worth a detour."""


class Turn(NamedTuple):
    """One step on a way: the moment, what was chosen there (None where nobody chose), and which outcome fell.

    `outcome` is its number in the file; None where nothing was left to chance.
    """

    moment: str
    choice: str | None
    outcome: int | None = None


class Path(NamedTuple):
    """The way to a position: from which of the beginnings (by number), and every step."""

    start: int
    turns: tuple[Turn, ...]

    @property
    def choices(self) -> int:
        """How many choices were made on the way."""
        return sum(turn.choice is not None for turn in self.turns)


class Paths:
    """The shortest ways through a whole search; nothing is worked out before somebody asks for a way."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph

    def shortest(self, places: Iterable[tuple[int, Array]]) -> tuple[int, int] | None:
        """Of positions, given as rows of layers by number, the one that is nearest; None when there are none."""
        found = None
        for number, rows in places:
            if len(rows):
                costs = self._costs[number][rows]
                best = int(np.argmin(costs))
                if found is None or costs[best] < found[0]:
                    found = float(costs[best]), number, int(rows[best])
        return found[1:] if found else None

    def to(self, number: int, place: int) -> Path:
        """The way to one position of a layer."""
        turns: list[Turn] = []
        while (step := self._before(number, place)) is not None:
            number, place, arc = step
            turns.append(self._turn(self._graph.layers[number], arc))
        start = self._graph.starts.index((number, place))
        return Path(start, tuple(reversed(turns)))

    @cached_property
    def _costs(self) -> list[Array]:
        """Per layer and position what the cheapest way to it costs."""
        graph = self._graph
        costs = [np.full(layer.count, np.inf) for layer in graph.layers]
        for number, place in graph.starts:
            costs[number][place] = 0.0
        for layer, here in zip(graph.layers, costs, strict=True):
            for arc in layer.arcs:
                np.minimum.at(costs[arc.stage], arc.target, self._after(layer, arc, here))
        return costs

    @cached_property
    def _arcs_to(self) -> Mapping[int, list[tuple[int, Arc]]]:
        found: dict[int, list[tuple[int, Arc]]] = {}
        for number, layer in enumerate(self._graph.layers):
            for arc in layer.arcs:
                found.setdefault(arc.stage, []).append((number, arc))
        return found

    def _before(self, number: int, place: int) -> tuple[int, int, Arc] | None:
        """The step that the cheapest way ends with: layer and position that it comes from; None at a beginning."""
        cost = self._costs[number][place]
        if cost == 0.0 and (number, place) in self._graph.starts:
            return None
        for earlier, arc in self._arcs_to[number]:
            arriving = np.flatnonzero(arc.target == place)
            if len(arriving):
                costs = self._after(self._graph.layers[earlier], arc, self._costs[earlier])[arriving]
                if costs.min() == cost:
                    row = int(arriving[costs.argmin()])
                    return earlier, row if arc.source is None else int(arc.source[row]), arc
        raise KeyError((number, place))

    def _after(self, layer: Layer, arc: Arc, here: Array) -> Array:
        """What the ways along an arc cost when those to the positions of its layer cost this."""
        cost = here if arc.source is None else here[arc.source]
        if arc.way < 0:
            return cost
        way = self._graph.ways[layer.stage.place][arc.way]
        return cost + (A_CHOICE if way.id is not None else 0.0) + _bits(layer, arc)

    def _turn(self, layer: Layer, arc: Arc) -> Turn:
        if arc.way < 0:
            return Turn(layer.stage.place, None)
        way = self._graph.ways[layer.stage.place][arc.way]
        return Turn(layer.stage.place, way.id, way.deeds[arc.outcome].number)


def _bits(layer: Layer, arc: Arc) -> float | Array:
    """How unlikely the outcome of an arc is, in bits; 0 when nothing is left to chance."""
    falling = layer.falling[arc.way]
    if len(falling.weights) == 1:
        return 0.0
    total = falling.total
    if not isinstance(total, int) and arc.source is not None:
        total = total[arc.source]
    bits: Array = np.log2(total / np.float64(falling.weights[arc.outcome]))
    return bits
