"""The screen of a lock: the room beside the question, and everything that can be laid on the table for it."""

from __future__ import annotations

from game.desktop.buttons import Action, Button, push_button
from game.desktop.containers import Column, Row
from game.desktop.faces import HEADING, SMALL, STRONG
from game.desktop.fitting import Fitting
from game.desktop.nodes import Box, Node
from game.desktop.pages.frame import framed
from game.desktop.pages.furniture import side_by_side, tag
from game.desktop.pages.moment import WHOLE
from game.desktop.pages.puzzle_clock import clock_keys, header, waiting_clock
from game.desktop.pages.puzzle_code import code, code_keys
from game.desktop.pages.puzzle_items import (
    ground_keys,
    grounds,
    item_lines,
    move_keys,
    moves,
    side_keys,
    sides,
)
from game.desktop.pages.puzzle_room import door_and_known, the_room
from game.desktop.pages.puzzle_seats import agenda, seat_keys, seat_lines
from game.desktop.pages.puzzle_words import how, keys_told, said
from game.desktop.screens import Screen, Viewport
from game.desktop.scrolling import Scroll, Together
from game.desktop.table import Table
from game.desktop.texts import Text, heading, note
from game.session.lock_view import PuzzleView
from game.session.view import MomentView

PANEL = Box(fill="card", line="line", shadow=True, pad=(26, 18))
AIRS = ((16, 18), (12, 12), (8, 8), (7, 6))
"""The air between the items and in each of them, as much as fits, in design units."""


def puzzle(table: Table, view: Viewport, moment: MomentView, lock: PuzzleView) -> Screen:
    """The lock that is on; while its clock stands still, the way to start that stands in its place."""
    waits = table.unlocking.is_waiting
    room, below = the_room(table, view, moment, lock), door_and_known(table, view, lock)
    asked = _waiting(table) if waits else _asked(table, view, lock)
    if side_by_side(view):
        body = Row(Column(room, below, gap=16, grow=54, least=560), asked, gap=22, align="stretch", stacks=True)
    else:
        body = Row(room, asked, below, gap=22, align="stretch", stacks=True)
    return framed(
        table,
        view,
        body,
        title=table.casus.title,
        hint="" if waits else keys_told(table, table.unlocking, lock),
        keys={} if waits else _keys(table, lock),
        first_focus="start-clock" if waits else _next(table, lock),
        next_focus="start-clock" if waits else _next(table, lock),
        beside=header(table, lock),
    )


def _waiting(table: Table) -> Node:
    title = heading(said(table, "wait-title"), HEADING)
    return Column(title, waiting_clock(table), gap=16, box=PANEL, grow=52, least=520)


def _asked(table: Table, view: Viewport, lock: PuzzleView) -> Node:
    """The question, what was tried, the items, and the buttons for them."""
    items = Scroll(_laid(table, view, lock), id="items", low=300 if side_by_side(view) else WHOLE, grow=1, snug=True)
    return Column(
        _attempts(table, lock),
        heading(lock.ask, HEADING),
        _tried(table, lock) or Text(how(table, lock), SMALL, colour="soft"),
        agenda(table, lock) if lock.type == "seat" else None,
        items,
        _choosing(table, lock) if side_by_side(view) else None,
        _checking(table),
        gap=12,
        box=PANEL,
        grow=52,
        least=520,
    )


def _attempts(table: Table, lock: PuzzleView) -> Node:
    left = tag(said(table, "attempts", count=lock.attempts_left), "amber", icon="key")
    costs = bool(lock.wrong) and table.unlocking.clock is not None and lock.attempts_left > 1
    told = note(said(table, "wrong-costs", count=lock.wrong), "hourglass") if costs else None
    return Row(left, told, gap=16)


def _tried(table: Table, lock: PuzzleView) -> Node | None:
    """How the last attempt was judged: never which item it was about."""
    if not lock.tried:
        return None
    verdict = lock.tried[-1][1]
    told = said(table, "tried", number=len(lock.tried), verdict=said(table, f"verdict-{verdict}"))
    words = note(told, "info-circle", colour="amber", style=STRONG)
    return Column(words, role="status", name=told, box=Box(fill="amber_soft", radius=16, pad=(16, 9)))


def _laid(table: Table, view: Viewport, lock: PuzzleView) -> Node:
    if lock.type == "code":
        return code(table, lock)
    return Fitting(*(_listed(table, view, lock, gap, pad) for gap, pad in AIRS))


def _listed(table: Table, view: Viewport, lock: PuzzleView, gap: float, pad: float) -> Node:
    """The items below each other; on a narrow screen with what can be done with the picked one right below it."""
    lines = seat_lines(table, lock, pad) if lock.type == "seat" else item_lines(table, lock, pad)
    picked, below = table.unlocking.draft.picked, None if side_by_side(view) else _choosing(table, lock)
    if below is not None:
        lines = [Together(one, below, gap=8) if one.id == f"item-{picked}" else one for one in lines]
    return Column(*lines, gap=gap, role="list", name=said(table, "items"))


def _choosing(table: Table, lock: PuzzleView) -> Node | None:
    """What can be done with the item that is picked."""
    match lock.type:
        case "select" | "redact":
            return sides(table, lock)
        case "match":
            return grounds(table, lock)
        case "order":
            return moves(table)
        case "seat" | "code":
            return None


def _checking(table: Table) -> Node:
    """The button that has the answer checked, and the way out."""
    unlocking = table.unlocking
    still_open = unlocking.draft.still_open
    ready = still_open == 0 and not unlocking.was_tried
    told = said(table, "check")
    if still_open:
        told = said(table, "digits-open" if unlocking.draft.lock.length else "check-open", count=still_open)
    elif unlocking.was_tried:
        told = said(table, "check-tried")
    check = Button(
        Text(told, STRONG, colour="on_teal" if ready else "soft", align="center", grow=1),
        action=unlocking.check,
        hover="teal_deep",
        enabled=ready,
        id="check",
        justify="center",
        grow=1,
        box=Box(fill="teal", line="teal" if ready else "line", radius=40, pad=(26, 13)),
    )
    up = push_button(said(table, "give-up"), lambda: table.open_cover("give-up"), icon="flag", id="give-up")
    return Row(check, up, gap=12)


def _next(table: Table, lock: PuzzleView) -> str:
    """Where the focus goes: to the item that is picked, and from the last one on to having it checked."""
    draft = table.unlocking.draft
    if lock.type == "code":
        return "check" if draft.still_open == 0 else ""
    return f"item-{draft.picked}" if draft.picked else "check"


def _keys(table: Table, lock: PuzzleView) -> dict[str, Action]:
    keys = clock_keys(table, lock)
    match lock.type:
        case "select" | "redact":
            return {**keys, **side_keys(table, lock)}
        case "match":
            return {**keys, **ground_keys(table, lock)}
        case "order":
            return {**keys, **move_keys(table)}
        case "seat":
            return {**keys, **seat_keys(table, lock)}
        case "code":
            return {**keys, **code_keys(table)}
