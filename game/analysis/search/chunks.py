"""A layer worked through a part at a time, and the rows that set out from such a part."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from game.analysis.search.going import through
from game.analysis.search.graph import Layer
from game.analysis.search.rows import Array, Rows, Truth
from game.analysis.search.stepping import Arrival, Walk
from game.analysis.search.truths import whole

CHUNK = 65_536
"""How many positions are worked on together: their columns stay in the cache of a processor."""


class Chunk(NamedTuple):
    """Some positions of a layer."""

    start: int
    rows: Rows

    def those(self, holds: Truth) -> tuple[Rows | None, Array | None]:
        """The rows where it holds, and which they are (None: all)."""
        match whole(holds):
            case True:
                return self.rows, None
            case False:
                return None, None
            case None:
                assert not isinstance(holds, bool)
                return self.rows.where(holds), np.flatnonzero(holds)

    def came_from(self, layer: Layer, source: Array | None, arrival: Arrival) -> Array | None:
        """Which positions of the layer an arrival came from, when it set out from these rows of the chunk."""
        found = through(source, arrival.source)
        if found is None:
            # Where the layer is one chunk and all of it arrives, nothing need be kept.
            count = len(arrival.words[0])
            return None if layer.count <= CHUNK else np.arange(self.start, self.start + count, dtype=np.int32)
        placed: Array = (found + self.start).astype(np.int32)
        return placed


class SettingOut(NamedTuple):
    """A walk from a chunk, by the numbers of its way and outcome, and which rows of the chunk take it (None: all)."""

    way: int
    outcome: int
    walk: Walk
    source: Array | None


def one_of(parts: Sequence[Truth], sizes: Sequence[int]) -> Truth:
    """The truth values of several chunks as one."""
    found = {whole(part) for part in parts}
    if len(found) == 1 and None not in found:
        return bool(found.pop())
    return np.concatenate([np.broadcast_to(part, size) for part, size in zip(parts, sizes, strict=True)])
