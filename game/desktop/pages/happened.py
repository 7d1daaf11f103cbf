"""And then: for each step one page with what people did, what moved what, and how everybody is now."""

from __future__ import annotations

from game.desktop.buttons import Action, push_button
from game.desktop.containers import Column, Row, Space
from game.desktop.faces import SMALL
from game.desktop.nodes import Node
from game.desktop.pages.causes import causes
from game.desktop.pages.faces_moved import faces
from game.desktop.pages.frame import framed
from game.desktop.pages.furniture import side_by_side
from game.desktop.pages.moment import WHOLE
from game.desktop.pages.puzzle_answers import answers
from game.desktop.pages.sharings import sharings
from game.desktop.pages.steps import Stride, stride
from game.desktop.pages.tale import tale
from game.desktop.pages.went import went
from game.desktop.screens import Screen, Viewport
from game.desktop.scrolling import Scroll
from game.desktop.table import Table
from game.desktop.texts import Text


def happened(table: Table, view: Viewport) -> Screen:
    """What came of the latest decision: a page for each step."""
    decision = table.view.last
    assert decision is not None
    pages = len(decision.happened)
    now = stride(table, decision, min(table.page, pages - 1))
    why = answers(table, now.step)
    left = Column(tale(table, decision, now), _moved(table, view, now), gap=14, grow=84 if why else 104, least=600)
    # The why of every item comes first: the faces can be found among all meters.
    beside = Column(why, went(table, view, now), None if why else faces(table, now), gap=14)
    place = f"beside-{table.page}" if why else "beside"
    low = 320 if side_by_side(view) else WHOLE
    right = Scroll(beside, id=place, low=low, snug=not why, grow=84 if why else 60, least=420)
    body = Row(left, right, gap=22, align="stretch", stacks=True)
    return framed(table, view, body, bar=_bar(table, pages), keys=_keys(table, pages), first_focus="on")


def _moved(table: Table, view: Viewport, now: Stride) -> Node:
    """What each cause moved, and below it what was shared."""
    listed = Column(causes(table, now.step), sharings(table, now.step.sharings), gap=14)
    low = 170 if side_by_side(view) else WHOLE
    return Scroll(listed, id=f"causes-{table.page}", low=low)


def _keys(table: Table, pages: int) -> dict[str, Action]:
    return {
        "pagedown": lambda: _on(table, pages),
        "pageup": lambda: table.turn(-1, pages),
    }


def _on(table: Table, pages: int) -> None:
    if table.page < pages - 1:
        table.turn(1, pages)
    else:
        table.do("proceed")


def _bar(table: Table, pages: int) -> Node:
    """The way back to an earlier page, where this is, and the way on."""
    last = table.page >= pages - 1
    back = push_button(table.say("back"), lambda: table.turn(-1, pages), icon="arrow-left", id="back")
    key = "go-on" if last else "and-then"
    on = push_button(table.say(key), lambda: _on(table, pages), icon="arrow-right", main=True, id="on")
    where = Text(table.say("page-of", page=table.page + 1, pages=pages), SMALL, colour="soft")
    return Row(back if table.page else None, Space(), where if pages > 1 else None, on, gap=20)
