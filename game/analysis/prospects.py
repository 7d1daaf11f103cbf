"""What may be expected from every position: under random play, and from the best and the worst that choices can do."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.analysis.ends import Ends
from game.analysis.graph import Graph, Layer
from game.analysis.policies import at_random
from game.analysis.rows import Array
from game.analysis.study import QUANTITIES, Prospect
from game.analysis.worth import Backward, WayWorth

COUNT = len(QUANTITIES)
RANDOM, BEST, WORST = slice(0, COUNT), slice(COUNT, 2 * COUNT), slice(2 * COUNT, 3 * COUNT)
"""Where each kind of value stands in a row: one column a quantity, in the order of `QUANTITIES`."""

BEST_SCORE = COUNT
SIGN = np.array([1.0, 1.0, 1.0, -1.0])
"""More is better, but for weeks."""

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
                backward.values[number] = np.tile(ends.of(layer), 3)
            else:
                backward.values[number] = self._of(layer, backward, visits[number])
        self.values = backward.values
        number, place = graph.starts[0]
        self.start = {quantity: self.prospect(number, place, at) for at, quantity in enumerate(QUANTITIES)}

    def prospect(self, number: int, place: int, quantity: int) -> Prospect:
        """What may be expected of one quantity from one position."""
        values = self.values[number]
        assert values is not None
        random, best, worst = (float(values[place, quantity + kind * COUNT]) for kind in range(3))
        return Prospect(random, best, worst)

    def _of(self, layer: Layer, backward: Backward, visits: Array) -> Array:
        found = np.zeros((layer.count, 3 * COUNT))
        found[:, BEST] = -np.inf
        found[:, WORST] = np.inf
        shares = at_random(layer)
        ways = list(backward.ways(layer))
        for one in ways:
            share = shares.share(one.way)
            found[:, RANDOM] += one.value[:, RANDOM] if share is None else one.value[:, RANDOM] * share[:, None]
            _further(found[:, BEST], one, one.value[:, BEST] * SIGN, np.maximum)
            _further(found[:, WORST], one, one.value[:, WORST] * SIGN, np.minimum)
        found[:, BEST] *= SIGN
        found[:, WORST] *= SIGN
        # Where a moment that passes by itself cannot pass there is nothing to expect; `check` calls it an error.
        found[~np.isfinite(found)] = 0.0
        for one in ways:
            if one.way >= 0:
                share = shares.share(one.way)
                self._tally(layer, one, found[:, BEST_SCORE], visits if share is None else visits * share)
        self._tally(layer, WayWorth(-2, None, found), found[:, BEST_SCORE], visits)
        return found

    def _tally(self, layer: Layer, one: WayWorth, best: Array, mass: Array) -> None:
        value = one.where_open(one.value)
        mass = one.where_open(mass)
        regret = np.maximum(one.where_open(best) - value[:, BEST_SCORE], 0.0)
        known = self.tallies.get((layer.stage.place, one.way), WayTally())
        self.tallies[layer.stage.place, one.way] = WayTally(
            open=known.open + len(value),
            best=known.best + int(np.count_nonzero(regret <= NEXT_TO_NOTHING)),
            regret=known.regret + float(regret.sum()),
            most_regret=max(known.most_regret, float(regret.max())),
            mass=known.mass + float(mass.sum()),
            random=known.random + float(mass @ value[:, 0]),
            highest=max(known.highest, float(value[:, BEST_SCORE].max())),
            lowest=min(known.lowest, float(value[:, 2 * COUNT].min())),
        )


def _further(found: Array, one: WayWorth, value: Array, choose: np.ufunc) -> None:
    """Let a way improve what was found so far, where it is open."""
    if one.mask is None:
        choose(found, value, out=found)
    else:
        found[one.mask] = choose(found[one.mask], value[one.mask])
