"""The screens of a casus that is being written: quiet, with mistakes, all of them on a card, and waiting to begin."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game.desktop.authoring import ProblemEntry, Reread
from game.desktop.live import Live
from game.desktop.pages.problems_found import waiting
from game.desktop.playing import playing
from game.desktop.ports import OpenedPlay
from game.desktop.screens import Builder, Screen, Viewport
from game.desktop.table import Table
from game.words import Words

LONG = "moments.een-heel-lange-naam-zonder-einde-die-nergens-mag-worden-afgebroken.choices.dat-geldt-ook-hier"
PLACE = "casussen/mijn-eerste-casus-met-een-lange-naam/casus.yaml:1312:41"

ERRORS = (
    ProblemEntry("error", PLACE, f"Er is geen moment dat '{LONG}' heet.", "Bedoel je 'kraan'?", "K101", "onbekend"),
    ProblemEntry("error", "casus.yaml", "Het bestand casus.yaml is er niet (meer). Zet het terug."),
)
REST = tuple(
    ProblemEntry("warning" if number < 3 else "hint", f"casus.yaml:{number}:1", "Dit kan korter." * 9, "Maak het kort.")
    for number in range(9)
)


class Written:
    """Files that say the same every time."""

    is_watched = True

    def __init__(self, problems: tuple[ProblemEntry, ...], *, is_waiting: bool = False) -> None:
        self._problems = problems
        self.is_waiting = is_waiting

    def was_saved(self, _play: OpenedPlay | None) -> bool:
        return True

    def read(self, _play: OpenedPlay | None, _words: Words) -> Reread:
        return Reread(None, self._problems)


def live_screens(deciding: Callable[[], Table], language: str) -> dict[str, Builder]:
    """Builders by name; `deciding` makes a table at a moment."""
    return {
        "live-quiet": over(deciding(), ()),
        "live-warned": over(deciding(), REST),
        "live-wrong": over(deciding(), ERRORS + REST),
        "live-card": over(deciding(), ERRORS + REST, is_open=True),
        "live-waiting": partial(_waiting, written(None, ERRORS, Words(language))),
    }


def written(table: Table | None, problems: tuple[ProblemEntry, ...], words: Words) -> Live:
    manuscript = Written(problems, is_waiting=table is None)
    live = Live(manuscript, table=lambda: table, words=lambda: words, sit_down=lambda _: None, moved=lambda: None)
    live.poll()
    return live


def over(table: Table, problems: tuple[ProblemEntry, ...], *, is_open: bool = False) -> Builder:
    live = written(table, problems, table.words)
    if is_open:
        live.switch()
    return lambda view: live.around(playing(table, view), view)


def _waiting(live: Live, _: Viewport) -> Screen:
    return waiting(live, lambda: None)
