"""How likely random play, or any way to play, ever stands in each position; worked out forward from the beginning."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from game.analysis.search.graph import Arc, Graph, Layer
from game.analysis.search.rows import Array
from game.analysis.values.policies import Policy, Shares, at_random

Factor = Callable[[Layer, Arc, Array], Array]
"""What part of the mass of the positions that an arc starts from goes along it."""


def visits(graph: Graph, policy: Policy = at_random) -> list[Array]:
    """Per layer and position the probability that play comes there; no position is ever visited twice."""
    shares: dict[int, Shares] = {}

    def along(layer: Layer, arc: Arc, mass: Array) -> Array:
        if id(layer) not in shares:
            shares.clear()
            shares[id(layer)] = policy(layer)
        share = shares[id(layer)].share(arc.way)
        if share is not None:
            mass = mass * (share if arc.source is None else share[arc.source])
        return mass * outcome_share(layer, arc)

    starts = np.full(len(graph.starts), 1 / len(graph.starts))
    return flow(graph, starts, along)


def outcome_share(layer: Layer, arc: Arc) -> float | Array:
    """The probability that this outcome falls when its way is taken, for each position it starts from."""
    if arc.way < 0 or len(layer.falling[arc.way].weights) == 1:
        return 1.0
    falling = layer.falling[arc.way]
    total = falling.total
    if not isinstance(total, int) and arc.source is not None:
        total = total[arc.source]
    share: float | Array = falling.weights[arc.outcome] / total
    return share


def flow(graph: Graph, starts: Array, along: Factor, modulus: int | None = None) -> list[Array]:
    """Let what stands at the starts flow along all arcs, and give what comes to each position.

    With a modulus the numbers are whole and below it (at most 2 to the power 31), and so are the sums.
    """
    found = [np.zeros(layer.count, starts.dtype) for layer in graph.layers]
    for (number, place), mass in zip(graph.starts, starts, strict=True):
        found[number][place] += mass
    for number, layer in enumerate(graph.layers):
        mass = found[number]
        if modulus is not None:
            mass %= np.uint64(modulus)
        for arc in layer.arcs:
            moved = along(layer, arc, mass if arc.source is None else mass[arc.source])
            # Sums of whole numbers stay exact: fewer than 2 to the power 22 terms below 2 to the power 31.
            arrived = np.bincount(arc.target, moved, minlength=graph.layers[arc.stage].count)
            found[arc.stage] += arrived.astype(starts.dtype)
    return found
