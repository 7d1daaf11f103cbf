"""Someone who opens locks for a demo: mostly with what belongs, and by a seed now and then with something else."""

from __future__ import annotations

from hashlib import sha256

from game.desktop.drafting import IN, OUT
from game.desktop.table import Table
from game.model.puzzles import Puzzle
from game.rules.puzzles import paired

ONE_WRONG_IN = 3
"""In one of so many attempts something lies where it does not belong, if there is an attempt left after it."""


def open_lock(table: Table) -> None:
    """Lay an answer on the table, or have the one that lies there checked."""
    unlocking = table.unlocking
    if unlocking.is_waiting:
        unlocking.set_clock("start")
    elif table.selected == "laid":
        table.selected = None
        unlocking.check()
    elif _drawn(table, "hint") % 4 == 0 and not (unlocking.puzzle and unlocking.puzzle.hints):
        unlocking.hint()
    else:
        # The screen shows the answer before it is checked, as it does for a team.
        table.selected = "laid"
        _lay(table)


def _lay(table: Table) -> None:
    moment = table.view.moment
    puzzle = table.casus.moments[moment.id].puzzle if moment else None
    seen = table.unlocking.puzzle
    assert puzzle is not None
    assert seen is not None
    is_wrong = seen.attempts_left > 1 and not seen.tried and _drawn(table, "wrong") % ONE_WRONG_IN == 0
    _put(table, puzzle)
    if is_wrong:
        _spoil(table, puzzle)


def _put(table: Table, puzzle: Puzzle) -> None:
    """Lay what belongs."""
    draft, words = table.unlocking.draft, puzzle.solution.split()
    match puzzle.type:
        case "select" | "redact":
            for item in puzzle.items:
                draft.pick(item)
                draft.put(*(IN if item in words else OUT))
        case "match":
            for item, options in paired(puzzle.solution).items():
                draft.pick(item)
                draft.put(*options)
        case "seat":
            for item, options in paired(puzzle.solution).items():
                draft.leave(item)
                for option in options:
                    draft.stay(item, option)
        case "order":
            draft.order[:] = words
        case "code":
            draft.digits = puzzle.solution


def _spoil(table: Table, puzzle: Puzzle) -> None:
    """Lay one thing where it does not belong."""
    draft, first = table.unlocking.draft, next(iter(puzzle.items), "")
    match puzzle.type:
        case "select" | "redact":
            draft.turn(first)
        case "match":
            others = [option for option in puzzle.options if (option,) != draft.chosen(first)]
            draft.pick(first)
            draft.put(others[0])
        case "seat":
            draft.stay(first, next(iter(puzzle.options)))
        case "order":
            draft.order.reverse()
        case "code":
            draft.digits = puzzle.solution[::-1]


def _drawn(table: Table, what: str) -> int:
    told = f"{table.session.setup.seed}/{table.session.revision}/{what}"
    return int.from_bytes(sha256(told.encode()).digest()[:8], "big")
