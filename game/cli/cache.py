"""What was made of the texts of a casus, kept between plays so that the next start is quick. Nothing here can fail one.

A kept thing is a file in the user's cache folder: a line with the SHA-256 of the rest, then the rest. What cannot be
read, does not fit its print or cannot be written is passed over, and is made again from the texts.
"""

from __future__ import annotations

import contextlib
import os
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Literal

import platformdirs

import game
from game.cli.texts import Texts

MOST_KEPT = 120

Kind = Literal["casus", "entry"]
"""What is kept of the same texts: the whole casus, or only what the home screen shows of it."""


def cache_folder() -> Path:
    """Where compiled casussen are kept; it need not exist."""
    return platformdirs.user_cache_path("kantelpunt", appauthor=False) / "casussen"


def kept(kind: Kind, texts: Texts, language: str | None = None) -> bytes | None:
    """What was kept of these texts as told in this language, whole as it was written."""
    try:
        told, _, content = _file(kind, texts, language).read_bytes().partition(b"\n")
    except OSError:
        return None
    return content if told == _print(content) else None


def keep(kind: Kind, texts: Texts, content: bytes, language: str | None = None) -> None:
    """Keep this of these texts as told in this language, if it can be kept."""
    with contextlib.suppress(OSError):
        cache_folder().mkdir(parents=True, exist_ok=True)
        _write(_file(kind, texts, language), _print(content) + b"\n" + content)
        _forget_oldest()


def _file(kind: Kind, texts: Texts, language: str | None) -> Path:
    return cache_folder() / sha256(f"{kind}/{language}/{texts.print}/{_engine()}".encode()).hexdigest()


def _engine() -> str:
    """The version of what makes a casus; in a checkout the version stands still while the modules change."""
    return game.__version__ + _modules()


@cache
def _modules() -> str:
    """What the modules were like at the start: those that make a casus now."""
    package = Path(game.__file__).parent
    modules = sorted([*(package / "content").glob("*.py"), *(package / "model").glob("*.py")])
    modules.append(package / "cli" / "entries.py")
    return "".join(f"/{one.st_size}/{one.st_mtime_ns}" for one in map(Path.stat, modules))


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


def _forget_oldest() -> None:
    """An author changes a casus many times a day; what was not written lately is let go."""
    files = sorted(cache_folder().iterdir(), key=lambda file: file.stat().st_mtime, reverse=True)
    for file in files[MOST_KEPT:]:
        file.unlink(missing_ok=True)
