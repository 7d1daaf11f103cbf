"""The course of a play as a chart in SVG: the bands, three lines over the weeks, and each decision as a number."""

from __future__ import annotations

from collections.abc import Sequence

from game.model.kaders import Band
from game.reports.charts_places import (
    Area,
    CourseNames,
    NumberPlace,
    Planes,
    about_wide,
    around,
    is_free,
    number_places,
    planes_of,
    trusted,
)
from game.reports.drawing import (
    Ink,
    Plane,
    Point,
    band_rows,
    curve,
    diamond,
    dot,
    label,
    square,
    stroke,
    svg,
    visible_bands,
)
from game.session.view import CoursePoint


def course(
    points: Sequence[CoursePoint],
    bands: Sequence[Band],
    ink: Ink,
    names: CourseNames,
    width: float,
    height: float,
    chosen: int = 0,
) -> str:
    """The whole course: stability with the numbered decisions on its line, the highest stress, and the mean trust.

    Each decision and each week takes an equal step to the right; `chosen` is the number of the decision that is told.
    """
    planes = planes_of(points, ink, names, width, height)
    plane = planes.lines
    lines = [
        _line(plane, [point.stress for point in points], ink["clay"], 3.5, "3 9"),
        _line(plane, [point.trust or 0 for point in points], ink["plum"], 3.5, "14 9") if trusted(points) else "",
        _line(plane, [point.score for point in points], ink["teal"], 6),
    ]
    placed = number_places(points, ink, names, width, height)
    return svg(
        width,
        height,
        band_rows(bands, planes.bands, ink, radius=14),
        _weeks(points, planes, ink, names),
        _levels(bands, planes.bands, ink),
        _band_names(bands, planes.bands, ink, placed),
        *lines,
        _numbers(points, placed, plane, ink, chosen),
        _ends(points, planes, ink, names),
    )


def _line(plane: Plane, values: Sequence[int], colour: str, width: float, dash: str = "") -> str:
    return stroke(curve([plane.at(place, value) for place, value in enumerate(values)]), colour, width, dash)


def _band_names(bands: Sequence[Band], plane: Plane, ink: Ink, placed: Sequence[NumberPlace]) -> str:
    """The name of each band at its top, as far to the left as no number is in the way."""
    taken = [around(one.at, one.radius) for one in placed]
    parts = []
    for (name, _, high), token in visible_bands(bands, plane):
        top, wide = plane.level(high), about_wide(name, ink.letters)
        steps = int(max(0, plane.width - wide - 24) // ink.letters)
        lefts = [plane.left + 12 + step * ink.letters for step in range(steps + 1)]
        tries = (Area(left, top, left + wide, top + 1.4 * ink.letters) for left in lefts)
        area = next((one for one in tries if is_free(one, taken)), None)
        if area is not None:
            at = (area.left, top + 1.2 * ink.letters)
            parts.append(label(name, at, ink, "soft" if token == "amber" else token, bold=True))
    return "".join(parts)


def _levels(bands: Sequence[Band], plane: Plane, ink: Ink) -> str:
    """The edges of the bands as numbers on the left."""
    parts = []
    edges = {
        plane.least,
        plane.most,
        *(edge for (_, low, high), _ in visible_bands(bands, plane) for edge in (low, high)),
    }
    free = plane.top + plane.height + 2 * ink.letters
    # From the bottom up: an edge that would touch the number below it stays without one.
    for value in sorted(edges):
        low_line = plane.level(value) + 0.35 * ink.letters
        if free - low_line >= ink.letters:
            parts.append(label(f"{value:.0f}", (plane.left - 12, low_line), ink, "soft", anchor="end"))
            free = low_line
    return "".join(parts)


def _weeks(points: Sequence[CoursePoint], planes: Planes, ink: Ink, names: CourseNames) -> str:
    """A thin line where each week begins, with its number below as far as there is room for it."""
    plane = planes.bands
    bottom = plane.top + plane.height
    base = bottom + 1.5 * ink.letters
    parts = [label(names.week, (plane.left - 12, base), ink, "soft", anchor="end")]
    free = plane.left
    for place, point in enumerate(points):
        x = planes.lines.at(place, 0)[0]
        first = place == 0 or points[place - 1].week != point.week
        if first and x >= free:
            parts.append(stroke(f"M{x:.1f} {plane.top:.1f}V{bottom:.1f}", ink["track"], 1.5))
            parts.append(label(str(point.week), (x, base), ink, "soft", anchor="middle"))
            free = x + 1.8 * ink.letters
    return "".join(parts)


def _numbers(points: Sequence[CoursePoint], placed: Sequence[NumberPlace], plane: Plane, ink: Ink, chosen: int) -> str:
    """Each decision as a number; a stem leads to its point of the line where it does not lie on that."""
    parts = [dot(plane.at(0, points[0].score), 9, ink["card"], ink["teal"], 5)]
    marks = [plane.at(place, point.score) for place, point in enumerate(points) if point.decision is not None]
    parts += [dot(mark, 6, ink["teal"]) for mark in marks]
    lifted = [one for one in placed if one.at != one.on_line]
    parts += [_stem(one, ink) for one in lifted]
    parts += [_number(one, ink, chosen=one.number == chosen) for one in placed]
    return "".join(parts)


def _stem(place: NumberPlace, ink: Ink) -> str:
    (x, level), (_, line) = place.at, place.on_line
    return stroke(f"M{x:.1f} {level:.1f}V{line:.1f}", ink["teal"], 2.5)


def _number(place: NumberPlace, ink: Ink, *, chosen: bool) -> str:
    small = Ink(ink.colours, ink.letters * 0.92)
    below = (place.at[0], place.at[1] + 0.33 * ink.letters)
    # The one that is told has its colours turned round and a thick edge: seen without telling colours apart.
    fill, edge, text = ("card", "ink", "ink") if chosen else ("teal", "card", "on_teal")
    disc = dot(place.at, place.radius - 1.5, ink[fill], ink[edge], 5 if chosen else 2.5)
    return disc + label(str(place.number), below, small, text, anchor="middle", bold=True)


def _ends(points: Sequence[CoursePoint], planes: Planes, ink: Ink, names: CourseNames) -> str:
    """The name of each line with its last value and a shape of its own, kept apart where lines end close together."""
    plane, last = planes.bands, points[-1]
    ends = [(names.score, last.score, "teal"), (names.stress, last.stress, "clay")]
    if last.trust is not None and trusted(points):
        ends.append((names.trust, last.trust, "plum"))
    ends.sort(key=lambda end: -end[1])
    parts, free = [], plane.top + 0.5 * ink.letters
    bottom = plane.top + plane.height
    left = plane.left + plane.width + 0.9 * ink.letters
    for number, (name, value, token) in enumerate(ends):
        lowest = bottom - 1.3 * ink.letters * (len(ends) - 1 - number)
        low = min(max(plane.level(value) + 0.35 * ink.letters, free), lowest)
        parts.append(_mark(token, (left, low - 0.35 * ink.letters), 0.28 * ink.letters, ink))
        parts.append(label(f"{name} {value}", (left + 0.6 * ink.letters, low), ink, token, bold=token == "teal"))
        free = low + 1.3 * ink.letters
    return "".join(parts)


def _mark(token: str, at: Point, size: float, ink: Ink) -> str:
    """The shape of a line beside its name: round for stability, square for stress, a diamond for trust."""
    match token:
        case "clay":
            return square(at, size, ink[token])
        case "plum":
            return diamond(at, size * 1.2, ink[token])
        case _:
            return dot(at, size * 1.1, ink[token])
