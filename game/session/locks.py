"""What a team does at a lock: it tries, asks for a hint or gives up; and what happens once its time is up."""

from __future__ import annotations

from game.errors import CommandRefused
from game.model.puzzles import OUT, Puzzle
from game.model.story import Moment
from game.rules.puzzles import judged, outcome
from game.rules.rules import Rules
from game.session.clock import charged, ended
from game.session.deciding import Deciding
from game.session.messages import Command
from game.session.puzzling import Tried, next_hint
from game.session.stand import Stand, moment_of, moved


class Locks:
    """How attempts, hints and the end of the time change a play of one casus."""

    def __init__(self, rules: Rules, deciding: Deciding) -> None:
        self._rules = rules
        self._deciding = deciding

    def after(self, stand: Stand, command: Command) -> Stand:
        """The stand after an attempt, a hint, giving up or the end of the time; raises CommandRefused."""
        match command.name:
            case "try":
                return self._try(moved(stand, command, stand.phase), command)
            case "hint":
                return self._hint(moved(stand, command, stand.phase))
            case "give-up":
                return self._give_up(moved(stand, command, "revealing"))
            case _:
                return self._time_out(moved(stand, command, stand.phase), command)

    def opens_by_itself(self, stand: Stand) -> bool:
        """Whether the time is up at a lock of the players; one that is another's in solo they only advise about."""
        moment = self._rules.casus.moments[moment_of(stand.position)]
        return stand.clock.out and moment.puzzle is not None and self._deciding.decides_alone(stand.position)

    def _try(self, stand: Stand, command: Command) -> Stand:
        """An answer held against the lock: it opens, or one attempt is gone and the minutes that costs."""
        moment, puzzle = self._lock_in_time(stand)
        answer = command.text or ""
        verdict = judged(puzzle, answer)
        tried = (*stand.puzzling.tried, Tried(answer, verdict))
        cost = 0 if verdict == "exact" else puzzle.wrong
        now = stand._replace(puzzling=stand.puzzling._replace(tried=tried), clock=charged(stand.clock, cost))
        leads_to = outcome(moment, verdict, len(tried))
        return now if leads_to is None else self._deciding.taken(moved(now, command, "revealing"), leads_to)

    def _hint(self, stand: Stand) -> Stand:
        """The next hint shown, and the minutes gone that it costs; raises CommandRefused when there is none."""
        _, puzzle = self._lock_in_time(stand)
        hint = next_hint(puzzle, stand.puzzling)
        shown = stand.puzzling._replace(hints=stand.puzzling.hints + 1)
        return stand._replace(puzzling=shown, clock=charged(stand.clock, hint.minutes))

    def _give_up(self, stand: Stand) -> Stand:
        """The lock opened as it is; also where the time is up, and else for the minutes of a wrong attempt.

        Giving up for nothing would be cheaper than trying.
        """
        _, puzzle = self._lock(stand)
        cost = 0 if stand.clock.out else puzzle.wrong
        return self._deciding.taken(stand._replace(clock=charged(stand.clock, cost)), OUT)

    def _time_out(self, stand: Stand, command: Command) -> Stand:
        """The time is up: the lock that is on opens by itself, and later ones when it is their turn."""
        out = stand._replace(clock=ended(self._rules.casus.clock, stand.clock))
        if stand.phase == "revealing" or not self.opens_by_itself(out):
            return out
        return self._deciding.taken(moved(out, command, "revealing"), OUT)

    def _lock_in_time(self, stand: Stand) -> tuple[Moment, Puzzle]:
        lock = self._lock(stand)
        if stand.clock.out:
            raise CommandRefused("play.time-is-up")
        return lock

    def _lock(self, stand: Stand) -> tuple[Moment, Puzzle]:
        """The moment with its puzzle; raises CommandRefused where there is none, or it is another's in solo."""
        moment = self._rules.casus.moments[moment_of(stand.position)]
        if moment.puzzle is None:
            raise CommandRefused("play.no-puzzle")
        if not self._deciding.decides_alone(stand.position):
            raise CommandRefused("play.not-your-decision")
        return moment, moment.puzzle
