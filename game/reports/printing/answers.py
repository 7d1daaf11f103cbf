"""The solution of a lock for people: which card belongs where, by the letters and numbers that are on paper."""

from __future__ import annotations

from collections.abc import Mapping
from string import ascii_uppercase

from game.model.puzzles import Item, Puzzle
from game.rules.puzzles import paired

SORTED = ("match", "order")
"""In these an author may well write the cards as they belong; sorted by their text they tell nothing."""


def cards(puzzle: Puzzle) -> Mapping[str, Item]:
    """The items of a lock as they lie on the table, each under its letter."""
    items = list(puzzle.items.values())
    if puzzle.type in SORTED:
        items.sort(key=lambda item: item.text.casefold())
    return dict(zip(ascii_uppercase, items, strict=False))


def numbered(puzzle: Puzzle) -> Mapping[str, int]:
    """The options of a lock, each with its number from 1."""
    return {option: number for number, option in enumerate(puzzle.options, start=1)}


def belongs(puzzle: Puzzle) -> Mapping[str, str]:
    """Per item what a team should have written beside it; an empty text means that it stays out."""
    parts = puzzle.solution.split()
    match puzzle.type:
        case "order":
            return {item: str(place) for place, item in enumerate(parts, start=1)}
        case "match" | "seat":
            numbers = numbered(puzzle)
            placed = paired(puzzle.solution).items()
            return {item: " ".join(str(numbers[option]) for option in options) for item, options in placed}
        case _:
            return {item: "×" if item in parts else "" for item in puzzle.items}
