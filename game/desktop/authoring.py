"""What the window asks of the files of a casus that is written while it is played: values and ports, no pygame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

if TYPE_CHECKING:
    from game.desktop.ports import OpenedPlay
    from game.words import Words

Severity = Literal["error", "warning", "hint"]


class ProblemEntry(NamedTuple):
    """Something wrong in the files: `place` is `path:line:column`, the sentences say what is wrong and what to do.

    A file that cannot be read has no code and no name, and its sentence holds the remedy too.
    """

    severity: Severity
    place: str
    sentence: str
    remedy: str = ""
    code: str = ""
    name: str = ""


class Reread(NamedTuple):
    """What came of reading the files.

    `play` is the play to go on with, None when the one before goes on (or still none can begin). `problems` has errors
    first; with an error among them nothing was done. `notice` tells the players in a sentence what changed for them.
    """

    play: OpenedPlay | None = None
    problems: tuple[ProblemEntry, ...] = ()
    notice: str = ""


class Manuscript(Protocol):
    """The files of the casus that is played, or that is waited for when its play cannot begin yet (`play` is None).

    `is_watched` tells whether saves are looked for without being asked, `is_waiting` whether a play waits to begin.
    """

    is_watched: bool
    is_waiting: bool

    def was_saved(self, play: OpenedPlay | None) -> bool:
        """Whether something was saved that was not read yet, and the saving is over. Asked often, so it is quick."""

    def read(self, play: OpenedPlay | None, words: Words) -> Reread:
        """Read everything again, and tell what came of it in these words. Never raises for what the files hold."""


class NoManuscript:
    """Nobody writes: there is nothing to read."""

    is_watched = False
    is_waiting = False

    def was_saved(self, _play: OpenedPlay | None) -> bool:
        """Never."""
        return False

    def read(self, _play: OpenedPlay | None, _words: Words) -> Reread:
        """Nothing."""
        return Reread()
