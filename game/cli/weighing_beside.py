"""The ports of a window and a terminal to the weighing of a play, which is done in a process of its own."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, cast

from game.desktop.ports import Failure, OpenedPlay
from game.errors import KantelpuntError

if TYPE_CHECKING:
    from game.cli.weighing import Failure as NotWeighed
    from game.cli.weighing import Weighing
    from game.reports.possible import Possible
    from game.session.session import Session


class WeighingBeside:
    """Weighs the play that is looked back on; nothing of it is imported before somebody looks back."""

    def __init__(self) -> None:
        self._at_work: Weighing | None = None

    def start(self, play: OpenedPlay) -> None:
        """Begin with this play, or find what was weighed before."""
        self.stop()
        self._at_work = import_module("game.cli.weighing").Weighing(play.session)

    def seen(self) -> int:
        """How many positions have been looked at so far."""
        return self._at_work.progress if self._at_work else 0

    def result(self) -> Possible | Failure | None:
        """What came of it, or why nothing did."""
        found = self._at_work.look() if self._at_work else None
        failed: type[NotWeighed] = import_module("game.cli.weighing").Failure
        if isinstance(found, failed):
            return Failure(KantelpuntError(found.key, **found.facts))
        return cast("Possible | None", found)

    def stop(self) -> None:
        """End the other process, if it is still at work."""
        if self._at_work is not None:
            self._at_work.stop()
            self._at_work = None


def weigh(session: Session) -> Callable[[], Possible | None]:
    """Begin to weigh a play, and give whom to ask what came of it; None where nothing did, or not yet."""
    weighing = import_module("game.cli.weighing")
    at_work: Weighing = weighing.Weighing(session)

    def known() -> Possible | None:
        found = at_work.look()
        return None if isinstance(found, weighing.Failure) else cast("Possible | None", found)

    return known
