"""The drawing of a bucket that fills, as SVG, for the window and for a report; overflowing, it drips."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.reports.drawing import MOST, Ink, Point, stroke, svg

WIDE, HIGH = 120.0, 132.0
"""The size of the drawing, in units of its own; the bucket stands in it with room above for its handle."""

TOP, BOTTOM = 40.0, 118.0
RIM, FOOT = 44.0, 33.0
MIDDLE = WIDE / 2
"""Where the bucket begins and ends, and half its width there."""

FLAT = 0.2
"""How high an ellipse that lies down looks for its width."""

SHINE = "#FFFFFF"

ROOM = 6.0
"""What stays free below the rim at a level of 100, so that full and overflowing differ."""


class Layer(NamedTuple):
    """What one splash takes up in the bucket, in points, and its colour (a token)."""

    points: int
    colour: str


def bucket(layers: Sequence[Layer], ink: Ink, *, before: int | None = None, over: bool = False) -> str:
    """A bucket with these layers, the first at the bottom; together they are 0 to 100 points.

    `before` marks an earlier level with a dashed line. `over` lets it run down the side.
    """
    level = sum(layer.points for layer in layers)
    surface = ink[layers[-1].colour] if layers else ink["track"]
    puddle = [_puddle(surface)] if over else []
    parts = [*puddle, _handle(ink), _slice(0, MOST, ink["card"]), _lying(_height(MOST) - ROOM, ink["track"])]
    bottom = 0
    for layer in layers:
        parts.append(_slice(bottom, bottom + layer.points, ink[layer.colour]))
        bottom += layer.points
        if bottom < level:
            parts.append(stroke(_front(_height(bottom)), ink["card"], 2))
    if level:
        parts.append(_surface(_height(level), surface))
    if before is not None and before != level:
        parts.append(stroke(_front(_height(before)), ink["ink"], 2.5, "5 5"))
    parts += [_edge(ink), *(_drips(surface, ink) if over else ())]
    return svg(WIDE, HIGH, *parts)


def _height(level: float) -> float:
    """How low in the drawing a level (0 to 100) lies."""
    return BOTTOM - (BOTTOM - TOP - ROOM) * min(level, MOST) / MOST


def _half(y: float) -> float:
    """Half the width of the bucket at a height."""
    return FOOT + (RIM - FOOT) * (BOTTOM - y) / (BOTTOM - TOP)


def _sides(y: float) -> tuple[Point, Point]:
    return (MIDDLE - _half(y), y), (MIDDLE + _half(y), y)


def _front(y: float) -> str:
    """The near half of the circle that a surface makes, seen a little from above."""
    (left, _), (right, _) = _sides(y)
    return f"M{left:.1f} {y:.1f}A{_half(y):.1f} {_half(y) * FLAT:.1f} 0 0 0 {right:.1f} {y:.1f}"


def _slice(low: float, high: float, fill: str) -> str:
    """What lies between two levels, with a round front."""
    (left, top), (right, _) = _sides(_height(high))
    foot = _height(low)
    (_, _), (foot_right, _) = _sides(foot)
    half = _half(foot)
    path = (
        f"M{left:.1f} {top:.1f}L{MIDDLE - half:.1f} {foot:.1f}"
        f"A{half:.1f} {half * FLAT:.1f} 0 0 0 {foot_right:.1f} {foot:.1f}L{right:.1f} {top:.1f}"
        f"A{_half(top):.1f} {_half(top) * FLAT:.1f} 0 0 1 {left:.1f} {top:.1f}z"
    )
    return f'<path d="{path}" fill="{fill}"/>'


def _lying(y: float, fill: str, more: str = "") -> str:
    """A circle that lies down at a height, as wide as the bucket is there."""
    half = _half(y)
    return f'<ellipse cx="{MIDDLE}" cy="{y:.1f}" rx="{half:.1f}" ry="{half * FLAT:.1f}" fill="{fill}"{more}/>'


def _surface(y: float, colour: str) -> str:
    """The top of what is in it: lighter than its front, with a small ripple."""
    half = _half(y)
    ripple = f"M{MIDDLE - half * 0.45:.1f} {y:.1f}q{half * 0.2:.1f} {-half * 0.09:.1f} {half * 0.4:.1f} 0"
    light = _lying(y, SHINE, ' fill-opacity="0.4"')
    return f"{_lying(y, colour)}{light}{stroke(ripple, SHINE, 2.5)}"


def _puddle(colour: str) -> str:
    return f'<ellipse cx="{MIDDLE + 6}" cy="{BOTTOM + 6}" rx="50" ry="7" fill="{colour}"/>'


def _handle(ink: Ink) -> str:
    """The bow of the bucket, up behind it."""
    left, right = MIDDLE - RIM + 2, MIDDLE + RIM - 2
    bow = f"M{left} {TOP}C{left + 4} -2 {right - 4} -2 {right} {TOP}"
    grip = f"M{MIDDLE - 12} 9.5Q{MIDDLE} 7 {MIDDLE + 12} 9.5"
    return stroke(bow, ink["soft"], 3.5) + stroke(grip, ink["soft"], 9)


def _edge(ink: Ink) -> str:
    """The outline: the sides with the foot, the rim, and where the handle holds on."""
    half = _half(BOTTOM)
    sides = (
        f"M{MIDDLE - RIM} {TOP}L{MIDDLE - half:.1f} {BOTTOM}"
        f"A{half:.1f} {half * FLAT:.1f} 0 0 0 {MIDDLE + half:.1f} {BOTTOM}L{MIDDLE + RIM} {TOP}"
    )
    rim = f'<ellipse cx="{MIDDLE}" cy="{TOP}" rx="{RIM}" ry="{RIM * FLAT:.1f}" fill="none" {_line(ink, 4)}/>'
    shine = f"M{MIDDLE - RIM + 11} {TOP + 24}L{MIDDLE - half + 7:.1f} {BOTTOM - 20}"
    gleam = f'<path d="{shine}" fill="none" stroke="{SHINE}" stroke-opacity="0.4" {_round(6)}/>'
    return f"{gleam}{stroke(sides, ink['ink'], 4)}{rim}"


def _line(ink: Ink, width: float) -> str:
    return f'stroke="{ink["ink"]}" stroke-width="{width}"'


def _round(width: float) -> str:
    return f'stroke-width="{width}" stroke-linecap="round"'


def _drips(colour: str, ink: Ink) -> list[str]:
    """What runs over the rim: a full top and a stream down each side, that end in drops."""
    top = f'<ellipse cx="{MIDDLE}" cy="{TOP}" rx="{RIM - 2}" ry="{RIM * FLAT - 2:.1f}" fill="{colour}"/>'
    shine = f'<ellipse cx="{MIDDLE - 10}" cy="{TOP - 1.5}" rx="18" ry="2.5" fill="{SHINE}" fill-opacity="0.5"/>'
    return [top, shine, _stream(-1, 40, colour, ink), _stream(1, 62, colour, ink)]


def _stream(side: int, long: float, colour: str, ink: Ink) -> str:
    """A stream over the rim on one `side` (-1 left, 1 right), so long, down along the bucket."""
    x, foot = MIDDLE + side * (RIM + 2), TOP + long
    lean = side * (RIM - FOOT) * long / (BOTTOM - TOP)
    path = (
        f"M{x - side * 16} {TOP + 2}Q{x - side * 4} {TOP - 5} {x + side * 5} {TOP + 4}"
        f"L{x + side * 6 - lean:.1f} {foot:.1f}a6 7 0 1 {int(side > 0)} {-side * 11} 0L{x - side * 7} {TOP + 12}z"
    )
    return f'<path d="{path}" fill="{colour}" stroke="{ink["card"]}" stroke-width="2" stroke-linejoin="round"/>'
