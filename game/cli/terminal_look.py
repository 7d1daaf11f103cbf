"""One look at a play from the terminal: what its viewers may see, and the words for it that keep their secrets."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from game.cli.terminal_page import Page
from game.model.casus import Casus
from game.model.play import Cause
from game.reports.telling import Teller, lower_first
from game.session.session import Session
from game.session.view import HouseholdView, View
from game.session.viewing import view
from game.words import Words


class DiscreetTeller(Teller):
    """A teller who names a secret only by its kind to viewers who do not know it, also in causes and sharings."""

    def __init__(self, casus: Casus, words: Words, known: Collection[str]) -> None:
        super().__init__(casus, words)
        self._facts = casus.facts
        self._title_of = casus.title_of
        self._known = known
        self._say = words.say

    def fact(self, fact: str) -> str:
        """A fact as its author put it, or its kind and whom it is about when it is a secret to the viewers."""
        found = self._facts[fact]
        if not found.secret or fact in self._known:
            return found.text
        kind = found.kind.replace("-", " ")
        return self._say("terminal.secret-fact", kind=kind, about=self._title_of(found.about))

    def counter(self, path: str) -> str:
        """A counter as it stands inside a sentence."""
        return lower_first(self.gauge(path))


@dataclass(frozen=True, slots=True)
class Look:
    """The page, and everything that stands on it for the viewers of this play now."""

    page: Page
    session: Session
    view: View
    teller: DiscreetTeller

    @property
    def casus(self) -> Casus:
        """The casus that is played."""
        return self.session.rules.casus

    @property
    def alone(self) -> bool:
        """Whether one seat is played in solo."""
        return self.view.seat is not None

    def seen(self, causes: Iterable[Cause]) -> tuple[Cause, ...]:
        """The causes without the amounts on gauges that the viewers may not see now; what keeps none is left out."""
        hidden = self._numbers() - _shown_paths(self.view.household)
        kept = []
        for cause in causes:
            amounts = tuple((path, by) for path, by in cause.amounts if path not in hidden)
            if amounts or not cause.amounts:
                kept.append(cause._replace(amounts=amounts))
        return tuple(kept)

    def _numbers(self) -> set[str]:
        return {variable.path for variable in self.casus.variables if variable.kind == "number"}


def _shown_paths(household: HouseholdView) -> set[str]:
    """The paths of the gauges that the viewers see."""
    gauges = (*household.stability, *household.trust, *household.team, *household.others)
    stress = (f"stress.{member.id}" for member in household.members if member.stress is not None)
    return {*(gauge.path for gauge in gauges), *stress}


def look_at(page: Page, session: Session) -> Look:
    """Look at the play as it stands."""
    seen = view(session)
    return Look(page, session, seen, DiscreetTeller(session.rules.casus, page.words, seen.knows))
