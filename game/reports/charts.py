"""The charts of a play as SVG, for the window and for a report: the gauge, the line so far, and the whole course.

Every chart also exists in words, said by who shows it: a drawing alone tells a blind reader nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from game.model.kaders import Band
from game.reports.drawing import (
    MOST,
    Ink,
    Plane,
    Point,
    band_rows,
    band_tokens,
    curve,
    dot,
    label,
    stroke,
    svg,
    visible_bands,
)
from game.session.view import CoursePoint

KNOB = 17
RING = 20
"""How thick the gauge is, and the radius of the knob on it, in units of the drawing."""


def gauge(score: int, bands: Sequence[Band], ink: Ink, width: float, height: float) -> str:
    """A half ring from 0 to 100 filled up to `score` (0 to 100), with the bands as thin arcs inside it.

    The number itself and its band are for the middle, and are laid there by who shows it.
    """
    radius = min(width / 2 - KNOB - 4, height - 2 * KNOB - 4)
    middle = (width / 2, radius + KNOB + 4)
    ring = stroke(_arc(middle, radius, 0, MOST), ink["track"], RING)
    filled = stroke(_arc(middle, radius, 0, max(1, score)), ink["teal"], RING)
    tops = [band.low - 2 for band in bands[1:]] + [MOST]
    arcs = [
        stroke(_arc(middle, radius - RING - 4, band.low + (2 if band.low else 0), top), ink[f"{token}_bar"], 5)
        for band, top, token in zip(bands, tops, band_tokens(bands), strict=True)
    ]
    knob = dot(_on_arc(middle, radius, score), KNOB, ink["card"], ink["teal"], 7)
    return svg(width, height, ring, filled, *arcs, knob)


def _on_arc(middle: Point, radius: float, value: float) -> Point:
    turn = pi * (1 - value / MOST)
    return middle[0] + radius * cos(turn), middle[1] - radius * sin(turn)


def _arc(middle: Point, radius: float, low: float, high: float) -> str:
    (x, y), (to_x, to_y) = _on_arc(middle, radius, low), _on_arc(middle, radius, high)
    return f"M{x:.1f} {y:.1f}A{radius:.1f} {radius:.1f} 0 0 1 {to_x:.1f} {to_y:.1f}"


def so_far(
    points: Sequence[CoursePoint], bands: Sequence[Band], horizon: int, ink: Ink, width: float, height: float
) -> str:
    """The score over the weeks that have passed, in a drawing as wide as all weeks of the casus."""
    aside, above = 16, 12
    whole = Plane(0, above, width, height - 2 * above, 1)
    plane = Plane(aside, above, width - 2 * aside, height - 2 * above, horizon)
    places = (min(place, horizon) for place in _weeks(points))
    line = [plane.at(place, point.score) for place, point in zip(places, points, strict=True)]
    names = [
        label(bands[-1].name, (width - 14, above + ink.letters + 8), ink, "sage", anchor="end"),
        label(bands[0].name, (width - 14, height - above - 12), ink, "clay", anchor="end"),
    ]
    path = stroke(curve(line), ink["teal"], 5) if len(line) > 1 else ""
    now = dot(line[-1], 9, ink["card"], ink["teal"], 5)
    return svg(width, height, band_rows(bands, whole, ink, radius=14), *(names if len(bands) > 1 else []), path, now)


def _weeks(points: Sequence[CoursePoint]) -> list[float]:
    """Where each point lies on an axis of weeks; what happened within one week is spread over it."""
    places: list[float] = []
    for number, point in enumerate(points):
        same = [n for n, other in enumerate(points) if other.week == point.week]
        places.append(point.week + same.index(number) / len(same))
    return places


@dataclass(frozen=True, slots=True)
class CourseNames:
    """What the lines and the axis of a course are called."""

    score: str
    stress: str
    trust: str
    week: str


def course(
    points: Sequence[CoursePoint], bands: Sequence[Band], ink: Ink, names: CourseNames, width: float, height: float
) -> str:
    """The whole course: stability with the numbered decisions on its line, the highest stress, and the mean trust.

    Each decision and each week takes an equal step to the right, so that no two numbers cover each other.
    """
    letters = ink.letters
    right = _wide(max(names.score, names.stress, names.trust, key=len), letters) + 3.2 * letters
    left = 3.4 * letters
    low, high = _range(points)
    plane = Plane(left, 0.9 * letters, width - left - right, height - 3.1 * letters, len(points) - 1, low, high)
    lines = [
        _line(plane, [point.stress for point in points], ink["clay"], 3.5, "3 9"),
        _line(plane, [point.trust or 0 for point in points], ink["plum"], 3.5, "14 9") if _trusted(points) else "",
        _line(plane, [point.score for point in points], ink["teal"], 6),
    ]
    return svg(
        width,
        height,
        band_rows(bands, plane, ink),
        _axes(points, bands, plane, ink, names),
        *lines,
        _numbers(points, plane, ink),
        _ends(points, plane, ink, names),
    )


def _range(points: Sequence[CoursePoint]) -> tuple[int, int]:
    """The tens between which all lines lie with some air, so that small moves can be seen from the back row."""
    values = [value for point in points for value in (point.score, point.stress, point.trust) if value is not None]
    return max(0, (min(values) - 6) // 10 * 10), min(MOST, -(-(max(values) + 6) // 10) * 10)


def _trusted(points: Sequence[CoursePoint]) -> bool:
    return all(point.trust is not None for point in points)


def _wide(text: str, letters: float) -> float:
    """About how wide a text is."""
    return len(text) * letters * 0.55


def _line(plane: Plane, values: Sequence[int], colour: str, width: float, dash: str = "") -> str:
    return stroke(curve([plane.at(place, value) for place, value in enumerate(values)]), colour, width, dash)


def _axes(points: Sequence[CoursePoint], bands: Sequence[Band], plane: Plane, ink: Ink, names: CourseNames) -> str:
    parts = []
    edges = {plane.least, plane.most}
    for (name, low, high), token in visible_bands(bands, plane):
        at = (plane.left + 12, plane.level(high) + 1.35 * ink.letters)
        parts.append(label(name, at, ink, "soft" if token == "amber" else token, bold=True))
        edges |= {low, high}
    for value in sorted(edges):
        low = plane.level(value) + 0.35 * ink.letters
        parts.append(label(f"{value:.0f}", (plane.left - 10, low), ink, "soft", anchor="end"))
    return "".join(parts) + _week_marks(points, plane, ink, names)


def _week_marks(points: Sequence[CoursePoint], plane: Plane, ink: Ink, names: CourseNames) -> str:
    """The number of each week below its first point, as far as there is room for it."""
    base = plane.top + plane.height + 1.6 * ink.letters
    parts = [label(names.week, (plane.left - 0.8 * ink.letters, base), ink, "soft", anchor="end")]
    free = plane.left
    for place, point in enumerate(points):
        x = plane.at(place, 0)[0]
        first = place == 0 or points[place - 1].week != point.week
        if first and x >= free:
            parts.append(label(str(point.week), (x, base), ink, "soft", anchor="middle"))
            free = x + 1.8 * ink.letters
    return "".join(parts)


def _numbers(points: Sequence[CoursePoint], plane: Plane, ink: Ink) -> str:
    """Each decision as a number on the line of the score."""
    parts = [dot(plane.at(0, points[0].score), 9, ink["card"], ink["teal"], 5)]
    small = Ink(ink.colours, ink.letters * 0.9)
    for place, point in enumerate(points):
        if point.decision is not None:
            at = plane.at(place, point.score)
            parts.append(dot(at, 0.82 * ink.letters, ink["teal"], ink["card"], 3))
            below = (at[0], at[1] + 0.32 * ink.letters)
            parts.append(label(str(point.decision), below, small, "on_teal", anchor="middle", bold=True))
    return "".join(parts)


def _ends(points: Sequence[CoursePoint], plane: Plane, ink: Ink, names: CourseNames) -> str:
    """The name of each line with its last value, kept apart where lines end close together."""
    last = points[-1]
    ends = [(names.score, last.score, "teal"), (names.stress, last.stress, "clay")]
    if last.trust is not None and _trusted(points):
        ends.append((names.trust, last.trust, "plum"))
    ends.sort(key=lambda end: -end[1])
    parts, free = [], plane.top
    bottom = plane.top + plane.height
    for number, (name, value, token) in enumerate(ends):
        lowest = bottom - 1.3 * ink.letters * (len(ends) - 1 - number)
        low = min(max(plane.level(value) + 0.35 * ink.letters, free), lowest)
        at = (plane.left + plane.width + 14, low)
        parts.append(label(f"{name} {value}", at, ink, token, bold=token == "teal"))
        free = low + 1.3 * ink.letters
    return "".join(parts)
