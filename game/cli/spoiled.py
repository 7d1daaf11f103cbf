"""Which of the files with pictures and letters that came with the game are missing or damaged."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

from game.cli.shelf import shipped
from game.desktop.wholeness import damaged
from game.errors import PlaceNotUsable

_SHIPPED = "_shipped/assets/"


def spoiled() -> tuple[str, ...]:
    """Their names in the folder of the assets.

    Every file is looked into, and an installed copy is also held against the list that was made when it was packed: a
    checkout has no such list, so a scene that was thrown away there is not missed.
    """
    try:
        found = set(damaged(shipped("assets")))
    except PlaceNotUsable:
        return ()
    return tuple(sorted(found | set(_other_than_packed())))


def _other_than_packed() -> list[str]:
    try:
        packed = [file for file in files("kantelpunt") or () if _SHIPPED in file.as_posix()]
    except PackageNotFoundError:
        return []
    other = (file for file in packed if _size(Path(str(file.locate()))) != file.size)
    return [file.as_posix().partition(_SHIPPED)[2] for file in other]


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None
