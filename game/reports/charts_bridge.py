"""A bridge from what could be expected to what came, as SVG: each choice a step up or down, and luck beside it.

The same exists in words, said by who shows it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import ceil, floor
from typing import NamedTuple

from game.reports.charts_places import NUMBER, NumberPlace, about_wide
from game.reports.drawing import MOST, Ink, Plane, dot, label, stroke, svg

APART = 4
"""Units between two numbers at least."""

STEP, BETWEEN, FALL = 0.46, 0.08, 0.26
"""Parts of a slot: how wide the step of a choice is, the way on, and that of luck."""

SMALLEST = 20
"""The smallest letters that the back row can read; what would be smaller is told beside the drawing only."""

WIDEST = 4.4
"""As many letters a slot uses at most: with few choices steps would become roofs."""


class BridgeNames(NamedTuple):
    """What stands at both ends of a bridge, with their numbers, and what a step and luck are called."""

    start: str
    start_value: str
    end: str
    end_value: str
    choice: str
    luck: str


class _Slots(NamedTuple):
    """Where things stand across: the plane, how wide both banks are, the slot of each choice, and what is used of it.

    `rows` of numbers with a `radius` stand below, and a thin line at every `step` of what is counted.
    """

    plane: Plane
    bank: float
    wide: float
    used: float
    rows: int
    radius: float
    step: int

    def left(self, place: int) -> float:
        """Where the slot of the choice at a place (from 0) begins."""
        return self.plane.left + self.bank + place * self.wide

    def first(self, place: int) -> float:
        """Where the step of that choice begins: what stands in a slot stands in its middle."""
        return self.left(place) + (self.wide - (STEP + BETWEEN + FALL) * self.used) / 2


def bridge(
    levels: Sequence[float],
    worth: Sequence[str],
    ink: Ink,
    names: BridgeNames,
    width: float,
    height: float,
    chosen: int = -1,
) -> str:
    """Between two banks a slot for each choice: its step with `worth` printed at it, then what luck did.

    `levels` are the start, the level before and after each choice, and the end. `chosen` is the place (from 0) that is
    told.
    """
    slots = _slots(levels, ink, width, height)
    plane, steps = slots.plane, list(pairwise(levels))
    parts = [_chosen(slots, chosen, ink), _lines(slots, ink), _key(plane, names, ink)]
    parts.append(_bank(slots, plane.left, levels[0], (names.start, names.start_value), ink, "teal"))
    # Before the first choice luck stands on the end of the bank.
    if steps[0][0] != steps[0][1]:
        parts.append(_fell(slots, slots.left(0) - FALL * slots.used, slots.first(0), steps[0], ink))
    for place, said in enumerate(worth):
        parts.append(_chose(slots, place, steps[2 * place + 1], said, ink))
        left = slots.first(place) + (STEP + BETWEEN) * slots.used
        until = slots.first(place + 1) if place + 1 < len(worth) else slots.left(place + 1)
        parts.append(_fell(slots, left, until, steps[2 * place + 2], ink))
    last = slots.left(len(worth))
    parts.append(_bank(slots, last, levels[-1], (names.end, names.end_value), ink, "ink"))
    parts += [
        _number(one, ink, chosen=place == chosen) for place, one in enumerate(bridge_places(levels, ink, width, height))
    ]
    return svg(width, height, *parts)


def bridge_places(levels: Sequence[float], ink: Ink, width: float, height: float) -> tuple[NumberPlace, ...]:
    """Where each choice has its number, below its slot; where they stand close, on several lines by turns."""
    slots = _slots(levels, ink, width, height)
    found = []
    for place in range(_count(levels)):
        x = slots.left(place) + slots.wide / 2
        line = slots.plane.top + slots.plane.height + (0.5 + place % slots.rows) * (2 * slots.radius + APART)
        found.append(NumberPlace(place + 1, (x, line + 0.3 * ink.letters), slots.radius, (x, line)))
    return tuple(found)


def _count(levels: Sequence[float]) -> int:
    return len(levels) // 2 - 1


def _slots(levels: Sequence[float], ink: Ink, width: float, height: float) -> _Slots:
    letters, count, radius = ink.letters, _count(levels), NUMBER * ink.letters
    step = _step(max(levels) - min(levels))
    low, high = _range(levels, step)
    left = about_wide(f"{high:.0f}", letters) + 0.9 * letters
    bank = min(4.6 * letters, width / 7)
    wide = (width - left - 2 * bank) / max(1, count)
    rows = max(1, ceil((2 * radius + APART) / max(1, wide)))
    below = rows * (2 * radius + APART) + 0.5 * letters
    tall = max(letters, height - 2.9 * letters - below)
    return _Slots(
        Plane(left, 2.4 * letters, width - left, tall, 1, low, high),
        bank,
        wide,
        min(wide, WIDEST * letters),
        rows,
        radius,
        step,
    )


def _range(levels: Sequence[float], step: int) -> tuple[float, float]:
    """Round numbers around all levels, with room for what is printed above and below them."""
    return floor((min(levels) - 0.6 * step) / step) * step, ceil((max(levels) + 0.6 * step) / step) * step


def _step(span: float) -> int:
    return next(step for step in (1, 2, 5, 10, 20, 50, 100) if span <= 4 * step or step == 100)


def _lines(slots: _Slots, ink: Ink) -> str:
    plane = slots.plane
    parts = []
    for value in range(round(plane.least), round(plane.most) + 1, slots.step):
        if not 0 <= value <= MOST:
            # Room for what is printed, and nowhere to end.
            continue
        level = plane.level(value)
        parts.append(stroke(f"M{plane.left:.1f} {level:.1f}h{plane.width:.1f}", ink["track"], 1.2))
        at = plane.left - 0.5 * ink.letters, level + 0.35 * ink.letters
        parts.append(label(str(value), at, ink, "soft", anchor="end"))
    return "".join(parts)


def _chosen(slots: _Slots, chosen: int, ink: Ink) -> str:
    if chosen < 0:
        return ""
    plane = slots.plane
    box = f"M{slots.left(chosen):.1f} {plane.top:.1f}h{slots.wide:.1f}v{plane.height:.1f}h{-slots.wide:.1f}z"
    return f'<path d="{box}" fill="{ink["teal_soft"]}"/>'


def _bank(slots: _Slots, left: float, value: float, names: tuple[str, str], ink: Ink, token: str) -> str:
    """Where the bridge begins or ends: a level with its number, never a bar, for the drawing does not begin at zero."""
    plane, letters = slots.plane, ink.letters
    level, thick = plane.level(value), 0.5 * letters
    body = f"M{left:.1f} {level:.1f}h{slots.bank:.1f}v{thick:.1f}h{-slots.bank:.1f}z"
    middle = left + slots.bank / 2
    said = label(names[1], (middle, level - 0.45 * letters), ink, token, anchor="middle", bold=True)
    named = label(names[0], (middle, level + thick + 1.05 * letters), ink, "soft", anchor="middle")
    fits = about_wide(names[0], letters) <= slots.bank + 0.4 * letters
    return f'<path d="{body}" fill="{ink[token]}"/>{said}{named if fits else ""}'


def _chose(slots: _Slots, place: int, step: tuple[float, float], said: str, ink: Ink) -> str:
    """The step of a choice, with what it was worth at the side it points to, where that fits."""
    start, end = (slots.plane.level(value) for value in step)
    left = slots.first(place)
    right = left + STEP * slots.used
    parts = [_pointed(left, right, start, end, f'fill="{ink["teal"]}"', ink["teal"])]
    small = Ink(ink.colours, min(0.9 * ink.letters, slots.wide / about_wide(max(said, "−8,8", key=len), 1)))
    if small.letters >= SMALLEST:
        base = end - 0.35 * small.letters if end <= start else end + 1.05 * small.letters
        parts.append(label(said, ((left + right) / 2, base), small, "teal", anchor="middle", bold=True))
    return "".join(parts) + _on(right, right + BETWEEN * slots.used, end, ink)


def _fell(slots: _Slots, left: float, until: float, step: tuple[float, float], ink: Ink) -> str:
    """What luck did, narrower than a choice and with an edge; where nothing fell there is only the way on."""
    start, end = (slots.plane.level(value) for value in step)
    if abs(end - start) < 1:
        return _on(left, until, end, ink)
    right = left + FALL * slots.used
    look = f'fill="{ink["amber_soft"]}" stroke="{ink["amber"]}" stroke-width="2"'
    return _pointed(left, right, start, end, look, ink["amber"]) + _on(right, until, end, ink)


def _on(left: float, right: float, level: float, ink: Ink) -> str:
    return stroke(f"M{left:.1f} {level:.1f}H{right:.1f}", ink["soft"], 1.5)


def _pointed(left: float, right: float, start: float, end: float, look: str, colour: str) -> str:
    """A bar from one level to another that points where it goes; a line where it goes nowhere."""
    if abs(end - start) < 1:
        return stroke(f"M{left:.1f} {end:.1f}H{right:.1f}", colour, 3)
    point = min(abs(end - start), (right - left) / 2)
    neck = end + point if end < start else end - point
    middle = (left + right) / 2
    path = f"M{left:.1f} {start:.1f}V{neck:.1f}L{middle:.1f} {end:.1f}L{right:.1f} {neck:.1f}V{start:.1f}z"
    return f'<path d="{path}" {look} stroke-linejoin="round"/>'


def _number(place: NumberPlace, ink: Ink, *, chosen: bool) -> str:
    small = Ink(ink.colours, ink.letters * 0.92)
    fill, edge, text = ("card", "ink", "ink") if chosen else ("teal", "card", "on_teal")
    disc = dot(place.at, place.radius - 1.5, ink[fill], ink[edge], 5 if chosen else 2.5)
    below = (place.at[0], place.at[1] + 0.33 * ink.letters)
    return disc + label(str(place.number), below, small, text, anchor="middle", bold=True)


def _key(plane: Plane, names: BridgeNames, ink: Ink) -> str:
    """What the two kinds of steps are, with one of each, above the drawing."""
    letters, base = ink.letters, 0.95 * ink.letters
    parts, left = [], plane.left
    looks = (f'fill="{ink["teal"]}"', f'fill="{ink["amber_soft"]}" stroke="{ink["amber"]}" stroke-width="2"')
    for name, look, thick in zip((names.choice, names.luck), looks, (0.9, 0.6), strict=True):
        parts.append(_pointed(left, left + thick * letters, base + 0.1 * letters, base - letters, look, ""))
        parts.append(label(name, (left + 1.3 * letters, base), ink, "soft"))
        left += 2.4 * letters + about_wide(name, letters)
    return "".join(parts)
