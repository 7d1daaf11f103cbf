"""How positions are packed: which parts of them vary, and where in 64-bit words each part stands.

A position is its values in the order of the casus, then a truth value for each mark that can be left, then the week in
which each later comes due (0 when it is not owed). Each of these has a place. Moment, week and what is remembered
are no part of it: positions that stand at the same place of the story are kept together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import gcd
from typing import NamedTuple

import numpy as np

from game.analysis.search.occurring import every_deed, occurring
from game.model.casus import Casus
from game.model.play import Position
from game.rules.expressions import Names

WORD_BITS = 64

SIXTEEN_BITS = 2**15 - 1


class Field(NamedTuple):
    """Where one part of a position stands: bits `shift` up to `shift + bits` of a word, as (value - low) // step."""

    place: int
    word: int
    shift: int
    bits: int
    low: int
    step: int

    @property
    def mask(self) -> int:
        """The bits of its word that are its own."""
        return ((1 << self.bits) - 1) << self.shift


class Space:
    """All parts of the positions of one casus.

    `fields` go by place; a part without one holds the value of `constants` in every play, or is read by nothing.
    `number` is the kind of number that columns hold.
    """

    def __init__(self, casus: Casus, names: Names, starts: Sequence[Position]) -> None:
        self.variables = len(casus.variables)
        self.marks = tuple(_marks(casus, names))
        self.laters = tuple(casus.laters)
        found = occurring(casus, names, [start.values for start in starts])
        values = [*found.values, *self._bookkeeping(casus)]
        self.bounds = tuple((held[0], held[-1]) for held in values)
        sizes = (abs(bound) for bounds in self.bounds for bound in bounds)
        self.number = np.int16 if found.largest + max(sizes, default=0) <= SIXTEEN_BITS else np.int64
        self.constants = {place: held[0] for place, held in enumerate(values) if len(held) == 1}
        week = names.places["week"]
        wanted = set(range(len(values))) - set(self.constants) - {week}
        self.week = week
        self.fields = _packed(values, wanted, self._volatile_first(casus))
        self.words = 1 + max((field.word for field in self.fields.values()), default=0)
        self.bits = sum((len(held) - 1).bit_length() for held in values)

    def mark(self, name: str) -> int:
        """The place of a mark."""
        return self.variables + self.marks.index(name)

    def due(self, later: str) -> int:
        """The place of the week in which a later comes due."""
        return self.variables + len(self.marks) + self.laters.index(later)

    def parts(self, position: Position) -> tuple[int, ...]:
        """Every part of a position, by place."""
        owed = dict(position.owed)
        marks = tuple(int(mark in position.used) for mark in self.marks)
        return (*position.values, *marks, *(owed.get(later, 0) for later in self.laters))

    def packed(self, position: Position) -> list[int]:
        """The words of a position."""
        words = [0] * self.words
        parts = self.parts(position)
        for field in self.fields.values():
            words[field.word] |= (parts[field.place] - field.low) // field.step << field.shift
        return words

    def kept(self, read: Iterable[int]) -> list[int]:
        """Per word a mask of the parts that are read; the others can be forgotten."""
        masks = [0] * self.words
        for place in read:
            if place in self.fields:
                masks[self.fields[place].word] |= self.fields[place].mask
        return masks

    def _bookkeeping(self, casus: Casus) -> Iterable[tuple[int, ...]]:
        """What marks and owed weeks can hold."""
        yield from ((0, 1) for _ in self.marks)
        for later in casus.laters.values():
            yield (0, *range(min(later.weeks, casus.horizon + 1), casus.horizon + 2))

    def _volatile_first(self, casus: Casus) -> list[int]:
        """Places from what changes most to what changes least, so that positions stay nearly sorted all along."""
        kinds = {"number": 0, "word": 2, "truth": 3}
        ranks = [kinds[variable.kind] for variable in casus.variables]
        ranks += [3] * len(self.marks) + [1] * len(self.laters)
        return sorted(range(len(ranks)), key=lambda place: (ranks[place], place))


def _marks(casus: Casus, names: Names) -> Iterable[str]:
    """Every mark that a play can leave: once choices, interrupts that fired, facts that counted as withheld."""
    choices = (choice for moment in casus.moments.values() for choice in moment.choices.values())
    yield from (f"choice/{choice.key}" for choice in choices if choice.once)
    yield from (f"interrupt/{interrupt.id}" for interrupt in casus.interrupts)
    withheld = (one.mark for deed in every_deed(casus, names) for one in deed.withholdings)
    yield from dict.fromkeys(withheld)


def _packed(values: Sequence[Sequence[int]], wanted: set[int], order: Iterable[int]) -> dict[int, Field]:
    fields: dict[int, Field] = {}
    word, shift = 0, 0
    for place in order:
        if place not in wanted:
            continue
        low, high = values[place][0], values[place][-1]
        step = gcd(*(value - low for value in values[place]))
        bits = ((high - low) // step).bit_length()
        if shift + bits > WORD_BITS:
            word, shift = word + 1, 0
        fields[place] = Field(place, word, shift, bits, low, step)
        shift += bits
    return fields
