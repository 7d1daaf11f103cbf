"""The clock of a team: how long it has run, what attempts and hints took off it, and when it is out.

What time it is nobody here knows: the seconds come with the commands.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple, cast, get_args

from game.errors import CommandRefused

if TYPE_CHECKING:
    # The first screen knows how a clock can be wished, and waits for nothing of a casus.
    from game.model.puzzles import Clock

ClockWish = Literal["on", "slow-1.5", "slow-2", "off"]
"""How the players want the clock before they begin."""

Pace = Literal["normal", "slow-1.5", "slow-2", "off"]
"""How fast the clock runs: as it is, one and a half times or twice as slow, or not at all."""

SLOWER: Mapping[Pace, float] = {"normal": 1, "slow-1.5": 1.5, "slow-2": 2}
"""How many seconds of the day go into one of the clock; a clock that is off counts none."""

RUNS = {"start": True, "resume": True, "pause": False}


class ClockStand(NamedTuple):
    """The clock as it stands: `seconds` it has run (slowing counted in) and `penalties`, the whole minutes taken off.

    `out` tells that the time was up; then locks open by themselves.
    """

    seconds: int = 0
    penalties: int = 0
    pace: Pace = "normal"
    running: bool = False
    out: bool = False


def as_wished(wish: ClockWish) -> ClockStand:
    """The clock before it runs, as the players wished it."""
    return ClockStand(pace="normal" if wish == "on" else wish)


def has_run(stand: ClockStand, seconds: int | None) -> ClockStand:
    """The clock after this many seconds in all; it never goes back."""
    return stand._replace(seconds=max(stand.seconds, seconds or 0))


def counted(stand: ClockStand, passed: float) -> float:
    """What this many seconds of the day count for on the clock as it stands."""
    return passed / SLOWER[stand.pace] if stand.running and stand.pace in SLOWER else 0.0


def charged(stand: ClockStand, minutes: int) -> ClockStand:
    """The clock with these minutes taken off it."""
    return stand._replace(penalties=stand.penalties + minutes)


def paused(stand: ClockStand) -> ClockStand:
    """The clock standing still."""
    return stand._replace(running=False)


def seconds_left(clock: Clock, stand: ClockStand) -> int:
    """Whole seconds that the team still has."""
    return max(0, 60 * (clock.minutes - stand.penalties) - stand.seconds)


def set_to(clock: Clock | None, stand: ClockStand, word: str | None) -> ClockStand:
    """The clock started, paused, resumed or at another pace; raises CommandRefused where that cannot be.

    Off takes back that the time was up: who plays on without a clock is never out of time.
    """
    if clock is None:
        raise CommandRefused("play.no-clock")
    if word == "off":
        return stand._replace(pace="off", running=False, out=False)
    if stand.out:
        raise CommandRefused("play.time-is-up")
    if word in RUNS:
        return stand._replace(running=RUNS[word])
    if word not in get_args(Pace):
        raise CommandRefused("play.unknown-clock", word=word or "", known=", ".join((*RUNS, *get_args(Pace))))
    return stand._replace(pace=cast("Pace", word))


def ended(clock: Clock | None, stand: ClockStand) -> ClockStand:
    """The clock once the time is up; raises CommandRefused while there is time left, or where no clock counts."""
    if clock is None or stand.pace == "off":
        raise CommandRefused("play.no-clock")
    if stand.out:
        raise CommandRefused("play.time-is-up")
    left = seconds_left(clock, stand)
    if left > 0:
        raise CommandRefused("play.time-left", seconds=left)
    return stand._replace(running=False, out=True)
