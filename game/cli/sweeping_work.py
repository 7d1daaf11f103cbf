"""The work of a sweep as it travels to whoever does it: a casus in compiled form, and how far to go."""

from __future__ import annotations

import zlib
from functools import lru_cache, partial
from typing import NamedTuple

from game.analysis.findings.expecting import expected
from game.analysis.shaken.draws import Draw
from game.analysis.shaken.sampling import sampled
from game.analysis.shaken.variants import Solvers, Variant, variant
from game.content.compiled import decode, encode
from game.model.casus import Casus


class Work(NamedTuple):
    """Which casus, up to how many positions a variant is searched, and with which seed it is played where that ends."""

    packed: bytes
    limit: int
    seed: int


def work_on(casus: Casus, limit: int, seed: int) -> Work:
    """The work on this casus; it travels with every draw, so it is packed small."""
    return Work(zlib.compress(encode(casus)), limit, seed)


def worked_out(work: Work, draw: Draw) -> Variant:
    """What becomes of one draw; called where the work is done."""
    return variant(_casus(work.packed), draw, solvers(work))


def prepare(work: Work) -> None:
    """Have this work at hand in a process, so that only draws travel to it."""
    _at_hand.append(work)


def worked_out_here(draw: Draw) -> Variant:
    """What becomes of one draw of the work that this process has at hand."""
    return worked_out(_at_hand[-1], draw)


def solvers(work: Work) -> Solvers:
    """How the numbers of a variant are found."""
    return Solvers(partial(expected, limit=work.limit), partial(sampled, seed=work.seed))


_at_hand: list[Work] = []


@lru_cache(maxsize=1)
def _casus(packed: bytes) -> Casus:
    return decode(zlib.decompress(packed))
