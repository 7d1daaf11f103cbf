"""Help: the keys that serve here, those of the lock that is on before all others."""

from __future__ import annotations

from game.desktop.containers import Column, Row
from game.desktop.faces import BODY, SMALL_STRONG, SUBHEADING
from game.desktop.grids import Grid
from game.desktop.nodes import Box, Node
from game.desktop.pages.puzzle_clock import clock_keys
from game.desktop.pages.puzzle_words import MOST_DIGIT_KEYS, envelope_key, letters, said
from game.desktop.table import Table
from game.desktop.texts import Text
from game.session.lock_view import PuzzleView

KEYS = (
    "numbers",
    "enter",
    "arrows",
    "d",
    "e",
    "m",
    "b",
    "h",
    "w",
    "n",
    "a",
    "x",
    "p",
    "z",
    "y",
    "t",
    "c",
    "v",
    "f11",
    "f12",
    "r",
    "esc",
)
"""The keys that help tells of, in the words of the catalogue."""

ELSEWHERE = frozenset({"numbers", "d", "a", "x"})
"""Keys that choose, talk, or look back: none of them does so at a lock."""


def helping(table: Table) -> Node:
    """Everything that a key can do on this screen."""
    lock = table.unlocking.puzzle
    return Column(
        Text(table.say("help-text"), BODY),
        *(_of_a_lock(table, lock) if lock else ()),
        _grid(
            [_row(table.words.say(f"keys.{key}"), table.words.say(f"keys.{key}-does")) for key in _free(table, lock)]
        ),
        gap=24,
    )


def _of_a_lock(table: Table, lock: PuzzleView) -> tuple[Node, Node]:
    rows = [_row(key, said(table, f"does-{does}")) for key, does in lock_keys(table, lock)]
    return Text(said(table, "keys-title"), SUBHEADING, role="heading"), _grid(rows)


def lock_keys(table: Table, lock: PuzzleView) -> list[tuple[str, str]]:
    """The keys of this lock as people read them, and what each does (a key of the catalogue)."""
    own = _answering(table, lock)
    clock = {"k": "clock", "h": "hint"}
    return [*own, *((key.upper(), clock[key]) for key in clock_keys(table, lock))]


def _answering(table: Table, lock: PuzzleView) -> list[tuple[str, str]]:
    """The keys with which an answer is laid."""
    if lock.type == "code":
        return [(_span(table, "0", "9"), "code"), (said(table, "key-backspace"), "erase")]
    pick = (_span(table, "1", str(min(len(lock.items), MOST_DIGIT_KEYS))), f"pick-{lock.type}")
    match lock.type:
        case "order":
            return [pick, (said(table, "key-earlier").upper(), "earlier"), (said(table, "key-later").upper(), "later")]
        case "match":
            return [pick, (_span(table, "A", letters(lock)[-1:].upper()), "match")]
        case "seat":
            return [pick, (_span(table, "A", letters(lock)[-1:].upper()), "seat"), ("0", "nowhere")]
        case _:
            ways = [(said(table, f"key-{lock.type}-{way}").upper(), f"{lock.type}-{way}") for way in ("in", "out")]
            return [pick, *ways]


def _free(table: Table, lock: PuzzleView | None) -> tuple[str, ...]:
    """The other keys: those that the lock does not take for itself."""
    if lock is None:
        return KEYS
    taken = ELSEWHERE | set(clock_keys(table, lock)) | set(letters(lock))
    taken |= {key.lower() for key, _ in _answering(table, lock)}
    if not envelope_key(lock):
        taken |= {"e"}
    return tuple(key for key in KEYS if key not in taken)


def _span(table: Table, first: str, last: str) -> str:
    return said(table, "key-span", first=first, last=last)


def _grid(rows: list[Node]) -> Node:
    return Grid(*rows, columns=2, gap=14)


def _row(key: str, does: str) -> Node:
    box = Box(fill="teal_soft", radius=12, pad=(12, 6))
    cap = Node(Text(key, SMALL_STRONG, colour="teal", align="center"), box=box, least=150)
    return Row(cap, Text(does, BODY, grow=1, least=260), gap=16, role="listitem")
