"""In which order the places of a story are worked through, so that each is complete before play goes on from it.

Every step raises (week, used up, rank), as the format promises: a step goes to a later week, or uses something up, or
goes on to a moment of higher rank. An interrupt is used up when it fires; while it is on, play stands before all
moments that it can resume.
"""

from __future__ import annotations

from collections.abc import Iterable
from graphlib import CycleError, TopologicalSorter
from typing import NamedTuple

from game.model.casus import Casus
from game.model.play import Position
from game.model.story import Choice

LAST = 1_000_000
"""A rank beyond that of every moment: the end."""


class Stage(NamedTuple):
    """A place of the story at a time; stages are worked through in their order.

    `spent` counts the interrupts that fired, and the once choices behind it where they matter to the order. `resumed`
    is 1 while no interrupt is on; `rank` is that of the moment. `place` is the moment or the ending, `remembered` where
    play resumes (empty when no interrupt is on).
    """

    week: int
    spent: int
    resumed: int
    rank: int
    place: str
    remembered: str = ""

    @property
    def is_ending(self) -> bool:
        """Whether play has ended here."""
        return self.rank == LAST


class Order:
    """The ranks of a casus's moments, and which once choices count for the order."""

    def __init__(self, casus: Casus) -> None:
        self._casus = casus
        try:
            order = list(TopologicalSorter(self._leads(with_once=True)).static_order())
            self.counted: frozenset[str] = frozenset()
        except CycleError:
            order = list(TopologicalSorter(self._leads(with_once=False)).static_order())
            self.counted = frozenset(choice.key for choice in self._choices() if choice.once)
        self.ranks = {moment: place for place, moment in enumerate(reversed(order))}

    def at(self, position: Position, week: int) -> Stage:
        """The stage that a position stands at; `week` is the place of the week among its values."""
        if position.moment is None:
            return self.ending(position.values[week], position.ending or "")
        counted = {f"choice/{key}" for key in self.counted}
        spent = sum(mark in counted or mark.startswith("interrupt/") for mark in position.used)
        return self.moment(position.values[week], spent, position.moment, position.remembered or "")

    def moment(self, week: int, spent: int, moment: str, remembered: str = "") -> Stage:
        """The stage of a moment."""
        return Stage(week, spent, int(not remembered), self.ranks[moment], moment, remembered)

    def ending(self, week: int, ending: str) -> Stage:
        """The stage of an ending."""
        return Stage(week, LAST, 1, LAST, ending)

    def _choices(self) -> Iterable[Choice]:
        return (choice for moment in self._casus.moments.values() for choice in moment.choices.values())

    def _leads(self, *, with_once: bool) -> dict[str, set[str]]:
        """Per moment where play can go from it without a week passing."""
        leads = {moment: set[str]() for moment in self._casus.moments}
        for moment, one in self._casus.moments.items():
            for choice in one.choices.values() if one.passing is None else [one.passing]:
                if with_once or not choice.once:
                    leads[moment].update(to for to in _timeless(choice) if to in leads)
        return leads


def _timeless(choice: Choice) -> Iterable[str]:
    """Where a choice can lead without a week passing."""
    deeds = [outcome.deed for outcome in choice.chance] or [choice.deed]
    for deed in deeds:
        weeks = choice.deed.weeks + (0 if deed is choice.deed else deed.weeks)
        if not weeks:
            yield from (route.to for route in deed.routes or choice.deed.routes)
