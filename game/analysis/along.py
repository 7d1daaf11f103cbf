"""One play among all plays: what could be expected at its positions, and after each choice that was open there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from game.analysis.ends import Ends
from game.analysis.exploring import Exploring
from game.analysis.graph import Layer
from game.analysis.policies import Policy
from game.analysis.rows import Array
from game.analysis.study import QUANTITIES, Quantity
from game.analysis.worth import Backward, WayWorth
from game.model.play import Position

COUNT = len(QUANTITIES)


class Outlook(NamedTuple):
    """What may be expected at the end, the probability of each ending, and the final scores that are still possible.

    `best` is the score that the best play comes to on average.
    """

    expected: Mapping[Quantity, float]
    endings: Mapping[str, float]
    best: float
    lowest: int
    highest: int


class Seen(NamedTuple):
    """The outlook at one position of a play, and after each choice that was open there, by id."""

    here: Outlook
    choices: Mapping[str, Outlook]


def along(search: Exploring, positions: Sequence[Position], policy: Policy) -> list[Seen]:
    """The outlook at each of these positions of a casus that was searched to its end, for who plays by the policy.

    Raises KeyError for a position that no play comes to. Final positions have an outlook too.
    """
    return _Along(search, positions, policy).seen


class _Along:
    """Goes through all positions once, from the ends back, and notes what it passes at those that were asked."""

    def __init__(self, search: Exploring, positions: Sequence[Position], policy: Policy) -> None:
        self._graph = search.graph
        self._endings = [ending.id for ending in search.casus.endings]
        self._policy = policy
        self._asked = [search.find(position) for position in positions]
        self._seen: dict[tuple[int, int], Seen] = {}
        self._furthest: list[tuple[Array, Array] | None] = [None] * len(self._graph.layers)
        self._go(search.ends)
        self.seen = [self._seen[place] for place in self._asked]

    def _go(self, ends: Ends) -> None:
        backward = Backward(self._graph)
        for number, layer in backward.layers():
            if layer.stage.is_ending:
                backward.values[number] = self._at_the_end(ends, layer)
                scores = ends.scores(layer)
                self._furthest[number] = scores, scores
                ways: list[WayWorth] = []
            else:
                ways = list(backward.ways(layer))
                backward.values[number] = self._combined(layer, ways)
                self._furthest[number] = self._within(layer, layer.count)
            self._note(number, layer, backward, ways)

    def _at_the_end(self, ends: Ends, layer: Layer) -> Array:
        """Quantities, endings and best score of final positions."""
        quantities = ends.of(layer)
        endings = np.zeros((len(self._endings), layer.count))
        endings[self._endings.index(layer.stage.place)] = 1.0
        return np.concatenate([quantities, endings, quantities[:1]])

    def _combined(self, layer: Layer, ways: list[WayWorth]) -> Array:
        """Expected where the policy chooses, and the best score where the best is chosen."""
        found = np.zeros((COUNT + len(self._endings) + 1, layer.count))
        found[-1] = -np.inf
        shares = self._policy(layer)
        for one in ways:
            share = shares.share(one.way)
            found[:-1] += one.value[:-1] if share is None else one.value[:-1] * share
            best = one.value[-1] if one.mask is None else np.where(one.mask, one.value[-1], -np.inf)
            np.maximum(found[-1], best, out=found[-1])
        found[~np.isfinite(found)] = 0.0
        return found

    def _within(self, layer: Layer, count: int, way: int | None = None, row: int | None = None) -> tuple[Array, Array]:
        """The lowest and highest final score that can still be reached, from all positions or by one way from one."""
        lowest = np.full(count, np.iinfo(np.int64).max)
        highest = np.full(count, np.iinfo(np.int64).min)
        for arc in layer.arcs:
            if way is not None and arc.way != way:
                continue
            after = self._furthest[arc.stage]
            assert after is not None
            source = np.arange(layer.count) if arc.source is None else arc.source
            low, high = after[0][arc.target], after[1][arc.target]
            if row is not None:
                low, high = low[source == row], high[source == row]
                source = np.zeros(len(low), np.intp)
            np.minimum.at(lowest, source, low)
            np.maximum.at(highest, source, high)
        return lowest, highest

    def _note(self, number: int, layer: Layer, backward: Backward, ways: list[WayWorth]) -> None:
        for place in {place for asked, place in self._asked if asked == number}:
            values, furthest = backward.values[number], self._furthest[number]
            assert values is not None
            assert furthest is not None
            here = self._outlook(values[:, place], int(furthest[0][place]), int(furthest[1][place]))
            self._seen[number, place] = Seen(here, self._choices(layer, place, ways))

    def _choices(self, layer: Layer, place: int, ways: list[WayWorth]) -> Mapping[str, Outlook]:
        found = {}
        for one in ways:
            if one.way >= 0 and (one.mask is None or one.mask[place]):
                choice = self._graph.ways[layer.stage.place][one.way].id
                if choice is not None:
                    lowest, highest = self._within(layer, 1, one.way, place)
                    found[choice] = self._outlook(one.value[:, place], int(lowest[0]), int(highest[0]))
        return found

    def _outlook(self, values: Array, lowest: int, highest: int) -> Outlook:
        return Outlook(
            expected={quantity: float(value) for quantity, value in zip(QUANTITIES, values[:COUNT], strict=True)},
            endings={ending: float(value) for ending, value in zip(self._endings, values[COUNT:-1], strict=True)},
            best=float(values[-1]),
            lowest=lowest,
            highest=highest,
        )
