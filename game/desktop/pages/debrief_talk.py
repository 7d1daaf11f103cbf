"""What to talk about: four questions that fit every play, and those of each moment, one lot at a time and large."""

from __future__ import annotations

from collections.abc import Sequence

from game.desktop.buttons import CHOICE, CHOSEN, Button
from game.desktop.containers import Column, Row
from game.desktop.faces import SMALL, STRONG, SUBHEADING, TITLE
from game.desktop.grids import Grid
from game.desktop.nodes import Box, Node
from game.desktop.pages.debrief_pieces import LARGE, opening, stepper, told, told_to
from game.desktop.pages.furniture import side_by_side
from game.desktop.pictures import Icon
from game.desktop.screens import Viewport
from game.desktop.scrolling import Scroll
from game.desktop.table import Table
from game.desktop.texts import Text, heading
from game.reports.debrief import Question

GENERAL = (("facts", "list-check"), ("feelings", "heart"), ("findings", "bulb"), ("future", "arrow-right"))


def talk(table: Table, view: Viewport) -> Node:
    """The lot of questions that lies open, with the others beside it."""
    asked = [one for one in table.story.questions if one.questions]
    place = max(0, min(table.look_back.question, len(asked)))
    steps = stepper(table, "question", place, len(asked) + 1, lambda to: _go(table, to))
    open_now = _general(table) if place == 0 else _of_moment(table, asked[place - 1])
    return Column(
        opening(told_to(table, "talk-title"), told_to(table, "talk-how"), steps),
        _beside(view, _list(table, view, asked, place), open_now) if asked else open_now,
        gap=16,
        grow=1,
    )


def _beside(view: Viewport, listed: Node, open_now: Node) -> Node:
    """The list and what is open; below each other the questions come first, for a room that only reads those."""
    parts = (listed, open_now) if side_by_side(view) else (open_now, listed)
    return Row(*parts, gap=22, align="stretch", stacks=True, grow=1)


def _go(table: Table, place: int) -> None:
    table.look_back.question = place


def _list(table: Table, view: Viewport, asked: Sequence[Question], place: int) -> Node:
    """The moments that have questions; the general ones come first."""
    names = [told(table, "talk-general"), *(one.title for one in asked)]
    rows = [_row(table, number, name, on=number == place) for number, name in enumerate(names)]
    listed = Column(*rows, gap=10, role="list", name=told_to(table, "talk-title"), box=Box(pad=(8, 6)))
    if not side_by_side(view):
        return Column(listed, least=360)
    return Column(Scroll(listed, id="questions", grow=1), grow=5, least=360)


def _row(table: Table, number: int, name: str, *, on: bool) -> Button:
    return Button(
        Icon("messages" if number else "help", 28, colour="teal"),
        Text(name, STRONG, grow=1),
        action=lambda: _go(table, number),
        id=f"question-{number}",
        gap=14,
        box=(CHOSEN if on else CHOICE)._replace(pad=(20, 14), shadow=False),
        value=table.say("is-on") if on else "",
    )


def _general(table: Table) -> Node:
    cards = [_card(table, key, icon) for key, icon in GENERAL]
    return Grid(*cards, columns=2, gap=18, role="list", name=told(table, "talk-general"), grow=13, least=560)


def _card(table: Table, key: str, icon: str) -> Node:
    name = told(table, f"general-{key}")
    return Column(
        Row(Icon(icon, 44, colour="teal"), Text(name, SUBHEADING, colour="teal", grow=1), gap=16),
        Text(told_to(table, f"general-{key}-ask"), LARGE),
        Text(told_to(table, f"general-{key}-how"), SMALL, colour="soft"),
        gap=16,
        justify="center",
        box=Box(fill="card", line="line", shadow=True, pad=(36, 28)),
        least=460,
        role="listitem",
        name=name,
    )


def _of_moment(table: Table, one: Question) -> Node:
    questions = [_asked(question) for question in one.questions]
    return Column(
        Row(Icon("messages", 52, colour="teal", stroke=1.5), heading(one.title, TITLE, grow=1, least=300), gap=20),
        Column(*questions, gap=32, role="list", name=one.title, grow=1, justify="center"),
        Text(told_to(table, "talk-own"), SMALL, colour="soft"),
        gap=26,
        box=Box(fill="card", line="line", shadow=True, pad=(52, 40)),
        grow=13,
        least=560,
    )


def _asked(question: str) -> Node:
    return Row(Icon("help", 44, colour="teal"), Text(question, LARGE, grow=1), gap=24, align="start", role="listitem")
