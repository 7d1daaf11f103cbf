"""How long plays are, in decisions: the fewest and the most that a table makes between the beginning and an end."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from game.analysis.search.graph import Graph, Layer
from game.analysis.search.rows import Array
from game.analysis.values.along import HIGHEST


def decisions(graph: Graph, asked: Collection[str]) -> tuple[int, int]:
    """The fewest and the most decisions at these moments that a play makes, over all plays of a whole search."""
    fewest: list[Array] = [np.zeros(0)] * len(graph.layers)
    most = list(fewest)
    for number in reversed(range(len(graph.layers))):
        layer = graph.layers[number]
        one = int(layer.stage.place in asked and not layer.stage.is_ending)
        fewest[number] = _furthest(layer, fewest, np.minimum) + one
        most[number] = _furthest(layer, most, np.maximum) + one
    layer_number, place = graph.starts[0]
    return int(fewest[layer_number][place]), int(most[layer_number][place])


def _furthest(layer: Layer, after: list[Array], further: np.ufunc) -> Array:
    """Per position the least or the most of what its arcs lead to; 0 at an ending."""
    if layer.stage.is_ending:
        return np.zeros(layer.count, np.int64)
    found: Array = np.full(layer.count, HIGHEST if further is np.minimum else -1, np.int64)
    for arc in layer.arcs:
        source = np.arange(layer.count) if arc.source is None else arc.source
        further.at(found, source, after[arc.stage][arc.target])
    return found
