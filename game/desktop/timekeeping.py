"""How long a team's clock has run, counted with the window's own time: the session only hears of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.session.clock import Pace

SPEED: Mapping[Pace, float] = {"normal": 1, "slow-1.5": 1 / 1.5, "slow-2": 1 / 2, "off": 0}
"""How many seconds of the clock go by in a second."""


class Timekeeper:
    """Counts while it is looked at often; `ran` are the seconds of the clock so far, with its slowing counted in."""

    def __init__(self, ran: float, now: Callable[[], float] = perf_counter) -> None:
        """Go on from what the clock had run; `now` gives seconds that only ever go up."""
        self.ran = ran
        self._now = now
        self._before = now()

    def look(self, speed: float) -> None:
        """Count what went by since the last look, at a speed of 0 (the clock stands still) to 1."""
        now = self._now()
        self.ran += (now - self._before) * speed
        self._before = now
