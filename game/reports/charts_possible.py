"""Charts of what was possible, as SVG: how wide the end still lay open choice by choice, and one play among all plays.

Every chart also exists in words, said by who shows it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from game.model.kaders import Band
from game.reports.charts_places import about_wide
from game.reports.drawing import MOST, Ink, Plane, Point, dot, label, stroke, svg


class Open(NamedTuple):
    """The lowest and highest score that a play could still end with, and what could be expected."""

    lowest: int
    highest: int
    expected: float


def still_open(steps: Sequence[Open], ink: Ink, names: tuple[str, str, str], width: float, height: float) -> str:
    """How wide the end still lay open: before the first choice, and after each.

    `names` are those of the area, of the line of what could be expected, and of the numbers of the choices below.
    """
    letters = ink.letters
    left, right = max(2.4 * letters, about_wide(names[2], letters) + letters), 3.2 * letters
    low, high = _tens(min(step.lowest for step in steps), max(step.highest for step in steps))
    tall = max(letters, height - 4.6 * letters)
    plane = Plane(left, 2.4 * letters, max(letters, width - left - right), tall, len(steps) - 1, low, high)
    tops = [plane.at(place, step.highest) for place, step in enumerate(steps)]
    bottoms = [plane.at(place, step.lowest) for place, step in enumerate(steps)]
    line = [plane.at(place, step.expected) for place, step in enumerate(steps)]
    return svg(
        width,
        height,
        _rows(plane, ink),
        _area(tops, bottoms, ink),
        stroke(_straight(line), ink["ink"], 3.5),
        *(dot(at, 0.28 * letters, ink["card"], ink["ink"], 3) for at in line),
        _choices(plane, len(steps), names[2], ink),
        _last(plane, steps[-1], ink),
        _key(names[:2], plane, ink),
    )


def _tens(low: float, high: float) -> tuple[int, int]:
    """The tens around a range, so that an axis begins and ends on a round number and is never without length."""
    bottom = min(MOST - 10, max(0, int(low // 10 * 10)))
    return bottom, min(MOST, max(int(-(-high // 10) * 10), bottom + 10))


def _rows(plane: Plane, ink: Ink) -> str:
    """A thin line and a number at every tenth or twentieth point."""
    step = 10 if plane.most - plane.least <= 60 else 20
    parts = []
    for value in range(int(plane.least), int(plane.most) + 1, step):
        level = plane.level(value)
        parts.append(stroke(f"M{plane.left:.1f} {level:.1f}H{plane.left + plane.width:.1f}", ink["track"], 1.2))
        at = plane.left - 0.5 * ink.letters, level + 0.35 * ink.letters
        parts.append(label(str(value), at, ink, "soft", anchor="end"))
    return "".join(parts)


def _area(tops: Sequence[Point], bottoms: Sequence[Point], ink: Ink) -> str:
    around = _straight([*tops, *reversed(bottoms)])
    edges = stroke(_straight(tops), ink["teal_bar"], 3) + stroke(_straight(bottoms), ink["teal_bar"], 3)
    return f'<path d="{around}z" fill="{ink["teal_soft"]}"/>{edges}'


def _straight(points: Sequence[Point]) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)


def _choices(plane: Plane, count: int, name: str, ink: Ink) -> str:
    """The number of each choice below the place where it was made: between what was before and what came after."""
    base = plane.top + plane.height + 1.5 * ink.letters
    parts = [label(name, (plane.left - 0.5 * ink.letters, base), ink, "soft", anchor="end")]
    free = plane.left
    for number in range(1, count):
        x = plane.at(number - 0.5, 0)[0]
        half = about_wide(str(number), ink.letters) / 2
        if x - half >= free:
            parts.append(label(str(number), (x, base), ink, "soft", anchor="middle"))
            free = x + half + 0.4 * ink.letters
    return "".join(parts)


def _last(plane: Plane, last: Open, ink: Ink) -> str:
    x, level = plane.at(plane.last, last.expected)
    return label(f"{last.expected:.0f}", (x + 0.7 * ink.letters, level + 0.35 * ink.letters), ink, "ink", bold=True)


def _key(names: tuple[str, str], plane: Plane, ink: Ink) -> str:
    """What the area and the line are, with a piece of each, above the drawing."""
    letters, y = ink.letters, 0.9 * ink.letters
    at = plane.left
    area = f'<path d="M{at:.1f} {y - 0.6 * letters:.1f}h{1.4 * letters:.1f}v{0.8 * letters:.1f}h{-1.4 * letters:.1f}z"'
    area += f' fill="{ink["teal_soft"]}" stroke="{ink["teal_bar"]}" stroke-width="2"/>'
    first = label(names[0], (at + 1.9 * letters, y), ink, "soft")
    at += 3.4 * letters + about_wide(names[0], letters)
    level = y - 0.25 * letters
    line = stroke(f"M{at:.1f} {level:.1f}h{1.4 * letters:.1f}", ink["ink"], 3.5)
    line += dot((at + 0.7 * letters, level), 0.28 * letters, ink["card"], ink["ink"], 3)
    return area + first + line + label(names[1], (at + 1.9 * letters, y), ink, "soft")


def among_all(
    distribution: Sequence[tuple[int, float]],
    score: int,
    bands: Sequence[Band],
    ink: Ink,
    name: str,
    width: float,
    height: float,
) -> str:
    """A bar for every final score (0 to 100), as high as it is likely under random play; that of this play is marked.

    `name` is what stands above the mark.
    """
    letters = ink.letters
    scores = [at for at, _ in distribution] + [score]
    low, high = _tens(min(scores), max(scores))
    likely = max((by for _, by in distribution), default=1) or 1
    tall = max(letters, height - 4.2 * letters)
    # Every score has a bar around it, the first and the last too.
    places = high - low + 1
    plane = Plane(0.6 * letters, 2.2 * letters, max(letters, width - 1.2 * letters), tall, places, 0, likely)
    wide = plane.width / places
    bars = (_bar(plane, at - low, by, wide, ink["ink" if at == score else "teal_bar"]) for at, by in distribution)
    return svg(
        width,
        height,
        _band_columns(bands, plane, low, high, ink),
        *bars,
        stroke(f"M{plane.left:.1f} {plane.level(0):.1f}h{plane.width:.1f}", ink["soft"], 2),
        *(_tick(plane, at, low, ink) for at in range(low, high + 1, 10)),
        _mark(plane, score - low + 0.5, name, ink),
    )


def _bar(plane: Plane, place: float, likely: float, wide: float, fill: str) -> str:
    x, top = plane.at(place, likely)
    high = max(1.5, plane.level(0) - top)
    path = f"M{x + 0.08 * wide:.1f} {plane.level(0):.1f}v{-high:.1f}h{0.84 * wide:.1f}v{high:.1f}z"
    return f'<path d="{path}" fill="{fill}"/>'


def _tick(plane: Plane, at: int, low: int, ink: Ink) -> str:
    x = plane.at(at - low + 0.5, 0)[0]
    return label(str(at), (x, plane.level(0) + 1.4 * ink.letters), ink, "soft", anchor="middle")


def _mark(plane: Plane, place: float, name: str, ink: Ink) -> str:
    """A pin from above the bars down to the one of this play, with its name kept within the drawing."""
    x = plane.at(place, 0)[0]
    half = about_wide(name, ink.letters) / 2 + 0.3 * ink.letters
    middle = min(max(x, plane.left + half), plane.left + plane.width - half)
    top = plane.top - 0.7 * ink.letters
    pin = stroke(f"M{x:.1f} {top:.1f}V{plane.level(0):.1f}", ink["ink"], 2.5, "2 6")
    return pin + label(name, (middle, top - 0.5 * ink.letters), ink, "ink", anchor="middle", bold=True)


def _band_columns(bands: Sequence[Band], plane: Plane, low: int, high: int, ink: Ink) -> str:
    """A thin line where a band of the score begins, with its name at the top as far as it fits."""
    edges = [min(max(low, band.low), high + 1) for band in bands] + [high + 1]
    parts = []
    for band, (left, right) in zip(bands, pairwise(edges), strict=True):
        if left >= right:
            continue
        x, room = plane.at(left - low, 0)[0], plane.width * (right - left) / plane.last
        if left > low:
            parts.append(stroke(f"M{x:.1f} {plane.top:.1f}V{plane.level(0):.1f}", ink["track"], 2))
        if about_wide(band.title, ink.letters) + 0.8 * ink.letters < room:
            at = x + 0.4 * ink.letters, plane.top + 0.9 * ink.letters
            parts.append(label(band.title, at, ink, "soft"))
    return "".join(parts)
