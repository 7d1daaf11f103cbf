"""The look back, step by step: from the ending, out of the role, to what everybody takes along."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from game.desktop.buttons import Action, Button, push_button
from game.desktop.containers import Row, Space
from game.desktop.faces import NOTE, SMALL, SMALL_STRONG
from game.desktop.grids import Wrap
from game.desktop.nodes import Box, Node
from game.desktop.pages.debrief_among import among
from game.desktop.pages.debrief_causes import mattered
from game.desktop.pages.debrief_course import the_course
from game.desktop.pages.debrief_knowledge import who_knew
from game.desktop.pages.debrief_known import WORTH
from game.desktop.pages.debrief_mirror import mirror
from game.desktop.pages.debrief_pieces import told
from game.desktop.pages.debrief_promises import promises
from game.desktop.pages.debrief_role import out_of_role
from game.desktop.pages.debrief_sharing import trail
from game.desktop.pages.debrief_talk import talk
from game.desktop.pages.debrief_voice import voices
from game.desktop.pages.debrief_worth import worth, worth_keys
from game.desktop.pages.ending import how_it_ended
from game.desktop.pages.frame import framed
from game.desktop.pages.walking import said
from game.desktop.pictures import Icon
from game.desktop.screens import Screen, Viewport
from game.desktop.table import Table
from game.desktop.texts import Text

ROOMY = 1800
"""From this width on (design units at 100 % text) every step is named, otherwise only the one that is on."""


def _no_keys(_: Table) -> dict[str, Action]:
    return {}


class Step(NamedTuple):
    """A step of the look back: its name in the catalogue, its icon, who shows it, and what keys only it has.

    The catalogue has a line about those keys for a step that has any.
    """

    name: str
    icon: str
    show: Callable[[Table, Viewport], Node]
    keys: Callable[[Table], dict[str, Action]] = _no_keys


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

POSSIBLE = (
    Step("worth", "scale", worth, worth_keys),
    Step("among", "chart-histogram", among),
)
"""The steps about all that was possible. They come after the causes, where there is anyone to work them out: first
what happened and why, then what it was among, and then from the numbers on to the people."""


def steps_of(table: Table) -> tuple[Step, ...]:
    """The steps of this look back."""
    return (*STEPS[:WORTH], *POSSIBLE, *STEPS[WORTH:]) if table.weighed.is_there else STEPS


def debriefing(table: Table, view: Viewport) -> Screen:
    """The step that is on, with the others as numbered tabs above it."""
    steps = steps_of(table)
    place = min(table.page, len(steps) - 1)
    step = steps[place]
    own = step.keys(table)
    keys: dict[str, Action] = {
        "pagedown": lambda: _turn(table, 1, len(steps)),
        "pageup": lambda: _turn(table, -1, len(steps)),
        **own,
    }
    writing = step.name == "promises" and bool(table.look_back.turn)
    return framed(
        table,
        view,
        step.show(table, view),
        above=_tabs(table, view, steps, place),
        title=table.say("debrief-of", household=table.casus.household.name),
        hint=said(table, f"hint-{step.name}") if own else "",
        bar=_bar(table, place, len(steps)),
        keys=keys,
        first_focus="promise" if writing else "on",
    )


def _turn(table: Table, by: int, steps: int) -> None:
    # The best play lies open as long as somebody talks about it, and not when the room comes back.
    table.look_back.hindsight = False
    table.turn(by, steps)


def _tabs(table: Table, view: Viewport, steps: Sequence[Step], place: int) -> Node:
    roomy = view.width / view.text_scale >= ROOMY * len(steps) / len(STEPS)
    tabs = [
        _tab(table, steps, number, on=number == place, named=roomy or number == place) for number in range(len(steps))
    ]
    return Wrap(*tabs, gap=8, role="list", name=table.say("sections"))


def _tab(table: Table, steps: Sequence[Step], number: int, *, on: bool, named: bool) -> Button:
    step, key = steps[number], "1234567890"[number : number + 1]
    name = told(table, f"step-{step.name}")
    colour = "on_teal" if on else "soft"
    box = Box(fill="teal" if on else "card", line="teal" if on else "line", radius=40, pad=(14, 8))
    return Button(
        Text(str(number + 1), SMALL_STRONG if on else NOTE, colour=colour, role="none"),
        Icon(step.icon, 24, colour=colour),
        Text(name, SMALL_STRONG, colour=colour) if named else None,
        action=lambda: _turn(table, number - table.page, len(steps)),
        hotkey=key,
        id=f"tab-{step.name}",
        name=name,
        gap=8,
        hover="teal_deep" if on else "hover",
        box=box,
        value=table.say("is-on") if on else "",
    )


def _bar(table: Table, place: int, count: int) -> Node:
    back = push_button(table.say("back"), lambda: _turn(table, -1, count), icon="arrow-left", id="back")
    where = Text(table.say("page-of", page=place + 1, pages=count), SMALL, colour="soft")
    if place == count - 1:
        on = push_button(table.say("finish"), table.finish, icon="check", main=True, id="on")
    else:
        on = push_button(table.say("go-on"), lambda: _turn(table, 1, count), icon="arrow-right", main=True, id="on")
    return Row(back if place else None, Space(), where, on, gap=20)
