"""Walking on from an earlier decision: the ways into it and back, and the strip that says that it is not the play."""

from __future__ import annotations

from game.desktop.buttons import ROUND, ROUND_MAIN, Button, push_button
from game.desktop.containers import Row, Space
from game.desktop.faces import SMALL, STRONG
from game.desktop.nodes import Box, Node
from game.desktop.pages.furniture import side_by_side
from game.desktop.pictures import Icon
from game.desktop.screens import Viewport
from game.desktop.table import Table
from game.desktop.texts import Text
from game.desktop.what_if import WhatIf, what_if
from game.errors import KantelpuntError
from game.session.view import DecisionView

BACK_KEY = "x"


def may_walk_from(table: Table, made: DecisionView) -> bool:
    """Whether whoever looks back could have taken another choice here: alone, not where another seat decides."""
    return table.walk_on is not None and (not table.alone or made.decider == table.view.seat)


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
    made = next(one for one in table.real.story.decisions if one.choice is not None and one.number == aside.number)
    since = said(table, "what-if-since", number=aside.number, week=made.week)
    # At its end the way back stands below, as the one thing that most people want there.
    is_over = table.session.phase == "debriefing"
    return Row(
        Icon("git-branch", 30, colour="plum"),
        Text(said(table, "what-if-on"), STRONG, colour="plum"),
        Text(since, SMALL, colour="plum", grow=1) if side_by_side(view) and not is_over else Space(),
        None if is_over else back_button(table, main=False),
        gap=16,
        box=Box(fill="plum_soft", line="plum", thickness=2.5, radius=40, pad=(22, 6, 8, 6)),
        role="status",
        name=said(table, "what-if-on"),
    )


def back_button(table: Table, *, main: bool) -> Button:
    """The way back to the look back, at the step where the walk began."""
    told = said(table, "what-if-back")
    box = ROUND_MAIN if main else ROUND._replace(pad=(20, 7))
    return push_button(
        told, lambda: come_back(table), icon="history", main=main, hotkey=BACK_KEY, id="what-if-back", box=box
    )


def come_back(table: Table) -> None:
    """Back to the look back; the walk is forgotten."""
    table.come_back()
    table.close_cover()


def said(table: Table, key: str, **facts: object) -> str:
    """A sentence about what was possible, as it is said to a group or to the one who plays alone."""
    alone = f"possible.{key}-alone"
    return table.words.say(alone if table.alone and table.words.knows(alone) else f"possible.{key}", **facts)
