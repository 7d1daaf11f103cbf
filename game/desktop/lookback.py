"""Where the people before the window are in the look back: what lies open on each step, and who is writing what."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.desktop.writing import Writing
from game.reports.account import Quantity
from game.session.remarks import LONGEST_PROMISE


def _empty() -> Writing:
    return Writing(most=LONGEST_PROMISE)


@dataclass(slots=True)
class LookBack:
    """The place within each step, counted from 0; whoever shows a step keeps it within what there is.

    `quantity` is what choices and luck are counted in; with `hindsight` the best play is shown too. `turn` is the seat
    that writes its promise now, empty when the cards lie on the table.
    """

    decision: int = 0
    group: int = 0
    voice: int = 0
    question: int = 0
    quantity: Quantity = "score"
    hindsight: bool = False
    turn: str = ""
    writing: Writing = field(default_factory=_empty)

    def take_turn(self, seat: str, told: str = "") -> None:
        """Let a seat write, going on from what it told before."""
        self.turn = seat
        self.writing = Writing(told, most=LONGEST_PROMISE)
