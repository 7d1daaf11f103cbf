"""How the next play should be: length, clock, levers, chance, and when numbers show. Values only, without a window."""

from __future__ import annotations

from types import MappingProxyType

from game.desktop.ports import HIGHEST_SEED, LeverEntry
from game.session.clock import ClockWish
from game.session.setup import Gauges, Language, Mode, Setup


class Wishes:
    """What somebody set before play; whatever nobody touched stays as the casus and the game begin it.

    `digits` is the number that chance is asked to follow, as it was typed; empty lets chance surprise.
    """

    def __init__(self, seed: int | None = None) -> None:
        """Nothing wished yet but the `seed` that was asked for at the start, if any was."""
        self.levers: dict[str, str] = {}
        self.gauges: Gauges = "always"
        self.digits = "" if seed is None else str(seed)
        self.clock: ClockWish = "on"
        self.short = False

    def lever(self, lever: LeverEntry) -> str:
        """How a lever stands."""
        return self.levers.get(lever.id, lever.start)

    def set_lever(self, lever: LeverEntry, option: str) -> None:
        """Set something that stays as it is during the whole play."""
        self.levers[lever.id] = option

    def show_gauges(self, gauges: Gauges) -> None:
        """Set when numbers show."""
        self.gauges = gauges

    def run_clock(self, clock: ClockWish) -> None:
        """Set how the clock of a team runs, or that it does not."""
        self.clock = clock

    def play_short(self, short: bool) -> None:
        """Set whether it will be the short play of a casus that has one."""
        self.short = short

    def type_digit(self, digit: str) -> None:
        """Write one more digit behind the number; a number that would be too long to tell a class stays as it was."""
        longer = (self.digits + digit).lstrip("0")
        if longer and int(longer) <= HIGHEST_SEED:
            self.digits = longer

    def erase_digit(self) -> None:
        """Take the last digit away; without any digit chance surprises again."""
        self.digits = self.digits[:-1]

    def step(self, by: int) -> None:
        """Count the number up or down; below 1 it is a surprise again."""
        number = min(int(self.digits or 0) + by, HIGHEST_SEED)
        self.digits = str(number) if number > 0 else ""

    def surprise(self) -> None:
        """Leave it to chance."""
        self.digits = ""

    def setup(self, seat: str | None, language: Language, drawn: int) -> Setup:
        """The play as it was wished: alone in a seat or at a table, with the `drawn` seed where none was asked for."""
        seed = int(self.digits) if self.digits else drawn
        levers = MappingProxyType(dict(self.levers))
        mode: Mode = "solo" if seat else "table"
        return Setup(mode, seat, seed, levers, language, self.gauges, self.clock, self.short)
