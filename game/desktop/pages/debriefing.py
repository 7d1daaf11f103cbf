"""The look back, step by step: from the ending, out of the role, to what everybody takes along."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from game.desktop.buttons import Action, Button, push_button
from game.desktop.containers import Row, Space
from game.desktop.faces import NOTE, SMALL, SMALL_STRONG
from game.desktop.grids import Wrap
from game.desktop.nodes import Box, Node
from game.desktop.pages.debrief_causes import mattered
from game.desktop.pages.debrief_course import the_course
from game.desktop.pages.debrief_knowledge import who_knew
from game.desktop.pages.debrief_mirror import mirror
from game.desktop.pages.debrief_pieces import told
from game.desktop.pages.debrief_promises import promises
from game.desktop.pages.debrief_role import out_of_role
from game.desktop.pages.debrief_sharing import trail
from game.desktop.pages.debrief_talk import talk
from game.desktop.pages.debrief_voice import voices
from game.desktop.pages.ending import how_it_ended
from game.desktop.pages.frame import framed
from game.desktop.pictures import Icon
from game.desktop.screens import Screen, Viewport
from game.desktop.table import Table
from game.desktop.texts import Text

ROOMY = 1800
"""From this width on (design units at 100 % text) every step is named, otherwise only the one that is on."""


class Step(NamedTuple):
    """A step of the look back: its name in the catalogue, its icon, and who shows it."""

    name: str
    icon: str
    show: Callable[[Table, Viewport], Node]


STEPS = (
    Step("ending", "flag", how_it_ended),
    Step("role", "door", out_of_role),
    Step("course", "chart-line", the_course),
    Step("mattered", "arrows-split", mattered),
    Step("knowledge", "eye", who_knew),
    Step("trail", "share", trail),
    Step("mirror", "flip-vertical", mirror),
    Step("voice", "quote", voices),
    Step("talk", "messages", talk),
    Step("promises", "seedling", promises),
)
"""In their order: the role is put down before anything is weighed, and what people take along comes last."""


def debriefing(table: Table, view: Viewport) -> Screen:
    """The step that is on, with the others as numbered tabs above it."""
    place = min(table.page, len(STEPS) - 1)
    keys: dict[str, Action] = {
        "pagedown": lambda: table.turn(1, len(STEPS)),
        "pageup": lambda: table.turn(-1, len(STEPS)),
    }
    writing = STEPS[place].name == "promises" and bool(table.look_back.turn)
    return framed(
        table,
        view,
        STEPS[place].show(table, view),
        above=_tabs(table, view, place),
        title=table.say("debrief-of", household=table.casus.household.name),
        bar=_bar(table, place),
        keys=keys,
        first_focus="promise" if writing else "on",
    )


def _tabs(table: Table, view: Viewport, place: int) -> Node:
    roomy = view.width / view.text_scale >= ROOMY
    tabs = [_tab(table, number, on=number == place, named=roomy or number == place) for number in range(len(STEPS))]
    return Wrap(*tabs, gap=8, role="list", name=table.say("sections"))


def _tab(table: Table, number: int, *, on: bool, named: bool) -> Button:
    step, key = STEPS[number], str((number + 1) % 10)
    name = told(table, f"step-{step.name}")
    colour = "on_teal" if on else "soft"
    box = Box(fill="teal" if on else "card", line="teal" if on else "line", radius=40, pad=(14, 8))
    return Button(
        Text(str(number + 1), SMALL_STRONG if on else NOTE, colour=colour, role="none"),
        Icon(step.icon, 24, colour=colour),
        Text(name, SMALL_STRONG, colour=colour) if named else None,
        action=lambda: table.turn(number - table.page, len(STEPS)),
        hotkey=key,
        id=f"tab-{step.name}",
        name=name,
        gap=8,
        hover="teal_deep" if on else "hover",
        box=box,
        value=table.say("is-on") if on else "",
    )


def _bar(table: Table, place: int) -> Node:
    count = len(STEPS)
    back = push_button(table.say("back"), lambda: table.turn(-1, count), icon="arrow-left", id="back")
    where = Text(table.say("page-of", page=place + 1, pages=count), SMALL, colour="soft")
    if place == count - 1:
        on = push_button(table.say("finish"), table.finish, icon="check", main=True, id="on")
    else:
        on = push_button(table.say("go-on"), lambda: table.turn(1, count), icon="arrow-right", main=True, id="on")
    return Row(back if place else None, Space(), where, on, gap=20)
