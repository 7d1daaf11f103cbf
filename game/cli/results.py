"""What was worked out about a casus, kept by the hash of its content so that nobody waits for it twice."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import cast

import platformdirs

import game
from game.cli.keeping import made_by, read_kept, write_kept

MOST_KEPT = 300

Json = Mapping[str, object]


def results_folder() -> Path:
    """Where results are kept; it need not exist."""
    return platformdirs.user_cache_path("kantelpunt", appauthor=False) / "results"


def kept_result(kind: str, digest: str, asked: object) -> Json | None:
    """What was worked out before of a casus with this digest, when the same was asked (anything JSON can tell)."""
    content = read_kept(_file(kind, digest, asked))
    return None if content is None else cast("Json", json.loads(content))


def keep_result(kind: str, digest: str, asked: object, found: Json) -> None:
    """Keep what was found, if it can be kept. A casus without a digest is nobody's, and is not kept."""
    if digest:
        write_kept(_file(kind, digest, asked), json.dumps(found, ensure_ascii=False).encode(), MOST_KEPT)


def _file(kind: str, digest: str, asked: object) -> Path:
    told = json.dumps([kind, digest, asked, _engine()], sort_keys=True)
    return results_folder() / sha256(told.encode()).hexdigest()


@cache
def _engine() -> str:
    """The version and the modules of what works things out."""
    package = Path(game.__file__).parent
    rooms = ("model", "rules", "analysis", "reports")
    return game.__version__ + made_by(module for room in rooms for module in (package / room).rglob("*.py"))
