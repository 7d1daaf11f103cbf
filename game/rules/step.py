"""Taking one step: the phase of the choice, the weeks that pass, what breaks in, and where play goes on."""

from __future__ import annotations

from collections.abc import Iterable

from game.model.casus import Casus
from game.model.play import Cause, Position, Step, StepPhase, Values
from game.model.sharing import Sharing
from game.model.story import END, RESUME
from game.rules.deeds import ReadyDeed, ReadyRoutes
from game.rules.expressions import Names, meaning
from game.rules.lines import ReadyLine, condition
from game.rules.opening import holds
from game.rules.phase import settle
from game.rules.sharing import ReadyShare
from game.rules.week import Owed, Weeks


class Steps:
    """How steps are taken in one casus."""

    def __init__(self, casus: Casus, names: Names) -> None:
        self._variables = casus.variables
        self._horizon = casus.horizon
        self._week = names.places["week"]
        self._weeks = Weeks(casus, names)
        self._interrupts = tuple(
            (meaning(interrupt.when, names), interrupt.id, interrupt.to) for interrupt in casus.interrupts
        )
        self._endings = tuple((condition(ending.when, names), ending.id) for ending in casus.endings)

    def take(self, before: Position, deed: ReadyDeed, choice: str | None, outcome: int | None) -> Step:
        """The whole step; the caller has made sure that the choice is open."""
        lines, sharings, marks = self._lines(before, deed)
        values, causes = settle(before.values, lines, deed.dampers, self._variables)
        phases = [StepPhase("choice", self._now(before.values), tuple(causes), values)]
        used = before.used.union(marks)
        owed = self._owe(before, deed)
        interrupt = self._breaking_in(before, values, used)
        left = deed.weeks
        while left and interrupt is None and self._now(values) < self._horizon:
            phase, owed = self._weeks.pass_one(values, owed)
            phases.append(phase)
            values, left = phase.values, left - 1
            interrupt = self._breaking_in(before, values, used)
        reached = Position(before.moment, None, values, used, before.remembered, tuple(sorted(owed.items())))
        after = self._arrive(reached, deed.routes, interrupt)
        broke_in = interrupt[0] if interrupt else None
        return Step(before, choice, outcome, tuple(phases), sharings, broke_in, after)

    def stuck(self, position: Position) -> Step:
        """The step to the end from a moment where nothing is possible any more."""
        cause = Cause("nothing-possible", f"nothing-possible/{position.moment}", None, ())
        phase = StepPhase("choice", self._now(position.values), (cause,), position.values)
        return Step(position, None, None, (phase,), (), None, self._end(position))

    def _now(self, values: Values) -> int:
        return values[self._week]

    def _lines(self, before: Position, deed: ReadyDeed) -> tuple[list[ReadyLine], tuple[Sharing, ...], list[str]]:
        """Everything that the phase of the choice applies, the audit trail, and the marks it leaves."""
        lines = [*deed.lines, *(taking.line for taking in deed.takings if taking.key not in _keys(before))]
        sharings = []
        obtained = _obtained(before.values, deed.consents)
        for share in deed.shares:
            consent = bool(obtained.get(share.consent_place, before.values[share.consent_place]))
            lines += share.judgements[consent].lines
            sharings.append(_entry(share, consent, self._now(before.values)))
        marks = [deed.mark] if deed.mark else []
        for withholding in deed.withholdings:
            lacks = not before.values[withholding.receiver_place]
            if lacks and withholding.mark not in before.used and _any(before.values, withholding.teller_places):
                lines += withholding.lines
                marks.append(withholding.mark)
        return lines, tuple(sharings), marks

    def _owe(self, before: Position, deed: ReadyDeed) -> Owed:
        """What is owed once the deed is done; an end of an intervention is kept also beyond the horizon."""
        owed = dict(before.owed)
        now = self._now(before.values)
        for taking in deed.takings:
            owed[taking.key] = min(now + taking.weeks, self._horizon + 1)
        for key, weeks in deed.laters:
            if now + weeks <= self._horizon:
                owed[key] = now + weeks
            else:
                owed.pop(key, None)
        return owed

    def _breaking_in(self, before: Position, values: Values, used: frozenset[str]) -> tuple[str, str] | None:
        """The interrupt that fires now, as (id, moment); none while one is on or when time is up."""
        if before.remembered is not None or self._now(values) >= self._horizon:
            return None
        for when, interrupt, to in self._interrupts:
            if f"interrupt/{interrupt}" not in used and when(values):
                return interrupt, to
        return None

    def _arrive(self, reached: Position, routes: ReadyRoutes, interrupt: tuple[str, str] | None) -> Position:
        """Where play goes on: to what broke in, to the end at the horizon, or along the first route that holds."""
        to = next(route.to for route in routes if holds(route.when, reached))
        if interrupt is not None:
            mark = f"interrupt/{interrupt[0]}"
            return reached._replace(moment=interrupt[1], used=reached.used | {mark}, remembered=to)
        if self._now(reached.values) >= self._horizon:
            return self._end(reached)
        if to == RESUME:
            to, reached = reached.remembered or END, reached._replace(remembered=None)
        return self._end(reached) if to == END else reached._replace(moment=to)

    def _end(self, reached: Position) -> Position:
        """The final position; whatever interrupt was on is over."""
        ending = next(ending for when, ending in self._endings if holds(when, reached))
        return reached._replace(moment=None, ending=ending, remembered=None)


def _obtained(values: Values, lines: Iterable[ReadyLine]) -> dict[int, int]:
    """The consent that a choice writes itself, by place; yes wins over no."""
    obtained: dict[int, int] = {}
    for line in lines:
        if line.when is None or line.when(values):
            for path, place, value in line.settings:
                if path.startswith("consent."):
                    obtained[place] = max(obtained.get(place, value), value)
    return obtained


def _keys(position: Position) -> Iterable[str]:
    return (key for key, _ in position.owed)


def _any(values: Values, places: Iterable[int]) -> bool:
    return any(values[place] for place in places)


def _entry(ready: ReadyShare, consent: bool, week: int) -> Sharing:
    """The entry in the audit trail for a sharing that is judged now."""
    share, judgement = ready.share, ready.judgements[consent]
    return Sharing(
        fact=share.fact,
        about=ready.about,
        sender=share.sender,
        receiver=share.receiver,
        extent=share.extent,
        purpose=share.purpose,
        ground=share.ground,
        row=ready.row,
        verdict=ready.verdict,
        consent=consent,
        informed=share.informed,
        outcome=judgement.outcome,
        violation=judgement.violation,
        week=week,
    )
