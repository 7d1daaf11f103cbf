"""How high the rows of a picture lie, and the room between them in which lines find their way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from game.reports.graph.order import Slot, Strand

ARROW = 16.0
TRACK = 16.0
"""Room for the point of a line, and for each line that goes sideways to lead back."""

_LEAST = 28.0
_MOST_MORE = 46.0


class Level(NamedTuple):
    """One row from top to bottom: `arrive` is where lines from above stand straight, `leave` where they bend again.

    Lines that lead back come in between `arrive` and `top`, and go out between `bottom` and `leave`.
    """

    arrive: float
    top: float
    bottom: float
    leave: float


def levels_of(
    heights: Sequence[float],
    strands: Sequence[Strand],
    at: Mapping[Slot, float],
    coming: Sequence[int],
    going: Sequence[int],
) -> list[Level]:
    """A level for each row, from 0 down; `coming` and `going` count the lines back that a row takes in and lets out."""
    found = []
    y = 0.0
    for layer, height in enumerate(heights):
        y += _bend(layer, strands, at) if layer else 0
        top = y + ARROW + (TRACK * coming[layer] + ARROW if coming[layer] else 0)
        leave = top + height + TRACK * (going[layer] + 0.5 if going[layer] else 0)
        found.append(Level(y, top, top + height, leave))
        y = leave
    return found


def _bend(layer: int, strands: Sequence[Strand], at: Mapping[Slot, float]) -> float:
    """Room for lines to bend: the further one goes sideways, the more, so that none lies flat."""
    aside = [abs(at[one.to] - at[one.source] - one.port) for one in strands if one.to.layer == layer]
    return _LEAST + min(_MOST_MORE, 0.05 * max(aside, default=0))
