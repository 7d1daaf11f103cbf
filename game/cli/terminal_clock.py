"""The clock at a terminal: it counts the seconds of a play, and speaks only when a warning is due."""

from __future__ import annotations

from collections.abc import Callable

from game.cli.terminal_page import Page
from game.session.clock import Pace, counted, has_run, seconds_left
from game.session.session import Session

Now = Callable[[], float]
"""Seconds that only ever go on, from whatever beginning."""

PACES: dict[str, Pace] = {
    "uit": "off", "off": "off",
    "1,5": "slow-1.5", "1.5": "slow-1.5",
    "2": "slow-2",
    "gewoon": "normal", "normal": "normal", "aan": "normal", "on": "normal",
}  # fmt: skip
"""What is typed behind `klok`, in both languages."""


class TerminalClock:
    """Counts along with the clock of one play while it is at a lock; without `now` no time passes at all."""

    def __init__(self, page: Page, session: Session, now: Now | None) -> None:
        self._page = page
        self._session = session
        self._limit = session.rules.casus.clock
        self._now = now
        self._seconds = float(session.clock.seconds)
        self._mark = now() if now else 0.0
        self._told: int | None = None

    @property
    def stands_still(self) -> bool:
        """Whether it should be running here, and is not."""
        return self._counts and self.at_lock and not self._session.clock.running

    @property
    def at_lock(self) -> bool:
        """Whether a team is at a lock of its own: what happens between two of them is read in peace."""
        moment = self._session.rules.casus.moments.get(self._session.position.moment or "")
        at_one = moment is not None and moment.puzzle is not None and self._session.is_ours
        return at_one and self._session.phase in {"deciding", "discussing"}

    @property
    def is_up(self) -> bool:
        """Whether there is no time left that was there before."""
        return self._counts and self.left == 0

    @property
    def left(self) -> int:
        """Whole seconds left now; 0 where no clock counts."""
        return seconds_left(self._limit, has_run(self._session.clock, self.seconds())) if self._limit else 0

    @property
    def _counts(self) -> bool:
        clock = self._session.clock
        return self._limit is not None and clock.pace != "off" and not clock.out

    @property
    def _minutes(self) -> int:
        """Minutes left, with the one that has begun."""
        return -(-self.left // 60)

    def seconds(self) -> int | None:
        """The whole seconds it has run, as a command tells them; None where nobody counts."""
        if self._now is None or self._limit is None:
            return None
        now = self._now()
        if self.at_lock:
            self._seconds += counted(self._session.clock, now - self._mark)
        self._mark = now
        return int(self._seconds)

    def words(self) -> str:
        """How much time is left, inside a sentence; empty where no clock counts."""
        if not self._counts:
            return ""
        return self._say("clock-left", count=self._minutes) if self.left >= 60 else self._say("clock-last")

    def tell(self) -> None:
        """How much time is left, and how the clock can be set."""
        self._page.write(self.set_words() if self._limit else self._say("clock-none"))
        if self._limit:
            self._page.write(self._say("clock-how"))

    def set_words(self) -> str:
        """How the clock is set, with the time left."""
        return self._say(f"clock-pace-{self._session.clock.pace}", left=self.words())

    def tell_running(self, key: str) -> None:
        """That the clock starts, or goes on, with the time left."""
        self._told = self._minutes
        self._page.gap()
        self._page.write(self._say(key, left=self.words()))

    def show(self) -> None:
        """One line with the time left, where a clock counts."""
        if self._counts and self.at_lock:
            self._told = self._minutes
            self._page.gap()
            self._page.write(self._say("clock-warning", left=self.words()))

    def warn(self) -> None:
        """The same, but only when a warning has come due since the last time."""
        if self._limit is None or not self._counts:
            return
        minutes = self._minutes
        due = [warning for warning in self._limit.warnings if minutes <= warning < (self._told or self._limit.minutes)]
        self._told = minutes
        if due:
            self._page.gap()
            self._page.write(self._say("clock-warning", left=self.words()))

    def _say(self, key: str, **facts: object) -> str:
        return self._page.words.say(f"locks.{key}", **facts)
