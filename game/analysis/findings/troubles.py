"""Where a play cannot go on as its author meant: nothing open, a default that is closed, chance without an outcome."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from game.analysis.findings.deciding import Deciding
from game.analysis.findings.finding import Finding, Kind, Shown
from game.analysis.findings.paths import Turn
from game.analysis.findings.searched import Places, Searched, gathered
from game.analysis.findings.seeds import drawn, draws_of, seed_for, told
from game.analysis.search.graph import Layer
from game.analysis.search.rows import Array
from game.errors import LeadDisputed

KINDS: dict[str, Kind] = {
    "nothing-open": "nothing-open",
    "no-outcome": "no-outcome",
    "lead-disputed": "lead-disputed",
}


def troubles(searched: Searched) -> Iterator[Finding]:
    """Each trouble once per moment and choice, with the shortest play that comes upon it.

    What was found by a search that stopped early is there all the same; more may be.
    """
    found: dict[tuple[Kind, str, str | None], Places] = {}
    for one in searched.graph.troubles:
        moment = searched.graph.layers[one.layer].stage.place
        places = found.setdefault((KINDS[one.kind], moment, one.way), {})
        places[one.layer] = np.concatenate([places.get(one.layer, one.rows[:0]), one.rows])
    for (kind, moment, choice), places in found.items():
        shown = _disputed(searched, places, moment, choice) if kind == "lead-disputed" else searched.way_to(places)
        yield Finding(kind, moment, choice, shown)
    for (moment, choice), places in _closed_defaults(searched).items():
        yield Finding("default-closed", moment, choice, searched.way_to(places))


def _disputed(searched: Searched, places: Places, moment: str, choice: str | None) -> Shown | None:
    """The way to a step that gives the lead to two seats, and that step, with the outcome that does it."""
    place = searched.nearest(places)
    if place is None:
        return None
    path = searched.paths.to(*place)
    levers, rules = searched.settings[path.start], searched.rules
    position, draws = drawn(rules, levers, path.turns)
    outcomes = rules.outcomes(position, choice)
    for turn in [Turn(moment, choice, one.number) for one in outcomes] or [Turn(moment, choice)]:
        try:
            rules.take(position, choice, turn.outcome)
        except LeadDisputed:
            seed = seed_for([*draws, *draws_of(rules, position, turn)])
            return Shown(levers, seed, told((*path.turns, turn)))
    return None


def _closed_defaults(searched: Searched) -> dict[tuple[str, str], Places]:
    """Positions where the table would take a choice that is closed, while others are open."""
    found: dict[tuple[str, str], list[tuple[int, Array]]] = {}
    for number, layer in searched.decided():
        for choice, rows in _closed_in(searched, layer):
            found.setdefault((layer.stage.place, choice), []).append((number, rows))
    return {key: gathered(parts) for key, parts in found.items()}


def _closed_in(searched: Searched, layer: Layer) -> Iterator[tuple[str, Array]]:
    choices = list(searched.casus.moments[layer.stage.place].choices)
    named = {choices.index(route.to) for route in searched.casus.moments[layer.stage.place].default}
    if not layer.opens:
        # The search stopped before this layer was worked through.
        return
    closed = {way: ~_mask(layer, way) for way in named if layer.opens[way] is not True}
    if not closed:
        return
    suspect = np.flatnonzero(np.logical_or.reduce(list(closed.values())) & (layer.open_count > 0))
    wanted = Deciding(searched).at(layer, suspect).wanted()
    for way, mask in closed.items():
        rows = suspect[(wanted == way) & mask[suspect]]
        if len(rows):
            yield choices[way], rows


def _mask(layer: Layer, way: int) -> Array:
    """Where a way is open, as an array."""
    mask = layer.opens[way]
    return np.broadcast_to(False if mask is None else mask, layer.count)
