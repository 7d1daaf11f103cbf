"""Plays that stand at a lock: the small escape room of the tests, with a clock that only moves when it is told to."""

from __future__ import annotations

from dataclasses import replace

from game.desktop.screens import Builder
from game.desktop.table import Table
from game.desktop.timekeeping import Timekeeper
from game.model.casus import Casus
from game.model.story import Line
from game.session.messages import Command
from tests.content.escape import room
from tests.desktop.hall_set import WORDS
from tests.desktop.screens_set import shown, table

MOMENTS = ("delen", "gronden", "stappen", "stoelen", "strepen", "deur")
"""One lock of each type: select, match, order, seat, redact and code."""


class HandClock:
    """A clock for tests: seconds that go by when someone says so."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def escape(attempts: int = 3) -> Casus:
    loaded = room(attempts)
    assert loaded.casus is not None, loaded.problems
    return loaded.casus


def at_lock(moment: str, language: str = "nl", *, casus: Casus | None = None, started: bool = True) -> Table:
    """A table at this lock; the time is that of `hand_clock(table)`."""
    made = table(replace(casus or escape(), begin=moment), language=language)
    made.unlocking._time = Timekeeper(0, HandClock())
    if started and made.view.clock is not None:
        made.session.do(Command("clock", text="start"))
    return made


def hand_clock(made: Table) -> HandClock:
    clock = made.unlocking._time._now
    assert isinstance(clock, HandClock)
    return clock


def laid(made: Table, *items: str) -> Table:
    """The first of two sides for these items, or everything in place where a lock has no sides."""
    draft = made.unlocking.draft
    for item in draft.lock.items:
        if draft.lock.type == "seat":
            draft.stay(item, draft.lock.options[0])
        elif draft.lock.type == "match":
            draft.pick(item)
            draft.put(draft.lock.options[0])
        elif draft.lock.type in {"select", "redact"}:
            draft.pick(item)
            draft.put(*(("in",) if item in items else ()))
    for digit in "123456789"[: draft.lock.length]:
        draft.type_digit(digit)
    return made


def long_lock() -> Casus:
    """The room with twelve items of several lines each at its first lock, and endless texts around them."""
    casus = escape()
    moment = casus.moments["delen"]
    assert moment.puzzle is not None
    one = next(iter(moment.puzzle.items.values()))
    items = {f"d{n}": replace(one, id=f"d{n}", text=WORDS * 3) for n in range(12)}
    puzzle = replace(moment.puzzle, items=items, ask=WORDS * 4, solution="d0")
    long = replace(moment, puzzle=puzzle, text=(Line(WORDS * 20),), title=WORDS)
    return replace(casus, moments={**casus.moments, "delen": long})


def without_clock() -> Casus:
    """One lock in an ordinary casus: no clock, no hints, no door."""
    casus = escape()
    moment = casus.moments["delen"]
    assert moment.puzzle is not None
    bare = replace(moment, puzzle=replace(moment.puzzle, hints=()))
    moments = {name: replace(one, puzzle=None) for name, one in casus.moments.items() if name != "delen"}
    return replace(casus, kind="casus", clock=None, moments={**moments, "delen": bare})


def puzzle_screens(language: str = "nl") -> dict[str, Builder]:
    """Every lock as it is found, laid, and tried; and what lies over it."""
    found: dict[str, Builder] = {}
    for moment in MOMENTS:
        found[moment] = shown(at_lock(moment, language))
        found[f"{moment}-laid"] = shown(laid(at_lock(moment, language)))
        found[f"{moment}-tried"] = shown(at_lock(moment, language), try_once)
    found["waiting"] = shown(at_lock("delen", language, started=False))
    for cover in ("clock", "time-up", "give-up"):
        found[cover] = shown(at_lock("delen", language), lambda made, cover=cover: made.open_cover(cover))
    found["hinted"] = shown(at_lock("delen", language), lambda made: made.unlocking.hint())
    found["in-a-casus"] = shown(at_lock("delen", language, casus=without_clock()))
    found["long"] = shown(at_lock("delen", language, casus=long_lock()))
    return found


def try_once(made: Table) -> None:
    laid(made)
    made.unlocking.check()
