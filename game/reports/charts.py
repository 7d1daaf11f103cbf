"""Small charts of a play as SVG, for the window and for a report: the gauge, the line so far, and one line of a sum.

Every chart also exists in words, said by who shows it: a drawing alone tells a blind reader nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
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
)
from game.session.view import CoursePoint

KNOB = 17
RING = 20
"""How thick the gauge is, and the radius of the knob on it, in units of the drawing."""


def gauge(
    score: int, bands: Sequence[Band], ink: Ink, width: float, height: float, *, before: int | None = None
) -> str:
    """A half ring from 0 to 100 filled up to `score` (0 to 100), with the bands as thin arcs inside it.

    The number itself and its band are for the middle, and are laid there by who shows it. With `before` it also shows
    from where it came: the part that came on or went off, and a small dot at the old place.
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
    way = [] if before in {None, score} else _way(middle, radius, before or 0, score, ink)
    return svg(width, height, ring, filled, *arcs, *way, knob)


def _way(middle: Point, radius: float, before: int, score: int, ink: Ink) -> list[str]:
    """The stretch of the ring between the old place and the new one."""
    colour = ink["sage_bar" if score > before else "clay_bar"]
    stretch = stroke(_arc(middle, radius, min(before, score), max(before, score)), colour, RING)
    return [stretch, dot(_on_arc(middle, radius, before), RING / 2 - 1, ink["card"], colour, 4)]


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
        label(bands[-1].title, (width - 14, above + ink.letters + 8), ink, "sage", anchor="end"),
        label(bands[0].title, (width - 14, height - above - 12), ink, "clay", anchor="end"),
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


def sum_line(before: float, after: float, span: tuple[float, float], ink: Ink, width: float, height: float) -> str:
    """One line of a sum: a bar from `before` to `after` on a track that runs over `span`, pointed where it goes.

    Where nothing changes it is a round mark. What each line is called, and the numbers, are told beside it.
    """
    middle, thick = height / 2, min(height * 0.62, 34)
    plane = Plane(thick, 0, width - 2 * thick, height, span[1] - span[0])
    start, end = (plane.at(value - span[0], 0)[0] for value in (before, after))
    track = stroke(f"M{thick:.1f} {middle:.1f}H{width - thick:.1f}", ink["track"], 4)
    if before == after:
        return svg(width, height, track, dot((start, middle), thick / 2, ink["card"], ink["teal"], 5))
    return svg(
        width, height, track, _arrow(start, end, middle, thick, ink["sage_bar" if after > before else "clay_bar"])
    )


def _arrow(start: float, end: float, middle: float, thick: float, colour: str) -> str:
    """A bar with a point at its end, so that up and down differ in shape and not in colour alone."""
    half = thick / 2
    point = half if end > start else -half
    neck = start if abs(end - start) < half else end - point
    high, low = middle - half, middle + half
    path = f"M{start:.1f} {high:.1f}H{neck:.1f}L{end:.1f} {middle:.1f}L{neck:.1f} {low:.1f}H{start:.1f}z"
    return f'<path d="{path}" fill="{colour}"/>'
