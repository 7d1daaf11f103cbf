"""A whole picture before it is drawn: every card in its place, and the way of every line between them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from game.model.casus import Casus
from game.reports.charts_places import Area
from game.reports.drawing import Point
from game.reports.graph.back import Grid, Loop, Return, lanes_of, loops_of, tracks
from game.reports.graph.cards import cards_of
from game.reports.graph.choices import Breadth
from game.reports.graph.faces import Card
from game.reports.graph.known import Known
from game.reports.graph.layers import Layers
from game.reports.graph.levels import Level, levels_of
from game.reports.graph.links import Link, layered, links_of
from game.reports.graph.order import Rope, Rows, Slot, Strand, ordered, rows_of
from game.reports.graph.places import across
from game.reports.graph.runs import Run, Tied, runs_of

BETWEEN = 44.0
PASSING_WIDE = 40.0


class Scene(NamedTuple):
    """Cards with all areas where they are in the picture, pieces of lines, and per row the room that is taken.

    `aside` are moments that no line leads to or from: they can stand anywhere, and count from their own corner.
    """

    cards: tuple[Card, ...]
    aside: tuple[Card, ...]
    runs: tuple[Run, ...]
    loops: tuple[Loop, ...]
    rows: tuple[Area, ...]


class _Plan(NamedTuple):
    """Rows with the strands between them, and the middle of each slot from left to right."""

    rows: Rows
    ways: Mapping[Rope, Sequence[Strand]]
    at: Mapping[Slot, float]

    @property
    def strands(self) -> list[Strand]:
        """Each strand once, whichever lines go along it."""
        return list(dict.fromkeys(chain.from_iterable(self.ways.values())))


def scene_of(casus: Casus, known: Known, breadth: Breadth) -> Scene:
    """The story of a casus laid out, from 0 downwards and from left to right anywhere, in units of the drawing."""
    every = {card.id: card for card in cards_of(casus, known, breadth)}
    links = list(links_of(casus, known, every))
    tied = {casus.begin, *(place for link in links for place in (link.source, link.to))}
    cards = {place: card for place, card in every.items() if place in tied}
    layers = layered(casus, cards, breadth.row)
    back = [link for link in links if (link.source, link.to) in layers.back]
    ropes = {link: _rope(link, cards) for link in links if (link.source, link.to) not in layers.back}
    plan = _planned(cards, layers, ropes.values())
    levels = _levels(plan, cards, layers, back)
    placed = {slot.place: _placed(cards[slot.place], slot, plan, levels) for slot in plan.at if not slot.passing}
    ties = [Tied(plan.ways[rope], link.share, link.sometimes) for link, rope in ropes.items()]
    runs = tuple(runs_of(ties, plan.at, levels, placed))
    middles = {place: (card.head.area.left + card.head.area.right) / 2 for place, card in placed.items()}
    sides = [_sides(row, plan.at, cards) for row in plan.rows]
    returns = [_return(link, placed[link.source]) for link in back]
    grid = Grid(levels, sides, layers.of, middles)
    taken = zip(lanes_of(returns, grid)[1], levels, strict=True)
    rows = tuple(Area(left, level.arrive, right, level.leave) for (left, right), level in taken)
    aside = tuple(card for place, card in every.items() if place not in tied)
    return Scene(tuple(placed.values()), aside, runs, tuple(loops_of(returns, grid)), rows)


def start_of(card: Card, choice: int | None) -> Point:
    """Where lines of a choice leave: the middle of the lower side of its box, or of the whole card."""
    area = card.head.area if choice is None else card.choices[choice].area
    return (area.left + area.right) / 2, card.bottom if choice is None else area.bottom


def _return(link: Link, card: Card) -> Return:
    return Return(link.source, start_of(card, link.choice), card.bottom, link.to, link.share)


def _rope(link: Link, cards: Mapping[str, Card]) -> Rope:
    card = cards[link.source]
    return Rope(link.source, start_of(card, link.choice)[0] - card.width / 2, link.to)


def _wide(slot: Slot, cards: Mapping[str, Card]) -> float:
    return PASSING_WIDE if slot.passing else cards[slot.place].width + BETWEEN


def _planned(cards: Mapping[str, Card], layers: Layers, ropes: Iterable[Rope]) -> _Plan:
    def wide(slot: Slot) -> float:
        return _wide(slot, cards)

    rows, ways = rows_of(layers.of, ropes)
    strands = list(dict.fromkeys(chain.from_iterable(ways.values())))
    # Endings stay in the order in which they are asked, which means something.
    rows = ordered(rows, strands, wide, kept=len(rows) - 1)
    return _Plan(rows, ways, across(rows, strands, wide))


def _levels(plan: _Plan, cards: Mapping[str, Card], layers: Layers, back: Sequence[Link]) -> list[Level]:
    heights = [max(cards[slot.place].height for slot in row if not slot.passing) for row in plan.rows]
    going = tracks([(layers.of[link.source], link.to) for link in back], len(heights))
    coming = tracks([(layers.of[link.to], link.to) for link in back], len(heights))
    return levels_of(heights, plan.strands, plan.at, list(map(len, coming)), list(map(len, going)))


def _placed(card: Card, slot: Slot, plan: _Plan, levels: Sequence[Level]) -> Card:
    """The card where it stands in the picture."""
    return card.moved(plan.at[slot] - card.width / 2, levels[slot.layer].top)


def _sides(row: Sequence[Slot], at: Mapping[Slot, float], cards: Mapping[str, Card]) -> tuple[float, float]:
    """How far a row reaches to the left and to the right."""
    halves = [(at[slot], (_wide(slot, cards) - BETWEEN) / 2 if not slot.passing else 8.0) for slot in row]
    return min(middle - half for middle, half in halves), max(middle + half for middle, half in halves)
