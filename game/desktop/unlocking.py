"""What a table does at a lock: the answer it is making, the time it has, and what it asks of the session."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, Protocol

from game.desktop.comfort import Comfort
from game.desktop.drafting import Draft, Lock
from game.desktop.lying_over import Cover, Envelope
from game.desktop.timekeeping import SPEED, Timekeeper
from game.session.lock_view import ClockView, PuzzleView
from game.session.messages import Command, CommandName
from game.session.session import Session
from game.session.view import View

STILL = {"pause", "time-up", "clock"}
"""What lies over the screen while the clock stands still; looking something up takes time, as it does in a room."""

News = Literal["", "second", "warning", "out"]
"""What is new about a clock: nothing, another second, so few minutes that it is told, or that the time is up."""


class AtALock(Protocol):
    """What a table is to its lock."""

    cover: Cover
    envelope: Envelope | None
    page: int
    comfort: Comfort

    @property
    def session(self) -> Session:
        """The session that the screen is about."""

    @property
    def view(self) -> View:
        """What the viewers may see now."""

    @property
    def is_aside(self) -> bool:
        """Whether this is a walk beside the play."""

    def ask(self, command: Command) -> bool:
        """Ask something of the session and tell whether it did so."""

    def close_cover(self) -> None:
        """Take away what lies over the screen."""


class Unlocking:
    """The answer in the making at the lock that is on, and the clock, for one table."""

    def __init__(self, table: AtALock) -> None:
        self._table = table
        self._draft: tuple[bool, Draft] | None = None
        self._paused_here = False
        self._time = Timekeeper(table.session.clock.seconds)
        self._told = self.left

    @property
    def puzzle(self) -> PuzzleView | None:
        """The lock that is on and ours to open; None elsewhere."""
        moment = self._table.view.moment
        return moment.puzzle if moment is not None and moment.ours else None

    @property
    def draft(self) -> Draft:
        """The answer in the making; another lock begins with an empty table."""
        puzzle, moment = self.puzzle, self._table.view.moment
        assert puzzle is not None
        assert moment is not None
        items, options = (tuple(one for one, _ in pairs) for pairs in (puzzle.items, puzzle.options))
        lock = Lock(moment.id, puzzle.type, items, options, puzzle.length)
        aside = self._table.is_aside
        if self._draft is None or self._draft[0] != aside or self._draft[1].lock != lock:
            self._draft = (aside, Draft(lock))
        return self._draft[1]

    @property
    def clock(self) -> ClockView | None:
        """The clock of the real play, where it counts; a walk beside it has none."""
        clock = None if self._table.is_aside else self._table.view.clock
        return None if clock is None or clock.pace == "off" else clock

    @property
    def left(self) -> int:
        """Whole seconds that are left by now; 0 where no clock counts."""
        clock = self.clock
        return 0 if clock is None else max(0, clock.left - (self._seconds - clock.seconds))

    @property
    def is_waiting(self) -> bool:
        """Whether the clock stands still until someone starts it: nobody looks at a lock for free."""
        clock = self.clock
        return clock is not None and not clock.running and not clock.out and self.puzzle is not None

    def look(self) -> News:
        """Count on with the clock, and tell what is new about it."""
        self._count()
        clock, before, left = self.clock, self._told, self.left
        self._told = left
        if clock is None or clock.out or not clock.running or self.puzzle is None:
            return ""
        if left == 0:
            return "" if self._table.cover in {"time-up", "pause"} else "out"
        if any(left <= 60 * minutes < before for minutes in clock.warnings):
            return "warning"
        return "second" if left != before else ""

    def _count(self) -> None:
        clock, table = self.clock, self._table
        still = clock is None or not clock.running or self.puzzle is None or table.comfort.is_open
        still = still or table.envelope is not None or table.cover in STILL
        self._time.look(0 if still or clock is None else SPEED[clock.pace])

    def timed(self, command: Command) -> Command:
        """The command with how long the clock has run."""
        if self.clock is None:
            return command
        self._count()
        return replace(command, seconds=self._seconds)

    def keep_pace(self) -> None:
        """Let the clock of the play stand still while a pause lies over it, and run on afterwards."""
        clock, covered = self.clock, self._table.cover == "pause"
        if clock is None or covered == self._paused_here:
            return
        if covered and clock.running:
            self._paused_here = self.set_clock("pause")
        elif self._paused_here:
            self._paused_here = not self.set_clock("resume")

    def set_clock(self, word: str) -> bool:
        """Start, pause, resume, slow down or stop the clock; tell whether the session did so."""
        return self._table.ask(Command("clock", text=word))

    def check(self) -> None:
        """Have the answer checked."""
        if self.draft.still_open == 0 and not self.was_tried:
            self._do("try", self.draft.answer)

    @property
    def was_tried(self) -> bool:
        """Whether this same answer was wrong before: then it costs nothing, for it is not tried again."""
        puzzle = self.puzzle
        return puzzle is not None and self.draft.answer in [answer for answer, _ in puzzle.tried]

    def hint(self) -> None:
        """Buy the next hint."""
        self._do("hint")

    def give_up(self) -> None:
        """Open the lock as it is."""
        self._do("give-up")

    def time_out(self) -> None:
        """End here because the time is up: this lock and those after it open by themselves."""
        self._do("time-out")

    def _do(self, name: CommandName, text: str | None = None) -> None:
        table = self._table
        command = Command(name, text=text, seen_revision=table.session.revision)
        phase = table.session.phase
        if table.ask(command):
            table.page = 0
            if table.cover or table.session.phase != phase:
                table.close_cover()

    @property
    def _seconds(self) -> int:
        clock = self._table.view.clock
        return max(int(self._time.ran), clock.seconds if clock else 0)
