"""Rows on their way through a step: which of the rows that set out they are, and which walks they belong to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from game.analysis.search.rows import Array, Rows, Truth, together
from game.analysis.search.truths import whole


class Going(NamedTuple):
    """Rows on their way; `source` tells per row which of those that set out it is (None: all, in order)."""

    rows: Rows
    source: Array | None

    def split(self, holds: Truth) -> tuple[Going | None, Going | None]:
        """Those for which it holds, and the others."""
        match whole(holds):
            case True:
                return self, None
            case False:
                return None, self
            case None:
                assert not isinstance(holds, bool)
                return self._where(holds), self._where(~holds)

    def _where(self, mask: Array) -> Going:
        source = np.flatnonzero(mask) if self.source is None else self.source[mask]
        return Going(self.rows.where(mask), source)


class Crowd:
    """The rows of several walks side by side, so that what happens to all of them is worked out once."""

    def __init__(self, numbers: Sequence[int], several: Sequence[Going]) -> None:
        self._numbers = numbers
        self._sources = [one.source for one in several]
        self._begins = np.cumsum([0, *(one.rows.count for one in several)])
        self.going = Going(together([one.rows for one in several]), None)

    def parts(self, going: Going) -> Iterator[tuple[int, Going]]:
        """Rows of the crowd by the walk they belong to, each knowing again which row of its walk it is."""
        # Nothing changes the order of rows, so those of one walk stand together.
        cuts = self._begins if going.source is None else np.searchsorted(going.source, self._begins)
        for place, number in enumerate(self._numbers):
            start, stop = int(cuts[place]), int(cuts[place + 1])
            if start < stop:
                rows = going.rows if stop - start == going.rows.count else going.rows.between(start, stop)
                inner = None if going.source is None else going.source[start:stop] - self._begins[place]
                yield number, Going(rows, through(self._sources[place], inner))


def through(outer: Array | None, inner: Array | None) -> Array | None:
    """Which of the first rows these are, when rows were taken out twice; None when it is all of them in order."""
    if outer is None or inner is None:
        return inner if outer is None else outer
    found: Array = outer[inner]
    return found
