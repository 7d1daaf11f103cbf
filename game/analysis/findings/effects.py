"""What choices do at the positions where they are open: those that do nothing, and effects that are always cut off."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from game.analysis.findings.searched import Searched
from game.analysis.search.deeds import Deed
from game.analysis.search.graph import Layer
from game.analysis.search.rows import Array, Rows, Truth
from game.analysis.search.settling import Line, Settled, Settling


class Done(NamedTuple):
    """What the phase of a choice did to some positions of a layer: before, after, what was cut off, and where it ran.

    `places` are their rows in the layer; `lines` are all that could apply, with where each did, the deed's own first.
    """

    number: int
    layer: Layer
    deed: Deed
    places: Array
    before: Rows
    after: Rows
    settled: Settled
    lines: list[tuple[Truth, Line]]

    def moved_by_several(self, place: int) -> bool:
        """Whether more than one line adds to a variable, so that they may cancel out."""
        return sum(any(where == place for where, _ in line.shifts) for _, line in self.lines) > 1


class Effects:
    """Takes the choices of a casus again, at every position where they are open, up to the weeks that pass."""

    def __init__(self, searched: Searched) -> None:
        self._searched = searched
        self._space = searched.search.space
        self._settling = Settling(searched.casus.variables, searched.search.stepper.formulas, sees_cuts=True)

    def of(self, moment: str, way: int, outcome: int) -> Iterator[Done]:
        """What an outcome of a way does, layer by layer, wherever it can fall."""
        deed = self._searched.graph.ways[moment][way].deeds[outcome]
        for number, layer in self._searched.graph.places():
            if layer.stage.place == moment and layer.opens[way] is not None:
                yield from self._at(number, layer, way, deed)

    def _at(self, number: int, layer: Layer, way: int, deed: Deed) -> Iterator[Done]:
        is_open = layer.opens[way]
        places = np.flatnonzero(np.broadcast_to(False if is_open is None else is_open, layer.count))
        rows = Rows(self._space, layer.squeeze.words(layer.keys[places]), layer.stage.week, {})
        if deed.when is not None:
            falls = np.broadcast_to(deed.when(rows), rows.count)
            places, rows = places[falls], rows.where(falls)
        if len(places):
            lines = deed.applying(rows)
            after = rows.copy()
            settled = self._settling.settle(after, lines, deed.softenings)
            yield Done(number, layer, deed, places, rows, after, settled, lines)
