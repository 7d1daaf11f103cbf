"""Counting hands: how many people are for each choice, put in by who has the laptop. None of them wins."""

from __future__ import annotations

from game.desktop.buttons import Button
from game.desktop.containers import Column, Row
from game.desktop.faces import HEADING, READING, STRONG, SUBHEADING, Face, TextStyle
from game.desktop.fitting import Fitting
from game.desktop.nodes import Box, Node
from game.desktop.pages.furniture import side_by_side
from game.desktop.pages.moment import WHOLE
from game.desktop.pictures import Icon
from game.desktop.raising import count_hands
from game.desktop.screens import Viewport
from game.desktop.scrolling import Scroll
from game.desktop.table import Table
from game.desktop.texts import Text, heading, note
from game.session.remarks import MOST_HANDS
from game.session.view import MomentView, OptionView

HAND_KEYS = 9
PADS = (34, 22, 10)
"""The air around each line, as much as fits, in design units."""

COUNT = TextStyle(Face.BOLD, 48, 1.1)
LABEL = TextStyle(Face.SEMIBOLD, 26, 1.2)
ROUND = Box(fill="card", line="line", radius=40, pad=12)


def countable(moment: MomentView) -> tuple[OptionView, ...]:
    """The choices that hands can be raised for: those that are open now."""
    return tuple(option for option in moment.options if option.closed is None)


def hands(table: Table, view: Viewport, moment: MomentView) -> Node:
    """A card with a line for each choice, and how many hands there are in all."""
    listed = Scroll(
        Fitting(*(_listed(table, moment, pad) for pad in PADS)),
        id="hands",
        snug=True,
        low=240 if side_by_side(view) else WHOLE,
        grow=1,
    )
    return Column(
        heading(table.tell("hands-title"), HEADING),
        Text(table.tell("hands-how"), READING, colour="soft"),
        listed,
        _total(table, moment),
        gap=14,
        box=Box(fill="card", line="line", shadow=True, pad=(30, 24)),
        grow=76,
        least=520,
    )


def _listed(table: Table, moment: MomentView, pad: float) -> Node:
    rows = [_row(table, option, moment.hands.get(option.id, 0), pad) for option in countable(moment)]
    return Column(*rows, gap=14, role="list", name=table.tell("hands-title"))


def _row(table: Table, option: OptionView, count: int, pad: float) -> Node:
    tile = Node(
        Text(str(option.number), SUBHEADING, colour="teal", align="center", role="none"),
        box=Box(fill="teal_soft", radius=14, pad=(8, 7)),
        least=46,
    )
    number = Text(str(count), COUNT, colour="ink" if count else "soft", align="center", role="none")
    counted = Column(number, least=62, role="meter", name=option.label, value=table.tell("hands", count=count))
    less = _step(table, option, -1, enabled=count > 0)
    more = _step(table, option, +1, enabled=count < MOST_HANDS)
    box = Box(fill="paper", line="line", radius=18, pad=(18, pad))
    return Row(
        tile, Text(option.label, LABEL, grow=1, least=200), less, counted, more, gap=14, box=box, role="listitem"
    )


def _step(table: Table, option: OptionView, by: int, *, enabled: bool) -> Button:
    """A round button that puts a hand in or takes it out; the number of the choice is the key that puts one in."""
    more = by > 0
    return Button(
        Icon("plus" if more else "minus", 28, colour="teal" if enabled else "soft"),
        action=lambda: count_hands(table, option.id, by),
        hotkey=str(option.number) if more and option.number <= HAND_KEYS else "",
        enabled=enabled,
        name=table.tell("hand-more" if more else "hand-less", label=option.label),
        id=f"hands-{'more' if more else 'less'}-{option.number}",
        box=ROUND,
    )


def _total(table: Table, moment: MomentView) -> Node:
    total = sum(moment.hands.values())
    told = table.tell("hands-total", count=total) if total else table.tell("hands-none")
    return note(told, "hand-stop", colour="teal" if total else "soft", style=STRONG)
