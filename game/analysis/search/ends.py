"""What counts when a play has ended: score, trust, care and weeks; those alike in these are taken together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from game.analysis.search.formulas import Formulas
from game.analysis.search.graph import Layer
from game.analysis.search.reach import reach
from game.analysis.search.rows import Array, Column, Rows
from game.analysis.search.space import Space
from game.model.casus import Casus
from game.model.expressions import Aggregate, Expression, Group, Number, Reading
from game.rules.expressions import Names


class Counted(NamedTuple):
    """One number that counts at the end: how to find it, and where it stands in the key of an end."""

    expression: Expression
    low: int
    bits: int


COUNTED = 3
"""How many numbers make up what an end comes to: score, trust and care; the week is that of its stage."""


class Ends:
    """What the final positions of a casus come to. Trust is the mean of the seats' trust, exact, or 0 without any.

    `also` are paths that someone wants to know of every end, beside that.
    """

    def __init__(
        self, casus: Casus, names: Names, space: Space, formulas: Formulas, *, merge: bool, also: Iterable[str] = ()
    ) -> None:
        asked = sorted(path for path in also if names.places[path] in space.fields)
        self._also = [space.fields[names.places[path]] for path in asked]
        trusted = tuple(variable.path for variable in casus.variables if variable.path.startswith("trust."))
        self._seats = max(1, len(trusted))
        self._space = space
        expressions = (
            casus.model.score,
            Aggregate("sum", (Group("trust", trusted),)) if trusted else Number(0),
            Reading("care"),
            *map(Reading, asked),
        )
        self._counted = []
        for expression in expressions:
            low, high, _ = reach(expression, space, names)
            self._counted.append(Counted(expression, low, (high - low).bit_length()))
        self._formulas = [formulas.number(one.expression) for one in self._counted]
        # Numbers too large for one key are left as they are: the final positions then stay apart.
        self.merged = merge and sum(one.bits for one in self._counted) <= 63

    def packed(self, rows: Rows) -> list[Array]:
        """What counts of each row, as one word."""
        word = np.zeros(rows.count, np.uint64)
        shift = 0
        for formula, one in zip(self._formulas, self._counted, strict=True):
            word |= _unsigned(formula(rows), one.low, rows.count) << np.uint64(shift)
            shift += one.bits
        return [word]

    def of(self, layer: Layer) -> Array:
        """Score, trust, care and weeks (a row each, as floats) of the final positions of a layer."""
        if not self.merged:
            return self.counted(layer.rows(self._space))
        return self._together(self._unpacked(layer), layer.stage.week)

    def scores(self, layer: Layer) -> Array:
        """The score of each final position of a layer, as whole numbers."""
        scores: Array = self.of(layer)[0].astype(np.int64)
        return scores

    def counted(self, rows: Rows) -> Array:
        """The same for final positions that stand side by side."""
        return self._together([np.broadcast_to(one(rows), rows.count) for one in self._formulas], rows.week)

    def rows(self, layer: Layer) -> Rows:
        """The final positions of a layer, in which the paths that someone wants to know can be read."""
        if not self.merged:
            return layer.rows(self._space)
        words = [np.zeros(layer.count, np.uint64) for _ in range(self._space.words)]
        for field, part in zip(self._also, self._unpacked(layer)[COUNTED:], strict=True):
            words[field.word] |= ((part - field.low) // field.step).astype(np.uint64) << np.uint64(field.shift)
        return Rows(self._space, words, layer.stage.week, {})

    def _together(self, columns: list[Array], week: int) -> Array:
        score, trust, care = columns[:COUNTED]
        return np.stack([score, trust / self._seats, care, np.full(len(score), week)]).astype(np.float64)

    def _unpacked(self, layer: Layer) -> list[Array]:
        (word,) = layer.squeeze.words(layer.keys)
        found, shift = [], 0
        for one in self._counted:
            part = word >> np.uint64(shift) & np.uint64((1 << one.bits) - 1)
            found.append(part.astype(np.int64) + one.low)
            shift += one.bits
        return found


def _unsigned(column: Column, low: int, count: int) -> Array:
    return (np.broadcast_to(column, count) - np.int64(low)).astype(np.uint64)
