"""Looking whether the files of a casus were saved: by their marks on disk, and only once a save is over."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from game.cli.shelf import CasusPlace, kaders_for, translations_for

LOOKS = 0.5
"""Seconds between two looks while nothing happens."""

LOOKS_CLOSER = 0.1
QUIET = 0.3
"""Seconds without another change after which a save is over; until then it is looked at every `LOOKS_CLOSER`."""

Mark = tuple[int, int, int] | None
"""When a file was last written, how large it is, and which file it is: editors put a new file in its place."""


class Watch:
    """The files of one casus, compared with how they were when they were last read.

    `now` is a clock in seconds that never goes back.
    """

    def __init__(self, place: CasusPlace, now: Callable[[], float]) -> None:
        self.place = place
        self._now = now
        self._paths: tuple[Path, ...] = ()
        self._read: tuple[Mark, ...] | None = None
        self._seen: tuple[Mark, ...] | None = None
        self._since = 0.0
        self._next = 0.0

    def reading(self) -> None:
        """Take note that everything is read from now on; what is saved after this is news again."""
        self._paths = tuple(files_of(self.place))
        self._read = self._seen = self._marks()
        self._next = self._now() + LOOKS

    def has_news(self) -> bool:
        """Whether something was saved since it was read, and has been quiet since; asked often, looked at seldom."""
        now = self._now()
        if self._read is None:
            return True
        if now < self._next:
            return False
        marks = self._marks()
        if marks != self._seen:
            self._seen, self._since = marks, now
        news = marks != self._read
        self._next = now + (LOOKS_CLOSER if news else LOOKS)
        return news and now - self._since >= QUIET

    def _marks(self) -> tuple[Mark, ...]:
        return tuple(map(mark, self._paths))


def files_of(place: CasusPlace) -> Iterable[Path]:
    """Every file that a casus is made of, and the folders in which another could appear."""
    own = place.folder.resolve()
    kaders = kaders_for(place.folder).values()
    yield from (place.file, place.rehearsals, place.folder, own / "kaders", own.parent / "kaders")
    yield from kaders
    yield from (one.file for one in translations_for(place.folder))


def mark(path: Path) -> Mark:
    """How a file or folder lies on disk now; None when it is not there."""
    try:
        told = path.stat()
    except OSError:
        return None
    # A folder changes its size and time with every draft an editor makes, but also with every new file.
    return told.st_mtime_ns, told.st_size, told.st_ino
