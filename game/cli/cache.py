"""What was made of the texts of a casus, kept between plays so that the next start is quick."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Literal

import platformdirs

import game
from game.cli.keeping import made_by, read_kept, write_kept
from game.cli.texts import Texts

MOST_KEPT = 120

Kind = Literal["casus", "entry"]
"""What is kept of the same texts: the whole casus, or only what the home screen shows of it."""


def cache_folder() -> Path:
    """Where compiled casussen are kept; it need not exist."""
    return platformdirs.user_cache_path("kantelpunt", appauthor=False) / "casussen"


def kept(kind: Kind, texts: Texts, language: str | None = None) -> bytes | None:
    """What was kept of these texts as told in this language, whole as it was written."""
    return read_kept(_file(kind, texts, language))


def keep(kind: Kind, texts: Texts, content: bytes, language: str | None = None) -> None:
    """Keep this of these texts as told in this language, if it can be kept."""
    write_kept(_file(kind, texts, language), content, MOST_KEPT)


def _file(kind: Kind, texts: Texts, language: str | None) -> Path:
    return cache_folder() / sha256(f"{kind}/{language}/{texts.print}/{_engine()}".encode()).hexdigest()


def _engine() -> str:
    return game.__version__ + _modules()


@cache
def _modules() -> str:
    """What the modules were like at the start: those that make a casus now."""
    package = Path(game.__file__).parent
    rooms = [*(package / "content").glob("*.py"), *(package / "model").glob("*.py")]
    return made_by([*rooms, package / "cli" / "entries.py"])
