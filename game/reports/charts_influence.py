"""The chart of what matters most: per coefficient how far the expected score moves with less and with more of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from math import ceil, floor, log10
from typing import NamedTuple

from game.reports.drawing import Ink, Plane, label, stroke, svg
from game.reports.graph.letters import lines_of

WIDTH = 1000.0
NAMES = 400.0
MARGIN = 32.0
BAR = 15.0
GAP = 16.0
LEGEND = 220.0
"""Units of the drawing: its width, room for names, the border, the thickness of a bar, between rows, and per sign."""


class Bars(NamedTuple):
    """One row: what the coefficient is and in which rule, and how the score changes with less and with more of it.

    None where it is too small to move.
    """

    what: str
    rule: str
    less: float | None
    more: float | None


class Said(NamedTuple):
    """The words around the bars: above them, of the axis, and what the two bars of each row are."""

    title: str
    about: str
    axis: str
    less: str
    more: str


def influence_chart(rows: Sequence[Bars], said: Said, number: Callable[[float], str], ink: Ink) -> str:
    """The chart as SVG, the rows in the order they come; `number` writes a change with its sign.

    Both bars start at the base case, in the middle line; less lies above more, so that one side can hold both.
    """
    named = [(lines_of(row.what, ink.letters, NAMES), lines_of(row.rule, ink.letters * 0.9, NAMES)) for row in rows]
    step = ink.letters * 1.3
    heights = [max(2 * BAR, step * (len(what) + len(rule))) + GAP for what, rule in named]
    head = _head(said, ink)
    top = MARGIN + head.height
    axis = _axis(rows, top, sum(heights), ink)
    drawn, y = [head.drawn, axis.lines(ink, number)], top
    for row, (what, rule), height in zip(rows, named, heights, strict=True):
        drawn.append(_names(what, rule, y + (height - step * (len(what) + len(rule))) / 2, ink))
        drawn.append(_bars(row, axis.plane, y + height / 2, number, ink))
        y += height
    bottom = y + 2.4 * step + MARGIN
    foot = label(said.axis, (axis.plane.left + axis.plane.width / 2, y + 2.4 * step), ink, "soft", anchor="middle")
    paper = f'<rect width="{WIDTH:.0f}" height="{bottom:.1f}" fill="{ink["card"]}"/>'
    told = f"<title>{escape(said.title)}</title><desc>{escape(said.about)}</desc>"
    return svg(WIDTH, bottom, told, paper, *drawn, foot) + "\n"


class _Head(NamedTuple):
    drawn: str
    height: float


def _head(said: Said, ink: Ink) -> _Head:
    """The title, what it is about, and what the two bars mean."""
    large, step = Ink(ink.colours, ink.letters * 1.6), ink.letters * 1.4
    room = WIDTH - 2 * MARGIN
    parts, y = [], MARGIN
    for line in lines_of(said.title, large.letters, room, bold=True):
        y += large.letters * 1.15
        parts.append(label(line, (MARGIN, y), large, "ink", bold=True))
    for line in lines_of(said.about, ink.letters, room):
        y += step
        parts.append(label(line, (MARGIN, y), ink, "soft"))
    y += step * 1.4
    x = MARGIN
    for colour, text in (("plum", said.less), ("teal_bar", said.more)):
        parts.append(_bar(x, x + 28, y - ink.letters * 0.35, ink[colour]))
        parts.append(label(text, (x + 38, y), ink, "ink"))
        x += LEGEND
    return _Head("".join(parts), y + step - MARGIN)


class _Axis(NamedTuple):
    """The place of the bars, the changes that have a line, and whether all of those are whole numbers."""

    plane: Plane
    ticks: Sequence[float]
    whole: bool

    def lines(self, ink: Ink, number: Callable[[float], str]) -> str:
        """A thin line per tick with its number below, and a strong one where nothing changes."""
        parts = []
        for tick in self.ticks:
            x = self.plane.at(tick - self.plane.least, 0)[0]
            bottom = self.plane.top + self.plane.height
            colour, width = ("ink", 2) if tick == 0 else ("line", 1)
            parts.append(stroke(f"M{x:.1f} {self.plane.top:.1f}V{bottom:.1f}", ink[colour], width))
            told = f"{tick:+.0f}".replace("-", "−") if self.whole else number(tick)
            parts.append(label(told if tick else "0", (x, bottom + ink.letters * 1.3), ink, "soft", anchor="middle"))
        return "".join(parts)


def _axis(rows: Sequence[Bars], top: float, height: float, ink: Ink) -> _Axis:
    """An axis from a round number below the least change to one above the largest; 0 is always on it."""
    changes = [0.0, *(change for row in rows for change in (row.less, row.more) if change is not None)]
    step = _round_step((max(changes) - min(changes)) / 6)
    first, last = floor(min(changes) / step), ceil(max(changes) / step)
    last = last if last > first else first + 1
    room = ink.letters * 3
    left, right = MARGIN + NAMES + GAP + room, WIDTH - MARGIN - room
    plane = Plane(left, top, right - left, height, (last - first) * step, least=first * step)
    return _Axis(plane, [tick * step for tick in range(first, last + 1)], step >= 1)


def _round_step(least: float) -> float:
    """The smallest of 1, 2, 5, 10, 20, ... (or 0.5, 0.2, 0.1, ...) that is not less."""
    if least <= 0:
        return 1
    power = 10.0 ** floor(log10(least))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= least * (1 - 1e-9))


def _names(what: Sequence[str], rule: Sequence[str], top: float, ink: Ink) -> str:
    small, y, parts = Ink(ink.colours, ink.letters * 0.9), top - ink.letters * 0.25, []
    for lines, letters, colour in ((what, ink, "ink"), (rule, small, "soft")):
        for line in lines:
            y += ink.letters * 1.3
            parts.append(label(line, (MARGIN, y), letters, colour))
    return "".join(parts)


def _bars(row: Bars, plane: Plane, middle: float, number: Callable[[float], str], ink: Ink) -> str:
    parts = []
    for change, y, colour in ((row.less, middle - BAR / 2, "plum"), (row.more, middle + BAR / 2, "teal_bar")):
        if change is None:
            continue
        start, end = (plane.at(value - plane.least, 0)[0] for value in (0, change))
        small = Ink(ink.colours, ink.letters * 0.9)
        side = 6 if change >= 0 else -6
        place = (end + side, y + small.letters * 0.35)
        parts.append(_bar(min(start, end), max(start, end), y, ink[colour]))
        parts.append(label(number(change), place, small, "ink", anchor="start" if change >= 0 else "end"))
    return "".join(parts)


def _bar(left: float, right: float, middle: float, colour: str) -> str:
    height = BAR - 2
    place = f'x="{left:.1f}" y="{middle - height / 2:.1f}" width="{max(1.0, right - left):.1f}" height="{height:.1f}"'
    return f'<rect {place} fill="{colour}"/>'
