"""The look back, section by section: from the ending to what there is to talk about."""

from __future__ import annotations

from game.desktop.buttons import Action, Button, push_button
from game.desktop.containers import Row, Space
from game.desktop.faces import SMALL, SMALL_STRONG
from game.desktop.grids import Wrap
from game.desktop.nodes import Box, Node
from game.desktop.pages.debrief_causes import mattered
from game.desktop.pages.debrief_course import the_course
from game.desktop.pages.debrief_sharing import trail
from game.desktop.pages.debrief_talk import mirror, talk
from game.desktop.pages.ending import early, ending, out_of_role
from game.desktop.pages.frame import framed
from game.desktop.pictures import Icon
from game.desktop.screens import Screen, Viewport
from game.desktop.table import Table
from game.desktop.texts import Text

SECTIONS = {
    "ending": "flag",
    "role": "door",
    "course": "chart-line",
    "mattered": "arrows-split",
    "trail": "share",
    "mirror": "eye",
    "talk": "messages",
}
"""The sections in their order, each with its icon; the role is put down before anything is weighed."""


def debriefing(table: Table, view: Viewport) -> Screen:
    """The section that is on, with the others as tabs above it."""
    sections = list(SECTIONS)
    place = min(table.page, len(sections) - 1)
    keys: dict[str, Action] = {
        "pagedown": lambda: table.turn(1, len(sections)),
        "pageup": lambda: table.turn(-1, len(sections)),
    }
    return framed(
        table,
        view,
        _section(table, view, sections[place]),
        above=_tabs(table, sections, place),
        title=table.say("debrief-of", household=table.casus.household.name),
        bar=_bar(table, place, len(sections)),
        keys=keys,
        first_focus="on",
    )


def _tabs(table: Table, sections: list[str], place: int) -> Node:
    tabs = [_tab(table, section, number, on=number == place) for number, section in enumerate(sections)]
    return Wrap(*tabs, gap=10, role="list", name=table.say("sections"))


def _tab(table: Table, section: str, number: int, *, on: bool) -> Button:
    colour = "on_teal" if on else "soft"
    box = Box(fill="teal" if on else "card", line="teal" if on else "line", radius=40, pad=(20, 9))
    return Button(
        Icon(SECTIONS[section], 24, colour=colour),
        Text(table.say(f"section-{section}"), SMALL_STRONG, colour=colour),
        action=lambda: table.turn(number - table.page, len(SECTIONS)),
        hotkey=str(number + 1),
        id=f"tab-{section}",
        gap=10,
        hover="teal_deep" if on else "hover",
        box=box,
        value=table.say("is-on") if on else "",
    )


def _section(table: Table, view: Viewport, section: str) -> Node:
    match section:
        case "ending":
            end = table.view.ending
            return early(table) if end is None else ending(table, view, end)
        case "role":
            return out_of_role(table)
        case "course":
            return the_course(table, view)
        case "mattered":
            return mattered(table)
        case "trail":
            return trail(table)
        case "mirror":
            return mirror(table)
        case _:
            return talk(table)


def _bar(table: Table, place: int, count: int) -> Node:
    back = push_button(table.say("back"), lambda: table.turn(-1, count), icon="arrow-left", id="back")
    where = Text(table.say("page-of", page=place + 1, pages=count), SMALL, colour="soft")
    if place == count - 1:
        on = push_button(table.say("finish"), table.finish, icon="check", main=True, id="on")
    else:
        on = push_button(table.say("go-on"), lambda: table.turn(1, count), icon="arrow-right", main=True, id="on")
    return Row(back if place else None, Space(), where, on, gap=20)
