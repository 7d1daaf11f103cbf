"""How far a team has come with a lock: what it tried and how that was judged, and how many hints it has seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.errors import CommandRefused

if TYPE_CHECKING:
    # The first screen reads which plays were not finished, and waits for nothing of a casus.
    from game.model.puzzles import Hint, Puzzle, Verdict


class Tried(NamedTuple):
    """An attempt: the answer in the one way in which answers are written, and how it was judged."""

    answer: str
    verdict: Verdict


class Puzzling(NamedTuple):
    """The attempts at one lock, the first one first, and the number of hints shown."""

    tried: tuple[Tried, ...] = ()
    hints: int = 0


NOT_BEGUN = Puzzling()


def next_hint(puzzle: Puzzle, puzzling: Puzzling) -> Hint:
    """The hint that comes next; raises CommandRefused when all were shown."""
    if puzzling.hints >= len(puzzle.hints):
        raise CommandRefused("play.no-more-hints")
    return puzzle.hints[puzzling.hints]
