"""What cannot be done with a file or folder, as one of our own errors that names the remedy."""

from __future__ import annotations

import errno
from pathlib import Path

from game.errors import PlaceNotUsable

_REASONS = {
    errno.ENOSPC: "commands.place-full",
    errno.EFBIG: "commands.place-full",
    getattr(errno, "EDQUOT", errno.ENOSPC): "commands.place-full",
    errno.EACCES: "commands.place-forbidden",
    errno.EPERM: "commands.place-forbidden",
    errno.EROFS: "commands.place-forbidden",
    errno.ENOENT: "commands.place-missing",
    errno.ENOTDIR: "commands.place-is-no-folder",
    errno.EEXIST: "commands.place-is-no-folder",
    errno.EISDIR: "commands.place-is-folder",
}


def unusable(error: OSError, path: Path) -> PlaceNotUsable:
    """The error to tell for what went wrong at this path."""
    key = _REASONS.get(error.errno or 0, "commands.place-refused")
    return PlaceNotUsable(key, path=path, why=error.strerror or error)


def refuse_unless_file(path: Path) -> None:
    """Raise PlaceNotUsable for a pipe, a device or a folder: reading one may never come to an end."""
    if path.exists() and not path.is_file():
        raise PlaceNotUsable("commands.place-is-no-file", path=path)
