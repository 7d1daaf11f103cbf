"""Two small charts of what was still open: a stretch of final scores, and an ending's chance from choice to choice.

What they show is told in words beside them.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from game.reports.charts_places import about_wide
from game.reports.drawing import Ink, Plane, diamond, dot, label, stroke, svg

LEAST, THICKEST = 5, 64
"""How thick what is hardly possible still is, in units (possible is not the same as closed), and what is certain."""


def stretch(
    reach: tuple[float, float],
    expected: float | None,
    span: tuple[float, float],
    ink: Ink,
    width: float,
    height: float,
    best: float | None = None,
) -> str:
    """From the lowest to the highest that is still possible, on a line over `span`.

    A dot is what may be expected, a diamond what the best play comes to.
    """
    middle, thick = height / 2, min(height * 0.5, 18)
    plane = Plane(thick, 0, width - 2 * thick, height, span[1] - span[0])
    left, right = (plane.at(value - span[0], 0)[0] for value in reach)
    parts = [stroke(f"M{plane.left:.1f} {middle:.1f}h{plane.width:.1f}", ink["track"], 3)]
    parts.append(stroke(f"M{left:.1f} {middle:.1f}H{right:.1f}", ink["teal_bar"], thick / 2))
    if expected is not None:
        parts.append(dot((plane.at(expected - span[0], 0)[0], middle), thick / 2 + 1, ink["card"], ink["ink"], 3.5))
    if best is not None:
        parts.append(diamond((plane.at(best - span[0], 0)[0], middle), thick / 2 + 3, ink["plum"]))
    return svg(width, height, *parts)


def ending_strip(likely: Sequence[float], ink: Ink, width: float, height: float, *, came: bool = False) -> str:
    """How likely an ending was at the start and after each choice, as a band that is thin or thick; closed, it stops.

    The thickness goes with the root of the probability, so that what is unlikely can be seen.
    """
    wide, middle = width / len(likely), height / 2
    fill, edge = ("teal", "teal") if came else ("teal_soft", "teal_bar")
    parts = [stroke(f"M0 {middle:.1f}H{width:.1f}", ink["track"], 2)]
    still = [place for place, chance in enumerate(likely) if chance > 0]
    tops = [max(LEAST, sqrt(likely[place]) * min(THICKEST, height - 4)) / 2 for place in still]
    over = [(x, -top) for place, top in zip(still, tops, strict=True) for x in (place * wide, (place + 1) * wide)]
    around = [(x, middle + y) for x, y in over] + [(x, middle - y) for x, y in reversed(over)]
    if around:
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in around)
        parts.append(f'<path d="M{path}z" fill="{ink[fill]}" stroke="{ink[edge]}" stroke-width="2"/>')
    if len(still) < len(likely):
        parts.append(_closed((still[-1] + 1) * wide if still else 0, middle, ink))
    return svg(width, height, *parts)


def _closed(x: float, middle: float, ink: Ink) -> str:
    """A small gate across the line."""
    return stroke(f"M{x + 3:.1f} {middle - 9:.1f}v18", ink["ink"], 4)


def strip_axis(start: str, numbers: Sequence[str], ink: Ink, width: float, height: float) -> str:
    """What stands above the strips: the number of each choice, and a name for the start, as far as there is room."""
    wide = width / (len(numbers) + 1)
    base = height / 2 + 0.35 * ink.letters
    parts, free = [], 0.0
    half = about_wide(start, ink.letters) / 2
    if half <= wide * 0.6:
        parts.append(label(start, (wide / 2, base), ink, "soft", anchor="middle"))
        free = wide / 2 + half
    for place, name in enumerate(numbers):
        half = about_wide(name, ink.letters) / 2 + 0.2 * ink.letters
        x = (place + 1.5) * wide
        if x - half >= free:
            parts.append(label(name, (x, base), ink, "soft", anchor="middle"))
            free = x + half
    return svg(width, height, *parts)
