"""Trying players out in some hundreds of plays, along the ways of a search: who is far off need not be weighed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from game.analysis.findings.following import follow
from game.analysis.findings.searched import Searched
from game.analysis.search.graph import Layer
from game.analysis.search.rows import Array
from game.analysis.values.habits import Habit, Mask, shares


class Tried(NamedTuple):
    """What plays came to, by player and beginning: the mean score, its standard error, and how often each ending."""

    mean: Array
    error: Array
    endings: dict[str, Array]


class Crowd(NamedTuple):
    """People who play, each at a position of a layer; `who` is the number of the player times beginnings plus that."""

    rows: Array
    who: Array


def try_out(searched: Searched, habits: Sequence[Habit], plays: int, seed: int = 1) -> Tried:
    """Let each player play so often from every beginning, with dice of this seed."""
    return _Trying(searched, habits, np.random.default_rng(seed)).play(plays)


class _Trying:
    def __init__(self, searched: Searched, habits: Sequence[Habit], dice: np.random.Generator) -> None:
        self._graph = searched.graph
        self._ends = searched.search.ends
        self._habits = habits
        self._dice = dice
        self._begun = len(self._graph.starts)
        self._coming: dict[int, list[Crowd]] = {}

    def play(self, plays: int) -> Tried:
        """Let all play to the end, layer by layer."""
        players = len(self._habits) * self._begun
        for start, (number, place) in enumerate(self._graph.starts):
            who = np.repeat(np.arange(start, players, self._begun), plays)
            self._coming.setdefault(number, []).append(Crowd(np.full(len(who), place), who))
        sums = np.zeros((2, players))
        endings: dict[str, Array] = {}
        for number, layer in enumerate(self._graph.layers):
            if number in self._coming:
                crowd = Crowd(*(np.concatenate(parts) for parts in zip(*self._coming.pop(number), strict=True)))
                if layer.stage.is_ending:
                    scores = self._ends.of(layer)[0][crowd.rows]
                    sums += [np.bincount(crowd.who, scores**power, players) for power in (1, 2)]
                    ended = endings.setdefault(layer.stage.place, np.zeros(players))
                    ended += np.bincount(crowd.who, minlength=players)
                else:
                    self._go_on(layer, crowd)
        mean = sums[0] / plays
        error = np.sqrt(np.maximum(sums[1] / plays - mean**2, 0.0) / plays)
        shape = len(self._habits), self._begun
        told = {ending: (count / plays).reshape(shape) for ending, count in endings.items()}
        return Tried(mean.reshape(shape), error.reshape(shape), told)

    def _go_on(self, layer: Layer, crowd: Crowd) -> None:
        taken = self._choose(layer, crowd)
        for way in {arc.way for arc in layer.arcs}:
            going = Crowd(*(part[taken == way] for part in crowd))
            if len(going.rows):
                self._follow(layer, way, going)

    def _choose(self, layer: Layer, crowd: Crowd) -> Array:
        """The way that each takes; -1 where nothing is open."""
        opens: list[Mask] = [one[crowd.rows] if isinstance(one, np.ndarray) else one for one in layer.opens]
        parts = np.zeros((len(opens), len(crowd.rows)))
        for levels, players in self._alike(layer).items():
            these = np.isin(crowd.who // self._begun, players)
            for way, share in enumerate(shares(opens, levels)):
                parts[way] = np.where(these, share, parts[way])
        drawn = self._dice.random(len(crowd.rows))
        taken = (np.cumsum(parts, axis=0) <= drawn).sum(axis=0)
        # What is added up may stay just below one.
        taken[taken == len(opens)] = len(opens) - 1 - parts[::-1].argmax(axis=0)[taken == len(opens)]
        return np.where(layer.open_count[crowd.rows] > 0, taken, -1)

    def _alike(self, layer: Layer) -> dict[tuple[float, ...], list[int]]:
        """The players who take the same choices in a layer."""
        found: dict[tuple[float, ...], list[int]] = {}
        for player, habit in enumerate(self._habits):
            found.setdefault(habit.at(layer.stage.place, len(layer.opens)), []).append(player)
        return found

    def _follow(self, layer: Layer, way: int, crowd: Crowd) -> None:
        """Send people along a way, each to where the outcome leads that falls for them."""
        weights = layer.falling[way].weights if way >= 0 else (1,)
        if len(weights) == 1:
            self._send(layer, way, 0, crowd)
            return
        left = np.broadcast_to(np.asarray(layer.falling[way].total), layer.count)[crowd.rows].astype(np.float64)
        left *= self._dice.random(len(crowd.rows))
        waiting = np.ones(len(crowd.rows), np.bool_)
        for outcome, weight in enumerate(weights):
            falls = np.zeros(len(crowd.rows), np.bool_)
            for one in follow(layer, way, crowd.rows, outcome):
                falls[one.which] = True
            left[falls] -= weight
            fallen = waiting & falls & (left < 0)
            waiting &= ~fallen
            self._send(layer, way, outcome, Crowd(crowd.rows[fallen], crowd.who[fallen]))

    def _send(self, layer: Layer, way: int, outcome: int, crowd: Crowd) -> None:
        for one in follow(layer, way, crowd.rows, outcome):
            self._coming.setdefault(one.layer, []).append(Crowd(one.targets, crowd.who[one.which]))
