"""What can lie over a screen of a play, and the card that most of it lies on."""

from __future__ import annotations

from typing import Literal

from game.desktop.buttons import push_button
from game.desktop.containers import Column, Row
from game.desktop.faces import HEADING
from game.desktop.nodes import Box, Node
from game.desktop.pages.buckets import bucket_cards
from game.desktop.pages.envelopes import envelopes, in_hand
from game.desktop.pages.furniture import Veil
from game.desktop.pages.helping import helping
from game.desktop.pages.menu import menu
from game.desktop.pages.meters import all_meters
from game.desktop.pages.pausing import pausing
from game.desktop.pages.puzzle_clock import clock_menu, giving_up, time_is_up
from game.desktop.pages.puzzle_words import said
from game.desktop.pages.reference import asking, results
from game.desktop.pages.trainer import notes, warning
from game.desktop.reference import Shelf
from game.desktop.scrolling import Scroll
from game.desktop.table import Table
from game.desktop.texts import heading


def covered(table: Table) -> Node | None:
    """What lies over the screen now, if anything does."""
    if table.envelope is not None:
        return in_hand(table, table.envelope)
    match table.cover:
        case "":
            return None
        case "pause":
            return pausing(table)
        case "help":
            return dialog(table, table.say("help"), helping(table))
        case "menu":
            return dialog(table, table.say("menu"), menu(table), width=1620)
        case "meters":
            return dialog(table, table.say("all-meters"), all_meters(table), width=1500)
        case "buckets":
            return dialog(table, table.words.say("buckets.title"), bucket_cards(table), width=1240)
        case "envelopes" | "cards":
            return dialog(table, table.say(table.cover), envelopes(table), width=1100)
        case "people" | "guidance" | "words":
            return looking_up(table, table.cover)
        case "clock" | "time-up" | "give-up":
            return _at_a_lock(table, table.cover)
        case "notes-warning":
            return dialog(table, table.words.say("trainer.title"), warning(table))
        case "notes":
            return dialog(table, table.words.say("trainer.title"), notes(table), width=1500)


def _at_a_lock(table: Table, cover: Literal["clock", "time-up", "give-up"]) -> Node:
    """What a team is asked at a lock; once the time is up there must be an answer."""
    bodies = {"clock": clock_menu, "time-up": time_is_up, "give-up": giving_up}
    return dialog(table, said(table, f"{cover}-title"), bodies[cover](table), closes=cover != "time-up")


def looking_up(table: Table, shelf: Shelf) -> Node:
    """One shelf of what can be looked up; it keeps its height, so that nothing jumps while someone types."""
    place = f"{table.reference.theme}-{table.reference.search.text}"
    title = table.words.say("reference.title")
    body = results(table, shelf)
    return dialog(table, title, body, width=1620, above=asking(table, shelf), tall=True, place=place)


def dialog(
    table: Table,
    title: str,
    body: Node,
    *,
    width: float = 1100,
    above: Node | None = None,
    tall: bool = False,
    place: str = "",
    closes: bool = True,
) -> Node:
    """A card in the middle of the window with a title and a way to close it; its body scrolls when it must.

    `above` stays in sight while it does. A `tall` one is as high as the window. Another `place` begins at its top. One
    that asks for an answer does not close (`closes`).
    """
    close = push_button(table.say("close"), table.close_cover, icon="x", id="close")
    card = Column(
        Row(heading(title, HEADING, grow=1), close if closes else None, gap=20),
        above,
        Scroll(body, id=f"cover-{table.cover}{place}", grow=1, low=200),
        gap=20,
        grow=1 if tall else 0,
        box=Box(fill="card", line="line", shadow=True, pad=(36, 30)),
        role="dialog",
        name=title,
        width=width,
    )
    return Veil(card, align="center", justify="center", box=Box(radius=0, pad=(30, 24)))
