"""Where things lie in the chart of a course: the bands, the lines, and for each decision a place for its number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import NamedTuple

from game.reports.drawing import MOST, Ink, Plane, Point
from game.session.view import CoursePoint

NUMBER = 0.86
"""The radius of a number on the line, in letters."""

APART = 4
"""Units between two numbers at least."""


@dataclass(frozen=True, slots=True)
class CourseNames:
    """What the lines and the axis of a course are called."""

    score: str
    stress: str
    trust: str
    week: str


class NumberPlace(NamedTuple):
    """Where the number of a decision lies: its middle and radius, and the point of the line that it belongs to."""

    number: int
    at: Point
    radius: float
    on_line: Point


class Area(NamedTuple):
    """A rectangle that something takes, by its sides."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Area) -> bool:
        """Whether two areas share some room; touching is not meeting."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


class Planes(NamedTuple):
    """The rectangle of the bands, and the one within it that the lines keep to, so that no number is cut off."""

    bands: Plane
    lines: Plane


def number_places(
    points: Sequence[CoursePoint],
    ink: Ink,
    names: CourseNames,
    width: float,
    height: float,
) -> tuple[NumberPlace, ...]:
    """Where each decision has its number: on the line, or above or below it where another number is in the way.

    One that finds no room at all, in a drawing that is much too small, has no place here.
    """
    planes = planes_of(points, ink, names, width, height)
    radius = NUMBER * ink.letters
    taken: list[Area] = []
    found = []
    for place, point in enumerate(points):
        if point.decision is None:
            continue
        on_line = planes.lines.at(place, point.score)
        at = next((at for at in _tries(on_line, radius, planes.bands) if is_free(around(at, radius), taken)), None)
        if at is not None:
            taken.append(around(at, radius))
            found.append(NumberPlace(point.decision, at, radius, on_line))
    return tuple(found)


def _tries(on_line: Point, radius: float, plane: Plane) -> Iterator[Point]:
    """The point itself, and then ever further above and below it, as far as the bands reach."""
    step = radius / 2
    low, high = plane.top + radius + APART, plane.top + plane.height - radius - APART
    for steps in count():
        if steps * step > plane.height:
            return
        for direction in (-1, 1) if steps else (1,):
            level = on_line[1] + direction * steps * step
            if low <= level <= high:
                yield on_line[0], level


def around(at: Point, radius: float) -> Area:
    """The square that a number takes, with half of the room between it and the next."""
    half = radius + APART / 2
    return Area(at[0] - half, at[1] - half, at[0] + half, at[1] + half)


def is_free(area: Area, taken: Iterable[Area]) -> bool:
    """Whether nothing that is there already touches an area."""
    return not any(area.meets(other) for other in taken)


def planes_of(points: Sequence[CoursePoint], ink: Ink, names: CourseNames, width: float, height: float) -> Planes:
    """The rectangles of a drawing so wide and high, with room for the names of the lines and for the axes."""
    letters = ink.letters
    right = about_wide(max(names.score, names.stress, names.trust, key=len), letters) + 3.4 * letters
    left = max(2.4 * letters, about_wide(names.week, letters) + 0.8 * letters)
    low, high = _range(points)
    wide, tall = max(letters, width - left - right), max(letters, height - 2.9 * letters)
    whole = Plane(left, 0.7 * letters, wide, tall, len(points) - 1, low, high)
    inset = letters
    inner = Plane(left + inset, whole.top, max(1.0, wide - 2 * inset), tall, len(points) - 1, low, high)
    return Planes(whole, inner)


def _range(points: Sequence[CoursePoint]) -> tuple[int, int]:
    """The tens between which all lines lie with some air, so that small moves can be seen from the back row."""
    values = [value for point in points for value in (point.score, point.stress, point.trust) if value is not None]
    return max(0, (min(values) - 6) // 10 * 10), min(MOST, -(-(max(values) + 6) // 10) * 10)


def trusted(points: Sequence[CoursePoint]) -> bool:
    """Whether there is a line of trust: not in a casus without seats that have trust."""
    return all(point.trust is not None for point in points)


def about_wide(text: str, letters: float) -> float:
    """About how wide a text is."""
    return len(text) * letters * 0.55
