"""How it ended and how everybody is now, or that players look back before the end; nothing here is weighed."""

from __future__ import annotations

from game.desktop.buttons import push_button
from game.desktop.containers import Column, Row
from game.desktop.faces import NOTE, SUBHEADING, Face, TextStyle
from game.desktop.grids import Grid, Wrap
from game.desktop.nodes import Box, Node
from game.desktop.pages.debrief_pieces import GREAT_TITLE, told
from game.desktop.pages.furniture import paragraphs, side_by_side, titled
from game.desktop.pages.moment import WHOLE
from game.desktop.pages.people import mood_tag, portrait
from game.desktop.pages.scenery import Illustrated, scene
from game.desktop.screens import Viewport
from game.desktop.scrolling import Scroll
from game.desktop.table import Table
from game.desktop.texts import Text, heading, pill
from game.reports.clock_ended import clock_ended
from game.reports.debrief import Looks

TALE = TextStyle(Face.REGULAR, 34, 1.45)
TALL_BANNER = 360
FEW = 3
"""Up to so many members each has a line of its own, with a large face."""


def how_it_ended(table: Table, view: Viewport) -> Node:
    """The ending in large text, with the household beside it."""
    end = table.view.ending
    if end is None:
        texts = (told(table, "early-text", week=table.view.week, horizon=table.view.horizon),)
        return _told(table, view, told(table, "early-title"), texts, told(table, "early-label"), _on_playing(table))
    return _told(table, view, end.title, end.texts, table.say("ending"), None)


def _told(table: Table, view: Viewport, title: str, texts: tuple[str, ...], label: str, below: Node | None) -> Node:
    last = table.view.last
    tale = Column(heading(title, GREAT_TITLE), paragraphs(texts, TALE, gap=18), below, gap=20)
    week = told(table, "week-of", week=table.view.week, horizon=table.view.horizon)
    labels = Wrap(pill(label, icon="flag", fill="card"), _when(table, week), gap=12)
    story = Illustrated(
        scene(table, last.happened[-1].scene if last else None),
        Column(labels, box=Box(pad=(18, 16))),
        Scroll(tale, id="ending", low=200 if side_by_side(view) else WHOLE, box=Box(pad=(48, 30, 44, 36))),
        highest=TALL_BANNER,
        box=Box(fill="card", line="line", shadow=True, pad=2),
        grow=110,
        least=600,
    )
    people = _people(table)
    beside = Column(Scroll(people, id="people", grow=1)) if side_by_side(view) else people
    beside.grow, beside.least = 44, 380
    return Row(story, beside, gap=22, align="stretch", stacks=True)


def _when(table: Table, week: str) -> Node:
    """How far the play was: by the clock of a team that had one, else in weeks."""
    clock = clock_ended(table.view.clock, table.words)
    return pill(clock, icon="clock", fill="card") if clock else pill(week, icon="calendar-week", fill="card")


def _on_playing(table: Table) -> Node | None:
    """The way back into a play that has not ended; there is none before the first decision."""
    if not table.view.can_undo:
        return None
    back = push_button(told(table, "early-back"), lambda: _play_on(table), icon="player-play", id="play-on")
    return Row(back)


def _play_on(table: Table) -> None:
    # A look back begins after a decision: undone and taken again, the table is where it was.
    table.do("undo")
    table.do("redo")


def _people(table: Table) -> Node:
    """Every face as it was and as it is, in words too; numbers come later, once the roles are put down."""
    faces = table.story.looks
    few = len(faces) <= FEW
    cards = [_member(table, one, few=few) for one in faces]
    return titled(table.say("how-people-are"), Grid(*cards, columns=1 if few else 2, gap=18, grow=1), grow=1)


def _member(table: Table, looks: Looks, *, few: bool) -> Node:
    member = next(one for one in table.view.household.members if one.id == looks.member)
    now = portrait(table, member, looks.last, 168 if few else 96)
    then = Row(
        portrait(table, member, looks.first, 56), Text(told(table, "face-then"), NOTE, colour="soft", grow=1), gap=10
    )
    words = Column(
        Text(member.name, SUBHEADING),
        Row(mood_tag(table, looks.last)),
        then if few else None,
        gap=10,
        grow=1,
        least=150,
    )
    return Row(now, words, gap=20, role="listitem", name=member.name)
