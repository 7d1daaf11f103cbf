"""What surrounds every screen of a play: the household, the week, the tools, the keys, and what lies over it."""

from __future__ import annotations

from collections.abc import Mapping

from game.desktop.buttons import Action, icon_button
from game.desktop.containers import Column, Layers, Row, Space
from game.desktop.faces import HEADING, NOTE, SMALL, SMALL_STRONG, STRONG, TITLE
from game.desktop.meters import Meter
from game.desktop.nodes import TILE, Box, Node
from game.desktop.pages.covers import covered
from game.desktop.pages.furniture import keys_line, side_by_side
from game.desktop.pages.walking import strip
from game.desktop.pictures import Icon
from game.desktop.screens import Screen, Viewport
from game.desktop.scrolling import Scroll
from game.desktop.table import Table
from game.desktop.texts import Text, heading, note, pill

ESCAPE_ROOM = "escape-room"
PAGE = Box(pad=(40, 14))
MOST_WEEKS = 24
LETTER_OF_TITLE = 60
"""The room in the window for each letter of a title, in design units; with less, it is written smaller on one line."""


def framed(
    table: Table,
    view: Viewport,
    body: Node,
    *,
    title: str = "",
    hint: str = "",
    keys: Mapping[str, Action] | None = None,
    first_focus: str = "",
    above: Node | None = None,
    bar: Node | None = None,
    beside: Node | None = None,
    next_focus: str = "",
) -> Screen:
    """A screen of a play around `body`; `above` and `bar` stay in sight while it scrolls.

    `title` is the name of the household if left out, `hint` tells of keys. `beside` stands in the line at the top in
    place of the weeks and the seat.
    """
    page = Column(
        _header(table, view, title, beside),
        strip(table, view),
        _notices(table),
        above,
        Scroll(body, id="body", grow=1, low=300),
        Column(bar, box=Box(pad=(0, 6, 0, 0))) if bar else None,
        keys_line(hint, view) if hint else None,
        gap=12,
        box=PAGE,
        grow=1,
    )
    cover = covered(table)
    if cover is None:
        return Screen(page, {**_table_keys(table), **(keys or {})}, first_focus, next_focus)
    if table.cover == "pause":
        # Someone may be hit by the story: then nothing of it is left on the screen, not even for a reader aloud.
        return Screen(cover, {"p": table.close_cover, "esc": table.close_cover}, "close")
    if table.envelope is not None:
        # What one seat reads is on the screen alone, and gone at any key that leads away.
        return Screen(cover, {"esc": _step_back(table), "p": lambda: table.open_cover("pause")}, _envelope_focus(table))
    return Screen(Layers(page, cover), _cover_keys(table), "close")


def _table_keys(table: Table) -> dict[str, Action]:
    keys: dict[str, Action] = {
        "p": lambda: table.open_cover("pause"),
        "f1": lambda: table.open_cover("help"),
        "?": lambda: table.open_cover("help"),
        "esc": lambda: table.open_cover("menu"),
        "m": lambda: table.open_cover("meters"),
        "b": lambda: table.open_cover("people"),
        "h": lambda: table.open_cover("guidance"),
        "w": lambda: table.open_cover("words"),
    }
    if not table.alone:
        # Who plays alone has no trainer, and what a trainer may read would spoil the play.
        keys["n"] = table.ask_notes
    if table.view.can_undo:
        keys["ctrl+z"] = lambda: table.do("undo")
    if table.view.can_redo:
        keys["ctrl+y"] = lambda: table.do("redo")
    return keys


def _envelope_focus(table: Table) -> str:
    """What Enter does with an envelope in hand: the next thing to do with it."""
    stages = {"handing": "envelope-open", "open": "envelope-hide", "back": "envelope-back"}
    return stages[table.envelope.stage] if table.envelope else ""


def _step_back(table: Table) -> Action:
    """Leaving an open envelope asks for the laptop back first, so that the next thing on the screen is for all."""
    is_open = table.envelope is not None and table.envelope.stage == "open"
    return table.hide_envelope if is_open else table.put_envelope_back


def _cover_keys(table: Table) -> dict[str, Action]:
    keys: dict[str, Action] = {"esc": table.close_cover, "p": lambda: table.open_cover("pause")}
    if table.cover in {"notes-warning", "notes"}:
        keys["n"] = table.ask_notes
    return keys


def _header(table: Table, view: Viewport, title: str, beside: Node | None) -> Node:
    """One line at the top; with large text only what nobody can do without, for the story needs the room."""
    roomy = side_by_side(view)
    casus = table.casus
    is_room = casus.kind == ESCAPE_ROOM
    named = title or (casus.title if is_room else casus.household.name)
    under = casus.title if named != casus.title else casus.household.name
    words = Column(
        heading(named, HEADING if len(named) * LETTER_OF_TITLE * view.text_scale > view.width else TITLE),
        Text(under if roomy else f"{under} · {_who(table)}", SMALL, colour="soft"),
        grow=1,
        least=300,
    )
    sign = Icon("key" if is_room else "home-heart", 38, colour="on_teal")
    return Row(
        Row(
            Node(sign, box=TILE),
            words,
            gap=20,
            grow=3,
        ),
        beside or (None if is_room else _weeks(table, roomy=roomy)),
        _seat(table) if roomy and not beside else None,
        _tools(table),
        gap=28,
    )


def _weeks(table: Table, *, roomy: bool) -> Node | None:
    week, horizon = table.view.week, table.view.horizon
    if table.session.phase not in {"deciding", "discussing", "revealing"}:
        return None
    told = table.say("week-of", week=week, horizon=horizon)
    if not roomy:
        return pill(told)
    left = table.say("weeks-left", count=horizon - week)
    words = Row(Text(told, SMALL_STRONG), Space(), Text(left, SMALL, colour="soft"), gap=16)
    # With many weeks the pieces would become crumbs.
    steps = min(max(1, horizon), MOST_WEEKS)
    meter = Meter(week * steps // max(1, horizon), steps, colour="teal", name=table.say("weeks"), value=told, height=12)
    return Column(words, meter, gap=8, grow=2, least=330)


def _seat(table: Table) -> Node:
    seat = table.view.seat
    label = table.say("at-the-table") if seat is None else table.say("your-role")
    words = Column(Text(label, NOTE, colour="teal"), Text(_who(table), STRONG))
    icon = Icon("users-group" if seat is None else "user-heart", 32, colour="teal")
    return Row(icon, words, gap=14, box=Box(fill="teal_soft", radius=40, pad=(24, 8)))


def _who(table: Table) -> str:
    """Whose screen this is: a seat, or how many of them."""
    seat = table.view.seat
    return table.say("seats-count", count=len(table.casus.seats)) if seat is None else table.casus.title_of(seat)


def _tools(table: Table) -> Node:
    undo = icon_button("arrow-back-up", table.say("undo"), lambda: table.do("undo"))
    return Row(
        undo if table.view.can_undo else None,
        icon_button("player-pause", table.say("pause"), lambda: table.open_cover("pause")),
        icon_button("settings", table.say("menu"), lambda: table.open_cover("menu")),
        gap=8,
    )


def _notices(table: Table) -> Node | None:
    if not table.notices:
        return None
    lines = [note(notice, "info-circle", colour="amber") for notice in table.notices]
    return Column(*lines, gap=8, role="status", box=Box(fill="amber_soft", radius=18, pad=(20, 14)))
