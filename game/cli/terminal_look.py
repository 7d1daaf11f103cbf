"""One look at a play from the terminal: what its viewers may see, and the words for it that keep their secrets."""

from __future__ import annotations

from dataclasses import dataclass

from game.cli.terminal_page import Page
from game.model.casus import Casus
from game.reports.discretion import DiscreetTeller
from game.session.session import Session
from game.session.view import View
from game.session.viewing import view


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


def look_at(page: Page, session: Session) -> Look:
    """Look at the play as it stands."""
    seen = view(session)
    return Look(page, session, seen, DiscreetTeller(session.rules.casus, page.words, seen.knows))
