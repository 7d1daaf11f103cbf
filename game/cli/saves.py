"""Plays that were kept: where they lie, which are unfinished, and a new place for the next.

A name holds the casus and a counter, never who played or at what time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from time import localtime, strftime
from typing import TYPE_CHECKING, NamedTuple

import platformdirs

from game.cli.journal_file import JournalFile, lines_of
from game.errors import JournalDamaged, PlaceNotUsable

if TYPE_CHECKING:
    from game.session.journal import JournalText

SUFFIX = ".jsonl"
MOST_LISTED = 100

_COUNTS = {"choose": 1, "advise": 1, "redo": 1, "undo": -1}

_AT_LOCKS = {"try", "hint", "give-up", "time-out"}
_OPEN_LOCKS = {"try", "give-up", "time-out", "proceed"}
"""Commands that open a lock, if they lead anywhere; going on does so once the time is up."""


class Saved(NamedTuple):
    """A kept play: its journal as it could be read, and the day (year-month-day) on which it was last played."""

    path: Path
    journal: JournalText
    day: str

    @property
    def decisions(self) -> int:
        """How many decisions stand."""
        entries = self.journal.entries
        opened = sum(one.command.name in _OPEN_LOCKS and one.print != before.print for before, one in pairwise(entries))
        return opened + sum(_COUNTS.get(entry.command.name, 0) for entry in entries)

    @property
    def under_way(self) -> bool:
        """Whether there is anything to go on with: a decision, or a lock at which something was tried."""
        return self.decisions > 0 or any(entry.command.name in _AT_LOCKS for entry in self.journal.entries)

    @property
    def finished(self) -> bool:
        """Whether the play was closed after its debriefing."""
        entries = self.journal.entries
        return bool(entries) and entries[-1].command.name == "close"


def saves_folder() -> Path:
    """Where plays are kept when nobody names another place."""
    return platformdirs.user_data_path("kantelpunt", appauthor=False) / "plays"


def new_save(casus: str) -> JournalFile:
    """A new journal for a play of this casus; raises PlaceNotUsable when nothing can be kept there."""
    folder = saves_folder()
    numbers = (_number(path) for path in folder.glob(f"{casus}-*{SUFFIX}"))
    return first_free(folder / f"{casus}-{number:04}{SUFFIX}" for number in _from(max(numbers, default=0) + 1))


def beside(path: Path) -> JournalFile:
    """A new journal beside this one, for a play that cannot go on in it."""
    return first_free(path.with_stem(f"{path.stem}-{number}") for number in _from(2))


def first_free(paths: Iterable[Path]) -> JournalFile:
    """The first of these that nobody has or writes, opened; another process may take one at the same moment."""
    for path in paths:
        try:
            return JournalFile(path)
        except PlaceNotUsable as refused:
            if refused.key not in {"commands.journal-exists", "commands.journal-in-use"}:
                raise
    raise AssertionError("numbers do not end")


def _number(path: Path) -> int:
    told = path.stem.rpartition("-")[2]
    return int(told) if told.isdecimal() else 0


def _from(number: int) -> Iterator[int]:
    while True:
        yield number
        number += 1


def read_save(path: Path) -> JournalText:
    """The journal at this path; raises PlaceNotUsable when it cannot be read, JournalDamaged when it is no journal."""
    # Who never played before need not wait for what reads a journal.
    journal: JournalText = import_module("game.session.journal_reading").read_journal(lines_of(path))
    return journal


def saved_plays() -> tuple[Saved, ...]:
    """The kept plays in which something was decided or tried, the latest first; what is no journal is passed over."""
    found = []
    for path, written in _latest(saves_folder()):
        try:
            saved = Saved(path, read_save(path), strftime("%Y-%m-%d", localtime(written)))
        except (JournalDamaged, PlaceNotUsable):
            continue
        if saved.under_way:
            found.append(saved)
    return tuple(found)


def unfinished(casus: str | None = None) -> tuple[Saved, ...]:
    """The kept plays, of one casus or of all, that were not closed."""
    return tuple(one for one in saved_plays() if not one.finished and casus in {None, one.journal.header.casus})


def _latest(folder: Path) -> list[tuple[Path, float]]:
    """The journals in a folder with the time they were last written, the latest first."""
    try:
        found = [(path, path.stat().st_mtime_ns) for path in folder.glob(f"*{SUFFIX}")]
    except OSError:
        return []
    found.sort(key=lambda one: (one[1], one[0]), reverse=True)
    return [(path, nanoseconds / 1e9) for path, nanoseconds in found[:MOST_LISTED]]
