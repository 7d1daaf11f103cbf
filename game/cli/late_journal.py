"""A journal that comes on disk with the first command that is new: fifty saves of a casus leave no fifty journals.

A casus that was read again makes another journal necessary, because a journal tells of one casus. Until someone does
something in it, the journal before it still tells everything, and stays open, so that it is nobody else's.
"""

from __future__ import annotations

import contextlib
from pathlib import Path

from game.cli.journal_file import JournalFile
from game.cli.saves import beside
from game.errors import PlaceNotUsable


class LateJournal:
    """The storage port of a session that replays an older journal, with the same manners as a `JournalFile`.

    `before` is the journal whose commands are done again. `settle` ends that replay: the next line is a new one.
    """

    def __init__(self, before: JournalFile, first: Path | None = None) -> None:
        """Begin beside `first`, the journal that the play began in; None when `before` is that one itself."""
        self.before = before
        self.first = first or before.path
        self._lines: list[str] = []
        self._file: JournalFile | None = None
        self._waits = False
        self._replaces = False

    @property
    def path(self) -> Path:
        """Where the play is on disk now."""
        return self.last.path

    @property
    def last(self) -> JournalFile:
        """The journal on disk that tells most of this play."""
        return self._file or self.before

    def settle(self, *, whole: bool) -> None:
        """Everything that could be done again was done; `whole` when nothing of `before` was left out."""
        self._waits = True
        # What the players themselves began in is never taken away from them, nor what nobody else tells.
        self._replaces = whole and self.before.path != self.first

    def lines(self) -> list[str]:
        """Every line of this journal, on disk or still to come there."""
        return self._file.lines() if self._file else list(self._lines)

    def append(self, line: str) -> None:
        """Keep one line; raises PlaceNotUsable when a new one is not kept."""
        if self._file:
            self._file.append(line)
        elif self._waits:
            self._come_on_disk(line)
        else:
            self._lines.append(line)

    def close(self) -> None:
        """Let go of the file and its lock."""
        self.last.close()

    def _come_on_disk(self, line: str) -> None:
        file = beside(self.first)
        try:
            # All at once: one line at a time would be one wait for the disk per line.
            file.append("\n".join([*self._lines, line]))
        except PlaceNotUsable:
            _let_go(file)
            raise
        self._file = file
        self._lines.clear()
        if self._replaces:
            _let_go(self.before)
        else:
            self.before.close()


Journal = JournalFile | LateJournal


def _let_go(file: JournalFile) -> None:
    file.close()
    with contextlib.suppress(OSError):
        file.path.unlink()
