"""Where what stands beside the story finds room: the legend, and moments that no line leads to or from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from game.reports.charts_places import Area, is_free
from game.reports.drawing import Point

APART = 44.0


class Page(NamedTuple):
    """The room that everything takes together, and the upper left corner of each thing beside the story."""

    area: Area
    corners: tuple[Point, ...]


def page_of(rows: Sequence[Area], sizes: Sequence[tuple[float, float]], least: float) -> Page:
    """Put things of these widths and heights beside rows that leave room for them, as high as can be.

    What finds no room stands to the right of everything. The page is at least `least` wide.
    """
    left, right = min(row.left for row in rows), max(row.right for row in rows)
    top, bottom = rows[0].top, rows[-1].bottom
    taken = [*rows, *_between(rows)]
    corners = []
    beyond, lowest = right, top
    for wide, high in sizes:
        corner = _corner(wide, high, taken, Area(left, top, right, bottom))
        if corner is None:
            corner = (right + APART, lowest)
            beyond, lowest = max(beyond, right + APART + wide), lowest + high + APART
        corners.append(corner)
        taken.append(_box(corner, wide, high))
        bottom = max(bottom, corner[1] + high)
    return Page(Area(left, top, max(beyond, left + least), bottom), tuple(corners))


def _between(rows: Sequence[Area]) -> Iterator[Area]:
    """The room between rows in which lines bend, as wide as the wider of both."""
    for above, below in pairwise(rows):
        yield Area(min(above.left, below.left), above.bottom, max(above.right, below.right), below.top)


def _corner(wide: float, high: float, taken: Sequence[Area], within: Area) -> Point | None:
    """The highest place on the left or right where nothing is in the way."""
    for top in sorted({within.top, *(area.top for area in taken), *(area.bottom + APART for area in taken)}):
        if top + high > within.bottom:
            return None
        for left in (within.left, within.right - wide):
            around = Area(left - APART, top - APART, left + wide + APART, top + high + APART)
            if is_free(around, taken):
                return left, top
    return None


def _box(corner: Point, wide: float, high: float) -> Area:
    left, top = corner
    return Area(left, top, left + wide, top + high)
