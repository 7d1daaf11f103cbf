"""Which values each part of a position can ever hold: its beginnings, and all that changes can make of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from game.model.casus import Casus
from game.model.effects import CourseRule, Later
from game.model.story import Choice
from game.rules.deeds import ReadyDeed, ready_deed
from game.rules.expressions import Names
from game.rules.lines import ReadyLine, ready_lines
from game.rules.phase import Dampers

Totals = dict[int, set[int]]
"""By place of a variable: every net addition that one phase can make to it."""


class Changes:
    """Every net addition and every written value that some phase of the casus can bring, whatever its conditions."""

    def __init__(self) -> None:
        self.totals: Totals = {}
        self.written: dict[int, set[int]] = {}

    def of_phase(self, lines: Sequence[ReadyLine], dampers: Dampers) -> None:
        """Add what a phase with these lines can bring; each line may apply or not."""
        totals: Totals = {}
        for line in lines:
            for place, by in line.shifts:
                reached = totals.setdefault(place, {0})
                totals[place] = reached | {total + by for total in reached}
            for _, place, value in line.settings:
                self.written.setdefault(place, set()).add(value)
        for place, reached in totals.items():
            softened = {damper.softened(total) for total in reached for damper in dampers.get((place, total > 0), ())}
            self.totals.setdefault(place, set()).update(reached | softened)


class Occurring(NamedTuple):
    """Per variable of a casus, in order, the values it can hold, sorted; and the largest net addition of any phase."""

    values: tuple[tuple[int, ...], ...]
    largest: int


def occurring(casus: Casus, names: Names, starts: Iterable[Sequence[int]]) -> Occurring:
    """The values that can occur in any play from these starts.

    More than the truth is possible, less is not: conditions are taken to hold or not as it comes.
    """
    changes = _changes(casus, names)
    begun = [set(column) for column in zip(*starts, strict=True)]
    found = []
    for place, variable in enumerate(casus.variables):
        values = begun[place] | changes.written.get(place, set())
        found.append(_closed(values, changes.totals.get(place, set()), variable.low, variable.high))
    largest = max((abs(total) for totals in changes.totals.values() for total in totals), default=0)
    return Occurring(tuple(found), largest)


def _changes(casus: Casus, names: Names) -> Changes:
    changes = Changes()
    for deed in every_deed(casus, names):
        lines = [*deed.lines, *(taking.line for taking in deed.takings)]
        for share in deed.shares:
            lines += [line for judgement in share.judgements for line in judgement.lines]
        lines += [line for withholding in deed.withholdings for line in withholding.lines]
        changes.of_phase(lines, deed.dampers)
    changes.of_phase(_weekly(casus.course, casus.laters, names), {})
    return changes


def every_deed(casus: Casus, names: Names) -> Iterable[ReadyDeed]:
    """Every choice and passing moment of the casus with each of its outcomes, made ready."""
    for moment in casus.moments.values():
        for choice in choices_of(moment.choices, moment.passing):
            for outcome in choice.chance or (None,):
                yield ready_deed(casus, names, choice, outcome)


def choices_of(choices: Mapping[str, Choice], passing: Choice | None) -> tuple[Choice, ...]:
    """The ways on from a moment: its choices, or the one that nobody takes."""
    return (passing,) if passing is not None else tuple(choices.values())


def _weekly(course: Sequence[CourseRule], laters: Mapping[str, Later], names: Names) -> list[ReadyLine]:
    weekly = [rule.effects for rule in course] + [later.effects for later in laters.values()]
    return [line for effects in weekly for line in ready_lines(effects, names, "course")]


def _closed(values: set[int], totals: set[int], low: int, high: int) -> tuple[int, ...]:
    """The values with everything that adding these totals, again and again, can make of them within the bounds."""
    fresh = set(values)
    while fresh:
        reached = {min(high, max(low, value + total)) for value in fresh for total in totals}
        fresh = reached - values
        values = values | fresh
    return tuple(sorted(values))
