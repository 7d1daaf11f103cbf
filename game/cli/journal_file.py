"""A journal on disk: lines are added at its end and synced before anyone is told; nothing in it is ever overwritten.

One process at a time may write a journal. The lock lies on the open file itself, because the system lets go of such a
lock when a process is killed; a lock file beside it would stay behind and shut out its own player.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from game.cli.unusable import refuse_unless_file, unusable
from game.errors import PlaceNotUsable

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

# Windows locks bytes, and nobody can read a locked byte: this one lies far behind every journal.
_LOCKED_BYTE = 1 << 40


class JournalFile:
    """The storage port of a session, on disk. Close it when the play is put away."""

    def __init__(self, path: Path, *, new: bool = True) -> None:
        """Open a journal for writing; raises PlaceNotUsable when that cannot be, or when another process writes it.

        A `new` journal must not exist yet, or be empty: what is there is never written over.
        """
        self.path = path
        self._broken = False
        try:
            self._file = _opened(path, new)
        except OSError as error:
            raise unusable(error, path) from error
        try:
            _lock(self._file, path)
            if new and os.fstat(self._file).st_size:
                raise PlaceNotUsable("commands.journal-exists", path=path)
        except PlaceNotUsable:
            os.close(self._file)
            raise

    def lines(self) -> list[str]:
        """Every line as it is on disk now, a torn one too."""
        return lines_of(self.path)

    def append(self, line: str) -> None:
        """Keep one line, which would survive a crash when this returns; raises PlaceNotUsable when it is not kept."""
        if self._broken:
            raise PlaceNotUsable("commands.journal-broken", path=self.path)
        self._refuse_when_moved()
        size = os.fstat(self._file).st_size
        try:
            _write(self._file, f"{self._ending(size)}{line}\n".encode())
            os.fsync(self._file)
        except OSError as error:
            self._forget_after(size)
            raise unusable(error, self.path) from error

    def close(self) -> None:
        """Let go of the file and its lock."""
        os.close(self._file)

    def _ending(self, size: int) -> str:
        """A line end, if a crash cut off the one of the last line."""
        if not size:
            return ""
        # Lines are always added at the end, wherever reading has left the file.
        os.lseek(self._file, size - 1, os.SEEK_SET)
        return "" if os.read(self._file, 1) == b"\n" else "\n"

    def _refuse_when_moved(self) -> None:
        """A file whose folder was thrown away still takes lines, but nobody would ever find them."""
        try:
            there = os.stat(self.path)
        except OSError as error:
            raise unusable(error, self.path) from error
        if not os.path.samestat(there, os.fstat(self._file)):
            raise PlaceNotUsable("commands.journal-replaced", path=self.path)

    def _forget_after(self, size: int) -> None:
        """Take back what was written of a line that nobody was told of, or write no more at all."""
        try:
            os.ftruncate(self._file, size)
        except OSError:
            self._broken = True


def lines_of(path: Path) -> list[str]:
    """Every line of a journal as it is on disk now, a torn one too; raises PlaceNotUsable."""
    refuse_unless_file(path)
    try:
        return path.read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError as error:
        raise unusable(error, path) from error


def _opened(path: Path, new: bool) -> int:
    if path.is_fifo() or path.is_socket():
        raise PlaceNotUsable("commands.place-is-no-file", path=path)
    fresh = new and not path.exists()
    if fresh:
        path.parent.mkdir(parents=True, exist_ok=True)
    flags = os.O_RDWR | os.O_APPEND | (os.O_CREAT if new else 0) | getattr(os, "O_BINARY", 0)
    file = os.open(path, flags, 0o600)
    if fresh:
        _sync_folder(path.parent)
    return file


def _sync_folder(folder: Path) -> None:
    """Make the name of a new file last; Windows does that by itself and opens no folders."""
    if sys.platform == "win32":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _write(file: int, text: bytes) -> None:
    """Write everything: a disk that fills up takes the first part without complaint."""
    while text:
        text = text[os.write(file, text) :]


def _lock(file: int, path: Path) -> None:
    try:
        if sys.platform == "win32":
            os.lseek(file, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError) as error:
        raise PlaceNotUsable("commands.journal-in-use", path=path) from error
    except OSError:
        # Some network drives know no locks; a play there is better than none.
        return
