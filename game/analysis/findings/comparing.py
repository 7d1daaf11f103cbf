"""Choices held against the others of their moment: those that another one beats on all counts, and those always best.

What is held against each other is what random play may expect of score, trust, care and weeks after a choice; for the
best choice it is the score that the best play comes to. What does not hold at one position is struck out.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from itertools import permutations
from typing import TypeVar

import numpy as np

from game.analysis.findings.finding import Fact, Finding
from game.analysis.findings.searched import Searched, gathered
from game.analysis.search.graph import Graph
from game.analysis.search.rows import Array
from game.analysis.search.truths import both
from game.analysis.values.habits import AT_RANDOM
from game.analysis.values.study import QUANTITIES
from game.analysis.values.weighing import Outlook, Seen, Weighed
from game.model.casus import Casus

BEST = len(AT_RANDOM)
"""First come the players of random play, a quantity each, and then the best play."""

AS_GOOD = 1e-9
"""A difference that is only rounding."""

MORE_IS_BETTER = [-1.0 if quantity == "weeks" else 1.0 for quantity in QUANTITIES]

Key = TypeVar("Key", bound=Hashable)

Left = dict[Key, list[tuple[int, Array]]]
"""What was not struck out yet, with where it shows: the positions where the one is really better than the others."""


class Comparing:
    """Looks at what is weighed at every position, and keeps what is so everywhere."""

    def __init__(self, graph: Graph, casus: Casus) -> None:
        self._beaten: dict[str, Left[tuple[int, int]]] = {}
        self._best: dict[str, Left[int]] = {}
        for moment, ways in graph.ways.items():
            # Of a lock everybody knows which outcome is best, and opening it is what there is to do.
            if len(ways) > 1 and casus.moments[moment].puzzle is None:
                self._beaten[moment] = {pair: [] for pair in permutations(range(len(ways)), 2)}
                self._best[moment] = {way: [] for way in range(len(ways))}

    def look(self, seen: Seen) -> None:
        """Strike out what does not hold at these positions."""
        moment = seen.layer.stage.place
        ways = {one.way: one for one in seen.ways if one.way >= 0}
        if moment not in self._best or len(ways) < 2:
            return
        beaten, best = self._beaten[moment], self._best[moment]
        for worse, better in [pair for pair in beaten if ways.keys() >= set(pair)]:
            _strike(beaten, (worse, better), seen, _beats(ways[better], ways[worse]))
        for way in [way for way in best if way in ways]:
            _strike(best, way, seen, _leads(ways[way], [one for one in ways.values() if one.way != way]))

    def found(self, searched: Searched, weighed: Weighed) -> Iterator[Finding]:
        """What is left, each with a play that comes to where it shows first."""
        for moment, beaten in self._beaten.items():
            choices = list(searched.casus.moments[moment].choices)
            for worse, better in _one_each(beaten):
                place = searched.nearest(gathered(beaten[worse, better]))
                if place is not None:
                    facts = _told(weighed, place, worse, better) | {"other": choices[better]}
                    yield Finding("choice-dominated", moment, choices[worse], searched.way(place), facts)
            for way, parts in self._best[moment].items():
                place = searched.nearest(gathered(parts))
                if place is not None:
                    yield Finding("choice-always-best", moment, choices[way], searched.way(place))


def _strike(left: Left[Key], key: Key, seen: Seen, shows: Array | None) -> None:
    """Strike out what does not hold here (None), or note the rows where it shows."""
    if shows is None:
        del left[key]
    elif len(shows):
        left[key].append((seen.number, shows + seen.start))


def _beats(better: Outlook, worse: Outlook) -> Array | None:
    """Where the better one is really better; None when it is anywhere worse on any count."""
    where = both(better.mask, worse.mask)
    shows = np.zeros(better.values.shape[1], np.bool_)
    for row, sign in enumerate(MORE_IS_BETTER):
        gain = (better.values[row] - worse.values[row]) * sign
        if np.any(both(gain < -AS_GOOD, where)):
            return None
        shows |= gain > AS_GOOD
    # What brings more with the best play has a use of its own, however seldom random play finds it.
    if np.any(both(better.values[BEST] - worse.values[BEST] < -AS_GOOD, where)):
        return None
    return np.flatnonzero(both(shows, where))


def _leads(one: Outlook, others: Sequence[Outlook]) -> Array | None:
    """Where a way leads to more score than any other that is open beside it; None when it leads to less anywhere."""
    most = np.full(one.values.shape[1], -np.inf)
    for other in others:
        np.maximum(most, other.values[BEST], out=most, where=other.mask)
    lead = one.values[BEST] - most
    if np.any(both(lead < -AS_GOOD, one.mask)):
        return None
    # Where nothing is open beside it there is nothing to be better than.
    return np.flatnonzero(both((lead > AS_GOOD) & np.isfinite(lead), one.mask))


def _one_each(beaten: Left[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Each choice that is beaten once, with the first that beats it: one is enough to see it."""
    told = set()
    for (worse, better), parts in beaten.items():
        if parts and worse not in told:
            told.add(worse)
            yield worse, better


def _told(weighed: Weighed, place: tuple[int, int], worse: int, better: int) -> dict[str, Fact]:
    """What random play may expect after each of the two at one position."""
    found: dict[str, Fact] = {}
    for name, way in (("worse", worse), ("better", better)):
        promised = weighed.promised(*place, way)
        found |= {f"{name}_{quantity}": float(promised[row]) for row, quantity in enumerate(QUANTITIES)}
    return found
