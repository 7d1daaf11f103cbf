"""The briefing: whom it is about, who sits at the table, what it asks, and the agreements of the room."""

from __future__ import annotations

from game.desktop.buttons import push_button
from game.desktop.containers import Column, Row, Space
from game.desktop.faces import BODY, SMALL, STRONG, Face, TextStyle
from game.desktop.grids import Wrap
from game.desktop.nodes import Box, Node
from game.desktop.pages.as_set import as_set, set_notes
from game.desktop.pages.frame import framed
from game.desktop.pages.furniture import bullet, side_by_side, tag, titled
from game.desktop.pages.people import about, portrait
from game.desktop.pages.review import review_lines, table_line
from game.desktop.pages.role_page import role_page
from game.desktop.pages.roles import seat_card
from game.desktop.pages.scenery import Illustrated, own_scene, scene
from game.desktop.pictures import Icon
from game.desktop.screens import Screen, Viewport
from game.desktop.scrolling import Scroll
from game.desktop.table import Table
from game.desktop.texts import Text, heading
from game.reports.short_play import short_play

NAME = TextStyle(Face.DISPLAY, 32, 1.2)
LOW_BANNER, HIGH_BANNER = 84, 240
MOST_LEVERS_IN_BAR = 2
FACE, SMALL_FACE, MANY = 92, 64, 4
"""The size of a face in design units, and from how many people on it is smaller."""


def briefing(table: Table, view: Viewport) -> Screen:
    """Everything players should know before the first moment; alone, first a page about the own seat."""
    if table.alone and table.page == 0:
        return role_page(table, view)
    columns = _alone(table, view) if table.alone else _together(table, view)
    if side_by_side(view):
        columns = [Column(Scroll(column, id=f"column-{number}", grow=1)) for number, column in enumerate(columns)]
    for column in columns:
        column.grow, column.least = 1, 440
    body = Row(*columns, gap=22, align="stretch", stacks=True)
    keys = {"pageup": lambda: table.turn(-1, 2)} if table.alone else {}
    return framed(table, view, body, bar=_bar(table, view), keys=keys, first_focus="begin")


def _alone(table: Table, view: Viewport) -> list[Column]:
    return [
        Column(_story(table, view)),
        Column(_goals(table), as_set(table), gap=18),
        Column(_agreements(table), _honesty(table), gap=18),
    ]


def _together(table: Table, view: Viewport) -> list[Column]:
    return [
        Column(_story(table, view), _goals(table), gap=18),
        Column(_seats(table), None if _set_in_bar(table, view) else as_set(table), gap=18),
        Column(_agreements(table), _honesty(table), gap=18),
    ]


def _set_in_bar(table: Table, view: Viewport) -> bool:
    """Whether what was set fits beside the buttons below, where there is room for a line of it."""
    return not table.alone and side_by_side(view) and len(table.casus.levers) <= MOST_LEVERS_IN_BAR


def _bar(table: Table, view: Viewport) -> Node:
    """At a table the role cards lie ready; alone the page before this one is the role card."""
    say = table.words.say
    cards = push_button(table.say("role-cards"), lambda: table.open_cover("cards"), icon="users", id="cards")
    role = push_button(say("hall.back-to-role"), lambda: table.turn(-1, 2), icon="arrow-left", id="to-role")
    begin = push_button(say("hall.begin"), lambda: table.do("begin"), icon="arrow-right", main=True, id="begin")
    notes = Wrap(*set_notes(table), gap=26, grow=1) if _set_in_bar(table, view) else Space()
    return Row(role if table.alone else cards, notes, begin, gap=30)


def _story(table: Table, view: Viewport) -> Node:
    """What it is about and whom; where letters are large, the words come instead of the picture."""
    casus = table.casus
    first = casus.moments[casus.begin]
    short = short_play(casus, table.session.setup.short, table.words)
    tags = (tag(casus.word_of("content-notes", one), "amber") for one in casus.content_notes)
    notes = Wrap(*tags, gap=10, role="list", name=table.words.say("hall.also-about"))
    tale = Column(
        heading(casus.title, NAME),
        Text(casus.summary, BODY),
        bullet(short.how, "clock", style=SMALL) if short else None,
        _household(table),
        notes if casus.content_notes else None,
        gap=16,
        box=Box(pad=(30, 20, 30, 24)),
    )
    box = Box(fill="card", line="line", shadow=True, pad=2)
    if not side_by_side(view):
        return Node(tale, box=box)
    banner = scene(table, own_scene(table.assets, casus.id, first.scene))
    height = HIGH_BANNER if table.alone else LOW_BANNER
    return Illustrated(banner, Node(height=height), tale, highest=height, box=box)


def _household(table: Table) -> Node:
    """Everybody with a calm face; how they are, the play will tell."""
    members = table.view.household.members
    many = len(members) >= MANY
    people = [
        (Row if many else Column)(
            portrait(table, member, None, SMALL_FACE if many else FACE),
            Column(Text(member.name, STRONG), Text(about(member), SMALL, colour="soft") if about(member) else None),
            gap=14 if many else 4,
            role="listitem",
        )
        for member in members
    ]
    return Wrap(*people, gap=28, role="list", name=table.casus.household.name)


def _goals(table: Table) -> Node | None:
    goals = table.casus.goals
    if not goals:
        return None
    title = table.words.say("hall.goals")
    return titled(
        title, Column(*(bullet(goal, "check", style=SMALL) for goal in goals), gap=10, role="list", name=title)
    )


def _honesty(table: Table) -> Node | None:
    casus = table.casus
    lines = review_lines(table.words, {casus.word_of("review", who): status for who, status in casus.review.items()})
    if casus.sharing is not None:
        lines.append(table_line(table.words, casus.sharing.checked_on))
    return titled(table.words.say("hall.who-read-this"), *lines) if lines else None


def _seats(table: Table) -> Node:
    title = table.words.say("hall.who-sits-here")
    cards = [seat_card(table, seat) for seat in table.casus.seats]
    how = Text(table.words.say("hall.cards-how"), SMALL, colour="soft")
    return titled(title, how, Column(*cards, gap=14, role="list", name=title))


def _agreements(table: Table) -> Node:
    say = table.words.say
    judgement = "hall.agreement-judgement-alone" if table.alone else "hall.agreement-judgement"
    rules = [
        bullet(say("hall.agreement-fiction"), "home", style=SMALL),
        bullet(say(judgement), "scale", style=SMALL),
        None if table.alone else bullet(say("hall.agreement-room"), "lock", style=SMALL),
    ]
    stop = Row(
        Icon("hand-stop", 40, colour="clay"),
        Text(say("hall.agreement-stop"), STRONG, grow=1, least=300),
        gap=18,
        box=Box(fill="clay_soft", radius=18, pad=(22, 16)),
    )
    return titled(
        say("hall.agreements"),
        Column(*rules, gap=12, role="list"),
        stop,
        bullet(say("hall.agreement-after"), "coffee", style=SMALL),
        bullet(table.say("agreement-help"), "heart", colour="clay", style=SMALL),
    )
