"""Choices that change nothing and lead nowhere else than all that is open beside them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from game.analysis.findings.effects import Done, Effects
from game.analysis.findings.finding import Finding
from game.analysis.findings.searched import Places, Searched
from game.analysis.search.deeds import Deed
from game.analysis.search.graph import Layer
from game.analysis.search.rows import Array
from game.analysis.search.truths import whole


def idle(searched: Searched) -> Iterator[Finding]:
    """Choices without effect, each with a play that comes to where it can be taken first.

    Somewhere another choice must be open beside it: going on where nothing else can be done is no choice. Nor is how a
    lock closed, which may make no difference but for the minutes that it took.
    """
    effects = Effects(searched)
    for moment, ways in searched.graph.ways.items():
        chosen = len(ways) > 1 and searched.casus.moments[moment].puzzle is None
        for number, way in enumerate(ways):
            places = _beside(searched, moment, number) if chosen else None
            if places and all(_still(deed) for deed in way.deeds) and way.mark is None and way.id is not None:
                done = (one for outcome in range(len(way.deeds)) for one in effects.of(moment, number, outcome))
                if all(_unchanged(searched, one) for one in done):
                    yield Finding("choice-without-effect", moment, way.id, searched.way_to(places))


def _still(deed: Deed) -> bool:
    """Whether no week passes and nobody is kept busy."""
    return not (deed.weeks or deed.takings)


def _unchanged(searched: Searched, done: Done) -> bool:
    """Whether everything is as it was; what was forgotten, as nothing reads it, may have changed for people.

    What would come after the horizon never comes.
    """
    for holds, line in done.lines:
        written = [place for place, _ in (*line.shifts, *line.settings)]
        if whole(holds) is not False and not all(searched.search.holds(done.layer.stage, place) for place in written):
            return False
    week = done.layer.stage.week
    if any(week + weeks <= searched.casus.horizon for _, weeks in done.deed.laters):
        return False
    same = all(np.array_equal(one, other) for one, other in zip(done.before.words, done.after.words, strict=True))
    counted = any(whole(done.deed.counts(done.before, one)) is not False for one in done.deed.withholdings)
    return same and not counted


def _beside(searched: Searched, moment: str, way: int) -> Places | None:
    """Where it is open beside others; None when it leads elsewhere than any of them."""
    found: Places = {}
    for number, layer in searched.decided():
        is_open = layer.opens[way] if layer.stage.place == moment else None
        if is_open is not None:
            beside = np.flatnonzero(np.broadcast_to(is_open, layer.count) & (layer.open_count > 1))
            if len(beside):
                if not _one_place(searched, layer, beside):
                    return None
                found[number] = beside
    return found


def _one_place(searched: Searched, layer: Layer, rows: Array) -> bool:
    """Whether all ways lead to the same place from these positions; every ending is one place."""
    stages = {arc.stage: searched.graph.layers[arc.stage].stage for arc in layer.arcs}
    ended = {number: "" if stage.is_ending else stage.place for number, stage in stages.items()}
    codes = {place: code for code, place in enumerate(dict.fromkeys(ended.values()))}
    # Who leaves an interrupt has gone on, also when that is to where all others go.
    if any(stage.remembered != layer.stage.remembered for stage in stages.values()):
        return False
    lowest, highest = np.full(layer.count, len(codes)), np.full(layer.count, -1)
    for arc in layer.arcs:
        source = slice(None) if arc.source is None else arc.source
        lowest[source] = np.minimum(lowest[source], codes[ended[arc.stage]])
        highest[source] = np.maximum(highest[source], codes[ended[arc.stage]])
    return bool(np.array_equal(lowest[rows], highest[rows]))
