"""The values of options: each reads what was typed, or names the sentence that says what was expected."""

from __future__ import annotations

import os
import re
from argparse import ArgumentTypeError
from collections.abc import Callable
from pathlib import Path

SMALLEST, LARGEST = (640, 400), (7680, 4320)
"""The sizes of window that can be asked for, in pixels."""


def seed(text: str) -> int:
    """A seed of chance: a whole number, not below 0."""
    if not re.fullmatch("[0-9]{1,18}", text):
        raise ArgumentTypeError("call-seed")
    return int(text)


def whole(least: int, most: int, expected: str) -> Callable[[str], int]:
    """A reader for a whole number within bounds; `expected` names the sentence that says which."""

    def read(text: str) -> int:
        if not re.fullmatch("[0-9]{1,10}", text) or not least <= int(text) <= most:
            raise ArgumentTypeError(expected)
        return int(text)

    return read


def lever(text: str) -> tuple[str, str]:
    """A lever and the word it is set to, from `NAME=WORD`."""
    name, equals, word = text.partition("=")
    if not (name and equals and word):
        raise ArgumentTypeError("call-lever")
    return name, word


def window_size(text: str) -> tuple[int, int]:
    """Width and height in pixels, from `1280x720`."""
    found = re.fullmatch("([0-9]{3,4})x([0-9]{3,4})", text)
    if not found:
        raise ArgumentTypeError("call-size")
    width, height = int(found[1]), int(found[2])
    if not (SMALLEST[0] <= width <= LARGEST[0] and SMALLEST[1] <= height <= LARGEST[1]):
        raise ArgumentTypeError("call-size")
    return width, height


def text_scale(text: str) -> float:
    """How large the text is, from a percentage between 100 and 200."""
    if not re.fullmatch("[0-9]{3}%?", text) or not 100 <= int(text[:3]) <= 200:
        raise ArgumentTypeError("call-text")
    return int(text[:3]) / 100


def path(text: str) -> Path:
    """A path on disk, with `~` for the home folder."""
    if not text:
        raise ArgumentTypeError("call-path")
    return Path(os.path.expanduser(text))


def one_of(*words: str) -> Callable[[str], str]:
    """A reader for one of these words."""

    def read(text: str) -> str:
        if text not in words:
            raise ArgumentTypeError(f"call-{words[0]}")
        return text

    return read
