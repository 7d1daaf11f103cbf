"""One phase of a step for many positions at once: every line reads the rows as they were, then all is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from game.analysis.search.formulas import Formulas
from game.analysis.search.rows import Array, Column, Rows, Truth
from game.analysis.search.truths import both, differs, either, whole
from game.model.variables import Variable
from game.rules.lines import ReadyLine
from game.rules.phase import Dampers, ReadyDamper

Condition = Callable[[Rows], Truth]

Totals = dict[int, Column]
"""By place of a variable: the net addition in each row."""


class Line(NamedTuple):
    """A line that may apply: what it adds, by place, and what it writes, as (place, value)."""

    when: Condition | None
    shifts: tuple[tuple[int, int], ...]
    settings: tuple[tuple[int, int], ...]

    def applies(self, rows: Rows) -> Truth:
        """Where its condition holds."""
        return True if self.when is None else self.when(rows)


class Softening(NamedTuple):
    """A damper for one variable and one direction: where it applies, and what it leaves of a total."""

    when: Condition | None
    numerator: int
    denominator: int


Softenings = Mapping[int, tuple[Sequence[Softening], Sequence[Softening]]]
"""By place: what may soften a gain and what may soften a loss, the weakest first."""


class Settled(NamedTuple):
    """What a phase did: the totals as they were added, and where two lines wrote different words (None: nowhere)."""

    cut: Mapping[int, Truth]
    disputed: Array | None


class Settling:
    """How phases are settled in one casus. With `sees_cuts` it also tells where a bound cut something off."""

    def __init__(self, variables: Sequence[Variable], formulas: Formulas, sees_cuts: bool = False) -> None:
        self._variables = variables
        self._formulas = formulas
        self._sees_cuts = sees_cuts

    def line(self, ready: ReadyLine) -> Line:
        """The line as it applies to rows."""
        settings = tuple((place, value) for _, place, value in ready.settings)
        return Line(self._formulas.condition(ready.asks), ready.shifts, settings)

    def softenings(self, dampers: Dampers) -> Softenings:
        """The dampers of a deed, by place; the strongest last, so that it has the last word."""
        places = {place for place, _ in dampers}
        return {
            place: (self._weakest_first(dampers.get((place, True))), self._weakest_first(dampers.get((place, False))))
            for place in places
        }

    def _weakest_first(self, dampers: Sequence[ReadyDamper] | None) -> tuple[Softening, ...]:
        return tuple(
            Softening(self._formulas.condition(one.asks), one.numerator, one.denominator)
            for one in reversed(dampers or ())
        )

    def settle(self, rows: Rows, lines: Iterable[tuple[Truth, Line]], softenings: Softenings) -> Settled:
        """Apply the lines where they hold; the rows are changed."""
        totals: Totals = {}
        written: dict[int, dict[int, Truth]] = {}
        for holds, line in lines:
            if holds is not False:
                self._sum(rows, totals, holds, line)
                for place, value in line.settings:
                    told = written.setdefault(place, {})
                    told[value] = either(told.get(value, False), holds)
        for place, total in totals.items():
            if place in softenings:
                totals[place] = _softened(rows, total, softenings[place])
        new: dict[int, Column] = {}
        disputed = self._write(rows, written, new)
        cut = {}
        for place, total in totals.items():
            reached = rows.column(place) + total
            new[place] = self._kept(place, reached)
            if self._sees_cuts:
                cut[place] = differs(new[place], reached)
        rows.put(new)
        return Settled(cut, disputed)

    def _sum(self, rows: Rows, totals: Totals, holds: Truth, line: Line) -> None:
        """Add what a line adds where it holds; what nothing reads is left alone."""
        for place, by in line.shifts:
            if place not in rows.space.fields:
                continue
            add = by if holds is True else np.multiply(holds, by, dtype=rows.space.number)
            totals[place] = add if place not in totals else totals[place] + add

    def _write(self, rows: Rows, written: dict[int, dict[int, Truth]], new: dict[int, Column]) -> Array | None:
        """What each truth or word becomes: yes wins over no, and words must agree."""
        disputed: Array | None = None
        for place, told in written.items():
            if self._variables[place].kind == "word" and len(told) > 1:
                clash = sum(np.broadcast_to(holds, rows.count).astype(np.int16) for holds in told.values()) > 1
                disputed = np.asarray(clash) if disputed is None else disputed | clash
            column = rows.column(place)
            for value in sorted(told):
                column = _instead(told[value], value, column)
            new[place] = column
        return disputed

    def _kept(self, place: int, reached: Column) -> Column:
        """The numbers within the bounds of their variable."""
        variable = self._variables[place]
        if isinstance(reached, int):
            return min(variable.high, max(variable.low, reached))
        kept: Array = np.maximum(reached, variable.low)
        np.minimum(kept, variable.high, out=kept)
        return kept


def _softened(rows: Rows, total: Column, softenings: tuple[Sequence[Softening], Sequence[Softening]]) -> Column:
    gains, losses = softenings
    if isinstance(total, int):
        found: Column = total
        for one in gains if total > 0 else losses:
            found = _instead(True if one.when is None else one.when(rows), _left(one, total), found)
        return found
    found = total
    for several, side in ((gains, total > 0), (losses, total <= 0)):
        for one in several:
            holds = side if one.when is None else both(side, one.when(rows))
            if whole(holds) is not False:
                found = _instead(holds, _left(one, total), found)
    return found


def _left(one: Softening, total: Column) -> Column:
    """What a damper leaves of a gain or a loss, rounded towards nothing."""
    if isinstance(total, int):
        size = abs(total) * one.numerator // one.denominator
        return size if total > 0 else -size
    wide = np.abs(total).astype(np.int64)
    wide *= one.numerator
    wide //= one.denominator
    left: Array = (np.sign(total) * wide).astype(total.dtype)
    return left


def _instead(holds: Truth, value: Column, other: Column) -> Column:
    """The value where it holds, the other elsewhere."""
    if isinstance(holds, bool):
        return value if holds else other
    kind = other.dtype if not isinstance(other, int) else value.dtype if not isinstance(value, int) else np.int16
    chosen: Array = np.where(holds, np.asarray(value, kind), np.asarray(other, kind))
    return chosen
