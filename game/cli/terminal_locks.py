"""Playing a lock at a terminal: what is typed becomes an attempt, a hint or giving up, and what came of it is told.

Where a team plays on paper, its trainer notes how the lock was closed.
"""

from __future__ import annotations

from collections.abc import Callable

from game.cli.terminal_answers import answer_of, forgotten
from game.cli.terminal_input import Answer, option_named
from game.cli.terminal_lock import how
from game.cli.terminal_look import Look
from game.session.lock_view import PuzzleView
from game.session.messages import CommandName
from game.session.view import MomentView, OptionView

Do = Callable[[CommandName, str | None], bool]
"""Who does a command with its text, and tells whether it could be done."""

Take = Callable[[MomentView, OptionView], None]
"""Who takes a choice of a moment, or tells why it is closed."""


class AtTheLock:
    """One lock with the hands that try it; `look_again` gives a fresh look at the play."""

    def __init__(self, look_again: Callable[[], Look], do: Do, take: Take) -> None:
        self._look_again = look_again
        self._do = do
        self._take = take

    def answered(self, moment: MomentView, puzzle: PuzzleView, answer: Answer) -> bool:
        """Do what was typed; False when it is something else than an attempt, a hint, giving up or an outcome."""
        if answer.request == "hint":
            self._hint()
        elif answer.request == "give-up":
            if self._do("give-up", None):
                self._cost(puzzle.wrong)
        elif answer.request == "paper":
            self._note(moment, answer.rest)
        elif answer.request is None:
            self._try(puzzle, answer)
        else:
            return False
        return True

    def _try(self, puzzle: PuzzleView, answer: Answer) -> None:
        look = self._look_again()
        text = answer_of(puzzle, answer.text)
        missing = forgotten(puzzle, answer.text)
        if text is None and missing:
            self._write("not-read-all", missing=", ".join(missing), count=len(missing), how=how(look, puzzle))
        elif text is None:
            self._write("not-read", typed=answer.shown, how=how(look, puzzle))
        elif self._do("try", text):
            self._judged(puzzle.wrong)

    def _note(self, moment: MomentView, name: str) -> None:
        """The outcome that a team came to on paper, by number or name; without one of those all that there are."""
        option = option_named(moment.options, name)
        if option is not None:
            self._take(moment, option)
            return
        page = self._look_again().page
        self._write("paper")
        for one in moment.options:
            page.write(one.label, hang=f"{one.number:>2}  ")

    def _judged(self, cost: int) -> None:
        """How a wrong attempt was judged and what it cost; what opened the lock is told by what happens then."""
        puzzle = self._seen()
        if puzzle is None:
            if not self._opened_well():
                self._cost(cost)
        elif puzzle.tried:
            words = self._look_again().page.words
            self._write("not-yet", verdict=words.say(f"puzzle_screen.verdict-{puzzle.tried[-1][1]}"))
            self._cost(cost)
            self._write("attempts-left", count=puzzle.attempts_left)

    def _opened_well(self) -> bool:
        """Whether the lock that was just opened had the right answer."""
        last = self._look_again().view.last
        return last is None or any(one.puzzle and one.choice == "exact" for one in last.happened)

    def _hint(self) -> None:
        """The next hint, and what it cost."""
        before = self._seen()
        if before is None or not self._do("hint", None):
            return
        now = self._seen()
        if now is not None:
            self._look_again().page.write(now.hints[-1])
            self._cost(before.hint_minutes or 0)

    def _seen(self) -> PuzzleView | None:
        """The lock as it is now; None once it is open."""
        look = self._look_again()
        return look.view.moment.puzzle if look.view.moment and look.view.phase != "revealing" else None

    def _cost(self, minutes: int) -> None:
        if minutes and self._look_again().view.clock:
            self._write("cost", count=minutes)

    def _write(self, key: str, **facts: object) -> None:
        page = self._look_again().page
        page.write(page.words.say(f"locks.{key}", **facts))
