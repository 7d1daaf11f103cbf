"""What can be expected of a casus under random play, and which of its claims hold: one search and no more."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from game.analysis.findings.claims import broken_claims, missed_claims, players_of
from game.analysis.findings.claims_places import looked_up
from game.analysis.findings.searched import Searched, search
from game.analysis.search.graph import Graph
from game.analysis.search.rows import Array
from game.analysis.values.flow import visits
from game.analysis.values.habits import AT_RANDOM
from game.analysis.values.study import QUANTITIES, Quantity
from game.analysis.values.weighing import Seen, Weighed, weigh
from game.model.casus import Casus


class Expected(NamedTuple):
    """What random play comes to, as a Study has it: `choices` gives the score at the end after each choice.

    `positions` are those that had to be kept apart for the plays and the claims. `claims` tells of each whether it
    holds with these levers. When the search stopped at its limit nothing but `positions` is known.
    """

    complete: bool
    positions: int
    values: Mapping[Quantity, float]
    endings: Mapping[str, float]
    choices: Mapping[str, float]
    claims: Mapping[str, bool]


def expected(casus: Casus, levers: Mapping[str, str], limit: int) -> Expected:
    """What can be expected with these levers, from all positions up to a limit."""
    searched = search(casus, limit, settings=(levers,))
    graph = searched.graph
    if not graph.complete:
        return Expected(False, graph.seen, {}, {}, {}, {})
    masses = visits(graph)
    choices = _Choices(casus, masses)
    weighed = weigh(graph, searched.search.ends, (*AT_RANDOM, *players_of(casus)), choices.look)
    begun = weighed.begun[:, 0]
    return Expected(
        True,
        graph.positions,
        {quantity: float(begun[row]) for row, quantity in enumerate(QUANTITIES)},
        _endings(casus, graph, masses),
        choices.scores(),
        _claims(searched, weighed),
    )


class _Choices:
    """The score after each choice, gathered from all positions with how likely random play takes it there."""

    def __init__(self, casus: Casus, masses: list[Array]) -> None:
        self._keys = {
            moment.id: [choice.key for choice in moment.choices.values()] for moment in casus.moments.values()
        }
        self._masses = masses
        self._sums = {key: np.zeros(2) for keys in self._keys.values() for key in keys}

    def look(self, seen: Seen) -> None:
        """Take in what the choices of some positions promise."""
        keys = self._keys.get(seen.layer.stage.place)
        if seen.layer.stage.is_ending or not keys:
            return
        for one in seen.ways:
            score = one.values[QUANTITIES.index("score")]
            part = slice(seen.start, seen.start + len(score))
            mass = self._masses[seen.number][part] / np.maximum(seen.layer.open_count[part], 1)
            # What is promised where a choice is closed is nobody's.
            is_open = slice(None) if one.mask is True else one.mask
            if one.way >= 0:
                self._sums[keys[one.way]] += mass[is_open].sum(), mass[is_open] @ score[is_open]

    def scores(self) -> Mapping[str, float]:
        """The mean of each choice that random play ever takes, in the order of the file."""
        return {key: float(total / mass) for key, (mass, total) in self._sums.items() if mass > 0}


def _endings(casus: Casus, graph: Graph, masses: list[Array]) -> Mapping[str, float]:
    found = {ending.id: 0.0 for ending in casus.endings}
    for layer, mass in zip(graph.layers, masses, strict=True):
        if layer.stage.is_ending:
            found[layer.stage.place] += float(mass.sum())
    return found


def _claims(searched: Searched, weighed: Weighed) -> Mapping[str, bool]:
    if not searched.casus.claims:
        return {}
    places = looked_up(searched)
    missed = missed_claims(searched, places, weighed, first=len(AT_RANDOM))
    broken = {finding.subject for finding in (*broken_claims(searched, places), *missed)}
    return {claim.id: claim.id not in broken for claim in searched.casus.claims}
