"""How to read a picture of a casus: what each box, shade, line and mark in it means, and only those that are in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from game.reports.charts_places import Area
from game.reports.drawing import Point
from game.reports.graph import signs
from game.reports.graph.faces import SMALL, SMALL_HIGH, TITLE, Badge, CardKind, Face, Writing, stacked
from game.reports.graph.heat import CARD, LINE, NEVER, SHADES, Shade
from game.reports.graph.known import Known
from game.reports.graph.letters import lines_of
from game.reports.graph.scene import Scene

WIDE = 440.0
_PAD = 18.0
_SIGN = 76.0
_BETWEEN = 10.0


class Legend(NamedTuple):
    """A whole legend in a box, and everything that is written in it; both count from its upper left corner."""

    svg: str
    writings: tuple[Writing, ...]
    width: float
    height: float


class _Scale(NamedTuple):
    """One step of the shades: what it looks like, a share that has it, and what is written below."""

    shade: Shade
    share: float
    label: str


def legend_of(known: Known, scene: Scene) -> Legend:
    """The legend of a picture, as high as it needs to be."""
    drawn: list[str] = []
    writings = [Writing(known.words.say("graph.legend"), _PAD, _PAD + 16, TITLE, bold=True)]
    top = _PAD + 34
    for sign, text in _entries(known, scene):
        lines = lines_of(text, SMALL, WIDE - _SIGN - 2 * _PAD)
        high = max(32.0, SMALL_HIGH * len(lines))
        middle = top + high / 2
        drawn.append(f'<g transform="translate({_PAD:.1f} {middle:.1f})">{sign}</g>')
        writings += stacked(lines, _PAD + _SIGN, middle - SMALL_HIGH * len(lines) / 2, SMALL, SMALL_HIGH)
        top += high + _BETWEEN
    if known.whole:
        lines = lines_of(known.words.say("graph.legend-heat"), SMALL, WIDE - 2 * _PAD)
        writings += stacked(lines, _PAD, top + 4, SMALL, SMALL_HIGH)
        top += SMALL_HIGH * len(lines) + 14
        for number, step in enumerate(_scale()):
            drawn.append(_step(step, number, top))
            writings.append(Writing(step.label, _step_middle(number), top + 64, SMALL, anchor="middle"))
        top += 74 + _BETWEEN
    return Legend("".join([*drawn, *map(signs.written, writings)]), tuple(writings), WIDE, top + _PAD - _BETWEEN)


def edge(legend: Legend) -> str:
    """The box of a legend."""
    size = f'width="{legend.width:.1f}" height="{legend.height:.1f}"'
    return f'<rect {size} rx="8" fill="{CARD}" stroke="{LINE}"/>'


def _entries(known: Known, scene: Scene) -> Iterator[tuple[str, str]]:
    """Each sign, around a middle line of its own, and what it means."""
    words = known.words
    kinds = {card.kind for card in (*scene.cards, *scene.aside)} | {"moment"}
    samples: tuple[CardKind, ...] = ("moment", "passing", "interrupt", "ending")
    for kind in samples:
        if kind in kinds:
            yield _sample(kind), words.say(f"graph.legend-{kind}")
    if any(not run.sometimes for run in scene.runs):
        yield signs.line("M0 0H54", None, sometimes=False), words.say("graph.legend-line")
    if any(run.sometimes for run in scene.runs):
        yield signs.line("M0 0H54", None, sometimes=True), words.say("graph.legend-sometimes")
    if scene.loops:
        yield signs.loop("M2 0H54", None), words.say("graph.legend-back")
    if known.marks:
        yield signs.badge(Badge("K", Area(4, -10, 50, 10))), words.say("graph.legend-mark")


def _sample(kind: CardKind) -> str:
    """A small card of one kind."""
    area = Area(4, -14, 50, 14)
    top = area if kind != "moment" else area._replace(bottom=0)
    face = Face("", top, (), (), None, None, "", "")
    return signs.frame(kind, area, None) + signs.head(kind, face, alone=kind != "moment")


def _scale() -> list[_Scale]:
    """Every shade from never to always, with what shares have it in percents."""
    tops = [shade.least for shade in SHADES[1:]] + [1.0]
    found = [_Scale(NEVER, 0, "0")]
    for shade, top in zip(SHADES, tops, strict=True):
        low, high = round(shade.least * 100), round(top * 100)
        found.append(_Scale(shade, (shade.least + top) / 2, f"{low}–{high}" if low else f"< {high}"))
    return found


def _step(step: _Scale, number: int, top: float) -> str:
    middle = _step_middle(number)
    half = _step_wide() / 2 - 3
    face = Face("", Area(middle - half, top, middle + half, top + 24), (), (), None, step.share, "", "")
    start, end = (middle - half, top + 37), (middle + half, top + 37)
    return signs.choice(face) + (_level_line(start, end, step.share) if step.share else "")


def _level_line(start: Point, end: Point, share: float) -> str:
    return signs.line(f"M{start[0]:.1f} {start[1]:.1f}H{end[0]:.1f}", share, sometimes=False)


def _step_wide() -> float:
    return (WIDE - 2 * _PAD) / (len(SHADES) + 1)


def _step_middle(number: int) -> float:
    return _PAD + (number + 0.5) * _step_wide()
