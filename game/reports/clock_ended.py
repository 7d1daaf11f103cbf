"""What the clock of a team had left when its play ended, in words."""

from __future__ import annotations

from game.session.lock_view import ClockView
from game.words import Words

SECONDS_A_MINUTE = 60


def clock_ended(clock: ClockView | None, words: Words) -> str | None:
    """The whole minutes that were left; None where no clock counted."""
    if clock is None or clock.pace == "off":
        return None
    return words.say("locks.clock-ended", count=clock.left // SECONDS_A_MINUTE)
