"""Pieces of the look back: its own sentences, the opening of a step, stepping through what lies open, and chips."""

from __future__ import annotations

from collections.abc import Callable

from game.desktop.buttons import Action, Button
from game.desktop.containers import Column, Row
from game.desktop.faces import BODY, HEADING, SMALL_STRONG, STRONG, Face, TextStyle
from game.desktop.nodes import Box, Node
from game.desktop.pictures import Icon
from game.desktop.table import Table
from game.desktop.texts import Text, heading

LARGE = TextStyle(Face.REGULAR, 34, 1.4)
GREAT_TITLE = TextStyle(Face.DISPLAY, 52, 1.15)
LARGER = TextStyle(Face.REGULAR, 42, 1.4)
LARGE_STRONG = TextStyle(Face.SEMIBOLD, 34, 1.25)
"""For what a whole room reads at once."""

BACK_KEY, ON_KEY = ",", "."


def told(table: Table, key: str, **facts: object) -> str:
    """A sentence of the catalogue of the look back."""
    return table.words.say(f"looking_back.{key}", **facts)


def told_to(table: Table, key: str, **facts: object) -> str:
    """A sentence that speaks to a table, or to the one who plays alone where that one is spoken to differently."""
    alone = f"{key}-alone"
    return told(table, alone if table.alone and table.words.knows(f"looking_back.{alone}") else key, **facts)


def opening(title: str, how: str, beside: Node | None = None) -> Node:
    """What a step is about: its title, and one line on how to read it."""
    words = Column(heading(title, HEADING), Text(how, BODY, colour="soft") if how else None, gap=4, grow=1, least=420)
    return Row(words, beside, gap=20)


def stepper(table: Table, key: str, place: int, count: int, go: Callable[[int], None]) -> Node | None:
    """Arrows to the one before and the next, with the place between them; nothing where there is only one.

    `key` names what is stepped through, `go` takes the new place, from 0.
    """
    if count < 2:
        return None
    where = Text(table.say("page-of", page=place + 1, pages=count), SMALL_STRONG, colour="soft", align="center")
    back = _arrow(f"{key}-back", "chevron-left", told(table, f"{key}-back"), BACK_KEY, lambda: go((place - 1) % count))
    on = _arrow(f"{key}-on", "chevron-right", told(table, f"{key}-on"), ON_KEY, lambda: go((place + 1) % count))
    return Row(back, where, on, gap=14)


def _arrow(name: str, icon: str, said: str, key: str, action: Action) -> Button:
    box = Box(fill="card", line="line", radius=40, pad=(16, 10))
    return Button(Icon(icon, 28, colour="teal"), action=action, hotkey=key, id=name, name=said, box=box)


def number_disc(number: int, size: float = 38) -> Node:
    """The number of a decision as it stands on the line of the course."""
    sign = Text(str(number), SMALL_STRONG, colour="on_teal", align="center")
    return Node(sign, box=Box(fill="teal", radius=40, pad=(5, 4)), least=size)


def chip(text: str, *, icon: str = "", colour: str = "teal", fill: str = "", line: str = "") -> Row:
    """A name in a rounded bar, in the size that a back row reads."""
    picture = Icon(icon, 24, colour=colour) if icon else None
    box = Box(fill=fill or f"{colour}_soft", line=line, radius=40, pad=(16, 6))
    return Row(picture, Text(text, STRONG, colour=colour), gap=10, box=box, role="listitem")


def empty(title: str, text: str, icon: str) -> Node:
    """A step on which there is nothing to show: said over the whole page, with something to talk about all the same."""
    words = Column(
        Row(Icon(icon, 120, colour="teal", stroke=1.3)),
        heading(title, GREAT_TITLE),
        Text(text, LARGER),
        gap=32,
        width=1320,
    )
    box = Box(fill="card", line="line", shadow=True, pad=(72, 52))
    return Column(words, align="center", justify="center", box=box, grow=1)
