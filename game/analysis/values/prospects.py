"""What may be expected from every position: under random play, and from the best and the worst that choices can do."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.analysis.search.ends import Ends
from game.analysis.search.graph import Graph, Layer
from game.analysis.search.rows import Array
from game.analysis.values.policies import at_random
from game.analysis.values.study import QUANTITIES, Prospect
from game.analysis.values.worth import Backward, WayWorth

COUNT = len(QUANTITIES)
RANDOM, BEST, WORST = slice(0, COUNT), slice(COUNT, 2 * COUNT), slice(2 * COUNT, 3 * COUNT)
"""Where each kind of value stands: a row a quantity, in the order of `QUANTITIES`."""

BEST_SCORE = COUNT
SIGN = np.array([1.0, 1.0, 1.0, -1.0])[:, None]
"""More is better, but for weeks: those are kept below nothing here, so that more is better too."""

NEXT_TO_NOTHING = 1e-9
"""A difference in score that is only rounding."""


class WayTally(NamedTuple):
    """What is known of one way over all positions of a moment, as in `ChoiceStudy`; `random` is a sum over `mass`."""

    open: int = 0
    best: int = 0
    regret: float = 0.0
    most_regret: float = 0.0
    mass: float = 0.0
    random: float = 0.0
    highest: float = -np.inf
    lowest: float = np.inf

    def prospect(self) -> Prospect | None:
        """What may be expected of the score after it."""
        mean = self.random / self.mass if self.mass else 0.0
        return Prospect(mean, self.highest, self.lowest) if self.open else None


class Prospects:
    """The values of all positions, worked out once; `tallies` by (moment, way), and by (moment, -2) for the moment.

    `keep` keeps the values of every position, for who asks about single ones.
    """

    def __init__(self, graph: Graph, ends: Ends, visits: list[Array], *, keep: bool = False) -> None:
        self.tallies: dict[tuple[str, int], WayTally] = {}
        backward = Backward(graph, keep=keep)
        for number, layer in backward.layers():
            if layer.stage.is_ending:
                backward.values[number] = np.tile(ends.of(layer) * SIGN, (3, 1))
            else:
                backward.values[number] = self._of(layer, backward, visits[number])
        self.values = backward.values
        number, place = graph.starts[0]
        self.start = {quantity: self.prospect(number, place, at) for at, quantity in enumerate(QUANTITIES)}

    def prospect(self, number: int, place: int, quantity: int) -> Prospect:
        """What may be expected of one quantity from one position."""
        values = self.values[number]
        assert values is not None
        # Nothing added turns minus nothing, which no reader knows, into nothing.
        kinds = (float(values[quantity + kind * COUNT, place] * SIGN[quantity, 0]) + 0.0 for kind in range(3))
        random, best, worst = kinds
        return Prospect(random, best, worst)

    def _of(self, layer: Layer, backward: Backward, visits: Array) -> Array:
        found = np.zeros((3 * COUNT, layer.count))
        found[BEST] = -np.inf
        found[WORST] = np.inf
        shares = at_random(layer)
        ways = list(backward.ways(layer))
        for one in ways:
            share = shares.share(one.way)
            found[RANDOM] += one.value[RANDOM] if share is None else one.value[RANDOM] * share
            _further(found[BEST], one, one.value[BEST], np.maximum, -np.inf)
            _further(found[WORST], one, one.value[WORST], np.minimum, np.inf)
        if layer.open_count.min() == 0:
            # Where a moment that passes by itself cannot pass there is nothing to expect; `check` calls it an error.
            found[~np.isfinite(found)] = 0.0
        for one in ways:
            if one.way >= 0:
                share = shares.share(one.way)
                self._tally(layer, one, found[BEST_SCORE], visits if share is None else visits * share)
        self._tally(layer, WayWorth(-2, None, found), found[BEST_SCORE], visits)
        return found

    def _tally(self, layer: Layer, one: WayWorth, best: Array, mass: Array) -> None:
        random, highest, lowest = (one.where_open(one.value[row]) for row in (0, BEST_SCORE, 2 * COUNT))
        mass = one.where_open(mass)
        regret = np.maximum(one.where_open(best) - highest, 0.0)
        known = self.tallies.get((layer.stage.place, one.way), WayTally())
        self.tallies[layer.stage.place, one.way] = WayTally(
            open=known.open + len(regret),
            best=known.best + int(np.count_nonzero(regret <= NEXT_TO_NOTHING)),
            regret=known.regret + float(regret.sum()),
            most_regret=max(known.most_regret, float(regret.max())),
            mass=known.mass + float(mass.sum()),
            random=known.random + float(mass @ random),
            highest=max(known.highest, float(highest.max())),
            lowest=min(known.lowest, float(lowest.min())),
        )


def _further(found: Array, one: WayWorth, value: Array, choose: np.ufunc, nothing: float) -> None:
    """Let a way improve what was found so far, where it is open."""
    choose(found, value if one.mask is None else np.where(one.mask, value, nothing), out=found)
