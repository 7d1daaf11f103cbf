"""Where players come in: the casussen to choose from, plays to take up again, and how the next play is set up."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import cast

from game.desktop.assets import Assets
from game.desktop.buttons import Action
from game.desktop.comfort import Comfort
from game.desktop.ports import BrokenEntry, CasusEntry, LeverEntry, OpenedPlay, Plays, SavedEntry
from game.errors import KantelpuntError
from game.reports.refusals import told
from game.session.setup import Language, Setup
from game.words import Words

Opened = Callable[[OpenedPlay], None]


class Hall:
    """What is on before a play is: the list of casussen, or one casus that was chosen."""

    def __init__(
        self,
        plays: Plays,
        words: Words,
        assets: Assets,
        comfort: Comfort,
        *,
        opened: Opened,
        leave: Action,
        moved: Action,
    ) -> None:
        """Come in; `opened` is called with a play that begins, `leave` ends it all, `moved` tells of another screen."""
        self.words = words
        self.assets = assets
        self.comfort = comfort
        self.leave = leave
        self.casussen = plays.casussen()
        self.chosen: CasusEntry | None = None
        self.levers: dict[str, str] = {}
        self.notices: tuple[str, ...] = ()
        self._plays = plays
        self._opened = opened
        self._moved = moved
        self.saved = plays.saved()

    def say(self, key: str, **facts: object) -> str:
        """A sentence of the screens' own catalogue."""
        return self.words.say(f"screens.{key}", **facts)

    @property
    def playable(self) -> tuple[CasusEntry, ...]:
        """The casussen that can be played."""
        return tuple(entry for entry in self.casussen if isinstance(entry, CasusEntry))

    @property
    def broken(self) -> tuple[BrokenEntry, ...]:
        """The casussen that cannot be played, with why."""
        return tuple(entry for entry in self.casussen if isinstance(entry, BrokenEntry))

    def choose(self, entry: CasusEntry) -> None:
        """Look at one casus."""
        self.chosen = entry
        self.levers = {}
        self.notices = ()
        self._moved()

    def choose_again(self, name: str) -> None:
        """Look at the casus of this name, as after a change of language; when it is gone, at all of them."""
        self.chosen = next((entry for entry in self.playable if entry.name == name), None)

    def back(self) -> None:
        """Back to all casussen."""
        self.chosen = None
        self.notices = ()
        self._moved()

    def set_lever(self, lever: LeverEntry, option: str) -> None:
        """Set something that stays as it is during the whole play."""
        self.levers[lever.id] = option

    def lever(self, lever: LeverEntry) -> str:
        """How a lever stands."""
        return self.levers.get(lever.id, lever.start)

    def begin(self, entry: CasusEntry, seat: str | None = None) -> None:
        """Open a new play: with a seat alone, or without one for a whole table."""
        levers: Mapping[str, str] = MappingProxyType(dict(self.levers))
        setup = Setup(
            "solo" if seat else "table", seat, self._plays.fresh_seed(), levers, cast("Language", self.words.language)
        )
        self._try(lambda: self._plays.open_play(entry.name, setup))

    def resume(self, saved: SavedEntry) -> None:
        """Take up a play where it was left."""
        self._try(lambda: self._plays.resume(saved))

    def _try(self, opening: Callable[[], OpenedPlay]) -> None:
        try:
            play = opening()
        except KantelpuntError as refused:
            self.notices = (told(refused, self.words),)
            return
        self._opened(play)
