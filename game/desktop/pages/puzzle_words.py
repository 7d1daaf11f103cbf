"""The sentences of the screen of a lock, and how its buttons and letters are named."""

from __future__ import annotations

from string import ascii_lowercase

from game.desktop.table import Table
from game.desktop.unlocking import Unlocking
from game.session.lock_view import PuzzleView

MOST_DIGIT_KEYS = 9
"""Items after the ninth are reached with Tab, the arrows, a mouse or a finger."""


def said(table: Table, key: str, **facts: object) -> str:
    """A sentence of the catalogue of locks."""
    return table.words.say(f"puzzle_screen.{key}", **facts)


def letters(puzzle: PuzzleView) -> str:
    """The letters of the options, in their order."""
    return ascii_lowercase[: len(puzzle.options)]


def digit_key(place: int) -> str:
    """The key that picks the item at a place from 0, or none."""
    return str(place + 1) if place < MOST_DIGIT_KEYS else ""


def free_key(puzzle: PuzzleView, key: str) -> str:
    """A key of the screen, where no option has that letter."""
    return "" if key in letters(puzzle) else key


def envelope_key(puzzle: PuzzleView) -> str:
    """The key of the envelopes; among steps that letter lays one earlier."""
    return "" if puzzle.type == "order" else free_key(puzzle, "e")


def how(table: Table, puzzle: PuzzleView) -> str:
    """What to do with this type of lock, in one line."""
    return said(table, f"how-{puzzle.type}")


def keys_told(table: Table, unlocking: Unlocking, puzzle: PuzzleView) -> str:
    """The keys that serve now: for laying, or for having it checked; none for a clock or a hint that is not there."""
    last = min(len(puzzle.items), MOST_DIGIT_KEYS)
    is_laid = unlocking.draft.still_open == 0 and puzzle.type != "order" and not unlocking.was_tried
    told = said(
        table,
        "hint-check" if is_laid else f"hint-{puzzle.type}",
        last=last,
        letter=letters(puzzle)[-1:].upper(),
    )
    missing = {"K "} if table.view.clock is None else set()
    missing |= {"H "} if puzzle.hint_minutes is None else set()
    return " · ".join(part for part in told.split(" · ") if part[:2] not in missing)
