"""How it ended and how everybody is now, and the first thing after play: leaving your role."""

from __future__ import annotations

from game.desktop.containers import Column, Row
from game.desktop.faces import HEADING, SMALL, STORY, STRONG, SUBHEADING, TITLE, Face, TextStyle
from game.desktop.nodes import Box, Node
from game.desktop.pages.furniture import bullet, paragraphs, side_by_side, titled
from game.desktop.pages.meters import stability
from game.desktop.pages.moment import WHOLE
from game.desktop.pages.people import mood_tag, portrait, stress_bar
from game.desktop.pages.scenery import Illustrated, scene
from game.desktop.pictures import Icon
from game.desktop.screens import Viewport
from game.desktop.scrolling import Scroll
from game.desktop.table import Table
from game.desktop.texts import Text, heading, pill
from game.session.view import EndingView, MemberView

TALE = TextStyle(Face.REGULAR, 34, 1.45)
TALL_BANNER = 360


def ending(table: Table, view: Viewport, end: EndingView) -> Node:
    """The ending in large text, with the household beside it."""
    last = table.view.last
    tale = Column(heading(end.title, TextStyle(Face.DISPLAY, 50, 1.15)), paragraphs(end.texts, TALE, gap=18), gap=20)
    label = pill(table.say("ending"), icon="flag", colour="teal", fill="card")
    low = 200 if side_by_side(view) else WHOLE
    story = Illustrated(
        scene(table, last.happened[-1].scene if last else None),
        Column(Row(label), box=Box(pad=(18, 16))),
        Scroll(tale, id="ending", low=low, box=Box(pad=(48, 30, 44, 36))),
        highest=TALL_BANNER,
        box=Box(fill="card", line="line", shadow=True, pad=2),
        grow=110,
        least=600,
    )
    beside = Column(_people(table), stability(table, view, stress=False), gap=16)
    beside = Column(Scroll(beside, id="people", grow=1)) if side_by_side(view) else beside
    beside.grow, beside.least = 44, 380
    return Row(story, beside, gap=22, align="stretch", stacks=True)


def _people(table: Table) -> Node:
    members = table.view.household.members
    return titled(table.say("how-people-are"), *(_member(table, member, small=len(members) > 3) for member in members))


def _member(table: Table, member: MemberView, *, small: bool) -> Node:
    words = Column(
        Text(member.name, SUBHEADING),
        Row(mood_tag(table, member.mood)),
        stress_bar(table, member),
        gap=6,
        grow=1,
    )
    return Row(portrait(table, member, member.mood, 76 if small else 110), words, gap=18, role="listitem")


def out_of_role(table: Table) -> Node:
    """Before anything is weighed: everybody puts the role down and says how they are."""
    key = "alone" if table.alone else "table"
    steps = [bullet(table.say(f"role-{key}-{number}"), "arrow-right", style=STORY) for number in (1, 2, 3)]
    care = Row(
        Icon("heart", 40, colour="clay"),
        Text(table.say("agreement-help"), STRONG, grow=1, least=300),
        gap=18,
        box=Box(fill="clay_soft", radius=18, pad=(26, 20)),
    )
    card = Column(
        Row(Icon("door", 60, colour="teal", stroke=1.5), heading(table.say("role-title"), TITLE, grow=1), gap=20),
        Column(*steps, gap=18, role="list", name=table.say("role-title")),
        care,
        Text(table.say("role-why"), SMALL, colour="soft"),
        gap=26,
        box=Box(fill="card", line="line", shadow=True, pad=(56, 44)),
        width=1240,
    )
    return Column(card, align="center", justify="center", grow=1)


def early(table: Table) -> Node:
    """Looking back before the end."""
    card = Column(
        Row(Icon("history", 60, colour="teal", stroke=1.5), heading(table.say("early-title"), TITLE, grow=1), gap=20),
        Text(table.say("early-text", week=table.view.week, horizon=table.view.horizon), HEADING),
        gap=22,
        box=Box(fill="card", line="line", shadow=True, pad=(56, 44)),
        width=1240,
    )
    return Column(card, align="center", justify="center", grow=1)
