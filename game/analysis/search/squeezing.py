"""One 64-bit key for every position of a stage: the bits that vary there, side by side; exact, never a hash.

Where more than 63 bits vary, those so far are replaced by their rank among the combinations that occur, and the rest
is set beside that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from game.analysis.search.rows import Array

KEY_BITS = 63


class Run(NamedTuple):
    """Bits of a word that stand together, and where in the key they go."""

    word: int
    shift: int
    width: int
    at: int


class Ranking(NamedTuple):
    """The combinations that occur so far, sorted: from here on each is known by its place."""

    table: Array


class Squeeze(NamedTuple):
    """How keys are made of words and words of keys; `fixed` are the bits that are the same in every position."""

    fixed: tuple[int, ...]
    varying: tuple[int, ...]
    moves: tuple[Run | Ranking, ...]

    @property
    def bits(self) -> int:
        """How many bits a key has."""
        return max((move.at + move.width for move in self.moves if isinstance(move, Run)), default=0)

    def keys(self, words: Sequence[Array]) -> Array:
        """The keys of positions that are known to be of this stage."""
        key = np.zeros(len(words[0]), np.uint64)
        for move in self.moves:
            if isinstance(move, Ranking):
                key = np.searchsorted(move.table, key).astype(np.uint64)
            else:
                key |= _part(words, move)
        return key

    def words(self, keys: Array) -> list[Array]:
        """The words of the positions with these keys."""
        words = [np.full(len(keys), fixed, np.uint64) for fixed in self.fixed]
        for move in reversed(self.moves):
            if isinstance(move, Ranking):
                keys = move.table[keys]
            else:
                part = keys >> np.uint64(move.at) & _ones(move.width)
                # Bits that are the same everywhere may lie between the others, and are set already.
                words[move.word] |= part << np.uint64(move.shift)
                if move.at:
                    keys = keys & _ones(move.at)
        return words


def squeeze(words: Sequence[Array]) -> tuple[Squeeze, Array]:
    """How these positions (with at least one) become keys, and their keys in the same order."""
    fixed, varying = [], []
    for word in words:
        everywhere, somewhere = int(np.bitwise_and.reduce(word)), int(np.bitwise_or.reduce(word))
        fixed.append(everywhere)
        varying.append(everywhere ^ somewhere)
    moves: list[Run | Ranking] = []
    key = np.zeros(len(words[0]), np.uint64)
    used = 0
    for number, shift, width in _moving(varying):
        if used + width > KEY_BITS:
            table = distinct(np.sort(key, kind="stable"))
            key = np.searchsorted(table, key).astype(np.uint64)
            moves.append(Ranking(table))
            used = (len(table) - 1).bit_length()
        run = Run(number, shift, width, used)
        key |= _part(words, run)
        moves.append(run)
        used += width
    return Squeeze(tuple(fixed), tuple(varying), tuple(moves)), key


def distinct(ordered: Array) -> Array:
    """Each value of a sorted array once."""
    found: Array = ordered[firsts(ordered)]
    return found


def firsts(ordered: Array) -> Array:
    """Where a sorted array comes to a value it did not have before."""
    first = np.empty(len(ordered), np.bool_)
    first[:1] = True
    np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
    return first


def _moving(varying: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """What to take out of each word, as (word, shift, width): from its first to its last varying bit, if that fits."""
    spans = [(word, _lowest(bits), bits.bit_length() - _lowest(bits)) for word, bits in enumerate(varying) if bits]
    if sum(width for *_, width in spans) <= KEY_BITS:
        yield from spans
    else:
        yield from _runs(varying)


def _lowest(bits: int) -> int:
    """The place of the lowest bit that is set."""
    return (bits & -bits).bit_length() - 1


def _runs(varying: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Bits that vary and stand together, as (word, shift, width), at most 32 at a time."""
    for word, bits in enumerate(varying):
        shift = 0
        while bits >> shift:
            if bits >> shift & 1:
                width = 1
                while width < KEY_BITS // 2 and bits >> shift + width & 1:
                    width += 1
                yield word, shift, width
                shift += width
            else:
                shift += 1


def _part(words: Sequence[Array], run: Run) -> Array:
    part: Array = words[run.word] >> np.uint64(run.shift)
    part &= _ones(run.width)
    if run.at:
        part <<= np.uint64(run.at)
    return part


def _ones(width: int) -> np.uint64:
    return np.uint64((1 << width) - 1)
