"""Who knew what when: for every fact who knew it at first, who learnt it how, to whom it was not told, who never knew.

Read from the steps of a play alone, so that it is exact: whatever made someone know something is a cause of a step.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from game.model.play import Cause, Position, Step, StepPhase
from game.model.sharing import Sharing
from game.rules.rules import Rules

How = Literal["start", "told", "household", "story"]
"""Known before play began, told by someone, told by the household itself, or come to light in the story."""

WITHHELD = "withheld/"
LATER_THAN_ANY = 10**6
"""A week that no casus has."""


@dataclass(frozen=True, slots=True)
class Learning:
    """That `who` (a seat, role or member) came to know a fact, in which week (0 at the start), and how.

    `sender` and `extent` (`dat`, `wat`, `alles`) are there when someone told it, else None.
    """

    who: str
    week: int
    how: How
    sender: str | None = None
    extent: str | None = None


class Withholding(NamedTuple):
    """That a fact was not told to `who` in this week, though someone at the table knew it and could tell."""

    who: str
    week: int


@dataclass(frozen=True, slots=True)
class KnownFact:
    """A fact with everybody who learnt it, in the order in which they did, and the seats that were `never` told it."""

    fact: str
    learnt: tuple[Learning, ...]
    withheld: tuple[Withholding, ...]
    never: tuple[str, ...]

    @property
    def at_first(self) -> tuple[str, ...]:
        """Who knew it before play began."""
        return tuple(one.who for one in self.learnt if one.how == "start")

    @property
    def on_the_way(self) -> tuple[Learning, ...]:
        """Who learnt it during play, in order."""
        return tuple(one for one in self.learnt if one.how != "start")


def knowledge(rules: Rules, start: Position, steps: Iterable[Step]) -> tuple[KnownFact, ...]:
    """Every fact of the casus: what changed hands or was kept first, in order of time, then the others as written.

    What someone knew once counts as known, also where the story would later take it away.
    """
    learnt: dict[str, list[Learning]] = {fact: [] for fact in rules.casus.facts}
    withheld: dict[str, list[Withholding]] = {fact: [] for fact in rules.casus.facts}
    for who, fact in _known_at(rules, start):
        learnt[fact].append(Learning(who, 0, "start"))
    for step in steps:
        for fact, one in _learnings(step):
            if one.who not in {known.who for known in learnt[fact]}:
                learnt[fact].append(one)
        for mark in sorted(step.after.used - step.before.used):
            if mark.startswith(WITHHELD):
                fact, who = mark.removeprefix(WITHHELD).split("/")
                withheld[fact].append(Withholding(who, rules.week(step.before)))
    facts = [_fact(rules, fact, learnt[fact], withheld[fact]) for fact in rules.casus.facts]
    return tuple(sorted(facts, key=_first_moved))


def _known_at(rules: Rules, position: Position) -> Iterator[tuple[str, str]]:
    """Who knows what at a position, as pairs."""
    for path, place in rules.names.places.items():
        if path.startswith("knows.") and position.values[place]:
            yield _pair(path)


def _pair(path: str) -> tuple[str, str]:
    """The one who knows and the fact, from a path such as `knows.mentor.pesten`."""
    _, who, fact = path.split(".")
    return who, fact


def _learnings(step: Step) -> Iterator[tuple[str, Learning]]:
    """Each fact that someone came to know in a step, with how; the cause that wrote it has the credit."""
    for phase in step.phases:
        for cause in phase.causes:
            for path, by in cause.amounts:
                if path.startswith("knows.") and by > 0:
                    who, fact = _pair(path)
                    yield fact, _learning(step, phase, cause, who, fact)


def _learning(step: Step, phase: StepPhase, cause: Cause, who: str, fact: str) -> Learning:
    if cause.kind == "reveal":
        return Learning(who, phase.week, "household")
    told = _told_by(cause, step.sharings, who, fact)
    if told is None:
        return Learning(who, phase.week, "story")
    return Learning(who, phase.week, "told", told.sender, told.extent)


def _told_by(cause: Cause, sharings: Iterable[Sharing], who: str, fact: str) -> Sharing | None:
    """The sharing that a cause stands for; two people may tell the same fact to one person in one step."""
    if cause.kind != "share":
        return None
    named = cause.id.partition("#")[0]
    return next((one for one in sharings if named == f"share/{fact}/{one.sender}/{who}" and one.fact == fact), None)


def _fact(rules: Rules, fact: str, learnt: list[Learning], withheld: list[Withholding]) -> KnownFact:
    knew = {one.who for one in learnt}
    # Whoever a fact is about has no need to be told; that would read as if they did not know their own life.
    about = rules.casus.facts[fact].about
    never = tuple(seat for seat, one in rules.casus.seats.items() if seat not in knew and one.plays != about)
    return KnownFact(fact, tuple(learnt), tuple(withheld), never)


def _first_moved(known: KnownFact) -> int:
    """The week in which something first happened to a fact; after any week when nothing did."""
    weeks = [one.week for one in known.on_the_way] + [one.week for one in known.withheld]
    return min(weeks, default=LATER_THAN_ANY)
