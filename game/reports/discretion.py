"""Telling viewers no more than they may know, and causes that belong together as one."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from game.model.casus import Casus
from game.model.play import Cause
from game.reports.telling import Teller
from game.session.view import CauseView, HappenedView
from game.words import Words


class DiscreetTeller(Teller):
    """A teller who names a secret only by its kind to viewers who do not know it, also in causes and sharings."""

    def __init__(self, casus: Casus, words: Words, known: Collection[str]) -> None:
        super().__init__(casus, words)
        self._known = known

    def fact(self, fact: str) -> str:
        """A fact as its author put it, or its kind and whom it is about when it is a secret to the viewers."""
        found = self._casus.facts[fact]
        if not found.secret or fact in self._known:
            return found.text
        return self.kind_of(fact)


@dataclass(frozen=True, slots=True)
class ToldCause:
    """A cause with everything that it did under one title, as far as the viewers may see, and its part of the score."""

    cause: Cause
    score: int


@dataclass(frozen=True, slots=True)
class ToldPart:
    """The causes of one choice or passing moment, or of one `week` that passed (None where none did)."""

    title: str
    week: Cause | None
    causes: tuple[ToldCause, ...]


def told_parts(steps: Iterable[HappenedView]) -> tuple[ToldPart, ...]:
    """What each step did, week by week; the scores add up to the whole."""
    parts = []
    for happened in steps:
        week: Cause | None = None
        found: list[CauseView] = []
        for one in happened.causes:
            if one.cause.kind == "week":
                parts.append(ToldPart(happened.title, week, _together(found)))
                week, found = one.cause, []
            else:
                found.append(one)
        parts.append(ToldPart(happened.title, week, _together(found)))
    return tuple(part for part in parts if part.causes)


def _together(causes: Iterable[CauseView]) -> tuple[ToldCause, ...]:
    """Causes under one title as one: a weekly rule has a cause for each member, and people read it once."""
    found: dict[tuple[str, str], ToldCause] = {}
    for one in causes:
        key = (one.cause.kind, one.cause.title or one.cause.id)
        known = found.get(key, ToldCause(one.cause._replace(amounts=()), 0))
        amounts = _summed((*known.cause.amounts, *one.cause.amounts))
        found[key] = ToldCause(known.cause._replace(amounts=amounts), known.score + one.score)
    return tuple(one for one in found.values() if one.cause.amounts or one.score)


def _summed(amounts: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    sums: dict[str, int] = {}
    for path, by in amounts:
        sums[path] = sums.get(path, 0) + by
    return tuple((path, by) for path, by in sums.items() if by)
