"""The first page for who plays alone: who you are, what you may do, where it tends to go wrong, and what you know."""

from __future__ import annotations

from game.desktop.buttons import push_button
from game.desktop.containers import Column, Row, Space
from game.desktop.faces import BODY, SMALL, STORY, STRONG, SUBHEADING, Face, TextStyle
from game.desktop.nodes import Box, Node
from game.desktop.pages.envelopes import known
from game.desktop.pages.frame import framed
from game.desktop.pages.furniture import PANEL, SECRET, side_by_side, titled
from game.desktop.pages.roles import picture, place_of, role_of
from game.desktop.pictures import Icon
from game.desktop.screens import Screen, Viewport
from game.desktop.scrolling import Scroll
from game.desktop.table import Table
from game.desktop.texts import Text, heading
from game.reports.solo import part_of

NAME = TextStyle(Face.DISPLAY, 54, 1.12)
LARGE, SMALL_PICTURE = 170, 44
BRIEFING = 1
"""The page that comes after this one."""


def role_page(table: Table, view: Viewport) -> Screen:
    """A calm page about the seat that is played alone."""
    seat = table.view.seat or ""
    left, right = _who(table, seat), Column(_knows(table), _others(table, seat), gap=18)
    if side_by_side(view):
        left, right = Column(Scroll(Column(left), id="role", grow=1)), Column(Scroll(right, id="knows", grow=1))
    left.grow, left.least, right.grow, right.least = 6, 560, 5, 480
    body = Row(left, right, gap=28, align="stretch", stacks=True)
    on = push_button(
        table.words.say("hall.to-briefing"),
        lambda: table.turn(1, BRIEFING + 1),
        icon="arrow-right",
        main=True,
        id="to-briefing",
    )
    keys = {"pagedown": lambda: table.turn(1, BRIEFING + 1)}
    return framed(table, view, body, bar=Row(Space(), on), keys=keys, first_focus="to-briefing")


def _who(table: Table, seat: str) -> Column:
    say, role = table.words.say, role_of(table, seat)
    title = Column(
        Text(say("hall.you-are"), BODY, colour="soft"),
        heading(table.casus.title_of(seat), NAME),
        Text(
            say("hall.you-work-at", place=place_of(table, seat)) if role else place_of(table, seat),
            STRONG,
            colour="soft",
        ),
        gap=2,
        grow=1,
        least=320,
    )
    explained = [
        _point(
            table,
            "may" if role else "place",
            role.mandate if role else table.say("seat-of-household"),
            "briefcase",
            "teal",
        ),
        _point(table, "pitfall", f"“{role.pitfall}”", "alert-triangle", "amber") if role and role.pitfall else None,
        _point(
            table,
            "your-part",
            part_of(table.casus, seat, table.words),
            "message-2",
            "teal",
        ),
    ]
    head = Row(picture(table, seat, LARGE), title, gap=36)
    return Column(head, *explained, gap=32, box=PANEL._replace(pad=(44, 40)))


def _point(table: Table, key: str, told: str, icon: str, colour: str) -> Node:
    """A question that somebody new in a role has, and its answer."""
    tile = Node(Icon(icon, 34, colour=colour), box=Box(fill=f"{colour}_soft", radius=16, pad=13))
    words = Column(
        Text(table.words.say(f"hall.role-{key}"), SUBHEADING, role="heading"),
        Text(told, STORY),
        gap=4,
        grow=1,
        least=300,
    )
    return Row(tile, words, gap=24, align="start")


def _knows(table: Table) -> Node:
    """Only this seat reads this, so it needs no envelope."""
    only = Text(table.words.say("hall.knows-how"), SMALL, colour="soft")
    return Column(known(table, table.view.knows), only, gap=16, box=SECRET._replace(radius=22, pad=(30, 26)))


def _others(table: Table, seat: str) -> Node:
    """Who else sits at the table, with who leads the case."""
    seats = [other for other in table.casus.seats if other != seat]
    rows = [
        Row(
            picture(table, other, SMALL_PICTURE),
            Text(table.casus.title_of(other), STRONG, grow=1),
            Text(place_of(table, other), SMALL, colour="soft"),
            gap=16,
            role="listitem",
        )
        for other in seats
    ]
    title = table.words.say("hall.others-here")
    return titled(title, Column(*rows, gap=10, role="list", name=title))
