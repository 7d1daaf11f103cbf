"""How likely random play takes a choice, or comes to a moment, at least once, where play can come there again."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from game.analysis.search.graph import Graph
from game.analysis.values.policies import at_random
from game.analysis.values.worth import Backward
from game.model.casus import Casus
from game.model.story import END, RESUME

Happening = tuple[str, int | None]
"""A moment that is come to (None), or one of its ways that is taken."""


def again(casus: Casus) -> frozenset[str]:
    """The moments that one play may come to more than once, as far as the routes tell."""
    leads = {moment: set(_routes(casus, moment)) for moment in casus.moments}
    broken_into = {interrupt.to for interrupt in casus.interrupts}
    for to in leads.values():
        # An interrupt breaks in anywhere and resumes anywhere, each only once a play; it adds no circle of its own.
        to.discard(RESUME)
        to.discard(END)
    return frozenset(moment for moment in leads if moment in _beyond(leads, moment) or moment in broken_into)


def ever(graph: Graph, happenings: list[Happening]) -> Mapping[Happening, float]:
    """The probability under random play that each of these happens at least once."""
    if not happenings:
        return {}
    backward = Backward(graph)
    for number, layer in backward.layers():
        found = np.zeros((len(happenings), layer.count))
        backward.values[number] = found
        if layer.stage.is_ending:
            continue
        shares = at_random(layer)
        here = [(column, way) for column, (moment, way) in enumerate(happenings) if moment == layer.stage.place]
        for one in backward.ways(layer):
            value = one.value
            for column, way in here:
                if way == one.way:
                    value[column] = 1.0
            share = shares.share(one.way)
            found += value if share is None else value * share
        for column, way in here:
            if way is None:
                found[column] = 1.0
    number, place = graph.starts[0]
    values = backward.values[number]
    assert values is not None
    return {one: float(values[column, place]) for column, one in enumerate(happenings)}


def _routes(casus: Casus, moment: str) -> set[str]:
    one = casus.moments[moment]
    choices = [one.passing] if one.passing else list(one.choices.values())
    deeds = [deed for choice in choices for deed in (choice.deed, *(outcome.deed for outcome in choice.chance))]
    return {route.to for deed in deeds for route in deed.routes}


def _beyond(leads: Mapping[str, set[str]], moment: str) -> set[str]:
    found: set[str] = set()
    ahead = list(leads[moment])
    while ahead:
        one = ahead.pop()
        if one not in found:
            found.add(one)
            ahead += leads[one]
    return found
