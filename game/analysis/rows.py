"""Many positions at once, at the same moment in the same week: packed words, and columns taken out of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from game.analysis.space import Space

Array: TypeAlias = NDArray[Any]

Column: TypeAlias = int | Array
"""One part of every row: an array, or one number when it is the same in all."""

Truth: TypeAlias = bool | Array
"""What holds where: an array of truth values, or one when it is the same in all rows."""


class Rows:
    """Positions side by side; `words` are packed as their space says.

    `fixed` are parts that are known to be the same in every row, by place. Nothing is changed that others may hold:
    a change makes new words and new columns.
    """

    __slots__ = ("_columns", "_known", "count", "space", "week", "words")

    def __init__(self, space: Space, words: list[Array], week: int, fixed: dict[int, int]) -> None:
        self.space = space
        self.words = words
        self.count = len(words[0])
        self.week = week
        self._columns: dict[int, Column] = {**fixed, space.week: week}
        self._known: dict[int, Column] = {}

    def column(self, place: int) -> Column:
        """One part of every row."""
        found = self._columns.get(place)
        if found is None:
            found = self._columns[place] = self._taken_out(place)
        return found

    def known(self, number: int, find: Callable[[Rows], Column]) -> Column:
        """What was found out before about these rows under this number, or else is found now."""
        found = self._known.get(number)
        if found is None:
            found = self._known[number] = find(self)
        return found

    def where(self, mask: Array) -> Rows:
        """The rows where the mask is true."""
        words = [word[mask] for word in self.words]
        return Rows(self.space, words, self.week, self._fixed())

    def between(self, start: int, stop: int) -> Rows:
        """The rows from `start` up to `stop`."""
        return Rows(self.space, [word[start:stop] for word in self.words], self.week, self._fixed())

    def copy(self) -> Rows:
        """The same rows, to be changed by someone else."""
        twin = Rows(self.space, list(self.words), self.week, {})
        twin._columns = dict(self._columns)
        twin._known = dict(self._known)
        return twin

    def put(self, changes: dict[int, Column]) -> None:
        """Write new columns, all at once."""
        for place, new in changes.items():
            field = self.space.fields.get(place)
            if field is not None:
                self._add(field.word, _moved(new, self.column(place), field.step, field.shift))
                self._columns[place] = new
        self._known = {}

    def next_week(self) -> None:
        """Let the week pass for all rows."""
        self.week += 1
        self._columns[self.space.week] = self.week
        self._known = {}

    def _add(self, word: int, moved: Column) -> None:
        if isinstance(moved, int):
            moved_by = np.uint64(moved & 0xFFFF_FFFF_FFFF_FFFF)
            if moved:
                self.words[word] = self.words[word] + moved_by
        else:
            self.words[word] = self.words[word] + moved

    def _taken_out(self, place: int) -> Column:
        field = self.space.fields.get(place)
        if field is None:
            # What never varies, or what nothing reads: any value does.
            return self.space.constants.get(place, self.space.bounds[place][0])
        part: Any = (self.words[field.word] >> np.uint64(field.shift)).astype(self.space.number)
        part &= (1 << field.bits) - 1
        if field.step != 1:
            part *= field.step
        if field.low:
            part += field.low
        taken: Array = part
        return taken

    def _fixed(self) -> dict[int, int]:
        return {place: column for place, column in self._columns.items() if isinstance(column, int)}


def _moved(new: Column, old: Column, step: int, shift: int) -> Column:
    """What to add to a word so that a field goes from the old to the new."""
    if isinstance(new, int) and isinstance(old, int):
        return (new - old) // step << shift
    change = np.subtract(new, old)
    if step != 1:
        change //= step
    moved = change.astype(np.int64)
    moved <<= shift
    unsigned: Array = moved.view(np.uint64)
    return unsigned
