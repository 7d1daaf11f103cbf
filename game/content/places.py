"""A file as it was read: plain data, where each piece stands, and what was wrong on the way."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from game.content.problems import Place, Problem

Pointer = tuple[str | int, ...]
Data = object
"""dict with text keys, list, str, bool, int, Signed; or UNREAD where a piece could not be read."""

Mark = tuple[int, int, int, int]
"""Line and column (from 0) of a key, then of its value; an item of a list has the same place twice."""

_LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


class Signed(int):
    """A whole number that was written with + or -."""


class Unread:
    """Stands where a piece could not be read; its problem has been told, so that nobody need tell it again."""


UNREAD = Unread()


def lines_of(text: str) -> list[str]:
    """The lines of a file as YAML counts them, without their ends."""
    return _LINE_BREAK.split(text)


class Places:
    """Where each key and value of a file stands.

    A pointer is the path of keys and list indices from the top. Steps that the file does not have (a single mapping
    where a list may stand, a key left out) are passed over, so the longest existing path answers.
    """

    def __init__(self, file: str, text: str, data: Data, marks: Mapping[int, Mapping[str | int, Mark]]) -> None:
        # Containers are known by identity: the tree is kept here, so no other object can get their number.
        self.file = file
        self._text = text
        self._data = data
        self._marks = marks

    @cached_property
    def lines(self) -> Sequence[str]:
        """The lines of the file."""
        return lines_of(self._text)

    def key(self, pointer: Pointer) -> Place:
        """Where the key at the end of the pointer begins; for an item of a list, where the item does."""
        line, column, _, _ = self._mark(pointer)
        return Place(self.file, line + 1, column + 1)

    def value(self, pointer: Pointer) -> Place:
        """Where the value at the end of the pointer begins."""
        _, _, line, column = self._mark(pointer)
        return Place(self.file, line + 1, column + 1)

    def inside(self, pointer: Pointer, offset: int) -> Place:
        """Where the character `offset` (from 0) of a text begins, however it was quoted or folded."""
        _, _, line, column = self._mark(pointer)
        text = self.found(pointer)[1]
        if not isinstance(text, str):
            return Place(self.file, line + 1, column + 1)
        # Folding changes only white space, so counting the other characters finds the way back.
        wanted = len("".join(text[:offset].split()))
        line, column = self._first_character(line, column)
        return self._walk(line, column, wanted)

    def found(self, pointer: Pointer) -> tuple[Pointer, Data]:
        """The longest existing path of a pointer, and what stands there."""
        node, path = self._data, []
        for step in pointer:
            if _has(node, step):
                node = node[step]  # type: ignore[index]
                path.append(step)
        return tuple(path), node

    def _mark(self, pointer: Pointer) -> Mark:
        node, mark = self._data, (0, 0, 0, 0)
        for step in pointer:
            if _has(node, step):
                mark = self._marks[id(node)][step]
                node = node[step]  # type: ignore[index]
        return mark

    def _first_character(self, line: int, column: int) -> tuple[int, int]:
        first = self.lines[line][column : column + 1]
        if first in {"|", ">"}:
            return line + 1, 0
        return line, column + (first in {'"', "'"})

    def _walk(self, line: int, column: int, wanted: int) -> Place:
        for number in range(line, len(self.lines)):
            begin = column if number == line else 0
            for at, character in enumerate(self.lines[number][begin:], begin):
                if not character.isspace():
                    if wanted == 0:
                        return Place(self.file, number + 1, at + 1)
                    wanted -= 1
        return Place(self.file, line + 1, column + 1)


def _has(node: Data, step: str | int) -> bool:
    if isinstance(node, dict):
        return step in node
    return isinstance(node, list) and isinstance(step, int) and 0 <= step < len(node)


@dataclass(frozen=True, slots=True)
class Document:
    """What `read` makes of a file; `complete` is False when reading stopped before the end."""

    data: Data
    places: Places
    problems: tuple[Problem, ...]
    complete: bool
