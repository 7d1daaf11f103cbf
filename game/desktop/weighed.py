"""What was possible in the play that is looked back on, as far as it is known now; nobody ever waits for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.desktop.ports import Failure, OpenedPlay, Weighing

if TYPE_CHECKING:
    from game.reports.possible import Possible


class Weighed:
    """Follows a look back: has it worked out beside the window, and keeps what came of that.

    `percent` (0 to 100) tells how far it is, None while nobody knows. `outcome` is there once it is done, or failed.
    """

    def __init__(self, weighing: Weighing | None = None) -> None:
        """Without a `weighing` nothing is ever known, and screens leave it out."""
        self._weighing = weighing
        self._of: tuple[object, ...] | None = None
        self.percent: int | None = None
        self.outcome: Possible | Failure | None = None

    @property
    def is_there(self) -> bool:
        """Whether there is anyone to work it out."""
        return self._weighing is not None

    def follow(self, play: OpenedPlay | None) -> bool:
        """Begin, go on or stop with this play; tell whether there is something new to show."""
        if self._weighing is None:
            return False
        of = _looked_back_on(play)
        if of != self._of:
            self.stop()
            self._of = of
            if play is not None and of is not None:
                self._weighing.start(play)
            return True
        return of is not None and self.outcome is None and self._ask(self._weighing)

    def stop(self) -> None:
        """Let go of what is being worked out, and forget what came of it."""
        if self._weighing is not None and self._of is not None:
            self._weighing.stop()
        self._of = self.percent = self.outcome = None

    def _ask(self, weighing: Weighing) -> bool:
        """Ask how far it is; small steps are no news."""
        before = self.percent
        progress, self.outcome = weighing.progress(), weighing.result()
        self.percent = None if progress is None else int(100 * progress)
        return self.outcome is not None or self.percent != before


def _looked_back_on(play: OpenedPlay | None) -> tuple[object, ...] | None:
    """Which play, and where it stands; None where nobody looks back. In another language it is the same play."""
    if play is None or play.session.phase not in {"debriefing", "closed"}:
        return None
    return play.journal, len(play.session.decisions), play.session.position
