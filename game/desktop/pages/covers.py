"""What can lie over a screen of a play: the pause, help, the menu, all meters, envelopes and role cards."""

from __future__ import annotations

from game.desktop.buttons import Action, Button, push_button
from game.desktop.containers import Column, Row
from game.desktop.faces import BODY, HEADING, SMALL_STRONG, STRONG, TITLE
from game.desktop.grids import Grid
from game.desktop.nodes import Box, Node
from game.desktop.pages.envelopes import envelopes
from game.desktop.pages.furniture import Veil
from game.desktop.pages.meters import all_meters
from game.desktop.pictures import Icon
from game.desktop.scrolling import Scroll
from game.desktop.table import Table
from game.desktop.texts import Text, heading

KEYS = ("numbers", "enter", "arrows", "d", "e", "m", "p", "z", "y", "t", "c", "v", "f11", "f12", "r", "esc")
"""The keys that help tells of, in the words of the catalogue."""


def covered(table: Table) -> Node | None:
    """What lies over the screen now, if anything does."""
    match table.cover:
        case "":
            return None
        case "pause":
            return _pause(table)
        case "help":
            return dialog(table, table.say("help"), _help(table))
        case "menu":
            return dialog(table, table.say("menu"), _menu(table), width=1240)
        case "meters":
            return dialog(table, table.say("all-meters"), all_meters(table), width=1500)
        case "envelopes" | "cards":
            return dialog(table, table.say(table.cover), envelopes(table), width=1100)


def dialog(table: Table, title: str, body: Node, *, width: float = 1100) -> Node:
    """A card in the middle of the window with a title and a way to close it; its body scrolls when it must."""
    close = push_button(table.say("close"), table.close_cover, icon="x", id="close")
    card = Column(
        Row(heading(title, HEADING, grow=1), close, gap=20),
        Scroll(body, id=f"cover-{table.cover}", grow=1, low=200),
        gap=20,
        box=Box(fill="card", line="line", shadow=True, pad=(36, 30)),
        role="dialog",
        name=title,
        width=width,
    )
    return Veil(card, align="center", justify="center", box=Box(radius=0, pad=(30, 24)))


def _pause(table: Table) -> Node:
    return Column(
        Row(Icon("coffee", 96, colour="teal", stroke=1.4), justify="center"),
        heading(table.say("pause-title"), TITLE),
        Text(table.say("pause-text"), BODY, align="center"),
        push_button(table.say("go-on"), table.close_cover, icon="player-play", main=True, id="close"),
        gap=24,
        align="center",
        justify="center",
        box=Box(fill="paper", radius=0, pad=60),
        role="dialog",
        name=table.say("pause-title"),
    )


def _help(table: Table) -> Node:
    rows = [_key_row(table.words.say(f"keys.{key}"), table.words.say(f"keys.{key}-does")) for key in KEYS]
    return Column(
        Text(table.say("help-text"), BODY),
        Grid(*rows, columns=2, gap=14),
        gap=24,
    )


def _key_row(key: str, does: str) -> Node:
    box = Box(fill="teal_soft", radius=12, pad=(12, 6))
    cap = Node(Text(key, SMALL_STRONG, colour="teal", align="center"), box=box, least=150)
    return Row(cap, Text(does, BODY, grow=1, least=260), gap=16, role="listitem")


def _menu(table: Table) -> Node:
    view, phase = table.view, table.session.phase
    playing = phase in {"deciding", "discussing", "revealing"}
    comfort = table.comfort
    return Grid(
        _entry(table, "leave", "device-floppy", table.leave),
        _entry(table, "undo", "arrow-back-up", lambda: table.do("undo")) if view.can_undo else None,
        _entry(table, "redo", "arrow-forward-up", lambda: table.do("redo")) if view.can_redo else None,
        _entry(table, "look-back", "history", lambda: table.do("look-back")) if playing else None,
        _entry(table, "role-cards", "users", lambda: table.open_cover("cards")) if not table.alone else None,
        _entry(table, "all-meters", "chart-line", lambda: table.open_cover("meters")),
        _entry(table, "help", "keyboard", lambda: table.open_cover("help")),
        _entry(table, "larger-text", "text-size", comfort.larger_text),
        _entry(table, "contrast", "contrast", comfort.contrast),
        _entry(table, "full-screen", "maximize", comfort.full_screen),
        _entry(table, "read-aloud", "volume", comfort.read_aloud),
        columns=2,
        gap=12,
    )


def _entry(table: Table, key: str, icon: str, action: Action) -> Button:
    words = Column(
        Text(table.say(key), STRONG),
        Text(table.say(f"{key}-does"), SMALL_STRONG, colour="soft"),
        grow=1,
    )
    box = Box(fill="card", line="line", radius=18, pad=(20, 14))
    return Button(Icon(icon, 32, colour="teal"), words, action=action, gap=18, box=box, id=f"menu-{key}", least=360)
