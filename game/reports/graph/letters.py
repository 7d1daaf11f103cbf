"""How wide a line of text can become, whichever sans-serif letters a reader has, and where it breaks into lines."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

# In tenths of a letter's height, after the widest of the usual sans-serif letters; narrower ones leave some room.
_WIDTHS = {
    3.2: "ijlIJ|'",
    3.7: " .,:;/’‘·",
    4.2: "ft()[]-",
    4.6: "r!",
    5.6: 'csz?“”"–_*',
    6.1: "kvxyFL",
    6.6: "abdeghnopquEPSTY0123456789€",
    7.2: "ABCKRVXZ",
    8.1: "NUDGHOQ&",
    8.6: "w<>×+→↩↺#=",
    9.1: "M",
}
_WIDTH_OF = {letter: width / 10 for width, letters in _WIDTHS.items() for letter in letters}
_WIDEST = 1.05
_BOLD = 1.16


def width_of(text: str, letters: float, *, bold: bool = False) -> float:
    """How wide a line is at most; `letters` is the size of its letters, and both are in units of the drawing."""
    plain = (sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))
    return sum(_WIDTH_OF.get(sign, _WIDEST) for sign in plain) * letters * (_BOLD if bold else 1)


def lines_of(text: str, letters: float, room: float, *, bold: bool = False) -> tuple[str, ...]:
    """The text in lines that are no wider than `room`; a word that is wider by itself is broken."""
    lines = [""]
    for word in _words(text, letters, room, bold=bold):
        longer = f"{lines[-1]} {word}".strip()
        if width_of(longer, letters, bold=bold) <= room or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _words(text: str, letters: float, room: float, *, bold: bool) -> Iterator[str]:
    for word in text.split():
        rest = word
        while width_of(rest, letters, bold=bold) > room and len(rest) > 1:
            fits = max(1, _fitting(rest, letters, room, bold=bold))
            yield rest[:fits] + "-"
            rest = rest[fits:]
        yield rest


def _fitting(word: str, letters: float, room: float, *, bold: bool) -> int:
    """How many signs of a word fit with a hyphen behind them."""
    fits = 0
    while fits < len(word) and width_of(word[: fits + 1] + "-", letters, bold=bold) <= room:
        fits += 1
    return fits
