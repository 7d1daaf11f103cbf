"""Small pieces of SVG that charts are put together from: bands, lines, dots and labels. No chart in itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from typing import Literal

from game.model.kaders import Band

Point = tuple[float, float]
Anchor = Literal["start", "middle", "end"]

MOST = 100
"""The highest score, stress and trust."""


@dataclass(frozen=True, slots=True)
class Ink:
    """What a chart is drawn with: colours by token (`#RRGGBB`), and the size of letters in units of the drawing."""

    colours: Mapping[str, str]
    letters: float = 20

    def __getitem__(self, token: str) -> str:
        return self.colours[token]


@dataclass(frozen=True, slots=True)
class Plane:
    """A rectangle of a drawing: values from `least` to `most` go up, places from 0 to `last` go to the right."""

    left: float
    top: float
    width: float
    height: float
    last: float
    least: float = 0
    most: float = MOST

    def at(self, place: float, value: float) -> Point:
        """Where a value at a place lies in the drawing."""
        return self.left + self.width * place / max(1, self.last), self.level(value)

    def level(self, value: float) -> float:
        """How low a value lies in the drawing."""
        return self.top + self.height * (self.most - value) / (self.most - self.least)


def svg(width: float, height: float, *parts: str) -> str:
    """A whole drawing; its size is that of its view box, so that it can be shown at any other."""
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.1f} {height:.1f}">'
    return f"{opening}{''.join(parts)}</svg>"


def label(text: str, at: Point, ink: Ink, colour: str, *, anchor: Anchor = "start", bold: bool = False) -> str:
    """A line of text with its base line at a point; `colour` is a token."""
    weight = 600 if bold else 400
    place = f'x="{at[0]:.1f}" y="{at[1]:.1f}" text-anchor="{anchor}"'
    look = f'font-size="{ink.letters:.1f}" font-weight="{weight}" fill="{ink[colour]}"'
    return f'<text {place} {look} font-family="Atkinson Hyperlegible Next, sans-serif">{escape(text)}</text>'


def curve(points: Sequence[Point]) -> str:
    """A path through all points that never swings beyond them: it leaves and reaches each point level."""
    parts = [f"M{points[0][0]:.1f} {points[0][1]:.1f}"]
    for (x, y), (to_x, to_y) in pairwise(points):
        half = (x + to_x) / 2
        parts.append(f"C{half:.1f} {y:.1f} {half:.1f} {to_y:.1f} {to_x:.1f} {to_y:.1f}")
    return " ".join(parts)


def stroke(path: str, colour: str, width: float, dash: str = "") -> str:
    """A line along a path; `colour` is `#RRGGBB`, `dash` as in SVG."""
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    look = f'fill="none" stroke="{colour}" stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round"'
    return f'<path d="{path}" {look}{dashed}/>'


def dot(at: Point, radius: float, fill: str, line: str = "", thickness: float = 0) -> str:
    """A filled circle with an edge if it has one."""
    edge = f' stroke="{line}" stroke-width="{thickness}"' if line else ""
    return f'<circle cx="{at[0]:.1f}" cy="{at[1]:.1f}" r="{radius:.1f}" fill="{fill}"{edge}/>'


def square(at: Point, half: float, fill: str) -> str:
    """A filled square around its middle, `half` as wide as it is."""
    path = f"M{at[0] - half:.1f} {at[1] - half:.1f}h{2 * half:.1f}v{2 * half:.1f}h{-2 * half:.1f}z"
    return f'<path d="{path}" fill="{fill}"/>'


def diamond(at: Point, half: float, fill: str) -> str:
    """A filled square on its point, around its middle."""
    path = f"M{at[0]:.1f} {at[1] - half:.1f}l{half:.1f} {half:.1f}l{-half:.1f} {half:.1f}l{-half:.1f} {-half:.1f}z"
    return f'<path d="{path}" fill="{fill}"/>'


def band_tokens(bands: Sequence[Band]) -> tuple[str, ...]:
    """A colour for each band from low to high: warm at the bottom, green at the top, sand between."""
    inner = ("amber",) * (len(bands) - 2)
    return ("clay", *inner, "sage") if len(bands) > 1 else ("sage",) * len(bands)


def band_rows(bands: Sequence[Band], plane: Plane, ink: Ink, radius: float = 0) -> str:
    """The bands as coloured rows behind a line, as far as they lie in the plane, the outer corners rounded."""
    rows = []
    for (_, low, high), token in visible_bands(bands, plane):
        round_top = radius if high == plane.most else 0
        round_bottom = radius if low == plane.least else 0
        fill = ink["band" if token == "amber" else f"{token}_soft"]
        path = _row(plane, plane.level(high), plane.level(low), round_top, round_bottom)
        rows.append(f'<path d="{path}" fill="{fill}"/>')
    return "".join(rows)


def visible_bands(bands: Sequence[Band], plane: Plane) -> list[tuple[tuple[str, float, float], str]]:
    """The name, lower and upper edge of each band that lies in the plane, cut off at its edges, and its colour."""
    tops = [band.low for band in bands[1:]] + [MOST]
    found = []
    for band, top, token in zip(bands, tops, band_tokens(bands), strict=True):
        low, high = max(band.low, plane.least), min(top, plane.most)
        if low < high:
            found.append(((band.title, low, high), token))
    return found


def _row(plane: Plane, top: float, bottom: float, above: float, below: float) -> str:
    left, right = plane.left, plane.left + plane.width
    return (
        f"M{left:.1f} {top + above:.1f}q0 {-above} {above} {-above}H{right - above:.1f}q{above} 0 {above} {above}"
        f"V{bottom - below:.1f}q0 {below} {-below} {below}H{left + below:.1f}q{-below} 0 {-below} {-below}z"
    )
