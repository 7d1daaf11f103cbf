"""Where players come in: the casussen to choose from, plays to take up again, and how the next play is set up."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from game.desktop.assets import Assets
from game.desktop.buttons import Action
from game.desktop.comfort import Comfort
from game.desktop.ports import BrokenEntry, CasusEntry, OpenedPlay, Plays, SavedEntry
from game.desktop.wishes import Wishes
from game.errors import KantelpuntError
from game.reports.refusals import told
from game.session.setup import Language
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
        self.assets = assets
        self.comfort = comfort
        self.leave = leave
        self.chosen: CasusEntry | None = None
        self.wishes = Wishes(plays.asked_seed())
        self.more_open = False
        self.help_open = False
        self.all_saved = False
        self.notices: tuple[str, ...] = ()
        self._plays = plays
        self._opened = opened
        self._moved = moved
        self.speak(words)

    def speak(self, words: Words) -> None:
        """Go on in the language of these words, with the same casus chosen and everything set as it was."""
        self.words = words
        self.casussen = self._plays.casussen(self._language)
        self.saved = self._plays.saved(self._language)
        if self.chosen is not None:
            self.chosen = next((entry for entry in self.playable if entry.name == self.chosen.name), None)

    @property
    def _language(self) -> Language:
        return cast("Language", self.words.language)

    def say(self, key: str, **facts: object) -> str:
        """A sentence of the hall's own catalogue."""
        return self.words.say(f"hall.{key}", **facts)

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
        self.wishes = Wishes(self._plays.asked_seed())
        self._go()

    def back(self) -> None:
        """Back to all casussen."""
        self.chosen = None
        self._go()

    def turn_more(self) -> None:
        """Open what else can be set before play, or close it again."""
        self._go(more_open=not self.more_open)

    def turn_help(self) -> None:
        """Lay help over the screen, or take it away; what is below stays as it was."""
        self.help_open = not self.help_open
        self._moved()

    def show_all_saved(self) -> None:
        """Show every play that waits, or only the latest again."""
        self.all_saved = not self.all_saved

    def begin(self, entry: CasusEntry, seat: str | None = None) -> None:
        """Open a new play: with a seat alone, or without one for a whole table."""
        setup = self.wishes.setup(seat, self._language, self._plays.fresh_seed())
        self._try(lambda: self._plays.open_play(entry.name, setup))

    def resume(self, saved: SavedEntry) -> None:
        """Take up a play where it was left."""
        self._try(lambda: self._plays.resume(saved, self._language))

    def _go(self, *, more_open: bool = False) -> None:
        self.more_open = more_open
        self.notices = ()
        self._moved()

    def _try(self, opening: Callable[[], OpenedPlay]) -> None:
        try:
            play = opening()
        except KantelpuntError as refused:
            self.notices = (told(refused, self.words),)
            return
        self._opened(play)
