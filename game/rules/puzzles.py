"""What an answer to a puzzle is worth, and where that leads; tells which verdict, never which item."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.errors import AnswerNotUnderstood
from game.model.puzzles import OUT, Puzzle, Verdict
from game.model.story import Moment

Placed = frozenset[tuple[str, str]]
"""Each item that an answer has, with an option it goes with; without one where the puzzle has none."""


def judged(puzzle: Puzzle, answer: str) -> Verdict:
    """How an answer compares with the solution. Raises AnswerNotUnderstood for one that is not written as answers are.

    An answer can be written in one way only (`game.model.puzzles.Puzzle` tells which), so texts can be compared.
    """
    given, belongs = _placed(answer), _placed(puzzle.solution)
    if not _is_answer(puzzle, answer, given):
        items, options = tuple(puzzle.items), tuple(puzzle.options)
        raise AnswerNotUnderstood(puzzle.type, answer, items, options, len(puzzle.digits))
    if answer == puzzle.solution:
        return "exact"
    if puzzle.type in ("match", "order", "code"):
        return "past-niet"
    if given > belongs:
        return "te-veel"
    return "te-weinig" if given < belongs else "gemengd"


def outcome(moment: Moment, verdict: Verdict, attempt: int) -> str | None:
    """The choice that the attempt with this number (from 1) leads to; None while another attempt is left."""
    if verdict == "exact":
        return verdict
    if moment.puzzle is not None and attempt < moment.puzzle.attempts:
        return None
    return verdict if verdict in moment.choices else OUT


def paired(answer: str) -> Mapping[str, tuple[str, ...]]:
    """Each item of an answer, in its order, with the options that it goes with: none where a puzzle has no options."""
    parts = (piece.partition("=") for piece in answer.split())
    return {item: tuple(option for option in options.split("+") if option) for item, _, options in parts}


def _placed(answer: str) -> Placed:
    return frozenset(pair for piece in answer.split(" ") for pair in _pairs(piece))


def _pairs(piece: str) -> Iterator[tuple[str, str]]:
    """A piece of an answer: an item, or an item with what it goes with; none for an item that goes with nothing."""
    item, sign, options = piece.partition("=")
    for option in options.split("+"):
        if option or (item and not sign):
            yield item, option


def _is_answer(puzzle: Puzzle, answer: str, placed: Placed) -> bool:
    """Whether a text is an answer to this puzzle, written in the one way that there is."""
    match puzzle.type:
        case "code":
            return answer.isascii() and answer.isdigit() and len(answer) == len(puzzle.digits)
        case "order":
            return sorted(answer.split(" ")) == sorted(puzzle.items)
        case "select" | "redact":
            return answer == " ".join(item for item in puzzle.items if (item, "") in placed)
        case "seat":
            return answer == _at_options(puzzle, placed)
        case "match":
            once = sorted(item for item, _ in placed) == sorted(puzzle.items)
            return once and answer == _at_options(puzzle, placed)


def _at_options(puzzle: Puzzle, placed: Placed) -> str:
    """Every item with its options, in the order of the file."""
    return " ".join(
        f"{item}={'+'.join(option for option in puzzle.options if (item, option) in placed)}" for item in puzzle.items
    )
