"""Many random plays side by side, from a seed: what is hit, where they end, and how many positions there may be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from heapq import heappop, heappush
from itertools import accumulate
from typing import NamedTuple

import numpy as np

from game.analysis.search.defaults import Defaults
from game.analysis.search.ends import Ends
from game.analysis.search.order import Order, Stage
from game.analysis.search.rows import Array, Column, Rows, Truth
from game.analysis.search.space import Space
from game.analysis.search.squeezing import squeeze
from game.analysis.search.stepping import Arrival, Stepper, Walk
from game.analysis.search.truths import both
from game.analysis.values.study import QUANTITIES, Quantity
from game.model.casus import Casus
from game.model.play import Position
from game.model.story import Choice
from game.rules.rules import Rules

TOGETHER = 400_000
"""How many plays go side by side; the numbers that a seed gives depend on it."""

SURE = 1.96
"""How many standard errors a 95 % interval reaches to either side."""


class Estimate(NamedTuple):
    """A mean over random plays, and how far to either side the truth lies with 95 % certainty."""

    mean: float
    margin: float


class Simulation(NamedTuple):
    """What random plays came to.

    `hits` counts by `moment/choice` how often each was taken, `endings` how many plays ended in each, `scores` how many
    with each final score. `positions` estimates from below how many positions there are (Chao, 1984: from how many were
    met once and how many twice); 0 when that was not asked.
    """

    plays: int
    hits: Mapping[str, int]
    endings: Mapping[str, int]
    scores: tuple[tuple[int, int], ...]
    values: Mapping[Quantity, Estimate]
    positions: int


def simulate(
    casus: Casus,
    plays: int,
    seed: int,
    levers: Mapping[str, str] | None = None,
    *,
    count: bool = False,
    go_on: Callable[[int], bool] = lambda done: True,
    asked: Collection[str] | None = None,
) -> Simulation:
    """Play so many random plays; with `count` the positions are estimated. `go_on` is told how many were played.

    With `asked` short ones. Stops early, with what was played so far, when `go_on` says so.
    """
    rules = Rules(casus)
    found = _Simulating(rules, [rules.begin(levers)], np.random.default_rng(seed), count, asked)
    done = 0
    while done < plays and go_on(done):
        together = min(TOGETHER, plays - done)
        found.play(together)
        done += together
    return found.result(done)


def scores_from(
    rules: Rules, starts: Sequence[Position], plays: int, seed: int, asked: Collection[str] | None = None
) -> tuple[float, ...]:
    """The mean final score of so many random plays from each of these positions (at least one).

    With `asked` they are short plays, in which someone is asked at these moments and nowhere else.
    """
    found = _Simulating(rules, starts, np.random.default_rng(seed), count=False, asked=asked)
    found.play(plays)
    return tuple(float(score) / plays for score in found.scores_by_start)


class _Simulating:
    """Random plays of one casus from one or more positions, and what they came to so far."""

    def __init__(
        self,
        rules: Rules,
        starts: Sequence[Position],
        dice: np.random.Generator,
        count: bool,
        asked: Collection[str] | None = None,
    ) -> None:
        casus = rules.casus
        self._casus = casus
        self._dice = dice
        self._count = count
        self._order = Order(casus)
        self._space = Space(casus, rules.names, starts)
        self._stepper = Stepper(casus, rules.names, self._space, self._order)
        self._ends = Ends(casus, rules.names, self._space, self._stepper.formulas, merge=False)
        self._defaults = None if asked is None else Defaults(casus, asked, self._stepper.formulas.condition)
        self._starts = [(self._order.at(start, self._space.week), self._space.packed(start)) for start in starts]
        self.scores_by_start = np.zeros(len(starts))
        self._hits: Counter[str] = Counter()
        self._endings: Counter[str] = Counter()
        self._scores: Counter[int] = Counter()
        self._sums = np.zeros((2, len(QUANTITIES)))
        self._positions = 0.0

    def play(self, players: int) -> None:
        """Let so many players play from each start, all at once, stage by stage."""
        self._waiting: dict[Stage, list[_Players]] = {}
        self._order_of_stages: list[Stage] = []
        for number, (stage, packed) in enumerate(self._starts):
            words = [np.full(players, word, np.uint64) for word in packed]
            self._come(stage, _Players(words, np.full(players, number, np.int16)))
        while self._order_of_stages:
            stage = heappop(self._order_of_stages)
            here = _all_of(self._waiting.pop(stage))
            if self._count and (stage.is_ending or self._stepper.ways[stage.place][0].id is not None):
                self._positions += _there_may_be(here.words)
            rows = Rows(self._space, here.words, stage.week, {})
            if stage.is_ending:
                self._end(stage, rows, here.start)
            else:
                self._choose(stage, rows, here.start)

    def result(self, plays: int) -> Simulation:
        """All that was found."""
        mean = self._sums[0] / max(1, plays)
        spread = np.sqrt(np.maximum(self._sums[1] / max(1, plays) - mean**2, 0.0))
        margins = SURE * spread / np.sqrt(max(1, plays))
        return Simulation(
            plays=plays,
            hits={choice.key: self._hits[choice.key] for choice in self._choices()},
            endings={ending.id: self._endings[ending.id] for ending in self._casus.endings},
            scores=tuple(sorted(self._scores.items())),
            values={
                quantity: Estimate(float(one), float(margin))
                for quantity, one, margin in zip(QUANTITIES, mean, margins, strict=True)
            },
            positions=round(self._positions),
        )

    def _come(self, stage: Stage, players: _Players) -> None:
        if stage not in self._waiting:
            self._waiting[stage] = []
            heappush(self._order_of_stages, stage)
        self._waiting[stage].append(players)

    def _choose(self, stage: Stage, rows: Rows, start: Array) -> None:
        """Each player takes an open choice, each as likely; and of its outcomes one falls, by weight."""
        ways = self._stepper.ways[stage.place]
        weights = [
            [_times(one, deed.weight) for one, deed in zip(way.falling(rows), way.deeds, strict=True)] for way in ways
        ]
        opens: Sequence[Truth] = [both(way.allowed(rows), _some(one)) for way, one in zip(ways, weights, strict=True)]
        if self._defaults is not None:
            opens = self._defaults.left(stage.place, rows, opens)
        taken = self._pick([_times(one, 1) for one in opens], rows.count)
        walks, starts = [], []
        for number, way in enumerate(ways):
            fallen = self._pick(weights[number], rows.count) if way.chance else np.zeros(rows.count, np.int8)
            for outcome, deed in enumerate(way.deeds):
                going = np.flatnonzero((taken == number) & (fallen == outcome))
                if len(going):
                    walks.append(Walk(way, deed, rows.where(going)))
                    starts.append(start[going])
                    if way.id is not None:
                        self._hits[f"{stage.place}/{way.id}"] += len(going)
        for number, arrival in self._stepper.step(stage, walks):
            self._arrive(arrival, starts[number])
        stuck = np.flatnonzero(taken < 0)
        if len(stuck) and ways[0].id is not None:
            for arrival in self._stepper.end(rows.where(stuck)):
                self._arrive(arrival, start[stuck])

    def _arrive(self, arrival: Arrival, start: Array) -> None:
        begun = start if arrival.source is None else start[arrival.source]
        self._come(arrival.stage, _Players(arrival.words, begun))

    def _pick(self, weights: Sequence[Column], count: int) -> Array:
        """Per player one of several, by weight; -1 where all weights are 0."""
        *running, total = accumulate(weights)
        drawn = (self._dice.random(count) * total).astype(np.int32)
        picked = np.zeros(count, np.int16)
        for one in running:
            picked += one <= drawn
        picked[np.broadcast_to(np.equal(total, 0), count)] = -1
        return picked

    def _end(self, stage: Stage, rows: Rows, start: Array) -> None:
        quantities = self._ends.counted(rows)
        self.scores_by_start += np.bincount(start, quantities[0], minlength=len(self._starts))
        self._sums[0] += quantities.sum(axis=1)
        self._sums[1] += (quantities**2).sum(axis=1)
        self._endings[stage.place] += rows.count
        scores, counts = np.unique(quantities[0].astype(np.int64), return_counts=True)
        self._scores.update(dict(zip(scores.tolist(), counts.tolist(), strict=True)))

    def _choices(self) -> Iterator[Choice]:
        return (choice for moment in self._casus.moments.values() for choice in moment.choices.values())


class _Players(NamedTuple):
    """Where players stand, and which start each set out from."""

    words: list[Array]
    start: Array


def _all_of(several: list[_Players]) -> _Players:
    if len(several) == 1:
        return several[0]
    words = [np.concatenate(some) for some in zip(*(one.words for one in several), strict=True)]
    return _Players(words, np.concatenate([one.start for one in several]))


def _times(truth: Truth, weight: int) -> Column:
    """The weight where it holds, and nothing elsewhere."""
    return int(truth) * weight if isinstance(truth, bool) else truth * np.int32(weight)


def _some(weights: Sequence[Column]) -> Truth:
    """Where at least one of the weights counts."""
    found: Truth = sum(weights) > 0
    return found


def _there_may_be(words: list[Array]) -> float:
    """How many different positions there are at least, judged by how many of these were met once and twice."""
    _, keys = squeeze(words)
    _, met = np.unique(keys, return_counts=True)
    once, twice = int(np.count_nonzero(met == 1)), int(np.count_nonzero(met == 2))
    return len(met) + once * (once - 1) / (2 * (twice + 1))
