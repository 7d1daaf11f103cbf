"""Layers: each place lower than every place that leads to it, but for the ways that lead back to an earlier one."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from graphlib import TopologicalSorter
from math import inf
from typing import NamedTuple

Down = dict[str, dict[str, None]]
"""Per place the lower places that it leads to, each once, in an order that is always the same."""


class Lead(NamedTuple):
    """One place leads to another; `timeless` when no week need pass and nothing is used up on the way."""

    source: str
    to: str
    timeless: bool


class Layers(NamedTuple):
    """The layer of each place, 0 at the top, and the pairs of places where the way leads up or to its own layer."""

    of: Mapping[str, int]
    back: frozenset[tuple[str, str]]


def layers_of(begin: str, wide: Mapping[str, float], leads: Sequence[Lead], last: str, most: float = inf) -> Layers:
    """A layer for each place: as high as can be, what nothing leads to close to where it leads, `last` below all.

    `wide` is how much room each place takes; a layer takes no more than `most`, but for a place that is wider itself.
    What takes no time never leads in a circle, so it goes down first; what does take time goes down where it can.
    """
    down: Down = {place: {} for place in wide}
    back = set()
    near = _nearness(begin, leads)
    for lead in sorted(leads, key=lambda one: (not one.timeless, near.get(one.source, len(near)))):
        if lead.to in down[lead.source]:
            continue
        if lead.to == lead.source or _reaches(down, lead.to, lead.source):
            back.add((lead.source, lead.to))
        else:
            down[lead.source][lead.to] = None
    return Layers(_lowered(begin, down, wide, last, most), frozenset(back - {(one, one) for one in down}))


def _nearness(begin: str, leads: Sequence[Lead]) -> Mapping[str, int]:
    """Places in the order in which they are met from the begin on."""
    met, waiting = {begin: 0}, deque([begin])
    while waiting:
        place = waiting.popleft()
        for lead in leads:
            if lead.source == place and lead.to not in met:
                met[lead.to] = len(met)
                waiting.append(lead.to)
    return met


def _reaches(down: Down, source: str, to: str) -> bool:
    known, waiting = {source}, [source]
    while waiting:
        for place in down[waiting.pop()]:
            if place == to:
                return True
            if place not in known:
                known.add(place)
                waiting.append(place)
    return False


def _lowered(begin: str, down: Down, wide: Mapping[str, float], last: str, most: float) -> Mapping[str, int]:
    """Each place below all that lead to it, in the highest layer that has room for it."""
    least, layer, taken = dict.fromkeys(wide, 0), {}, dict.fromkeys(range(len(wide) + 1), 0.0)
    # In the order of depth a place comes after all that lead to it, and of two as deep the first in the file has room.
    for place in sorted((one for one in wide if one != last), key=_depths(down).__getitem__):
        layer[place] = least[place]
        while taken[layer[place]] and taken[layer[place]] + wide[place] > most:
            layer[place] += 1
        taken[layer[place]] += wide[place]
        for to in down[place]:
            least[to] = max(least[to], layer[place] + 1)
    layer[last] = max([0, *(found + 1 for found in layer.values())])
    _let_down(begin, down, wide, layer, taken, most)
    # What was let down can leave nobody at the height it came from.
    heights = {height: number for number, height in enumerate(sorted(set(layer.values())))}
    return {place: heights[height] for place, height in layer.items()}


def _depths(down: Down) -> Mapping[str, int]:
    """How many places lie above each on the longest way to it."""
    depth = dict.fromkeys(down, 0)
    for place in reversed(list(TopologicalSorter(down).static_order())):
        for to in down[place]:
            depth[to] = max(depth[to], depth[place] + 1)
    return depth


def _let_down(
    begin: str,
    down: Down,
    wide: Mapping[str, float],
    layer: dict[str, int],
    taken: dict[int, float],
    most: float,
) -> None:
    """Let what nothing leads to go down to just above where it leads, as long as there is room."""
    led_to = {to for targets in down.values() for to in targets}
    for place in [one for one in layer if one not in led_to and one != begin and down[one]]:
        lower = min(layer[to] for to in down[place]) - 1
        if taken[lower] + wide[place] <= most:
            taken[layer[place]] -= wide[place]
            taken[lower] += wide[place]
            layer[place] = lower
