"""Many positions at once, at the same moment in the same week: packed words, and columns taken out of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from game.analysis.search.space import Space

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

    __slots__ = ("_before", "_columns", "_known", "_words", "count", "space", "week")

    def __init__(self, space: Space, words: Sequence[Array], week: int, fixed: Mapping[int, int]) -> None:
        self.space = space
        self.count = len(words[0])
        self.week = week
        self._words = list(words)
        self._columns: dict[int, Column] = {**fixed, space.week: week}
        self._before: dict[int, Column] = {}
        self._known: dict[int, Column] = {}

    @property
    def words(self) -> list[Array]:
        """The rows as they are now, packed."""
        for place, before in self._before.items():
            field = self.space.fields[place]
            self._add(field.word, _moved(self._columns[place], before, field.step, field.shift))
        self._before = {}
        return self._words

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
        """The rows where the mask is true, or those with these numbers."""
        return Rows(self.space, [word[mask] for word in self.words], self.week, self.fixed())

    def between(self, start: int, stop: int) -> Rows:
        """The rows from `start` up to `stop`."""
        return Rows(self.space, [word[start:stop] for word in self.words], self.week, self.fixed())

    def copy(self) -> Rows:
        """The same rows, to be changed by someone else."""
        twin = Rows(self.space, self.words, self.week, {})
        twin._columns = dict(self._columns)
        twin._known = dict(self._known)
        return twin

    def put(self, changes: Mapping[int, Column]) -> None:
        """Write new columns, all at once."""
        for place, new in changes.items():
            if place in self.space.fields:
                # Packing waits until someone asks for the words: a part may change several times before.
                self._before.setdefault(place, self.column(place))
                self._columns[place] = new
        self._known = {}

    def next_week(self) -> None:
        """Let the week pass for all rows."""
        self.week += 1
        self._columns[self.space.week] = self.week
        self._known = {}

    def fixed(self) -> dict[int, int]:
        """The parts that are known to be the same in every row."""
        return {place: column for place, column in self._columns.items() if isinstance(column, int)}

    def _add(self, word: int, moved: Column) -> None:
        if isinstance(moved, int):
            if moved:
                self._words[word] = self._words[word] + np.uint64(moved & 0xFFFF_FFFF_FFFF_FFFF)
        else:
            self._words[word] = self._words[word] + moved

    def _taken_out(self, place: int) -> Column:
        field = self.space.fields.get(place)
        if field is None:
            # What never varies, or what nothing reads: any value does.
            return self.space.constants.get(place, self.space.bounds[place][0])
        part: Any = (self._words[field.word] >> np.uint64(field.shift)).astype(self.space.number)
        part &= (1 << field.bits) - 1
        if field.step != 1:
            part *= field.step
        if field.low:
            part += field.low
        taken: Array = part
        return taken


def together(several: Sequence[Rows]) -> Rows:
    """Rows of the same week, one after the other."""
    first, *others = several
    if not others:
        return first
    words = [np.concatenate(parts) for parts in zip(*(rows.words for rows in several), strict=True)]
    fixed = first.fixed()
    for rows in others:
        theirs = rows.fixed()
        fixed = {place: value for place, value in fixed.items() if theirs.get(place) == value}
    return Rows(first.space, words, first.week, fixed)


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
