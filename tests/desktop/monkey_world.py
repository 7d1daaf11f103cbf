"""What somebody who hits anything has at hand: keys, words, sizes of a window, ways to come in, and a home."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest

from game.desktop.ports import Preferences

KEYS = (
    *"1234567890demnbhwptcvk?,.-/", "enter", "space", "esc", "tab", "shift+tab", "left", "right", "up", "down",
    "pageup", "pagedown", "f1", "f11", "f12", "shift+a", "shift+r", "ctrl+z", "ctrl+y", "ctrl+v", "backspace",
    "delete", "home", "end",
)  # fmt: skip
SIZES = ((64, 64), (320, 240), (640, 480), (1024, 720), (1280, 720), (1920, 1080), (5000, 300), (300, 1600), (63, 900))
WORDS = (
    "a", "moeder", "Größe é ñ ç", "zwölf " * 50, "🙂🐦👨‍👩‍👧", "x" * 300, "{seat} %s \\ \" ' <b>", "regel\nander",
    "\t\x00\u200b",
    "شكرا", "privacy", "(", ".*", "",
)  # fmt: skip


class Start(NamedTuple):
    """How someone comes in: with which casus (by its number), in which seat (by its number), and how they see it."""

    casus: int = 0
    seat: int | None = None
    preferences: Preferences = Preferences(calm=True)
    trainer_window: bool = False
    decisions: int | None = None


@contextmanager
def fresh_home(cache: Path) -> Iterator[None]:
    """A computer on which nobody has played yet, and without a program that speaks."""
    with TemporaryDirectory() as home, pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_DATA_HOME", "HOME", "PATH"):
            patch.setenv(name, home)
        patch.setenv("XDG_CACHE_HOME", str(cache))
        yield
