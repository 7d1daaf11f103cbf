"""What is printed: a casus in one language, for so many teams of so many players, and how its parts are numbered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from game.model.casus import Casus
from game.model.puzzles import Puzzle
from game.model.story import Moment
from game.reports.printing.running_order import running_order
from game.reports.telling import Teller
from game.reports.wording import Wording
from game.words import Words

ESCAPE_ROOM = "escape-room"


@dataclass(frozen=True)
class Printed:
    """A casus to print; `teams` (1 to 12) get the same papers, `players` (2 to 8) share the dossiers of a team."""

    casus: Casus
    words: Words
    teams: int = 1
    players: int = 4

    def say(self, key: str, **facts: object) -> str:
        """A sentence of what is printed."""
        return self.words.say(f"printing.{key}", **facts)

    @property
    def is_escape_room(self) -> bool:
        """Whether teams play it against the clock, each player with a dossier."""
        return self.casus.kind == ESCAPE_ROOM

    @cached_property
    def moments(self) -> tuple[Moment, ...]:
        """Every moment, in the order in which a group comes to them as far as there is one."""
        return running_order(self.casus)

    @cached_property
    def locks(self) -> Mapping[str, int]:
        """The moments with a lock, each with its number from 1."""
        ids = (moment.id for moment in self.moments if moment.puzzle)
        return {moment: number for number, moment in enumerate(ids, start=1)}

    @cached_property
    def teller(self) -> Teller:
        """Who names gauges and people."""
        return Teller(self.casus, self.words)

    @cached_property
    def wording(self) -> Wording:
        """Who puts conditions into words."""
        return Wording(self.casus, self.teller, self.words)

    def puzzles(self) -> Iterator[tuple[Moment, Puzzle]]:
        """Every lock with its moment, in order."""
        return ((moment, moment.puzzle) for moment in self.moments if moment.puzzle)

    def place(self, moment: Moment) -> str:
        """What a moment is called on paper: the number of its lock or moment, and its title."""
        return self.say("place", which=self.which(moment), title=moment.title)

    def which(self, moment: Moment) -> str:
        """`Slot 3`, or `Moment 5`: moments without a lock are counted by themselves."""
        if moment.id in self.locks:
            return self.say("lock", number=self.locks[moment.id])
        others = [one.id for one in self.moments if one.id not in self.locks]
        return self.say("moment", number=others.index(moment.id) + 1)

    def team(self, number: int) -> str:
        """What a team is called, from number 0; one team alone needs no letter."""
        return self.say("team", letter=chr(ord("A") + number)) if self.teams > 1 else self.say("team-alone")
