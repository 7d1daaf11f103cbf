"""Whether the story holds together: every destination exists, every moment can be reached, every play can end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from game.content.inspection import Inspection, expect
from game.content.places import Pointer
from game.model.story import END, RESUME


class Way(NamedTuple):
    """One case of a `goto`: from a moment to a moment, `end` or `resume`."""

    source: str
    to: str
    pointer: Pointer


def check_story(inspection: Inspection) -> None:
    """Note what leads nowhere, what nothing leads to, and interrupts that mix with the rest of the story."""
    ways = _ways(inspection)
    _destinations(inspection, ways)
    _claimed_endings(inspection)
    onward = onward_of(inspection)
    told = reached_from([inspection.begin], onward)
    behind = {interrupt: reached_from([one.to], onward) for interrupt, one in inspection.shape.interrupts.items()}
    _interrupts(inspection, onward, told, behind)
    broken_into = set().union(*behind.values())
    for way in dict.fromkeys(ways):
        if way.to == RESUME and way.source not in broken_into:
            inspection.margin.at_value("K113", way.pointer, moment=way.source)
    for moment in inspection.shape.moments:
        if moment not in told and moment not in broken_into:
            inspection.margin.at_key("K120", ("moments", moment), moment=moment)


def onward_of(inspection: Inspection) -> dict[str, list[Way]]:
    """Where each moment can lead, in the order of the file."""
    onward: dict[str, list[Way]] = {moment: [] for moment in inspection.shape.moments}
    for way in _ways(inspection):
        onward[way.source].append(way)
    return onward


def _ways(inspection: Inspection) -> list[Way]:
    return [Way(choice.moment, case.to, pointer) for choice in inspection.choices for _, case, pointer in choice.ways()]


def reached_from(starts: Iterable[str], onward: Mapping[str, list[Way]]) -> list[str]:
    """The moments that can be reached from these, themselves first, whatever the conditions."""
    found = dict.fromkeys(start for start in starts if start in onward)
    waiting = list(found)
    while waiting:
        for way in onward[waiting.pop()]:
            if way.to in onward and way.to not in found:
                found[way.to] = None
                waiting.append(way.to)
    return list(found)


def _destinations(inspection: Inspection, ways: list[Way]) -> None:
    shape, margin = inspection.shape, inspection.margin
    known = dict.fromkeys((*shape.moments, END, RESUME))
    for way in dict.fromkeys(ways):
        expect(margin, "K101", way.to, known, way.pointer)
    if shape.begin is not None:
        expect(margin, "K101", shape.begin, shape.moments, ("begin",))
    for interrupt, one in shape.interrupts.items():
        expect(margin, "K101", one.to, shape.moments, ("interrupts", interrupt, "to"))


def _claimed_endings(inspection: Inspection) -> None:
    shape, margin = inspection.shape, inspection.margin
    for number, claim in enumerate(shape.claims):
        if claim.reachable is not None:
            expect(margin, "K131", claim.reachable, shape.endings, ("claims", number, "reachable"))


def _interrupts(
    inspection: Inspection, onward: Mapping[str, list[Way]], told: list[str], behind: Mapping[str, list[str]]
) -> None:
    """What stands behind an interrupt is reached in no other way, and comes back with `resume` or ends."""
    for interrupt, moments in behind.items():
        pointer = ("interrupts", interrupt, "to")
        to = inspection.shape.interrupts[interrupt].to
        if to in told:
            inspection.margin.at_value("K114", pointer, interrupt=interrupt, moment=to)
            continue
        leaving = [way for moment in moments if moment not in told for way in onward[moment]]
        for way in dict.fromkeys(leaving):
            if way.to in told:
                inspection.margin.at_value("K115", way.pointer, moment=way.source, to=way.to)
        if moments and not any(way.to in {END, RESUME} or way.to in told for way in leaving):
            inspection.margin.at_value("K145", pointer, interrupt=interrupt, moment=to)
