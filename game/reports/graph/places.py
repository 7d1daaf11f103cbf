"""Where each place of a picture lies: from left to right close to what it is tied to, from top to bottom by layer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from game.reports.graph.order import Rows, Slot, Strand, Wide, middles

_ROUNDS = 48
_ONE_SIDED = 12
_STRAIGHT = 12.0
"""How much more a line pulls where it passes a layer and the next, so that it goes straight down."""


class _Pull(NamedTuple):
    """Where a slot would like its middle to be, and how strongly."""

    at: float
    weight: float


class _Tie(NamedTuple):
    """Another slot that pulls: its middle and this far to the right of it is where the slot would like to be."""

    slot: Slot
    aside: float
    weight: float


def across(rows: Rows, strands: Sequence[Strand], wide: Wide) -> dict[Slot, float]:
    """The middle of each slot: as close to what it is tied to as the order and the room in its row allow."""
    at = middles(rows, wide)
    above, below = _ties(rows, strands)
    for turn in range(_ROUNDS):
        downward = turn % 2 == 0
        for row in rows if downward else reversed(rows):
            # First one way and then the other, so that news travels far; then each settles between both.
            ties = {
                slot: above[slot] + below[slot] if turn >= _ONE_SIDED else (above if downward else below)[slot]
                for slot in row
            }
            wishes = [_wish(at[slot], ties[slot], at) for slot in row]
            at.update(zip(row, _apart(wishes, [wide(slot) for slot in row]), strict=True))
    return at


def _ties(rows: Rows, strands: Sequence[Strand]) -> tuple[dict[Slot, list[_Tie]], dict[Slot, list[_Tie]]]:
    """What ties each slot to the row above it, and what to the row below it."""
    above: dict[Slot, list[_Tie]] = {slot: [] for row in rows for slot in row}
    below: dict[Slot, list[_Tie]] = {slot: [] for row in rows for slot in row}
    for strand in strands:
        weight = _STRAIGHT if strand.source.passing and strand.to.passing else 1.0
        above[strand.to].append(_Tie(strand.source, strand.port, weight))
        below[strand.source].append(_Tie(strand.to, -strand.port, weight))
    return above, below


def _wish(own: float, ties: Sequence[_Tie], at: Mapping[Slot, float]) -> _Pull:
    """Between all that pulls; what nothing pulls stays where it is, and gives way."""
    if not ties:
        return _Pull(own, 0.01)
    whole = sum(tie.weight for tie in ties)
    return _Pull(sum((at[tie.slot] + tie.aside) * tie.weight for tie in ties) / whole, whole)


def _apart(wishes: Sequence[_Pull], wide: Sequence[float]) -> list[float]:
    """Middles in the same order, as near to the wishes as can be (least squares) when none may touch the next.

    Neighbours that want to be in each other's place are taken together, and stand around their common wish.
    """
    shifts, shift = [], 0.0
    for number, width in enumerate(wide):
        shift += width / 2 + (wide[number - 1] / 2 if number else -width / 2)
        shifts.append(shift)
    blocks: list[tuple[float, float, int]] = []
    for pull, own in zip(wishes, shifts, strict=True):
        blocks.append((pull.at - own, pull.weight, 1))
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            (after, after_weight, some), (before, weight, others) = blocks.pop(), blocks.pop()
            whole = weight + after_weight
            blocks.append(((before * weight + after * after_weight) / whole, whole, some + others))
    places = [at for at, _, number in blocks for _ in range(number)]
    return [at + own for at, own in zip(places, shifts, strict=True)]
