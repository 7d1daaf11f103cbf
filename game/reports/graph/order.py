"""The order of places from left to right within each layer, so that few lines cross."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple


class Slot(NamedTuple):
    """A place in its layer, or room in a layer for the lines that pass there on their way to a place further down."""

    place: str
    layer: int
    passing: bool = False


class Strand(NamedTuple):
    """A piece of a line from one layer to the next; it leaves `port` units to the right of the middle of its slot."""

    source: Slot
    port: float
    to: Slot


class Rope(NamedTuple):
    """A line from a place to a lower one, and how far from the middle of the place it begins."""

    source: str
    port: float
    to: str


Rows = list[list[Slot]]
Wide = Callable[[Slot], float]
_SWEEPS = 12


def rows_of(layers: Mapping[str, int], ropes: Iterable[Rope]) -> tuple[Rows, dict[Rope, list[Strand]]]:
    """Slots per layer, and each line in strands; lines to the same place share the room where they pass a layer."""
    rows: Rows = [[] for _ in range(max(layers.values()) + 1)]
    for place, layer in layers.items():
        rows[layer].append(Slot(place, layer))
    ways: dict[Rope, list[Strand]] = {}
    for rope in ropes:
        above, port = Slot(rope.source, layers[rope.source]), rope.port
        ways[rope] = []
        for layer in range(above.layer + 1, layers[rope.to] + 1):
            slot = Slot(rope.to, layer, passing=layer < layers[rope.to])
            if slot.passing and slot not in rows[layer]:
                rows[layer].append(slot)
            ways[rope].append(Strand(above, port, slot))
            above, port = slot, 0.0
    return rows, ways


def ordered(rows: Rows, strands: Sequence[Strand], wide: Wide, *, kept: int) -> Rows:
    """The rows with the fewest crossings that sweeping down and up finds; row number `kept` stays as it is."""
    below: list[list[Strand]] = [[] for _ in rows]
    for strand in strands:
        below[strand.source.layer].append(strand)
    best, fewest = rows, crossings(rows, strands, wide)
    for sweep in range(_SWEEPS):
        rows = _swept(rows, below, wide, kept, down=sweep % 2 == 0)
        crossing = crossings(rows, strands, wide)
        if crossing < fewest:
            best, fewest = rows, crossing
        if not fewest:
            break
    return best


def _swept(rows: Rows, below: Sequence[Sequence[Strand]], wide: Wide, kept: int, *, down: bool) -> Rows:
    """Each row sorted by the middle of where its lines come from (or, upwards, of where they lead)."""
    rows = [list(row) for row in rows]
    at = middles(rows, wide)
    for number in range(1, len(rows)) if down else reversed(range(len(rows) - 1)):
        if number == kept:
            continue
        pulls: dict[Slot, list[float]] = {slot: [] for slot in rows[number]}
        for strand in below[number - 1 if down else number]:
            if down:
                pulls[strand.to].append(at[strand.source] + strand.port)
            else:
                pulls[strand.source].append(at[strand.to] - strand.port)
        wish = {slot: sum(pull) / len(pull) if pull else at[slot] for slot, pull in pulls.items()}
        rows[number].sort(key=wish.__getitem__)
        at.update(middles(rows[number : number + 1], wide))
    return rows


def middles(rows: Rows, wide: Wide) -> dict[Slot, float]:
    """Where the middle of each slot lies when every row stands close together around the same line."""
    found = {}
    for row in rows:
        left = -sum(map(wide, row)) / 2
        for slot in row:
            found[slot] = left + wide(slot) / 2
            left += wide(slot)
    return found


def crossings(rows: Rows, strands: Sequence[Strand], wide: Wide) -> int:
    """How many pairs of lines cross."""
    at = middles(rows, wide)
    ends: list[list[tuple[float, float]]] = [[] for _ in rows]
    for strand in strands:
        ends[strand.source.layer].append((at[strand.source] + strand.port, at[strand.to]))
    found = 0
    for pairs in map(sorted, ends):
        for number, (left, to) in enumerate(pairs):
            found += sum(1 for right, other in pairs[number + 1 :] if right > left and other < to)
    return found
