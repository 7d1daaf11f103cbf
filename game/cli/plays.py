"""The port to the disk for a window or terminal: casussen to choose, plays to open, resume, move and put away."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple

from game.cli.entries import entry_at
from game.cli.journal_file import JournalFile
from game.cli.opening import open_casus
from game.cli.saves import new_save, unfinished
from game.cli.setting_up import fresh_seed
from game.cli.shelf import CasusPlace, find, shipped_casussen
from game.desktop.ports import BrokenEntry, CasusEntry, OpenedPlay, SavedEntry
from game.errors import KantelpuntError
from game.reports.refusals import told
from game.session.setup import Language, Setup
from game.words import Words

if TYPE_CHECKING:
    from game.cli.late_journal import Journal
    from game.cli.resuming import Begun
    from game.model.casus import Casus
    from game.session.walking_on import Walk


class _Kept(NamedTuple):
    """An open play on disk: where its casus lies, and the journal that is being written."""

    place: CasusPlace
    journal: Journal


class PlaysOnDisk:
    """The plays of this user; `own` is a casus that was named at the prompt and did not come with the game."""

    def __init__(self, words: Words, seed: int | None = None, own: CasusPlace | None = None) -> None:
        self._words = words
        self._seed = seed
        self._own = own
        self._open: dict[Path, _Kept] = {}

    def casussen(self, language: Language | None = None) -> tuple[CasusEntry | BrokenEntry, ...]:
        """The casussen to choose from: those that came with the game, and the one that was named."""
        return tuple(self._entry(place, self._in(language)) for place in self._places())

    def saved(self, language: Language | None = None) -> tuple[SavedEntry, ...]:
        """The plays of these casussen that can be taken up again, the latest first."""
        places = {place.id: place for place in self._places()}
        return tuple(
            SavedEntry(
                path=one.path,
                casus=places[header.casus].name,
                title=self._title(places[header.casus], self._in(language)) or header.title,
                seat=header.setup.seat,
                decisions=one.decisions,
                day=one.day,
            )
            for one in unfinished()
            if (header := one.journal.header).casus in places
        )

    def open_play(self, name: str, setup: Setup) -> OpenedPlay:
        """A new play of this casus, kept among the saves."""
        place = find(name)
        casus = open_casus(place, setup.language)
        return self.begin(place, casus, setup, new_save(casus.id))

    def begin(self, place: CasusPlace, casus: Casus, setup: Setup, journal: JournalFile) -> OpenedPlay:
        """A new play, kept in this journal."""
        return self._opened(place, journal, lambda: _tables().begin(casus, setup, journal))

    def resume(self, saved: SavedEntry, language: Language | None = None) -> OpenedPlay:
        """The play as it stood after its last accepted choice."""
        return self.take_up(find(saved.casus), JournalFile(saved.path, new=False), language)

    def take_up(self, place: CasusPlace, journal: JournalFile, language: Language | None = None) -> OpenedPlay:
        """The play in this journal, which goes on in it or, when it does not fit any more, beside it.

        In which language it began is no matter: it is the same casus in every one.
        """
        words = self._in(language)
        return self._opened(place, journal, lambda: _tables().resume(open_casus(place, words.language), journal), words)

    def in_language(self, play: OpenedPlay, language: Language) -> OpenedPlay:
        """The same play in the same journal, with its casus told in another language where it is translated."""
        return self.move(play, open_casus(self.place_of(play), language))

    def move(self, play: OpenedPlay, casus: Casus) -> OpenedPlay:
        """The same play in its casus as that has become; `notes` tells where it could go no further, if anywhere."""
        kept = self._open[play.journal]
        if casus.digest == play.session.rules.casus.digest:
            # Only its texts are others: in another language, or translated a little further.
            return self._told(kept.place, _tables().retold(casus, kept.journal))
        moved = _tables().moved(casus, kept.journal)
        del self._open[play.journal]
        return self._told(kept.place, moved)

    def walk_on(self, play: OpenedPlay, number: int) -> Walk:
        """A play of its own, in memory, that stands where this one stood before its decision `number` (from 1)."""
        walk: Walk = import_module("game.session.walking_on").walk_on(play.session, number)
        return walk

    def place_of(self, play: OpenedPlay) -> CasusPlace:
        """Where the casus of an open play lies."""
        return self._open[play.journal].place

    def kept_in(self, play: OpenedPlay) -> Path:
        """The journal that an open play is in now; it changes when its casus was read again."""
        return self._open[play.journal].journal.path

    def put_away(self, play: OpenedPlay) -> None:
        """Let go of the journal of this play, if it is still held."""
        kept = self._open.pop(play.journal, None)
        if kept is not None:
            kept.journal.close()

    def asked_seed(self) -> int | None:
        """The seed for new plays that was asked for at the prompt, if any was."""
        return self._seed

    def fresh_seed(self) -> int:
        """A seed for a new play that nobody can foresee; the journal keeps it."""
        return fresh_seed()

    def _opened(
        self, place: CasusPlace, journal: JournalFile, begin: Callable[[], Begun], words: Words | None = None
    ) -> OpenedPlay:
        """The play that begins in this journal, which is let go of when it does not."""
        try:
            return self._told(place, begin(), words)
        except KantelpuntError:
            journal.close()
            raise

    def _told(self, place: CasusPlace, begun: Begun, words: Words | None = None) -> OpenedPlay:
        path = begun.journal.path
        self._open[path] = _Kept(place, begun.journal)
        return OpenedPlay(begun.session, path, tuple(told(note, words or self._words) for note in begun.notes))

    def _places(self) -> tuple[CasusPlace, ...]:
        return (*shipped_casussen(), *([self._own] if self._own else []))

    def _in(self, language: Language | None) -> Words:
        """The words of this language; None is the one that was asked for at the prompt."""
        return self._words if language is None else Words(language)

    def _entry(self, place: CasusPlace, words: Words) -> CasusEntry | BrokenEntry:
        try:
            return entry_at(place, words.language)
        except KantelpuntError as error:
            return BrokenEntry(place.name, told(error, words))

    def _title(self, place: CasusPlace, words: Words) -> str | None:
        """The title of a casus in this language; None for one that cannot be played now."""
        entry = self._entry(place, words)
        return None if isinstance(entry, BrokenEntry) else entry.title


def _tables() -> ModuleType:
    """What begins and resumes plays: the home screen shows before it, and does not wait for it."""
    return import_module("game.cli.resuming")
