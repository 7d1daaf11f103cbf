"""What came to a stage of the search before it is worked through."""

from __future__ import annotations

import numpy as np

from game.analysis.search.graph import Layer
from game.analysis.search.rows import Array
from game.analysis.search.squeezing import distinct, squeeze

CROWDED = 2_000_000
"""How many positions may come in to a stage before those that came in twice are taken together."""

From = tuple[Layer, int, int, Array | None]
"""Where positions came from: a layer, a way and an outcome, and which of its positions (None: all)."""


class Inbox:
    """What came to a stage so far: the words of positions, and which arc each part belongs to."""

    def __init__(self) -> None:
        self.words: list[list[Array]] = []
        self.arcs: list[From | None] = []
        self.count = 0
        self._crowded = CROWDED

    def put(self, words: list[Array], arc: From | None) -> None:
        """Add positions, and the way and outcome that they came by (None: play begins here)."""
        self.words.append(words)
        self.arcs.append(arc)
        self.count += len(words[0])

    def together(self) -> list[Array]:
        """All words that came in, one array a word."""
        if len(self.words) == 1:
            return self.words[0]
        return [np.concatenate(parts) for parts in zip(*self.words, strict=True)]

    def thin(self) -> None:
        """When it is crowded, keep each position once; for who does not ask where they came from."""
        if self.count > self._crowded:
            squeezed, keys = squeeze(self.together())
            self.words = [squeezed.words(distinct(np.sort(keys, kind="stable")))]
            self.count = len(self.words[0][0])
            self._crowded = max(CROWDED, 2 * self.count)
