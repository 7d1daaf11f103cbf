"""The text of a file before it is parsed: its size, its encoding, and the characters that no casus may hold."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from game.content.places import lines_of
from game.content.problems import Place, Problem

MOST_BYTES = 2 * 1024 * 1024

# What YAML calls printable; the byte order mark has been taken off before.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_TAB_INDENT = re.compile(r" *\t\s*\S")
_HASH_IN_TEXT = re.compile(r"[ \t]#[^\s#]")


@dataclass(frozen=True)
class Source:
    """A text that can be parsed; `suspects` are the lines (from 0) where a # may have cut off a sentence."""

    file: str
    text: str
    lines: list[str] = field(repr=False)
    suspects: frozenset[int]

    def place(self, line: int, column: int) -> Place:
        """A place in this file, for a line and column from 0; past the end, the end."""
        if line >= len(self.lines):
            line, column = len(self.lines) - 1, len(self.lines[-1])
        return Place(self.file, line + 1, column + 1)

    def character(self, line: int, column: int) -> str:
        """The character there, or nothing at the end of a line or of the file."""
        return self.lines[line][column : column + 1] if line < len(self.lines) else ""

    def rest(self, line: int, column: int) -> str:
        """What stands on the line from this column on."""
        return self.lines[line][column:] if line < len(self.lines) else ""


def source_of(text: str | bytes, file: str) -> tuple[Source | None, list[Problem]]:
    """The text as it can be parsed, or None; and what is wrong with its characters."""
    size = len(text) if isinstance(text, bytes) else len(text.encode("utf-8", "surrogatepass"))
    if size > MOST_BYTES:
        return None, [Problem("K203", Place(file, 1, 1), {"most": MOST_BYTES // 1024 // 1024, "bytes": size})]
    try:
        text = text.decode("utf-8") if isinstance(text, bytes) else text
    except UnicodeDecodeError as error:
        return None, [_not_utf8(error, file)]
    text = text.removeprefix("\ufeff")
    lines = lines_of(text)
    forbidden = _FORBIDDEN.search(text)
    if forbidden:
        return None, [_forbidden(ord(forbidden[0]), _place(file, text, forbidden.start()))]
    return Source(file, text, lines, _suspects(lines)), _tabs(file, lines)


def _suspects(lines: list[str]) -> frozenset[int]:
    return frozenset(number for number, line in enumerate(lines) if "#" in line and _HASH_IN_TEXT.search(line))


def _tabs(file: str, lines: list[str]) -> list[Problem]:
    """One problem for the whole file: who indents with tabs does so on every line."""
    found = [number for number, line in enumerate(lines) if "\t" in line and _TAB_INDENT.match(line)]
    if not found:
        return []
    return [Problem("K208", Place(file, found[0] + 1, lines[found[0]].index("\t") + 1), {"count": len(found)})]


def _forbidden(character: int, place: Place) -> Problem:
    if 0xDC80 <= character <= 0xDCFF:
        # So Python keeps a byte that is no UTF-8 when it is told to read on.
        return Problem("K202", place, {"byte": f"{character - 0xDC00:02X}"})
    return Problem("K221", place, {"number": f"U+{character:04X}"})


def _not_utf8(error: UnicodeDecodeError, file: str) -> Problem:
    before = error.object[: error.start].decode("utf-8")
    return Problem("K202", _place(file, before, len(before)), {"byte": f"{error.object[error.start]:02X}"})


def _place(file: str, text: str, at: int) -> Place:
    before = lines_of(text[:at])
    return Place(file, len(before), len(before[-1]) + 1)
