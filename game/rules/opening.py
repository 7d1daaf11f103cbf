"""What is open in a position, and why something is not."""

from __future__ import annotations

from typing import Literal, NamedTuple

from game.model.casus import Casus
from game.model.play import Position
from game.model.story import Choice, Outcome
from game.rules.expressions import Meaning, Names
from game.rules.lines import condition

ClosedReason = Literal["when", "costs", "sender", "used", "chance"]


class Option(NamedTuple):
    """A choice of the moment as it stands now; `closed` is None when it can be taken.

    `lacking` names what it is about: counters that have run out, or (sender, fact) for what a sender does not know.
    """

    choice: Choice
    closed: ClosedReason | None = None
    lacking: tuple[str, ...] = ()


class Opening:
    """When one choice is open; made once per choice, asked at every position."""

    def __init__(self, casus: Casus, names: Names, choice: Choice) -> None:
        self.choice = choice
        self._mark = f"choice/{choice.key}" if choice.once else None
        self._when = condition(choice.when, names)
        self._costs = self._floors(casus, names)
        self._senders = self._known_before(names)
        self._outcomes = tuple((outcome, condition(outcome.when, names)) for outcome in choice.chance)

    def _floors(self, casus: Casus, names: Names) -> tuple[tuple[str, int, int], ...]:
        """Per counter: its place, and the least it must hold to pay for the choice."""
        lows = {variable.path: variable.low for variable in casus.variables}
        costs = self.choice.costs or {}
        return tuple((counter, names.places[counter], lows[counter] + amount) for counter, amount in costs.items())

    def _known_before(self, names: Names) -> tuple[tuple[str, str, int], ...]:
        deeds = (self.choice.deed, *(outcome.deed for outcome in self.choice.chance))
        told = dict.fromkeys((share.sender, share.fact) for deed in deeds for share in deed.shares)
        return tuple((sender, fact, names.places[f"knows.{sender}.{fact}"]) for sender, fact in told)

    def option(self, position: Position) -> Option:
        """The choice as it stands in this position, with the first reason why it is closed."""
        values = position.values
        if self._mark in position.used:
            return Option(self.choice, "used")
        if self._when is not None and not self._when(values):
            return Option(self.choice, "when")
        spent = tuple(counter for counter, place, floor in self._costs if values[place] < floor)
        if spent:
            return Option(self.choice, "costs", spent)
        for sender, fact, place in self._senders:
            if not values[place]:
                return Option(self.choice, "sender", (sender, fact))
        if self._outcomes and not self.outcomes(position):
            return Option(self.choice, "chance")
        return Option(self.choice)

    def is_open(self, position: Position) -> bool:
        """Whether the choice can be taken in this position."""
        return self.option(position).closed is None

    def outcomes(self, position: Position) -> tuple[Outcome, ...]:
        """The chance outcomes that hold here, in the order of the file; empty without chance."""
        return tuple(outcome for outcome, when in self._outcomes if holds(when, position))


def holds(when: Meaning | None, position: Position) -> bool:
    """Whether a condition holds in this position; no condition always does."""
    return when is None or bool(when(position.values))
