"""The briefing: whom it is about, what it asks, the agreements of the room, and what your own seat knows."""

from __future__ import annotations

from game.desktop.buttons import push_button
from game.desktop.containers import Column, Row, Space
from game.desktop.faces import BODY, SMALL, STRONG, SUBHEADING, TITLE
from game.desktop.grids import Wrap
from game.desktop.nodes import Box, Node
from game.desktop.pages.envelopes import known
from game.desktop.pages.frame import framed
from game.desktop.pages.furniture import SECRET, bullet, side_by_side, tag, titled
from game.desktop.pages.people import about, portrait
from game.desktop.pages.review import review_lines, table_line
from game.desktop.pages.roles import mandate, seat_card
from game.desktop.pages.scenery import scene
from game.desktop.pictures import Icon
from game.desktop.screens import Screen, Viewport
from game.desktop.scrolling import Scroll
from game.desktop.table import Table
from game.desktop.texts import Text, heading

FACE = 96


def briefing(table: Table, view: Viewport) -> Screen:
    """Everything players should know before the first moment."""
    columns = [
        Column(_story(table), _honesty(table), gap=18),
        Column(_own_seat(table) if table.alone else _seats(table)),
        Column(_agreements(table), _goals(table), gap=18),
    ]
    if side_by_side(view):
        columns = [Column(Scroll(column, id=f"column-{number}", grow=1)) for number, column in enumerate(columns)]
    for column in columns:
        column.grow, column.least = 1, 440
    body = Row(*columns, gap=22, align="stretch", stacks=True)
    return framed(table, view, body, bar=_bar(table), first_focus="begin")


def _bar(table: Table) -> Node:
    cards = push_button(table.say("role-cards"), lambda: table.open_cover("cards"), icon="users", id="cards")
    begin = push_button(table.say("begin"), lambda: table.do("begin"), icon="arrow-right", main=True, id="begin")
    return Row(None if table.alone else cards, Space(), begin, gap=20)


def _story(table: Table) -> Node:
    casus = table.casus
    first = casus.moments[casus.begin]
    also = Text(table.say("also-about"), SMALL, colour="soft")
    notes = Wrap(also, *(tag(text, "amber") for text in casus.content_notes), gap=10)
    tale = Column(
        heading(casus.title, TITLE),
        Text(casus.summary, BODY),
        _household(table),
        notes if casus.content_notes else None,
        gap=16,
        box=Box(pad=(30, 20, 30, 24)),
    )
    banner = scene(table, first.scene)
    banner.height = 90
    return Column(banner, tale, box=Box(fill="card", line="line", shadow=True, pad=2))


def _household(table: Table) -> Node:
    """Everybody with a calm face; how they are, the play will tell."""
    people = [
        Column(
            portrait(table, member, None, FACE),
            Text(member.name, SUBHEADING),
            Text(about(member), SMALL, colour="soft"),
            gap=4,
            role="listitem",
        )
        for member in table.view.household.members
    ]
    return Wrap(*people, gap=28, role="list", name=table.casus.household.name)


def _goals(table: Table) -> Node | None:
    goals = table.casus.goals
    if not goals:
        return None
    points = [bullet(goal, "check", style=SMALL) for goal in goals]
    return titled(table.say("goals"), Column(*points, gap=10, role="list", name=table.say("goals")))


def _honesty(table: Table) -> Node | None:
    casus = table.casus
    lines = review_lines(table.words, casus.review)
    if casus.sharing is not None:
        lines.append(table_line(table.words, casus.sharing.checked_on))
    return titled(table.say("who-read-this"), *lines) if lines else None


def _own_seat(table: Table) -> Node:
    seat = table.view.seat or ""
    title = table.casus.title_of(seat)
    head = Row(Icon("user-heart", 46, colour="teal"), heading(title, TITLE, grow=1), gap=16)
    knows = Column(known(table, table.view.knows), box=SECRET)
    return titled(table.say("your-seat"), head, mandate(table, seat), knows)


def _seats(table: Table) -> Node:
    cards = [seat_card(table, seat) for seat in table.casus.seats]
    return titled(
        table.say("who-sits-here"),
        Text(table.say("cards-how"), SMALL, colour="soft"),
        Column(*cards, gap=16, role="list", name=table.say("who-sits-here")),
    )


def _agreements(table: Table) -> Node:
    rules = [
        bullet(table.say("agreement-fiction"), "home", style=SMALL),
        bullet(table.say("agreement-judgement-alone" if table.alone else "agreement-judgement"), "scale", style=SMALL),
        None if table.alone else bullet(table.say("agreement-room"), "lock", style=SMALL),
    ]
    stop = Row(
        Icon("hand-stop", 40, colour="clay"),
        Text(table.say("agreement-stop"), STRONG, grow=1, least=300),
        gap=18,
        box=Box(fill="clay_soft", radius=18, pad=(22, 16)),
    )
    return titled(
        table.say("agreements"),
        Column(*rules, gap=12, role="list"),
        stop,
        bullet(table.say("agreement-help"), "heart", colour="clay", style=SMALL),
    )
