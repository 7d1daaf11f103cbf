"""What was possible in the play that is looked back on, as far as it is known now; nobody ever waits for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.desktop.ports import Failure, OpenedPlay, Weighing

if TYPE_CHECKING:
    from game.reports.possible import Possible


class Weighed:
    """Follows a look back: has it worked out beside the window, and keeps what came of that.

    `seen` tells about how many positions have been looked at, `outcome` is there once it is done, or failed.
    """

    def __init__(self, weighing: Weighing | None = None) -> None:
        """Without a `weighing` nothing is ever known, and screens leave it out."""
        self._weighing = weighing
        self._of: tuple[object, ...] | None = None
        self.seen = 0
        self.outcome: Possible | Failure | None = None

    @property
    def is_there(self) -> bool:
        """Whether there is anyone to work it out."""
        return self._weighing is not None

    @property
    def is_awaited(self) -> bool:
        """Whether something of the play that is looked back on is still to come."""
        return self._of is not None and not self._is_whole

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
        return of is not None and not self._is_whole and self._ask(self._weighing)

    def stop(self) -> None:
        """Let go of what is being worked out, and forget what came of it."""
        if self._weighing is not None and self._of is not None:
            self._weighing.stop()
        self._of = self.outcome = None
        self.seen = 0

    def _ask(self, weighing: Weighing) -> bool:
        """Ask how far it is; small steps are no news."""
        before = self.seen, self.outcome
        self.seen, self.outcome = _about(weighing.seen()), weighing.result()
        return (self.seen, self.outcome) != before

    @property
    def _is_whole(self) -> bool:
        """Whether nothing more will come; in how many shaken variants it holds comes last."""
        if self.outcome is None or isinstance(self.outcome, Failure):
            return self.outcome is not None
        return self.outcome.shaken is not None or not self.outcome.decisions


def _about(count: int) -> int:
    """A count in its first two digits, as people tell large numbers."""
    unit: int = 10 ** max(0, len(str(count)) - 2)
    return count // unit * unit


def _looked_back_on(play: OpenedPlay | None) -> tuple[object, ...] | None:
    """Which play, and where it stands; None where nobody looks back. In another language it is the same play."""
    if play is None or play.session.phase not in {"debriefing", "closed"}:
        return None
    return play.journal, len(play.session.decisions), play.session.position
