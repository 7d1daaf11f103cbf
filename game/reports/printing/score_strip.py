"""The score strip of a team: minutes to cross off, a row for each lock, the gauges, and the digits of the code."""

from __future__ import annotations

from collections.abc import Iterator

import htpy as h

from game.model.puzzles import Puzzle
from game.model.story import Moment
from game.model.variables import Variable
from game.reports.printing.printed import Printed

STOPS = 10
"""A gauge has at most so many steps on paper."""


def score_strip(printed: Printed, team: str | None) -> h.Element:
    """One page that lies between the players."""
    return h.section(".sheet.strip")[
        h.p(".over")[" · ".join(part for part in (printed.casus.title, team) if part)],
        h.h2[printed.say("score-strip")],
        h.p(".name-line")[printed.say("our-name")],
        _clock(printed),
        _locks(printed),
        [_gauge(printed, one) for one in _gauges(printed)],
        [_code(printed, puzzle) for _, puzzle in printed.puzzles() if puzzle.type == "code"],
    ]


def _clock(printed: Printed) -> h.Node:
    """A box for each minute; those at which a team hears how long it has are marked."""
    clock = printed.casus.clock
    if clock is None:
        return None
    boxes = [
        h.li(".marked" if left in clock.warnings else "")[str(left) if left % 5 == 0 or left in clock.warnings else ""]
        for left in range(clock.minutes, 0, -1)
    ]
    return h.div(".part")[
        h.h3[printed.say("minutes", count=clock.minutes)],
        h.p(".how")[printed.say("minutes-how")],
        h.ol(".minutes", aria_label=printed.say("minutes", count=clock.minutes))[boxes],
    ]


def _locks(printed: Printed) -> h.Element:
    heads = ("strip-lock", "strip-attempts", "strip-minutes", "strip-digit")
    return h.table(".score")[
        h.caption(".unseen")[printed.say("score-strip")],
        h.thead[h.tr[[h.th(scope="col")[printed.say(head)] for head in heads]]],
        h.tbody[[_lock(printed, *one) for one in printed.puzzles()]],
    ]


def _lock(printed: Printed, moment: Moment, puzzle: Puzzle) -> h.Element:
    digit = h.span(".box") if puzzle.earns is not None else "–"
    return h.tr[
        h.th(scope="row")[printed.place(moment)],
        h.td(".boxes", aria_label=str(puzzle.attempts))[[h.span(".ring") for _ in range(puzzle.attempts)]],
        h.td,
        h.td(".boxes")[digit],
    ]


def _gauges(printed: Printed) -> Iterator[Variable]:
    return (one for one in printed.casus.variables if one.path in printed.casus.counters)


def _gauge(printed: Printed, gauge: Variable) -> h.Element:
    """A track from the lowest to the highest value, on which the team moves a pawn."""
    name = printed.teller.gauge(gauge.path)
    step = max(1, -(-(gauge.high - gauge.low) // STOPS))
    stops = sorted({*range(gauge.low, gauge.high + 1, step), gauge.start, gauge.high})
    return h.div(".part")[
        h.h3[name],
        h.p(".how")[printed.say("gauge-how", start=gauge.start)],
        h.ol(".track", aria_label=name)[[h.li(".start" if at == gauge.start else "")[str(at)] for at in stops]],
    ]


def _code(printed: Printed, puzzle: Puzzle) -> h.Element:
    moments = printed.casus.moments
    boxes = [h.li[h.span(".box"), h.span[printed.which(moments[one])]] for one in puzzle.digits if one in moments]
    return h.div(".part")[h.h3[printed.say("code")], h.ul(".code-boxes")[boxes]]
