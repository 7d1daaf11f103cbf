"""Who takes part: facts that nobody ever knows, and seats that never decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from game.analysis.findings.deciding import Deciding
from game.analysis.findings.finding import Finding
from game.analysis.findings.searched import Searched
from game.analysis.search.occurring import choices_of
from game.model.effects import EffectLine, Setting
from game.model.story import Choice, Deed


def facts_never_learned(searched: Searched) -> Iterator[Finding]:
    """Facts that someone could be told and that nobody knows in any play, not at its beginning either."""
    casus = searched.casus
    known = {one.path.split(".")[2] for one in casus.variables if one.path.startswith("knows.") and one.start}
    told = {fact for deed in _happening(searched) for fact in _teaches(deed)}
    weekly = [line for rule in casus.course for line in rule.effects]
    weekly += [line for later in casus.laters.values() for line in later.effects]
    spoken_of = {fact for choice in _choices(searched) for deed in _deeds(choice) for fact in _speaks_of(deed)}
    for fact in casus.facts:
        if fact in spoken_of and fact not in known | told | set(_written(weekly)):
            yield Finding("fact-never-learned", subject=fact)


def seats_never_deciding(searched: Searched) -> Iterator[Finding]:
    """Seats that confirm no choice in any play; who speaks for the household need not, nor anyone in a short story."""
    if searched.is_short:
        return
    deciding = Deciding(searched)
    found: set[str] = set()
    for _, layer in searched.decided():
        if layer.open_count.any() and not deciding.may_lead(layer) <= found:
            found |= deciding.at(layer, np.flatnonzero(layer.open_count)).deciders()
    for seat, one in searched.casus.seats.items():
        if seat not in found and one.plays is None:
            yield Finding("seat-never-decides", subject=seat)


def _happening(searched: Searched) -> Iterator[Deed]:
    """What choices, passing moments and outcomes do that occur in some play."""
    occurring = {
        (layer.stage.place, arc.way, arc.outcome)
        for _, layer in searched.graph.places()
        for arc in layer.arcs
        if arc.way >= 0
    }
    for moment, way, outcome in sorted(occurring):
        one = searched.casus.moments[moment]
        choice = choices_of(one.choices, one.passing)[way]
        yield choice.deed
        if choice.chance:
            yield choice.chance[outcome].deed


def _choices(searched: Searched) -> Iterable[Choice]:
    moments = searched.casus.moments.values()
    return (choice for moment in moments for choice in choices_of(moment.choices, moment.passing))


def _deeds(choice: Choice) -> list[Deed]:
    return [choice.deed, *(outcome.deed for outcome in choice.chance)]


def _teaches(deed: Deed) -> Iterator[str]:
    """The facts that someone knows after it."""
    yield from (share.fact for share in deed.shares)
    yield from (telling.fact for telling in deed.reveals)
    yield from _written(deed.effects)


def _speaks_of(deed: Deed) -> Iterator[str]:
    yield from _teaches(deed)
    yield from (telling.fact for telling in deed.withholds)


def _written(lines: Iterable[EffectLine]) -> Iterator[str]:
    """The facts that effects let somebody know."""
    for line in lines:
        for change in line.changes:
            if isinstance(change, Setting) and change.path.startswith("knows.") and change.value:
                yield change.path.split(".")[2]
