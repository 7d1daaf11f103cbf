"""Pictures of the screen on disk: each under a number of its own, and a sentence when one cannot be kept."""

from __future__ import annotations

import contextlib
import errno
import re
from io import BytesIO
from pathlib import Path

import pygame

from game.errors import PlaceNotUsable

_NAME = re.compile(r"kantelpunt-(\d{3,6})\.png")
_REASONS = {
    errno.ENOSPC: "live.picture-full",
    errno.EFBIG: "live.picture-full",
    getattr(errno, "EDQUOT", errno.ENOSPC): "live.picture-full",
    errno.EACCES: "live.picture-forbidden",
    errno.EPERM: "live.picture-forbidden",
    errno.EROFS: "live.picture-forbidden",
    errno.ENOENT: "live.picture-nowhere",
    errno.ENOTDIR: "live.picture-nowhere",
}


def keep_picture(surface: pygame.Surface, folder: Path) -> Path:
    """Write a PNG under the next number in this folder, and say where; raises PlaceNotUsable when that cannot be.

    No picture is ever written over, and half of one is taken away again.
    """
    content = BytesIO()
    pygame.image.save(surface, content, "kantelpunt.png")
    number = 1 + max((int(found[1]) for path in folder.glob("kantelpunt-*.png") if (found := _number(path))), default=0)
    while True:
        path = folder / f"kantelpunt-{number:03}.png"
        try:
            _write(path, content.getvalue())
        except FileExistsError:
            # Another window took this number a moment ago.
            number += 1
        except OSError as error:
            key = _REASONS.get(error.errno or 0, "live.picture-refused")
            raise PlaceNotUsable(key, folder=folder, why=error.strerror or error) from error
        else:
            return path


def _number(path: Path) -> re.Match[str] | None:
    return _NAME.fullmatch(path.name)


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        try:
            file.write(content)
            file.flush()
        except OSError:
            with contextlib.suppress(OSError):
                path.unlink()
            raise
