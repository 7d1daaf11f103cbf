"""Weighing a play beside the window, in a process of its own, so that nobody waits; what was weighed before is kept."""

from __future__ import annotations

from importlib import import_module
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, NamedTuple

from game.cli.results import keep_result, kept_result
from game.errors import KantelpuntError
from game.reports.played import Played, played
from game.session.journal import position_print

if TYPE_CHECKING:
    from game.model.casus import Casus
    from game.reports.possible import Possible
    from game.session.session import Session

KIND = "possible"


class Failure(NamedTuple):
    """Why a play could not be weighed: a key of the catalogues, and its facts."""

    key: str
    facts: dict[str, object]


def weighed(session: Session) -> Possible:
    """The play weighed here and now, or as it was weighed before; raises TooLarge."""
    weighing = import_module("game.reports.weighing")
    casus, play = session.rules.casus, played(session)
    found = _kept(casus, play)
    if found is None:
        found = weighing.shaken_too(casus, play, weighing.weigh(casus, play))
        _keep(casus, play, found)
    return found


class Weighing:
    """One play that is being weighed in another process; `progress` counts positions, nobody knows of how many.

    What the play was worth comes first. In how many shaken variants that holds takes longer, and comes after it.
    """

    def __init__(self, session: Session) -> None:
        self._casus = session.rules.casus
        self._play = played(session)
        self.progress = 0
        self.result: Possible | Failure | None = _kept(self._casus, self._play)
        self._at_work = self.result is None
        if self._at_work:
            self._begin()

    def look(self) -> Possible | Failure | None:
        """What has come of it so far: None while it is being worked out. Never waits."""
        while self._at_work and self._there.poll():
            self._hear()
        return self.result

    def stop(self) -> None:
        """Let it go; nothing is kept of what was not finished."""
        if self._at_work:
            self._worker.terminate()
            self._at_work = False
            self.result = self.result or Failure("weighing.stopped", {})

    def _begin(self) -> None:
        compiled = import_module("game.content.compiled")
        # Windows cannot fork, and a process with a window should not; so it begins afresh everywhere.
        context = get_context("spawn")
        self._there, here = context.Pipe(duplex=False)
        told = compiled.encode(self._casus), self._play
        self._worker = context.Process(target=_work, args=(here, *told), daemon=True)
        self._worker.start()
        here.close()

    def _hear(self) -> None:
        try:
            told = self._there.recv()
        except EOFError:
            self._at_work = False
            self.result = self.result or Failure("weighing.broken-off", {})
            return
        if isinstance(told, int):
            self.progress = told
            return
        self.result = told
        self._at_work = not isinstance(told, Failure) and told.shaken is None and bool(told.decisions)
        if not self._at_work and not isinstance(told, Failure):
            _keep(self._casus, self._play, told)


def _work(here: Connection, casus: bytes, play: Played) -> None:
    """What the other process does: weigh, tell how far it is, and tell what was found."""
    compiled, weighing = import_module("game.content.compiled"), import_module("game.reports.weighing")

    def told(seen: int) -> bool:
        here.send(seen)
        return True

    try:
        ready = compiled.decode(casus)
        found = weighing.weigh(ready, play, go_on=told)
        here.send(found)
        here.send(weighing.shaken_too(ready, play, found))
    except KantelpuntError as error:
        here.send(Failure(error.key, error.facts))
    except BrokenPipeError:
        # The window was closed; nobody is left to tell.
        return


def _asked(play: Played) -> list[object]:
    """What was asked, as JSON can tell it."""
    decided = [[position_print(position), choice] for position, choice in play.decided]
    short = [] if play.asked is None else ["short"]
    return [sorted(play.levers.items()), play.seat, decided, position_print(play.now), *short]


def _kept(casus: Casus, play: Played) -> Possible | None:
    data = import_module("game.reports.possible_data")
    told = kept_result(KIND, casus.digest, _asked(play))
    if told is None:
        return None
    found: Possible = data.from_data(told)
    return found


def _keep(casus: Casus, play: Played, found: Possible) -> None:
    data = import_module("game.reports.possible_data")
    keep_result(KIND, casus.digest, _asked(play), data.as_data(found))
