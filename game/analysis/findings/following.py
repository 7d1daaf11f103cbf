"""Following some positions of a layer along a way that was found before: where they come, and which of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from game.analysis.search.graph import Arc, Layer
from game.analysis.search.rows import Array


class Followed(NamedTuple):
    """Where some of the rows that were followed come: the layer, the positions in it, and which rows they are."""

    layer: int
    targets: Array
    which: Array


def follow(layer: Layer, way: int, rows: Array, outcome: int | None = None) -> Iterator[Followed]:
    """Where these rows of a layer come along a way, when this outcome falls (None: each that can)."""
    if not len(rows):
        return
    for arc in layer.arcs:
        if arc.way == way and outcome in (None, arc.outcome):
            if arc.source is None:
                yield Followed(arc.stage, arc.target[rows], np.arange(len(rows)))
            else:
                yield from _met(arc, arc.source, rows)


def _met(arc: Arc, source: Array, rows: Array) -> Iterator[Followed]:
    order = None if np.all(source[1:] > source[:-1]) else np.argsort(source)
    places = np.searchsorted(source, rows, sorter=order)
    places[places == len(source)] = 0
    if order is not None:
        places = order[places]
    which = np.flatnonzero(source[places] == rows)
    if len(which):
        yield Followed(arc.stage, arc.target[places[which]], which)
