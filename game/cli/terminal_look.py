"""One look at a play from the terminal: what its viewers may see, and the words for it that keep their secrets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.cli.terminal_page import Page
from game.model.casus import Casus
from game.model.play import Cause
from game.reports.discretion import DiscreetTeller, hidden_paths
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

    def seen(self, causes: Iterable[Cause]) -> tuple[Cause, ...]:
        """The causes without the amounts on gauges that the viewers may not see now; what keeps none is left out."""
        hidden = hidden_paths(self.casus, self.view)
        kept = []
        for cause in causes:
            amounts = tuple((path, by) for path, by in cause.amounts if path not in hidden)
            if amounts or not cause.amounts:
                kept.append(cause._replace(amounts=amounts))
        return tuple(kept)


def look_at(page: Page, session: Session) -> Look:
    """Look at the play as it stands."""
    seen = view(session)
    return Look(page, session, seen, DiscreetTeller(session.rules.casus, page.words, seen.knows))
