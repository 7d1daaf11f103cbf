"""Compiled casussen, kept between plays so that a play begins at once. Nothing here can fail a play.

A kept casus is a file in the user's cache folder: a line with the SHA-256 of the rest, then the casus in compiled form.
What cannot be read, does not fit its print or cannot be written is passed over, and the casus is made from its texts.
"""

from __future__ import annotations

import contextlib
import os
from hashlib import sha256
from pathlib import Path

import platformdirs

import game
from game.cli.texts import Texts
from game.content.compiled import decode, encode
from game.model.casus import Casus

MOST_KEPT = 60


def cache_folder() -> Path:
    """Where compiled casussen are kept; it need not exist."""
    return platformdirs.user_cache_path("kantelpunt", appauthor=False) / "casussen"


def cached(texts: Texts) -> Casus | None:
    """The casus these texts make, if it was kept."""
    try:
        told, _, compiled = _file(texts).read_bytes().partition(b"\n")
        return decode(compiled) if told == _print(compiled) else None
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return None


def keep(texts: Texts, casus: Casus) -> None:
    """Keep the casus these texts make, if it can be kept."""
    compiled = encode(casus)
    with contextlib.suppress(OSError):
        cache_folder().mkdir(parents=True, exist_ok=True)
        _write(_file(texts), _print(compiled) + b"\n" + compiled)
        _forget_oldest()


def _file(texts: Texts) -> Path:
    return cache_folder() / sha256(f"{texts.print}/{_engine()}".encode()).hexdigest()


def _engine() -> str:
    """The version of what makes a casus; in a checkout the version stands still while the modules change."""
    package = Path(game.__file__).parent
    modules = sorted([*(package / "content").glob("*.py"), *(package / "model").glob("*.py")])
    return game.__version__ + "".join(f"/{one.st_size}/{one.st_mtime_ns}" for one in map(Path.stat, modules))


def _print(compiled: bytes) -> bytes:
    return sha256(compiled).hexdigest().encode()


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
