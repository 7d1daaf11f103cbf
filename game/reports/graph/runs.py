"""The way of every line down: straight out of its place, one gentle bend between two rows, straight into the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from game.reports.drawing import Point
from game.reports.graph.faces import Card
from game.reports.graph.levels import ARROW, Level
from game.reports.graph.links import together
from game.reports.graph.order import Slot, Strand

_TIP = 4.0


class Tied(NamedTuple):
    """A line down in strands, the share of plays that go along it at most, and whether they only sometimes do."""

    strands: Sequence[Strand]
    share: float | None
    sometimes: bool


class Run(NamedTuple):
    """A piece of a line down from one place to another, as a path; `tip` is where its point touches, at its end.

    The source of a piece that several lines share is the place that they lead to.
    `stem` is the short first piece inside a card, from the box of a choice to the edge.
    """

    source: str
    to: str
    path: str
    share: float | None
    sometimes: bool
    tip: Point | None
    stem: str


def runs_of(
    ties: Sequence[Tied], at: Mapping[Slot, float], levels: Sequence[Level], cards: Mapping[str, Card]
) -> Iterator[Run]:
    """Every piece of every line; lines to the same place that flow together are one piece from there on."""
    along: dict[Strand, list[Tied]] = {}
    for tie in ties:
        for strand in tie.strands:
            along.setdefault(strand, []).append(tie)
    for strand, flow in along.items():
        start = at[strand.source] + strand.port
        share = together([tie.share for tie in flow])
        tip = None if strand.to.passing else (at[strand.to], levels[strand.to.layer].top)
        edge = _edge(strand, levels, cards)
        above = edge if strand.source.passing else _below(strand, start, cards)
        stem = f"M{start:.1f} {above:.1f}V{edge:.1f}" if above < edge else ""
        path = f"M{start:.1f} {edge:.1f}{_bend(strand, start, at[strand.to], levels)}"
        yield Run(strand.source.place, strand.to.place, path, share, all(tie.sometimes for tie in flow), tip, stem)


def _edge(strand: Strand, levels: Sequence[Level], cards: Mapping[str, Card]) -> float:
    """The lower side of the card that a line leaves, or the top of the row that it passes."""
    if strand.source.passing:
        return levels[strand.source.layer].top
    return cards[strand.source.place].bottom


def _bend(strand: Strand, start: float, end: float, levels: Sequence[Level]) -> str:
    """Straight down, with one bend between two rows, to the top of the lower one."""
    above, below = levels[strand.source.layer], levels[strand.to.layer]
    half = (above.leave + below.arrive) / 2
    low = below.top if strand.to.passing else below.top - ARROW + _TIP
    return f"V{above.leave:.1f}C{start:.1f} {half:.1f} {end:.1f} {half:.1f} {end:.1f} {below.arrive:.1f}V{low:.1f}"


def _below(strand: Strand, start: float, cards: Mapping[str, Card]) -> float:
    """Where the box of the choice ends that a line leaves from, or the whole card."""
    card = cards[strand.source.place]
    for face in () if card.stacked else card.choices:
        if abs((face.area.left + face.area.right) / 2 - start) < 1:
            return face.area.bottom
    return card.bottom
