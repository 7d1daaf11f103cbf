"""A play as it is looked at: what its viewers see and the look back on it, worked out once for each revision."""

from __future__ import annotations

from game.reports.debrief import Debrief, debrief
from game.session.session import Session
from game.session.view import View
from game.session.viewing import view


class Looking:
    """One session, looked at again only after something was done in it."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._looked: tuple[int, View] | None = None
        self._told: tuple[int, Debrief] | None = None

    @property
    def view(self) -> View:
        """What the viewers may see now."""
        revision = self.session.revision
        if self._looked is None or self._looked[0] != revision:
            self._looked = (revision, view(self.session))
        return self._looked[1]

    @property
    def story(self) -> Debrief:
        """The look back on the play as it stands."""
        revision = self.session.revision
        if self._told is None or self._told[0] != revision:
            self._told = (revision, debrief(self.session))
        return self._told[1]
