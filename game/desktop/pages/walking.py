"""Walking on from an earlier decision: the ways into it and back, and the strip that says that it is not the play."""

from __future__ import annotations

from game.desktop.buttons import Button, push_button
from game.desktop.containers import Column, Row
from game.desktop.faces import SMALL, STRONG
from game.desktop.nodes import Box, Node
from game.desktop.pages.furniture import side_by_side
from game.desktop.pictures import Icon
from game.desktop.screens import Viewport
from game.desktop.table import Table
from game.desktop.texts import Text
from game.desktop.what_if import WhatIf, what_if
from game.errors import KantelpuntError

BACK_KEY = "x"


def walk_from(table: Table, number: int, choice: str | None = None) -> None:
    """Go back to a decision, with another choice laid in the middle if one is named; the real play is left alone."""
    if table.walk_on is None:
        return
    try:
        walk = table.walk_on(table.play, number)
    except KantelpuntError as refused:
        table.notices = (table.teller.error(refused),)
        return
    page = table.what_if.page if table.what_if else table.page
    table.go_aside(what_if(walk, number, page))
    table.selected = choice
    table.close_cover()


def walk_again(table: Table, aside: WhatIf) -> None:
    """Back to the decision where this walk began."""
    walk_from(table, aside.number)


def strip(table: Table, view: Viewport) -> Node | None:
    """On every screen of a walk: that this is not the real play, where it began, and the way back."""
    aside = table.what_if
    if aside is None:
        return None
    roomy = side_by_side(view)
    made = next(one for one in table.real.story.decisions if one.choice is not None and one.number == aside.number)
    since = said(table, "what-if-since", number=aside.number, week=made.week)
    words = Column(
        Text(said(table, "what-if-on"), STRONG, colour="plum"),
        Text(since, SMALL, colour="plum") if roomy else None,
        grow=1,
        least=220,
    )
    box = Box(fill="plum_soft", line="plum", thickness=2.5, radius=18, pad=(20, 8))
    sign = Icon("git-branch", 34, colour="plum")
    # At its end the way back stands below, as the one thing that most people want there.
    back = None if table.session.phase == "debriefing" else back_button(table, main=False)
    return Row(sign, words, back, gap=16, box=box, role="status", name=said(table, "what-if-on"))


def back_button(table: Table, *, main: bool) -> Button:
    """The way back to the look back, at the step where the walk began."""
    told = said(table, "what-if-back")
    return push_button(told, lambda: _come_back(table), icon="history", main=main, hotkey=BACK_KEY, id="what-if-back")


def _come_back(table: Table) -> None:
    table.come_back()
    table.close_cover()


def said(table: Table, key: str, **facts: object) -> str:
    """A sentence about what was possible, as it is said to a group or to the one who plays alone."""
    alone = f"possible.{key}-alone"
    return table.words.say(alone if table.alone and table.words.knows(alone) else f"possible.{key}", **facts)
