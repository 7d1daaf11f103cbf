"""Layers: each place lower than every place that leads to it, but for the ways that lead back to an earlier one."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from graphlib import TopologicalSorter
from typing import NamedTuple


class Lead(NamedTuple):
    """One place leads to another; `timeless` when no week need pass and nothing is used up on the way."""

    source: str
    to: str
    timeless: bool


class Layers(NamedTuple):
    """The layer of each place, 0 at the top, and the pairs of places where the way leads up or to its own layer."""

    of: Mapping[str, int]
    back: frozenset[tuple[str, str]]


def layers_of(begin: str, places: Iterable[str], leads: Sequence[Lead], last: str) -> Layers:
    """A layer for each place: as high as can be, what nothing leads to close to where it leads, `last` below all.

    What takes no time never leads in a circle, so it goes down first; what does take time goes down where it can.
    """
    down: dict[str, set[str]] = {place: set() for place in places}
    back = set()
    near = _nearness(begin, leads)
    for lead in sorted(leads, key=lambda one: (not one.timeless, near.get(one.source, len(near)))):
        if lead.to in down[lead.source]:
            continue
        if lead.to == lead.source or _reaches(down, lead.to, lead.source):
            back.add((lead.source, lead.to))
        else:
            down[lead.source].add(lead.to)
    return Layers(_lowered(begin, down, last), frozenset(back - {(one, one) for one in down}))


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


def _reaches(down: Mapping[str, set[str]], source: str, to: str) -> bool:
    known, waiting = {source}, [source]
    while waiting:
        for place in down[waiting.pop()] - known:
            if place == to:
                return True
            known.add(place)
            waiting.append(place)
    return False


def _lowered(begin: str, down: Mapping[str, set[str]], last: str) -> Mapping[str, int]:
    """The longest way from above to each place; what nothing leads to is let down to just above where it leads."""
    led_to = {to for targets in down.values() for to in targets}
    order = [*reversed(list(TopologicalSorter(down).static_order()))]
    layer = dict.fromkeys(order, 0)
    for place in order:
        for to in down[place]:
            layer[to] = max(layer[to], layer[place] + 1)
    layer[last] = max([layer[last], *(layer[place] + 1 for place in order if place != last)])
    for place in order:
        if place not in led_to and place != begin and down[place]:
            layer[place] = min(layer[to] for to in down[place]) - 1
    return layer
