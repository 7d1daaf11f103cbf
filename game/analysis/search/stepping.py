"""Taking a step with many positions at once: the phase of the choice, the weeks, what breaks in, where each goes on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from game.analysis.search.deeds import Deed, Readying, Way, Withholding
from game.analysis.search.formulas import Formulas
from game.analysis.search.going import Crowd, Going
from game.analysis.search.occurring import choices_of
from game.analysis.search.order import Order, Stage
from game.analysis.search.rows import Array, Column, Rows, Truth
from game.analysis.search.settling import Condition, Line, Settling
from game.analysis.search.space import Space
from game.analysis.search.truths import both, whole
from game.model.casus import Casus
from game.model.story import END, RESUME
from game.rules.expressions import Names
from game.rules.lines import ready_lines


class Arrival(NamedTuple):
    """Rows that came to a stage; `source` tells per row which of the rows it came from (None: each from its own)."""

    stage: Stage
    words: list[Array]
    source: Array | None


class Walk(NamedTuple):
    """Rows that all take one way, and the outcome that falls."""

    way: Way
    deed: Deed
    rows: Rows


class Weekly(NamedTuple):
    """Lines of one rule or later, and when the whole of it holds."""

    due: int | None
    when: Condition | None
    lines: tuple[Line, ...]


class Breaking(NamedTuple):
    """An interrupt: its mark, its condition and the moment that breaks in."""

    mark: int
    when: Condition
    to: str


class Stepper:
    """How steps are taken in one casus."""

    def __init__(self, casus: Casus, names: Names, space: Space, order: Order) -> None:
        self._casus = casus
        self._order = order
        self._horizon = casus.horizon
        self._ranks = order.ranks
        formulas = Formulas(space, names)
        self.formulas = formulas
        self._settling = Settling(casus.variables, formulas)
        readying = Readying(casus, names, space, formulas, self._settling)
        self.ways = {
            moment.id: tuple(
                readying.way(choice, passing=choice is moment.passing, counted=choice.key in order.counted)
                for choice in choices_of(moment.choices, moment.passing)
            )
            for moment in casus.moments.values()
        }
        self._weekly = tuple(self._weeklies(casus, names, space))
        self._interrupts = tuple(self._breakings(casus, space))
        self._endings = tuple((formulas.condition(ending.when), ending.id) for ending in casus.endings)
        self.disputed: list[tuple[int, Array]] = []

    def step(self, stage: Stage, walks: Sequence[Walk]) -> Iterator[tuple[int, Arrival]]:
        """Where the rows of a stage go when each walk goes its way, with the number of the walk.

        Rows that would write two words at once go nowhere; `disputed` tells which, with the number of their walk.
        """
        self.disputed.clear()
        waiting: dict[int, list[tuple[int, Going]]] = {}
        for number, walk in enumerate(walks):
            going = self._choose(number, Going(walk.rows.copy(), None), walk.deed)
            if going is not None:
                waiting.setdefault(walk.deed.weeks, []).append((number, going))
        for weeks, several in waiting.items():
            numbers, goings = zip(*several, strict=True)
            yield from self._go_together(stage, walks, Crowd(numbers, goings), weeks)

    def _go_together(
        self, stage: Stage, walks: Sequence[Walk], crowd: Crowd, weeks: int
    ) -> Iterator[tuple[int, Arrival]]:
        """Let the weeks of a step pass for several walks at once, and send each row where its own walk leads."""
        going: Going | None = crowd.going
        for left in range(weeks, -1, -1):
            if going is None:
                return
            broken, going = self._broken_into(stage, going)
            for one, rows in broken:
                for number, part in crowd.parts(rows):
                    yield from ((number, arrival) for arrival in self._break_in(stage, walks[number], part, one))
            if going is None or not left or going.rows.week >= self._horizon:
                break
            self._pass_week(going.rows)
        if going is not None:
            for number, part in crowd.parts(going):
                yield from ((number, arrival) for arrival in self._arrive(stage, walks[number], part))

    def end(self, rows: Rows, source: Array | None = None) -> Iterator[Arrival]:
        """Where rows go that end here: the first ending whose condition holds."""
        going: Going | None = Going(rows, source)
        for when, ending in self._endings:
            if going is None:
                return
            here, going = going.split(True if when is None else when(going.rows))
            if here is not None:
                yield Arrival(self._order.ending(here.rows.week, ending), here.rows.words, here.source)

    def _choose(self, number: int, going: Going, deed: Deed) -> Going | None:
        """The phase of the choice: what it brings, what it owes from now on, and the marks it leaves."""
        rows = going.rows
        lines = deed.applying(rows)
        kept: dict[int, Column] = {one.mark: self._marked(rows, deed, one) for one in deed.withholdings}
        if deed.mark is not None:
            kept[deed.mark] = 1
        week = rows.week
        kept |= {one.due: min(week + one.weeks, self._horizon + 1) for one in deed.takings}
        kept |= {due: week + weeks if week + weeks <= self._horizon else 0 for due, weeks in deed.laters}
        settled = self._settling.settle(rows, lines, deed.softenings)
        rows.put(kept)
        if settled.disputed is None or not settled.disputed.any():
            return going
        self.disputed.append((number, settled.disputed))
        return going.split(~settled.disputed)[0]

    def _marked(self, rows: Rows, deed: Deed, one: Withholding) -> Column:
        """The mark of a withholding once this deed is done."""
        counts = deed.counts(rows, one)
        found: Column = rows.column(one.mark) | (int(counts) if isinstance(counts, bool) else counts.astype(np.int16))
        return found

    def _broken_into(self, stage: Stage, going: Going) -> tuple[list[tuple[Breaking, Going]], Going | None]:
        """The rows that each interrupt breaks into, and those that none does."""
        found: list[tuple[Breaking, Going]] = []
        if stage.remembered or going.rows.week >= self._horizon:
            return found, going
        rest: Going | None = going
        for one in self._interrupts:
            if rest is not None:
                broken, rest = rest.split(both(rest.rows.column(one.mark) == 0, one.when(rest.rows)))
                if broken is not None:
                    found.append((one, broken))
        return found, rest

    def _break_in(self, stage: Stage, walk: Walk, going: Going, one: Breaking) -> Iterator[Arrival]:
        """To what broke in, remembering where play was going."""
        spent = stage.spent + walk.way.counted + 1
        for to, there in self._routed(going, walk.deed):
            there.rows.put({one.mark: 1})
            reached = self._order.moment(there.rows.week, spent, one.to, to)
            yield Arrival(reached, there.rows.words, there.source)

    def _arrive(self, stage: Stage, walk: Walk, going: Going) -> Iterator[Arrival]:
        """To the end at the horizon, or along the first route that holds."""
        week = going.rows.week
        if week >= self._horizon:
            yield from self.end(going.rows, going.source)
            return
        spent = stage.spent + walk.way.counted
        for to, there in self._routed(going, walk.deed):
            remembered = stage.remembered
            goes_to = to
            if to == RESUME:
                goes_to, remembered = stage.remembered or END, ""
            if goes_to == END:
                yield from self.end(there.rows, there.source)
            else:
                yield Arrival(self._order.moment(week, spent, goes_to, remembered), there.rows.words, there.source)

    def _routed(self, going: Going, deed: Deed) -> Iterator[tuple[str, Going]]:
        rest: Going | None = going
        for when, to in deed.routes:
            if rest is None:
                return
            here, rest = rest.split(True if when is None else when(rest.rows))
            if here is not None:
                yield to, here

    def _pass_week(self, rows: Rows) -> None:
        """One week more: the course of the model and the casus, and what comes due."""
        rows.next_week()
        lines: list[tuple[Truth, Line]] = []
        paid: dict[int, Array | int] = {}
        for rule in self._weekly:
            holds: Truth = True
            if rule.due is not None:
                holds = rows.column(rule.due) == rows.week
                if whole(holds) is False:
                    continue
                paid[rule.due] = 0 if holds is True else np.where(holds, 0, rows.column(rule.due))
            if rule.when is not None:
                holds = both(holds, rule.when(rows))
            if holds is not False:
                lines += [(both(holds, line.applies(rows)), line) for line in rule.lines]
        self._settling.settle(rows, lines, {})
        if paid:
            rows.put(dict(paid))

    def _weeklies(self, casus: Casus, names: Names, space: Space) -> Iterator[Weekly]:
        for rule in casus.course:
            lines = ready_lines(rule.effects, names, "course")
            yield Weekly(None, self.formulas.condition(rule.when), tuple(map(self._settling.line, lines)))
        for key, later in casus.laters.items():
            lines = ready_lines(later.effects, names, "later")
            when = self.formulas.condition(later.when)
            yield Weekly(space.due(key), when, tuple(map(self._settling.line, lines)))

    def _breakings(self, casus: Casus, space: Space) -> Iterator[Breaking]:
        for one in casus.interrupts:
            when = self.formulas.condition(one.when)
            assert when is not None
            yield Breaking(space.mark(f"interrupt/{one.id}"), when, one.to)
