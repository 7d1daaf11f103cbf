"""Puzzles as they will be played, and the clock: the solution becomes one answer as text."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from game.content.grammar_puzzles import ClockShape, PuzzleShape
from game.content.grammar_story import MomentShape
from game.model.puzzles import Clock, Hint, Item, Puzzle


def puzzle_of(shape: PuzzleShape | None, moments: Mapping[str, MomentShape]) -> Puzzle | None:
    """The puzzle of a moment; the digits of a code come from the puzzles of other moments."""
    if shape is None:
        return None
    return Puzzle(
        type=shape.type,
        ask=shape.ask,
        items=MappingProxyType({item: Item(item, one.text, one.why) for item, one in shape.items.items()}),
        options=MappingProxyType(dict(shape.options)),
        solution=_solution(shape, moments),
        attempts=shape.attempts,
        wrong=shape.wrong,
        hints=tuple(Hint(one.text, one.minutes) for one in shape.hints),
        earns=shape.earns,
        digits=shape.digits,
    )


def clock_of(shape: ClockShape | None) -> Clock | None:
    """The clock that a team plays against."""
    return None if shape is None else Clock(shape.minutes, shape.warnings)


def _solution(shape: PuzzleShape, moments: Mapping[str, MomentShape]) -> str:
    """The answer that closes the lock; what is missing or unknown in it has been noted elsewhere."""
    listed, placed = shape.listed() or (), shape.placed() or {}
    match shape.type:
        case "select" | "redact":
            return " ".join(item for item in shape.items if item in listed)
        case "order":
            return " ".join(listed)
        case "match":
            return " ".join(f"{item}={''.join(placed.get(item, ())[:1])}" for item in shape.items)
        case "seat":
            return " ".join(f"{item}={_stays(shape, placed.get(item, ()))}" for item in shape.items)
        case "code":
            return "".join(str(earned(moments.get(moment)) or 0) for moment in shape.digits)


def _stays(shape: PuzzleShape, named: tuple[str, ...]) -> str:
    return "+".join(option for option in shape.options if option in named)


def earned(shape: MomentShape | None) -> int | None:
    """The digit that closing the puzzle of this moment earns, if it has one."""
    return shape.puzzle.earns if shape and shape.puzzle else None
