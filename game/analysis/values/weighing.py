"""What may be expected from every position, for several ways to play at once: one pass from the ends to the beginning.

Each thing that is weighed is one long row over all positions, and layers are worked through in parts that stay in the
cache of a processor.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from game.analysis.search.ends import Ends
from game.analysis.search.graph import Graph, Layer
from game.analysis.search.rows import Array
from game.analysis.values.habits import Player, shares
from game.analysis.values.study import QUANTITIES

PART = 4_096
"""How many positions are worked on together."""

Share = float | Array


class Outlook(NamedTuple):
    """What one way promises in some positions of a layer: a row for each player; `mask` tells where it is open."""

    way: int
    mask: Array | bool
    values: Array


class Seen(NamedTuple):
    """Some positions of a layer, from row `start` of it on, and what each of their ways promises."""

    number: int
    layer: Layer
    start: int
    ways: Sequence[Outlook]


class _Leading(NamedTuple):
    """One outcome of a way: by position of the layer how likely it is, and which of all positions it leads to."""

    share: Share
    targets: Array


class Weighed:
    """What each player may expect at every position; `values` has a row for each player."""

    def __init__(self, graph: Graph, players: Sequence[Player]) -> None:
        self._graph = graph
        self._offsets = np.concatenate([[0], np.cumsum([layer.count for layer in graph.layers])])
        # Where a way is closed it leads nowhere with a share of nothing, and nothing times anything must be nothing.
        self.values = np.zeros((len(players), int(self._offsets[-1])))

    def of(self, number: int) -> Array:
        """The positions of one layer."""
        found: Array = self.values[:, self._offsets[number] : self._offsets[number + 1]]
        return found

    @property
    def begun(self) -> Array:
        """What each player (rows) may expect from each of the beginnings (columns)."""
        return np.stack([self.of(number)[:, place] for number, place in self._graph.starts], axis=1)

    def promised(self, number: int, row: int, way: int) -> Array:
        """What each player may expect once a way is taken at one position."""
        layer = self._graph.layers[number]
        leading = (self._leading(layer, way, outcome) for outcome in _outcomes(layer, way))
        found = np.zeros(len(self.values))
        for one in leading:
            found += self.values[:, one.targets[row]] * _at(one.share, row)
        return found

    def ways(self, layer: Layer) -> dict[int, list[_Leading]]:
        """Per way where its outcomes lead."""
        ways = sorted({arc.way for arc in layer.arcs})
        return {way: [self._leading(layer, way, outcome) for outcome in _outcomes(layer, way)] for way in ways}

    def _leading(self, layer: Layer, way: int, outcome: int) -> _Leading:
        arcs = [arc for arc in layer.arcs if (arc.way, arc.outcome) == (way, outcome)]
        targets = np.zeros(layer.count, np.int64)
        falls: Array | bool = len(arcs[0].target) == layer.count or np.zeros(layer.count, np.bool_)
        for arc in arcs:
            source = slice(None) if arc.source is None else arc.source
            targets[source] = arc.target + self._offsets[arc.stage]
            if not isinstance(falls, bool):
                falls[source] = True
        return _Leading(_share(layer, way, outcome, falls), targets)


def weigh(
    graph: Graph, ends: Ends, players: Sequence[Player], look: Callable[[Seen], None] = lambda seen: None
) -> Weighed:
    """Work out what each player may expect; `look` is shown all ways of all positions, the last first."""
    weighed = Weighed(graph, players)
    for number in reversed(range(len(graph.layers))):
        layer = graph.layers[number]
        if layer.stage.is_ending:
            weighed.of(number)[:] = _at_the_end(layer, ends, players)
        else:
            _weigh(weighed, number, layer, players, look)
    return weighed


def _at_the_end(layer: Layer, ends: Ends, players: Sequence[Player]) -> Array:
    quantities = ends.of(layer)
    found = np.empty((len(players), layer.count))
    for row, player in enumerate(players):
        ended = layer.stage.place == player.ending
        found[row] = quantities[QUANTITIES.index(player.counts)] if player.counts else float(ended)
    return found


def _weigh(
    weighed: Weighed, number: int, layer: Layer, players: Sequence[Player], look: Callable[[Seen], None]
) -> None:
    ways = weighed.ways(layer)
    habits = _habits(layer, players)
    for start in range(0, layer.count, PART):
        part = slice(start, min(start + PART, layer.count))
        outlooks = [Outlook(way, _open(layer, way, part), _promise(weighed, some, part)) for way, some in ways.items()]
        look(Seen(number, layer, start, outlooks))
        weighed.of(number)[:, part] = _together(outlooks, habits, part)


def _promise(weighed: Weighed, outcomes: Sequence[_Leading], part: slice) -> Array:
    """What a way promises to each player: the mean over its outcomes, by weight."""
    found: Array | None = None
    for one in outcomes:
        value = weighed.values.take(one.targets[part], axis=1)
        if not (isinstance(one.share, float) and one.share == 1.0):
            value *= one.share if isinstance(one.share, float) else one.share[part]
        found = value if found is None else found + value
    assert found is not None
    return found


Habits = Sequence[tuple[Sequence[int], Sequence[Share] | None]]
"""Which players take the same choices in a layer, and how often each way; None for who takes the best."""


def _habits(layer: Layer, players: Sequence[Player]) -> Habits:
    found: dict[tuple[float, ...] | None, list[int]] = {}
    for row, player in enumerate(players):
        levels = player.habit.at(layer.stage.place, len(layer.opens)) if player.habit else None
        found.setdefault(levels, []).append(row)
    return [(rows, shares(layer.opens, levels) if levels is not None else None) for levels, rows in found.items()]


def _together(ways: Sequence[Outlook], habits: Habits, part: slice) -> Array:
    """What positions are worth, from what their ways promise."""
    if len(ways) == 1 and ways[0].mask is True:
        return ways[0].values
    found = np.zeros((sum(len(rows) for rows, _ in habits), part.stop - part.start))
    for rows, parts in habits:
        for row in rows:
            if parts is None:
                _best(found[row], [(one.mask, one.values[row]) for one in ways])
            else:
                _mean(found[row], [(_taken(one, parts, part), one.values[row]) for one in ways])
    return found


def _taken(one: Outlook, parts: Sequence[Share], part: slice) -> Share:
    """How often a way is taken; play that cannot go on goes the only way there is."""
    if one.way < 0:
        return 1.0 if isinstance(one.mask, bool) else one.mask.astype(np.float64)
    share = parts[one.way]
    return share if isinstance(share, float) else share[part]


def _mean(found: Array, ways: Sequence[tuple[Share, Array]]) -> None:
    for share, values in ways:
        if isinstance(share, float) and share == 0.0:
            continue
        found += values * share


def _best(found: Array, ways: Sequence[tuple[Array | bool, Array]]) -> None:
    found[:] = -np.inf
    for mask, values in ways:
        np.maximum(found, values, out=found, where=mask)
    # Where a moment that passes by itself cannot pass there is nothing to expect; that is an error of its own.
    found[np.isneginf(found)] = 0.0


def _open(layer: Layer, way: int, part: slice) -> Array | bool:
    mask = layer.opens[way] if way >= 0 else layer.open_count == 0
    if mask is None or isinstance(mask, bool):
        return bool(mask)
    some: Array = mask[part]
    return True if some.all() else some


def _outcomes(layer: Layer, way: int) -> Iterator[int]:
    """The outcomes of a way that fall somewhere."""
    yield from sorted({arc.outcome for arc in layer.arcs if arc.way == way})


def _share(layer: Layer, way: int, outcome: int, falls: Array | bool) -> Share:
    """How likely an outcome is in each position, once its way is taken there."""
    weights = layer.falling[way].weights if way >= 0 else (1,)
    if len(weights) == 1:
        return 1.0
    total = layer.falling[way].total
    if isinstance(total, int) and falls is True:
        return weights[outcome] / total
    found: Array = np.where(falls, weights[outcome] / np.maximum(total, 1), 0.0)
    return found


def _at(share: Share, row: int) -> float:
    return share if isinstance(share, float) else float(share[row])
