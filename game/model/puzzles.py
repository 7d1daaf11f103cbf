"""Puzzles of an escape room, or a lock inside a casus: what lies on the table, what belongs, and the clock."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

PuzzleType = Literal["select", "match", "order", "code", "seat", "redact"]
"""What to share, which request goes with which ground, steps in order, digits earned before, who stays for which
item, and what stays readable."""

Verdict = Literal["exact", "te-veel", "te-weinig", "gemengd", "past-niet"]
"""How an answer compares with the solution: the same, only too much, only too little, both, or not the same."""

OUT = "op"
"""The outcome when the attempts or the time are used up, or a team gives up."""


@dataclass(frozen=True, slots=True)
class Item:
    """Something on the table, and why it belongs where it does: told once the lock is closed."""

    id: str
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Hint:
    """Help that costs whole minutes of the clock."""

    text: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Puzzle:
    """A lock. Items and options stand in the order of the file; `solution` is an answer as text.

    Answers are written in one way only: `a c d` for select and redact (order of the file), `c a b` for order,
    `a=x b=y` for match, `a=x+y b=` for seat, `526` for code. `attempts` are 1 to 9, `wrong` is what a wrong one costs
    in minutes, `earns` the digit that closing it earns; `digits` are the moments whose digits make a code.
    """

    type: PuzzleType
    ask: str
    items: Mapping[str, Item]
    options: Mapping[str, str]
    solution: str
    attempts: int = 1
    wrong: int = 0
    hints: tuple[Hint, ...] = ()
    earns: int | None = None
    digits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Clock:
    """How long a team has, in minutes, and at how many minutes left that is announced (falling)."""

    minutes: int
    warnings: tuple[int, ...] = ()
