"""Playing a casus while someone writes it: a save is read, play goes on at the same place, mistakes are shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

from game.desktop.authoring import Manuscript, ProblemEntry, Reread, Severity
from game.desktop.buttons import Action
from game.desktop.screens import Screen, Viewport
from game.words import Words

if TYPE_CHECKING:
    from game.desktop.ports import OpenedPlay
    from game.desktop.table import Table

ABOUT_ANY_MOMENT = frozenset({"", "pause", "help", "menu", "people", "guidance", "words"})
"""What may stay lying over the screen when another moment comes under it; a pause most of all.

An envelope or the trainer's notes may not: they belong to a moment, and are secret.
"""


class Live:
    """What the files of the casus are like now, as far as someone watches them or asked to read them again."""

    def __init__(
        self,
        manuscript: Manuscript,
        *,
        table: Callable[[], Table | None],
        words: Callable[[], Words],
        sit_down: Callable[[OpenedPlay], None],
        moved: Action,
    ) -> None:
        """Begin to look; `table` and `words` tell what is on now, `moved` is called when another screen is.

        `readings` counts how often the files were read, and `is_open` tells whether all problems lie on the screen.
        """
        self._manuscript = manuscript
        self._table = table
        self._words = words
        self._sit_down = sit_down
        self._moved = moved
        self._problems: tuple[ProblemEntry, ...] = ()
        self._found_at: Table | None = None
        self._notices: tuple[str, ...] = ()
        self.is_open = False
        self.readings = 0

    @property
    def words(self) -> Words:
        """The catalogues that speak now."""
        return self._words()

    @property
    def problems(self) -> tuple[ProblemEntry, ...]:
        """What is wrong in the files of the casus that is on, errors first."""
        return self._problems if self._found_at is self._table() else ()

    @property
    def counts(self) -> Mapping[Severity, int]:
        """How many problems there are of each severity."""
        told = [problem.severity for problem in self.problems]
        severities: tuple[Severity, ...] = ("error", "warning", "hint")
        return {severity: told.count(severity) for severity in severities}

    @property
    def is_watched(self) -> bool:
        """Whether saves are looked for without being asked."""
        return self._manuscript.is_watched

    @property
    def is_waiting(self) -> bool:
        """Whether a play waits until its casus can be played."""
        return self._table() is None and self._manuscript.is_waiting

    def poll(self) -> bool:
        """Read the files if they were saved; tell whether anything on the screen may have changed."""
        table = self._table()
        if not (self.is_watched and self._manuscript.was_saved(table.play if table else None)):
            return False
        self.read()
        return True

    def read(self) -> None:
        """Read the files now, and go on with the play in what they make of it."""
        table, had_errors = self._table(), bool(self.counts["error"])
        found = self._manuscript.read(table.play if table else None, self.words)
        if found.play is not None and table is None:
            self._sit_down(found.play)
        elif found.play is not None and table is not None:
            go_on(table, found.play)
        self._problems, self._found_at = found.problems, self._table()
        self.readings += 1
        self._tell(found, had_errors=had_errors)
        if self.is_open and not self.problems:
            self.switch()

    def read_when_asked(self) -> None:
        """Read the files because someone pressed the key for it, and say so also when nothing is new."""
        self.read()
        table = self._table()
        if table and not table.notices and not self.counts["error"]:
            table.notices = self._notices = (self.words.say("live.nothing-new"),)

    def switch(self) -> None:
        """Lay all problems over the screen, or take them away."""
        self.is_open = not self.is_open
        self._moved()

    def around(self, screen: Screen, view: Viewport) -> Screen:
        """A screen with a bar below it that tells how the files are, and all problems over it when they were asked."""
        table = self._table()
        # A pause hides everything; who is not writing never sees a bar.
        if table is None or table.cover == "pause" or not (self.is_watched or self.counts["error"]):
            return screen
        around: Screen = import_module("game.desktop.pages.problems_found").with_problems(self, screen, view)
        return around

    def _tell(self, found: Reread, *, had_errors: bool) -> None:
        """Say what this reading brought, and no longer what the one before it did."""
        table = self._table()
        if table is None:
            return
        if table.notices == self._notices:
            table.notices = ()
        notice = found.notice or (self.words.say("live.good-again") if had_errors else "")
        if notice and not self.counts["error"]:
            # That a walk beside the play could not go on is news too.
            lost = [told for told in table.notices if told == self.words.say("possible.what-if-lost")]
            table.notices = self._notices = (notice, *lost)


def go_on(table: Table, play: OpenedPlay) -> None:
    """Go on at a table with the same play in another casus; what lies on it stays, as far as it is still there."""
    before = _standing(table)
    table.speak(play, table.words)
    if _standing(table) != before:
        table.page, table.selected = 0, None
        if table.cover not in ABOUT_ANY_MOMENT:
            table.cover, table.envelope = "", None
    moment = table.view.moment
    if moment is None or table.selected not in {option.id for option in moment.options if not option.closed}:
        table.selected = None
    if table.envelope is not None and table.envelope.seat not in table.casus.seats:
        table.envelope = None
    if table.look_back.turn not in table.casus.seats:
        table.look_back.turn = ""


def _standing(table: Table) -> tuple[str, str | None, int]:
    """Which screen of the play is on."""
    session = table.session
    return session.phase, session.position.moment, len(session.decisions)
