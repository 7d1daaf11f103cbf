"""Making what players see of a lock, the clock and the digits; and, once a lock is open, why each item belongs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from game.model.casus import Casus
from game.model.puzzles import Puzzle, PuzzleType
from game.rules.puzzles import paired
from game.session.clock import ClockStand, seconds_left
from game.session.lock_view import AnswerView, ClockView, PuzzleView
from game.session.messages import Decision
from game.session.puzzling import Puzzling

YES, NO = "ja", "nee"


def puzzle_view(puzzle: Puzzle, puzzling: Puzzling) -> PuzzleView:
    """A lock with what was tried so far."""
    coming = puzzle.hints[puzzling.hints :]
    return PuzzleView(
        type=puzzle.type,
        ask=puzzle.ask,
        items=tuple((item.id, item.text) for item in puzzle.items.values()),
        options=tuple(puzzle.options.items()),
        attempts_left=max(0, puzzle.attempts - len(puzzling.tried)),
        tried=tuple((one.answer, one.verdict) for one in puzzling.tried),
        hints=tuple(hint.text for hint in puzzle.hints[: puzzling.hints]),
        hint_minutes=coming[0].minutes if coming else None,
        wrong=puzzle.wrong,
        length=len(puzzle.digits),
    )


def clock_view(casus: Casus, stand: ClockStand, *, playing: bool) -> ClockView | None:
    """The clock, where the casus has one; it runs only while they are `playing`."""
    if casus.clock is None:
        return None
    return ClockView(
        limit=60 * casus.clock.minutes,
        left=seconds_left(casus.clock, stand),
        seconds=stand.seconds,
        running=stand.running and playing,
        pace=stand.pace,
        warnings=casus.clock.warnings,
        out=stand.out,
    )


def digits_of_the_door(
    casus: Casus, at: str | None, decisions: Iterable[Decision]
) -> tuple[tuple[str, int | None], ...]:
    """The digits of the code that is on at the moment `at`, else of the first code of the casus; earned or not yet."""
    locks = {moment.id: moment.puzzle for moment in casus.moments.values() if moment.puzzle is not None}
    codes = [moment for moment, puzzle in locks.items() if puzzle.digits]
    if not codes:
        return ()
    opened = {step.before.moment for decision in decisions for step in decision.steps}
    door = locks[at if at in codes else codes[0]]
    return tuple((moment, locks[moment].earns if moment in opened else None) for moment in door.digits)


def answer_views(puzzle: Puzzle, given: str | None) -> tuple[AnswerView, ...]:
    """Every item with what was done with it in this answer (None: no answer was given), what belongs, and why."""
    did = {} if given is None else _told(puzzle, given)
    belongs = _told(puzzle, puzzle.solution)
    return tuple(
        AnswerView(item.text, None if given is None else did.get(item.id, ""), belongs.get(item.id, ""), item.why)
        for item in puzzle.items.values()
    )


def _told(puzzle: Puzzle, answer: str) -> Mapping[str, str]:
    """What an answer does with each item."""
    words = answer.split()
    kind: PuzzleType = puzzle.type
    match kind:
        case "select" | "redact":
            return {item: YES if item in words else NO for item in puzzle.items}
        case "order":
            return {item: str(place) for place, item in enumerate(words, start=1)}
        case "match" | "seat":
            return {item: _options(puzzle, options) for item, options in paired(answer).items()}
        case "code":
            return {}


def _options(puzzle: Puzzle, options: Iterable[str]) -> str:
    return " · ".join(puzzle.options.get(option, option) for option in options)
