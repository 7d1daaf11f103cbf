"""The course of a play drawn in blocks: areas over one axis of weeks, with the decisions marked on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.session.view import CoursePoint

BLOCKS = " ▁▂▃▄▅▆▇█"
PLAIN_BLOCKS = "  ...:::#"
"""From nothing to a full block, in eighths; the second row for terminals that know plain letters only."""

HEIGHT = 4
"""Lines of one area; with eighths of a line, one step of the drawing is about three points."""

WIDEST = 4
"""Columns that one point takes at most, so that a short play does not look like a long one."""


def columns_for(points: Sequence[CoursePoint], room: int) -> int:
    """How many columns the drawing takes: the same for every point, or all the room when there are more points."""
    return len(points) * min(WIDEST, room // len(points)) if len(points) <= room else room


def area(values: Sequence[int], columns: int, *, plain: bool = False) -> list[str]:
    """Lines of text, from top to bottom, that are filled up to each value (0 to 100)."""
    blocks = PLAIN_BLOCKS if plain else BLOCKS
    # A value above nothing keeps at least a sliver: an empty column would read as no value.
    levels = [max(1, round(value * 8 * HEIGHT / 100)) if value else 0 for value in values]
    spread = [levels[column * len(levels) // columns] for column in range(columns)]
    rows = [[min(8, max(0, level - 8 * below)) for level in spread] for below in reversed(range(HEIGHT))]
    return ["".join(blocks[eighths] for eighths in row).rstrip() for row in rows]


def decision_marks(points: Sequence[CoursePoint], columns: int) -> str:
    """The numbers of the decisions, each where it was made."""
    return _marks(((place, point.decision) for place, point in enumerate(points)), len(points), columns)


def week_marks(points: Sequence[CoursePoint], columns: int) -> str:
    """The weeks, each where it begins."""
    begins = [
        (place, point.week if place == 0 or points[place - 1].week != point.week else None)
        for place, point in enumerate(points)
    ]
    return _marks(begins, len(points), columns)


def _marks(numbered: Iterable[tuple[int, int | None]], count: int, columns: int) -> str:
    """Numbers on a line, each at the first column of its point; one that would touch the last is left out."""
    line = ""
    for place, number in numbered:
        column = -(-place * columns // count)
        if number is not None and (not line or column > len(line)):
            line = f"{line.ljust(column)}{number}"
    return line
