"""Files that are kept to save work: whole or not at all, and never a reason for anything to fail.

A kept file is a line with the SHA-256 of the rest, then the rest. What cannot be read, does not fit its print or
cannot be written is passed over, and is made again.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path


def read_kept(file: Path) -> bytes | None:
    """What was kept in this file, whole as it was written; None when it was not, or is damaged."""
    try:
        told, _, content = file.read_bytes().partition(b"\n")
    except OSError:
        return None
    return content if told == _print(content) else None


def write_kept(file: Path, content: bytes, most: int) -> None:
    """Keep this in a file, if it can be; of its folder no more than `most` files are kept, the latest."""
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        _write(file, _print(content) + b"\n" + content)
        _forget_oldest(file.parent, most)


def made_by(modules: Iterable[Path]) -> str:
    """What the modules are like that make what is kept: in a checkout the version stands still while they change."""
    stats = (module.stat() for module in sorted(modules))
    return "".join(f"/{one.st_size}/{one.st_mtime_ns}" for one in stats)


def _print(content: bytes) -> bytes:
    return sha256(content).hexdigest().encode()


def _write(file: Path, content: bytes) -> None:
    """Write beside it first: another process that looks now sees a whole file or none."""
    draft = file.with_name(f"draft-{os.getpid()}-{file.name}")
    try:
        draft.write_bytes(content)
        draft.replace(file)
    except OSError:
        draft.unlink(missing_ok=True)
        raise


def _forget_oldest(folder: Path, most: int) -> None:
    """An author changes a casus many times a day; what was not written lately is let go."""
    files = sorted(folder.iterdir(), key=lambda file: file.stat().st_mtime, reverse=True)
    for file in files[most:]:
        file.unlink(missing_ok=True)
