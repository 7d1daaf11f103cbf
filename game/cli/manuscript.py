"""The files of a casus on disk while it is played: read again when they were saved, and the play taken along."""

from __future__ import annotations

import time
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from game.cli.plays import PlaysOnDisk
from game.cli.shelf import CasusPlace
from game.cli.watching import Watch
from game.desktop.authoring import Reread
from game.desktop.ports import OpenedPlay
from game.errors import KantelpuntError
from game.words import Words

if TYPE_CHECKING:
    from game.model.casus import Casus


class Waiting(NamedTuple):
    """A casus that could not be played when the window opened, and what begins its play once it can."""

    place: CasusPlace
    begin: Callable[[], OpenedPlay | None]


class ManuscriptOnDisk:
    """The port of a window to the files of what is played there; `is_watched` and `is_waiting` as in `Manuscript`."""

    def __init__(self, plays: PlaysOnDisk, *, is_watched: bool = False, waits_for: Waiting | None = None) -> None:
        self.is_watched = is_watched
        self._plays = plays
        self._waits_for = waits_for
        self._watch: Watch | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether a play waits for files that are right."""
        return self._waits_for is not None

    def was_saved(self, play: OpenedPlay | None) -> bool:
        """Whether something was saved that was not read yet, and the saving is over."""
        place = self._place(play)
        return place is not None and self._watching(place).has_news()

    def read(self, play: OpenedPlay | None, words: Words) -> Reread:
        """Read everything again, and tell what came of it in these words."""
        place = self._place(play)
        if place is None:
            return Reread()
        # Before the first file is read: what is saved meanwhile must be news again.
        self._watching(place).reading()
        # Reading texts takes pydantic and a YAML parser, which the first frame does not wait for.
        rereading = import_module("game.cli.rereading")
        try:
            now = rereading.read_again(place, words)
        except KantelpuntError as refused:
            return Reread(None, (rereading.unread(refused, place, words),))
        if now.casus is None:
            return Reread(None, now.problems)
        try:
            after = self._begun() if play is None else self._taken_along(play, now.casus)
        except KantelpuntError as refused:
            return Reread(None, (rereading.unread(refused, place, words), *now.problems))
        told = rereading.notice(play, after, now.texts, words) if play and after else ""
        return Reread(after, now.problems, told)

    def _taken_along(self, play: OpenedPlay, casus: Casus) -> OpenedPlay | None:
        """The play in the casus as it is now; None when that is the same one."""
        return None if casus == play.session.rules.casus else self._plays.move(play, casus)

    def _begun(self) -> OpenedPlay | None:
        """The play that waited for these files, which then waits no longer."""
        play = self._waits_for.begin() if self._waits_for else None
        self._waits_for = None
        return play

    def _place(self, play: OpenedPlay | None) -> CasusPlace | None:
        if play is not None:
            return self._plays.place_of(play)
        return self._waits_for.place if self._waits_for else None

    def _watching(self, place: CasusPlace) -> Watch:
        """The watch over this casus; the first look at one is always news."""
        if self._watch is None or self._watch.place != place:
            self._watch = Watch(place, time.monotonic)
        return self._watch
