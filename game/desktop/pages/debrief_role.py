"""The first thing after play: everybody puts the role down, and who was touched by it knows where to go."""

from __future__ import annotations

from game.desktop.containers import Column, Row
from game.desktop.faces import BODY, STORY, STRONG, SUBHEADING, TITLE
from game.desktop.grids import Wrap
from game.desktop.nodes import Box, Node
from game.desktop.pages.debrief_pieces import LARGE, LARGE_STRONG, chip, told, told_to
from game.desktop.pages.furniture import PANEL
from game.desktop.pictures import Icon
from game.desktop.screens import Viewport
from game.desktop.table import Table
from game.desktop.texts import Text, heading


def out_of_role(table: Table, view: Viewport) -> Node:  # noqa: ARG001 — every step is asked for with its viewport
    """Three small things to do, the roles that are put down, and where help is."""
    steps = [_step(number, told_to(table, f"role-{number}")) for number in (1, 2, 3)]
    todo = Column(
        Row(Icon("door", 60, colour="teal", stroke=1.5), heading(told(table, "role-title"), TITLE, grow=1), gap=20),
        Column(*steps, gap=30, role="list", name=told(table, "role-title"), grow=1, justify="center"),
        Text(told(table, "role-why"), BODY, colour="soft"),
        gap=28,
        box=Box(fill="card", line="line", shadow=True, pad=(48, 40)),
        grow=110,
        least=620,
    )
    return Row(todo, _beside(table), gap=22, align="stretch", stacks=True)


def _step(number: int, text: str) -> Node:
    sign = Node(
        Text(str(number), LARGE_STRONG, colour="teal", align="center", role="none"),
        box=Box(fill="teal_soft", radius=40, pad=(6, 8)),
        least=52,
    )
    return Row(sign, Text(text, LARGE, grow=1, least=300), gap=24, align="start", role="listitem")


def _beside(table: Table) -> Node:
    seat = table.view.seat
    seats = tuple(table.casus.seats) if seat is None else (seat,)
    names = Wrap(*(chip(table.casus.title_of(one), icon="user") for one in seats), gap=12, role="list")
    roles = Column(Text(told_to(table, "role-down"), SUBHEADING, role="heading"), names, gap=18, box=PANEL)
    care = Column(
        Row(
            Icon("heart", 40, colour="clay"), Text(told(table, "care-title"), SUBHEADING, colour="clay", grow=1), gap=16
        ),
        Text(told(table, "care-text"), STORY),
        Text(table.say("agreement-help"), STRONG),
        gap=20,
        justify="center",
        box=Box(fill="clay_soft", radius=22, pad=(32, 28)),
        grow=1,
    )
    return Column(roles, care, gap=22, grow=60, least=420)
