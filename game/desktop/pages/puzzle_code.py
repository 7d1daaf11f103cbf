"""The code of the door: as many places as it has digits, and the keys of a lock for who has no keyboard."""

from __future__ import annotations

from game.desktop.buttons import Action, Button
from game.desktop.containers import Column, Row
from game.desktop.faces import GIANT, Face, TextStyle
from game.desktop.grids import Grid
from game.desktop.nodes import Box, Node
from game.desktop.pages.puzzle_words import said
from game.desktop.pictures import Icon
from game.desktop.table import Table
from game.desktop.texts import Text
from game.session.lock_view import PuzzleView

KEY = Box(fill="paper", line="line", thickness=2, radius=20, pad=(18, 14))
DIGIT = TextStyle(Face.SEMIBOLD, 38, 1.15)


def code(table: Table, puzzle: PuzzleView) -> Node:
    """What was typed so far, and the keys."""
    typed = table.unlocking.draft.digits
    told = said(table, "typed", digits=" ".join(typed)) if typed else said(table, "typed-nothing")
    places = [_place(typed[at : at + 1], is_next=at == len(typed)) for at in range(puzzle.length)]
    shown = Row(*places, gap=14, justify="center", role="status", name=told)
    keys = [_digit(table, str(number)) for number in range(1, 10)]
    pad = Grid(*keys, _erase(table), _digit(table, "0"), columns=3, gap=12, keeps_columns=True, grow=1)
    return Column(shown, pad, gap=24)


def _place(digit: str, *, is_next: bool) -> Node:
    box = Box(fill="paper", line="amber" if is_next else "line", thickness=4 if is_next else 2, radius=20, pad=(14, 10))
    return Node(Text(digit, GIANT, colour="amber" if digit else "soft", align="center", role="none"), box=box, least=92)


def _digit(table: Table, digit: str) -> Button:
    draft = table.unlocking.draft
    return Button(
        Text(digit, DIGIT, align="center", grow=1),
        action=lambda: draft.type_digit(digit),
        hotkey=digit,
        id=f"digit-{digit}",
        name=digit,
        justify="center",
        least=88,
        box=KEY,
    )


def _erase(table: Table) -> Button:
    return Button(
        Icon("arrow-left", 30, colour="clay"),
        action=table.unlocking.draft.erase,
        id="erase",
        name=said(table, "erase"),
        justify="center",
        least=88,
        box=KEY,
    )


def code_keys(table: Table) -> dict[str, Action]:
    """The key that takes back a digit."""
    return {"backspace": table.unlocking.draft.erase}
