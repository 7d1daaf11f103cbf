"""All positions that play can reach, and every way from one to the next, stage by stage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import numpy as np

from game.analysis.search.deeds import Way
from game.analysis.search.order import Stage
from game.analysis.search.rows import Array, Rows
from game.analysis.search.space import Space
from game.analysis.search.squeezing import Squeeze


class Arc(NamedTuple):
    """Where one outcome of one way leads from the positions of a stage: to which stage, and to which of its positions.

    `way` and `outcome` are places in the lists of the moment. `source` are the positions it starts from, each once
    (None: all of them, in order); `target` gives for each the position it comes to.
    """

    way: int
    outcome: int
    source: Array | None
    stage: int
    target: Array


class Falling(NamedTuple):
    """Per outcome of a way its weight, and the sum of the weights that can fall, for every position or in each."""

    weights: tuple[int, ...]
    total: int | Array


class Layer:
    """The positions of one stage, in order of their keys.

    `opens` gives per way where it can be taken (None: nowhere, True: everywhere) and `open_count` in how many ways play
    can go on from each position. Where that is 0 nothing is possible any more, and `arcs` with way -1 lead to the end.
    """

    __slots__ = ("arcs", "count", "falling", "keys", "open_count", "opens", "squeeze", "stage")

    def __init__(self, stage: Stage, squeeze: Squeeze, keys: Array) -> None:
        self.stage = stage
        self.squeeze = squeeze
        self.keys = keys
        self.count = len(keys)
        self.arcs: list[Arc] = []
        self.opens: list[Array | bool | None] = []
        self.falling: list[Falling] = []
        self.open_count = np.zeros(self.count, np.int16)

    def rows(self, space: Space, start: int = 0, stop: int | None = None) -> Rows:
        """The positions from `start` up to `stop`, with what is the same in all of them known."""
        return Rows(space, self.squeeze.words(self.keys[start:stop]), self.stage.week, self._fixed(space))

    def place_of(self, words: list[int]) -> int | None:
        """Where the position with these words stands; None when it is not of this stage."""
        for word, fixed, varying in zip(words, self.squeeze.fixed, self.squeeze.varying, strict=True):
            if word & ~varying != fixed:
                return None
        key = self.squeeze.keys([np.array([word], np.uint64) for word in words])[0]
        place = int(np.searchsorted(self.keys, key))
        found = place < self.count and self.keys[place] == key
        # A rank that was looked up for a combination that does not occur stands for another one.
        if found and [int(word[0]) for word in self.squeeze.words(self.keys[place : place + 1])] == words:
            return place
        return None

    def _fixed(self, space: Space) -> dict[int, int]:
        varying, fixed = self.squeeze.varying, self.squeeze.fixed
        return {
            field.place: field.low + ((fixed[field.word] & field.mask) >> field.shift) * field.step
            for field in space.fields.values()
            if not varying[field.word] & field.mask
        }


class Trouble(NamedTuple):
    """Positions of a stage where play cannot go on as its author meant: what is wrong, and with which way (or none)."""

    kind: str
    layer: int
    way: str | None
    rows: Array


class Graph:
    """All positions and ways of one casus from its beginnings.

    `layers` stand in order: every arc leads to a later one. `starts` are (layer, position). `seen` counts positions,
    `positions` those where someone must choose and the final ones. When the search stopped before its end, `complete`
    is False and there are no arcs to build on.
    """

    def __init__(self, space: Space, ways: Mapping[str, tuple[Way, ...]]) -> None:
        self.space = space
        self.ways = ways
        self.layers: list[Layer] = []
        self.starts: list[tuple[int, int]] = []
        self.troubles: list[Trouble] = []
        self.complete = True
        self.seen = 0
        self.positions = 0

    def places(self) -> Iterator[tuple[int, Layer]]:
        """The layers where someone must choose or something passes by itself, with their numbers."""
        return ((number, layer) for number, layer in enumerate(self.layers) if not layer.stage.is_ending)

    def chosen_at(self, layer: Layer) -> bool:
        """Whether the moment of this layer has choices."""
        return not layer.stage.is_ending and all(way.id is not None for way in self.ways[layer.stage.place])

    def counted(self, layer: Layer) -> int:
        """How many positions of a layer count: those where someone must choose, and the final ones."""
        if layer.stage.is_ending:
            return layer.count
        return int(np.count_nonzero(layer.open_count)) if self.chosen_at(layer) else 0

    @property
    def steps(self) -> int:
        """Every way from one position to another, each outcome counted."""
        return sum(len(arc.target) for layer in self.layers for arc in layer.arcs)
