"""Effects that never come through whole: wherever they apply, the end of the scale cuts something off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from game.analysis.findings.effects import Done, Effects
from game.analysis.findings.finding import Fact, Finding
from game.analysis.findings.searched import Places, Searched, rows_of
from game.analysis.search.occurring import choices_of
from game.analysis.search.rows import Array, Truth
from game.analysis.search.settling import Line
from game.analysis.search.truths import both, opposite, whole
from game.model.story import Choice


class Suspect(NamedTuple):
    """A number in the effects of a choice (`outcome` is None) or of one of its outcomes: the line, and what it adds."""

    outcome: int | None
    line: int
    place: int
    by: int


def cut_off(searched: Searched) -> Iterator[Finding]:
    """Effects of choices, outcomes and passing moments that are cut off wherever they apply, and apply somewhere."""
    effects = Effects(searched)
    for moment in searched.casus.moments.values():
        for way, choice in enumerate(choices_of(moment.choices, moment.passing)):
            for suspect, places in _left(searched, effects, moment.id, way, choice).items():
                if places:
                    yield _finding(searched, moment.id, way, suspect, places)


def _left(searched: Searched, effects: Effects, moment: str, way: int, choice: Choice) -> dict[Suspect, Places]:
    """The suspects that nothing cleared, with the positions where they apply."""
    deeds = searched.graph.ways[moment][way].deeds
    own = len(choice.deed.effects)
    left: dict[Suspect, Places] = {one: {} for one in _suspects(None, deeds[0].lines[:own], 0)}
    for outcome, one in enumerate(choice.chance):
        lines = deeds[outcome].lines[own : own + len(one.deed.effects)]
        left |= {suspect: {} for suspect in _suspects(outcome, lines, own)}
    for outcome in range(len(deeds)):
        for done in effects.of(moment, way, outcome):
            mine = [suspect for suspect in left if suspect.outcome in (None, outcome)]
            if not mine:
                break
            for suspect in mine:
                _question(searched, done, suspect, left)
    return left


def _suspects(outcome: int | None, lines: Sequence[Line], first: int) -> Iterator[Suspect]:
    for number, line in enumerate(lines, start=first):
        yield from (Suspect(outcome, number, place, by) for place, by in line.shifts)


def _question(searched: Searched, done: Done, suspect: Suspect, left: dict[Suspect, Places]) -> None:
    """Clear a suspect that comes through whole anywhere here, or note where it was cut off."""
    applies, _ = done.lines[suspect.line]
    if whole(applies) is False:
        return
    if whole(both(applies, opposite(_cut(searched, done, suspect)))) is not False:
        del left[suspect]
        return
    rows: Array = done.places[rows_of(applies, len(done.places))]
    left[suspect].setdefault(done.number, rows)


def _cut(searched: Searched, done: Done, suspect: Suspect) -> Truth:
    """Where the end of the scale that the effect goes to cuts off; what nobody knows any more was not."""
    variable = searched.casus.variables[suspect.place]
    if not searched.search.holds(done.layer.stage, suspect.place):
        return False
    if suspect.place not in searched.search.space.fields and done.moved_by_several(suspect.place):
        return False
    cut = done.settled.cut.get(suspect.place, True)
    bound = variable.high if suspect.by > 0 else variable.low
    return both(cut, done.after.column(suspect.place) == bound)


def _finding(searched: Searched, moment: str, way: int, suspect: Suspect, places: Places) -> Finding:
    taken = searched.graph.ways[moment][way]
    deed = taken.deeds[suspect.outcome or 0]
    number = deed.number if suspect.outcome is not None else None
    facts: dict[str, Fact] = {
        "variable": searched.casus.variables[suspect.place].path,
        "amount": f"{suspect.by:+d}",
        "line": suspect.line,
        "outcome": number or 0,
    }
    return Finding("effect-cut-off", moment, taken.id, searched.way_taking(places, taken.id, number), facts)
