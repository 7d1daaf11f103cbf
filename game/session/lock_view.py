"""What players may see of a lock, of the clock, and of the items once a lock is open: values only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from game.model.puzzles import PuzzleType, Verdict
from game.session.clock import Pace


@dataclass(frozen=True, slots=True)
class PuzzleView:
    """A lock as it lies on the table; nothing here gives away what belongs.

    `items` and `options` are ids with their texts, in the order of the file. `tried` are the attempts with how each was
    judged, the first one first; `hints` the texts shown so far, `hint_minutes` what the next one costs (None: there is
    none) and `wrong` what a wrong attempt costs, in minutes. `length` is the number of digits of a code, else 0.
    """

    type: PuzzleType
    ask: str
    items: tuple[tuple[str, str], ...]
    options: tuple[tuple[str, str], ...]
    attempts_left: int
    tried: tuple[tuple[str, Verdict], ...]
    hints: tuple[str, ...]
    hint_minutes: int | None
    wrong: int
    length: int


@dataclass(frozen=True, slots=True)
class ClockView:
    """The clock of a team. `limit` and `left` are whole seconds, `left` with what attempts and hints took off.

    `seconds` is what it has run so far: who counts on sends more than that with a command. `warnings` are minutes left
    at which it is announced, falling; `out` tells that the time was up.
    """

    limit: int
    left: int
    seconds: int
    running: bool
    pace: Pace
    warnings: tuple[int, ...]
    out: bool


class AnswerView(NamedTuple):
    """One item of a lock that is open: what the team did with it, what belongs, and why.

    `given` and `belongs` are texts of options for match and seat (nothing: an empty text), a place from 1 for order,
    and `ja` or `nee` for select and redact: is it shared, does it stay. `given` is None where no answer was given.
    """

    text: str
    given: str | None
    belongs: str
    why: str
