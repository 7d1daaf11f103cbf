"""A lock in a terminal: what lies on the table, what was tried, and how an answer is typed."""

from __future__ import annotations

from string import ascii_lowercase

from game.cli.terminal_answers import typed_for
from game.cli.terminal_look import Look
from game.cli.terminal_page import QUIET, STRONG
from game.reports.opened_locks import ToldAnswer, told_answers
from game.session.lock_view import PuzzleView
from game.session.view import HappenedView


def show_lock(look: Look, puzzle: PuzzleView) -> None:
    """Everything that is needed to try it."""
    page = look.page
    page.heading(puzzle.ask)
    for number, (_, text) in enumerate(puzzle.items, start=1):
        page.write(text, hang=f"{number:>2}  ")
    if puzzle.options:
        page.gap()
    for letter, (_, text) in zip(ascii_lowercase, puzzle.options, strict=False):
        page.write(text, hang=f" {letter}  ", style=STRONG)
    if puzzle.type == "code":
        _digits(look)
    _tried(look, puzzle)
    if puzzle.hints:
        page.heading(_say(look, "hint-heading"))
        for hint in puzzle.hints:
            page.write(hint, hang="- ")
    page.gap()
    page.write(how(look, puzzle))
    page.write(prices(look, puzzle), style=QUIET)


def how(look: Look, puzzle: PuzzleView) -> str:
    """How an answer is typed."""
    return _say(look, f"how-{puzzle.type}", count=puzzle.length)


def prices(look: Look, puzzle: PuzzleView) -> str:
    """How many attempts are left, and what a wrong one and the next hint cost."""
    told = [_say(look, "attempts-left", count=puzzle.attempts_left)]
    if puzzle.wrong and look.view.clock:
        told.append(_say(look, "wrong-costs", count=puzzle.wrong))
    if puzzle.hint_minutes is None:
        told += [_say(look, "hint-none")] if puzzle.hints else []
    elif puzzle.hint_minutes and look.view.clock:
        told.append(_say(look, "hint-costs", count=puzzle.hint_minutes))
    else:
        told.append(_say(look, "hint-free"))
    return " ".join(told)


def show_answers(look: Look, happened: HappenedView, indent: int = 0) -> None:
    """Why everything belongs where it does, once the lock is open."""
    page = look.page
    for answer in told_answers(happened, page.words):
        page.write(answer.text, hang="- ", indent=indent)
        page.write(_beside(look, answer), indent=indent + 2, style=QUIET)
        page.write(answer.why, indent=indent + 2)


def _beside(look: Look, answer: ToldAnswer) -> str:
    """What the team did beside what belongs, once where that is the same."""
    if answer.given == answer.belongs:
        return _say(look, "right-told", belongs=answer.belongs)
    given = _say(look, "given-none") if answer.given is None else answer.given
    return f"{_say(look, 'given-told', given=given)} {_say(look, 'belongs-told', belongs=answer.belongs)}"


def _digits(look: Look) -> None:
    """The digits of the code, as far as they were earned, under the titles of the locks that earn them."""
    page = look.page
    page.heading(_say(look, "digits"))
    for moment, digit in look.view.digits:
        told = _say(look, "digit-open") if digit is None else str(digit)
        page.write(_say(look, "digit-one", title=look.casus.moments[moment].title, digit=told), hang="- ")


def _tried(look: Look, puzzle: PuzzleView) -> None:
    if not puzzle.tried:
        return
    look.page.heading(_say(look, "tried"))
    for answer, verdict in puzzle.tried:
        typed = typed_for(puzzle, answer) or _say(look, "tried-nothing")
        look.page.write(
            _say(look, "tried-one", answer=typed, verdict=look.page.words.say(f"puzzles.{verdict}")), hang="- "
        )


def _say(look: Look, key: str, **facts: object) -> str:
    return look.page.words.say(f"locks.{key}", **facts)
