"""The signs that a picture of a casus is drawn with: boxes by kind, lines, points and marks, as pieces of SVG."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from game.reports.charts_places import Area
from game.reports.drawing import Point
from game.reports.graph.faces import MARK_LETTERS, Badge, CardKind, Face, Writing
from game.reports.graph.heat import CARD, CLAY, INK, LINE, PLAIN, PLUM, colour_of, shade_of, thickness_of

CUT = 12.0
ROUND = 10.0


def written(writing: Writing) -> str:
    """A line of text."""
    weight = ' font-weight="700"' if writing.bold else ""
    anchor = "" if writing.anchor == "start" else f' text-anchor="{writing.anchor}"'
    place = f'x="{writing.x:.1f}" y="{writing.y:.1f}" font-size="{writing.letters:g}"'
    return f'<text {place}{weight}{anchor} fill="{writing.ink}">{escape(writing.text)}</text>'


def frame(kind: CardKind, area: Area, share: float | None) -> str:
    """The outline of a place and the white in it; what comes there oftener has a thicker edge."""
    thick = 1.6 if share is None else 1.2 + 2.4 * share
    match kind:
        case "passing":
            round_end = min(26.0, (area.bottom - area.top) / 2)
            return _box(area, round_end, CARD, PLAIN, thick, dash="7 5")
        case "interrupt":
            return f'<path d="{_cut(area)}" fill="{CARD}" stroke="{CLAY}" stroke-width="{thick + 0.8:.1f}"/>'
        case "end" | "ending":
            outer = Area(area.left - 4, area.top - 4, area.right + 4, area.bottom + 4)
            return _box(outer, 5, CARD, INK, 1.2) + _box(area, 2, CARD, INK, 1.2)
        case _:
            return _box(area, ROUND, CARD, PLAIN, thick)


def head(kind: CardKind, face: Face, *, alone: bool) -> str:
    """The part of a card with its title, in its shade; `alone` when nothing stands below it."""
    fill = shade_of(face.share).fill
    match kind:
        case "passing":
            area = _inset(face.area, 5)
            return _box(area, min(22.0, (area.bottom - area.top) / 2), fill, "none", 0)
        case "interrupt":
            return f'<path d="{_cut(face.area, only_top=not alone)}" fill="{fill}"/>'
        case "end" | "ending":
            return _box(_inset(face.area, 1), 2, fill, "none", 0)
        case _ if alone:
            return _box(face.area, ROUND, fill, "none", 0)
        case _:
            left, top, right, bottom = face.area
            path = f"M{left:.1f} {bottom:.1f}V{top + ROUND:.1f}q0 {-ROUND} {ROUND} {-ROUND}H{right - ROUND:.1f}"
            return f'<path d="{path}q{ROUND} 0 {ROUND} {ROUND}V{bottom:.1f}z" fill="{fill}"/>'


def choice(face: Face) -> str:
    """The box of a choice; one that is never taken has a broken edge."""
    shade = shade_of(face.share)
    fill = CARD if face.share is None else shade.fill
    return _box(face.area, 7, fill, LINE, 1.1, dash="3 3" if face.share == 0 else "")


def bar(face: Face) -> str:
    """How often, as a bar: as long as its share of the room."""
    if face.bar is None or face.share is None:
        return ""
    ink = shade_of(face.share).ink
    left, top, right, bottom = face.bar
    filled = Area(left, top, left + (right - left) * face.share, bottom)
    whole = _box(face.bar, 2, "none", ink, 0.8)
    return whole + (_box(filled, 2, ink, "none", 0) if face.share else "")


def badge(one: Badge) -> str:
    """A mark: white letters in a dark box, with a small warning triangle."""
    left, bottom = one.area.left, one.area.bottom
    x, low = left + 5, bottom - 4.5
    triangle = f"M{x:.1f} {low:.1f}l6.5 -11.5l6.5 11.5z"
    code = Writing(one.code, left + 22, bottom - 5, MARK_LETTERS, bold=True, ink=CARD)
    return _box(one.area, 4, CLAY, "none", 0) + f'<path d="{triangle}" fill="{CARD}"/>' + written(code)


def casing(path: str, share: float | None) -> str:
    """The white around a line, so that it can be told apart from those it crosses."""
    return f'<path d="{path}" fill="none" stroke="{CARD}" stroke-width="{thickness_of(share) + 4:.1f}"/>'


def line(path: str, share: float | None, *, sometimes: bool) -> str:
    """A line down; broken when it only sometimes leads there."""
    dash = ' stroke-dasharray="9 6"' if sometimes else ""
    return f'<path d="{path}" fill="none" stroke="{colour_of(share)}" stroke-width="{thickness_of(share):.1f}"{dash}/>'


def loop(path: str, share: float | None) -> str:
    """A line that leads back: dots, in a colour of its own."""
    thick = 2.5 + 0.4 * thickness_of(share)
    look = f'stroke-width="{thick:.1f}" stroke-linecap="round" stroke-dasharray="0.1 {thick * 2:.1f}"'
    return f'<path d="{path}" fill="none" stroke="{PLUM}" {look}/>'


def tip(at: Point, share: float | None, *, back: bool = False) -> str:
    """The point of a line that comes from above."""
    half = 5.0 + 0.5 * thickness_of(share)
    path = f"M{at[0]:.1f} {at[1] - 1:.1f}l{-half:.1f} -14h{2 * half:.1f}z"
    return f'<path d="{path}" fill="{PLUM if back else colour_of(share)}"/>'


def begin_dot(at: Point) -> str:
    """Where the story begins: a dot with a line into its first moment."""
    x, y = at
    stem = f'<path d="M{x:.1f} {y - 34:.1f}V{y - 12:.1f}" stroke="{INK}" stroke-width="3"/>'
    return f'<circle cx="{x:.1f}" cy="{y - 38:.1f}" r="9" fill="{INK}"/>{stem}' + (
        f'<path d="M{x:.1f} {y - 1:.1f}l-8 -14h16z" fill="{INK}"/>'
    )


def _box(area: Area, radius: float, fill: str, edge: str, thick: float, dash: str = "") -> str:
    look = f' stroke="{edge}" stroke-width="{thick:.1f}"' if edge != "none" else ""
    broken = f' stroke-dasharray="{dash}"' if dash else ""
    place = f'x="{area.left:.1f}" y="{area.top:.1f}"'
    size = f'width="{area.right - area.left:.1f}" height="{area.bottom - area.top:.1f}"'
    return f'<rect {place} {size} rx="{radius:g}" fill="{fill}"{look}{broken}/>'


def _inset(area: Area, by: float) -> Area:
    return Area(area.left + by, area.top + by, area.right - by, area.bottom - by)


def _cut(area: Area, *, only_top: bool = False) -> str:
    """A box without corners: what breaks in has a shape of its own."""
    left, top, right, bottom = area
    low = 0.0 if only_top else CUT
    points: Sequence[Point] = (
        (left + CUT, top), (right - CUT, top), (right, top + CUT), (right, bottom - low),
        (right - low, bottom), (left + low, bottom), (left, bottom - low), (left, top + CUT),
    )  # fmt: skip
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "z"
