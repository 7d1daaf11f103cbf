"""Lines that lead back to an earlier place: out below a row, up beside everything, and in from above; dotted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from game.reports.drawing import Point
from game.reports.graph.levels import ARROW, TRACK, Level
from game.reports.graph.links import together

_BESIDE = 30.0
_CORNER = 9.0
_ASIDE = 34.0
"""How far from the middle of a place a line that leads back comes in, so that it stands apart from the others."""


class Return(NamedTuple):
    """A choice of a place leads back; it leaves from the box of the choice at `start`, and from the card at `edge`."""

    source: str
    start: Point
    edge: float
    to: str
    share: float | None


class Loop(NamedTuple):
    """A piece of the line that leads back to a place, as a path; the last piece has a point at its end.

    `stem` is the short first piece inside a card, from the box of a choice to the edge.
    """

    to: str
    path: str
    share: float | None
    tip: Point | None = None
    stem: str = ""


class Grid(NamedTuple):
    """Where everything lies that a line back must pass around: levels, and per row its left and right side.

    `layers` and `middles` are those of the places.
    """

    levels: Sequence[Level]
    sides: Sequence[tuple[float, float]]
    layers: Mapping[str, int]
    middles: Mapping[str, float]


def tracks(pairs: Sequence[tuple[int, str]], rows: int) -> list[list[str]]:
    """Per row the places that have a track of their own there; each pair is a row and a place."""
    found: list[list[str]] = [[] for _ in range(rows)]
    for row, place in pairs:
        if place not in found[row]:
            found[row].append(place)
    return found


def loops_of(returns: Sequence[Return], grid: Grid) -> Iterator[Loop]:
    """Every piece of every line back: from each choice to the lane of its place, and each lane once."""
    rows = len(grid.levels)
    going = tracks([(grid.layers[one.source], one.to) for one in returns], rows)
    coming = tracks([(grid.layers[one.to], one.to) for one in returns], rows)
    for to, lane in lanes_of(returns, grid)[0].items():
        ends = {}
        for layer, places in enumerate(going):
            own = [one for one in returns if one.to == to and grid.layers[one.source] == layer]
            if own:
                ends[layer] = grid.levels[layer].bottom + TRACK * (places.index(to) + 0.7)
                yield from _out(own, ends[layer], lane)
        level = grid.levels[grid.layers[to]]
        come = level.arrive + TRACK * (coming[grid.layers[to]].index(to) + 0.7)
        share = together([one.share for one in returns if one.to == to])
        yield _in(to, (lane, max(ends.values())), come, grid.middles[to], level.top, share)


def lanes_of(returns: Sequence[Return], grid: Grid) -> tuple[Mapping[str, float], list[tuple[float, float]]]:
    """A lane for each place that is led back to, beside all rows between, and how far rows reach with their lanes.

    Short lanes lie inside long ones.
    """
    spans: dict[str, tuple[int, int]] = {}
    for one in returns:
        top, low = grid.layers[one.to], grid.layers[one.source]
        spans[one.to] = (top, max(low, spans.get(one.to, (top, low))[1]))
    sides = list(grid.sides)
    middle = (min(left for left, _ in sides) + max(right for _, right in sides)) / 2
    found = {}
    for to, (top, low) in sorted(spans.items(), key=lambda item: item[1][1] - item[1][0]):
        between = range(top, low + 1)
        if grid.middles[to] >= middle:
            found[to] = max(sides[row][1] for row in between) + _BESIDE
        else:
            found[to] = min(sides[row][0] for row in between) - _BESIDE
        for row in between:
            sides[row] = (min(sides[row][0], found[to]), max(sides[row][1], found[to]))
    return found, sides


def _out(own: Sequence[Return], track: float, lane: float) -> Iterator[Loop]:
    """From each choice down to the track of its row, and along the track to the lane."""
    furthest = max(own, key=lambda one: abs(one.start[0] - lane))
    for one in own:
        x, y = one.start
        stem = f"M{x:.1f} {y:.1f}V{one.edge:.1f}" if y < one.edge else ""
        down = f"M{x:.1f} {one.edge:.1f}V"
        if one is furthest:
            turn = _CORNER if lane > x else -_CORNER
            path = f"{down}{track - _CORNER:.1f}Q{x:.1f} {track:.1f} {x + turn:.1f} {track:.1f}H{lane:.1f}"
            yield Loop(one.to, path, together([each.share for each in own]), stem=stem)
        else:
            yield Loop(one.to, f"{down}{track:.1f}", one.share, stem=stem)


def _in(to: str, start: Point, come: float, middle: float, top: float, share: float | None) -> Loop:
    """Up the lane, above the row, and down into the place."""
    lane, low = start
    aside = _ASIDE if lane > middle else -_ASIDE
    x, turn = middle + aside, -_CORNER if lane > middle else _CORNER
    path = (
        f"M{lane:.1f} {low:.1f}V{come + _CORNER:.1f}Q{lane:.1f} {come:.1f} {lane + turn:.1f} {come:.1f}"
        f"H{x - turn:.1f}Q{x:.1f} {come:.1f} {x:.1f} {come + _CORNER:.1f}V{top - ARROW:.1f}"
    )
    return Loop(to, path, share, (x, top))
