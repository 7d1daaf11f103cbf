"""One play among all plays: what could be expected at its positions, and after each choice that was open there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from game.analysis.search.ends import Ends
from game.analysis.search.exploring import Exploring
from game.analysis.search.graph import Arc, Layer
from game.analysis.search.rows import Array
from game.analysis.values.policies import Policy, Shares
from game.analysis.values.study import QUANTITIES, Quantity
from game.analysis.values.worth import Backward, WayWorth
from game.model.play import Position

COUNT = len(QUANTITIES)

HIGHEST = np.iinfo(np.int64).max
"""Beyond every score."""


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
                shares = self._policy(layer)
                backward.values[number] = self._combined(layer, ways, shares)
                self._furthest[number] = self._within(layer, shares)
            self._note(number, layer, backward, ways)

    def _at_the_end(self, ends: Ends, layer: Layer) -> Array:
        """Quantities, endings and best score of final positions."""
        quantities = ends.of(layer)
        endings = np.zeros((len(self._endings), layer.count))
        endings[self._endings.index(layer.stage.place)] = 1.0
        return np.concatenate([quantities, endings, quantities[:1]])

    def _combined(self, layer: Layer, ways: list[WayWorth], shares: Shares) -> Array:
        """Expected where the policy chooses, and the best score where the best is chosen."""
        found = np.zeros((COUNT + len(self._endings) + 1, layer.count))
        found[-1] = -np.inf
        for one in ways:
            share = shares.share(one.way)
            found[:-1] += one.value[:-1] if share is None else one.value[:-1] * share
            best = one.value[-1] if one.mask is None else np.where(one.mask, one.value[-1], -np.inf)
            np.maximum(found[-1], best, out=found[-1])
        found[~np.isfinite(found)] = 0.0
        return found

    def _within(self, layer: Layer, shares: Shares) -> tuple[Array, Array]:
        """The lowest and highest final score that can still be reached from each position, by what the policy takes."""
        lowest, highest = np.full(layer.count, HIGHEST), np.full(layer.count, -HIGHEST)
        for arc in layer.arcs:
            low, high = self._beyond(arc)
            source = np.arange(layer.count) if arc.source is None else arc.source
            share = shares.share(arc.way)
            if share is not None:
                taken = share[source] > 0
                source, low, high = source[taken], low[taken], high[taken]
            np.minimum.at(lowest, source, low)
            np.maximum.at(highest, source, high)
        return lowest, highest

    def _after(self, layer: Layer, way: int, row: int) -> tuple[int, int]:
        """The lowest and highest final score that can still be reached by one way from one position."""
        lowest, highest = HIGHEST, -HIGHEST
        for arc in layer.arcs:
            if arc.way == way:
                low, high = self._beyond(arc)
                here = np.array([row]) if arc.source is None else np.flatnonzero(arc.source == row)
                lowest = min(lowest, int(low[here].min(initial=HIGHEST)))
                highest = max(highest, int(high[here].max(initial=-HIGHEST)))
        return lowest, highest

    def _beyond(self, arc: Arc) -> tuple[Array, Array]:
        """The lowest and highest final scores that can be reached from where an arc leads."""
        after = self._furthest[arc.stage]
        assert after is not None
        return after[0][arc.target], after[1][arc.target]

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
                    found[choice] = self._outlook(one.value[:, place], *self._after(layer, one.way, place))
        return found

    def _outlook(self, values: Array, lowest: int, highest: int) -> Outlook:
        return Outlook(
            expected={quantity: float(value) for quantity, value in zip(QUANTITIES, values[:COUNT], strict=True)},
            endings={ending: float(value) for ending, value in zip(self._endings, values[COUNT:-1], strict=True)},
            best=float(values[-1]),
            lowest=lowest,
            highest=highest,
        )
