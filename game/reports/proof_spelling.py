"""How a casus is spelled out for provers, from the pieces that the rules make ready."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from game.model.casus import Casus
from game.model.expressions import Comparison, Expression, Not, Number, Reading
from game.model.story import Choice, Moment, Outcome
from game.model.variables import NO, YES, Variable
from game.reports.proof_pieces import (
    NEVER,
    ProofCasus,
    ProofDeed,
    ProofLine,
    ProofMoment,
    ProofWay,
    all_of,
    any_of,
    due,
)
from game.rules.deeds import ReadyDeed, ready_deed
from game.rules.lines import ReadyLine, ready_lines
from game.rules.rules import Rules
from game.rules.sharing import ReadyShare, ReadyWithholding


def spelled_out(casus: Casus, levers: Mapping[str, str] | None = None) -> ProofCasus:
    """The casus as provers need it, with these levers set before play."""
    spelling = _Spelling(Rules(casus))
    moments = tuple(spelling.moment(moment) for moment in casus.moments.values())
    weekly = tuple(spelling.weekly())
    deeds = [deed for moment in moments for way in moment.ways for deed in way.deeds]
    holdings = tuple(spelling.holdings(deeds, levers or {}))
    return ProofCasus(casus, holdings, _changing(casus, deeds, weekly), moments, weekly)


class _Spelling:
    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._casus = rules.casus
        self._paths = tuple(variable.path for variable in rules.casus.variables)
        self._lows = {variable.path: variable.low for variable in rules.casus.variables}

    def moment(self, moment: Moment) -> ProofMoment:
        choices = (moment.passing,) if moment.passing is not None else tuple(moment.choices.values())
        ways = tuple(self._way(choice) for choice in choices)
        some = any_of(way.possible for way in ways)
        return ProofMoment(moment, ways, None if some is None else Not(some))

    def weekly(self) -> Iterator[ProofLine]:
        """The course, and then what comes due."""
        for rule in self._casus.course:
            yield from self._lines(ready_lines(rule.effects, self._rules.names, "course"), rule.when)
        for key, later in self._casus.laters.items():
            now = Comparison("=", Reading(due(key)), Reading("week"))
            yield from self._lines(ready_lines(later.effects, self._rules.names, "later"), all_of(now, later.when))

    def holdings(self, deeds: Iterable[ProofDeed], levers: Mapping[str, str]) -> Iterator[Variable]:
        """The variables as they start with these levers, every mark, and everything that can be owed."""
        start = self._rules.begin(levers).values
        for one, value in zip(self._casus.variables, start, strict=True):
            yield Variable(one.path, one.kind, one.low, one.high, value, one.words)
        marks = dict.fromkeys(mark for deed in deeds for mark, _ in deed.marks)
        for mark in (*marks, *(f"interrupt/{interrupt.id}" for interrupt in self._casus.interrupts)):
            yield Variable(mark, "truth", NO, YES, NO)
        for key in self._casus.laters:
            yield Variable(due(key), "number", 0, self._casus.horizon + 1, 0)

    def _way(self, choice: Choice) -> ProofWay:
        floors = (
            Comparison(">=", Reading(counter), Number(self._lows[counter] + amount))
            for counter, amount in (choice.costs or {}).items()
        )
        shares = (share for deed in (choice.deed, *(one.deed for one in choice.chance)) for share in deed.shares)
        told = dict.fromkeys(f"knows.{share.sender}.{share.fact}" for share in shares)
        unused = Not(Reading(f"choice/{choice.key}")) if choice.once else None
        return ProofWay(
            choice,
            all_of(unused, choice.when, *floors, *map(Reading, told)),
            tuple(self._deed(choice, outcome) for outcome in choice.chance or (None,)),
        )

    def _deed(self, choice: Choice, outcome: Outcome | None) -> ProofDeed:
        ready = ready_deed(self._casus, self._rules.names, choice, outcome)
        begun = (
            self._line(taking.line, Comparison("=", Reading(due(taking.key)), Number(0))) for taking in ready.takings
        )
        shared = (line for share in ready.shares for line in self._shared(ready, share))
        withheld = (line for one in ready.withholdings for line in self._lines(one.lines, self._counts(one)))
        return ProofDeed(
            outcome,
            (*self._lines(ready.lines), *begun, *shared, *withheld),
            {(self._paths[place], gain): tuple(several) for (place, gain), several in ready.dampers.items()},
            tuple(self._marks(ready)),
            tuple(_owes(ready)),
            ready.weeks,
            tuple((route.asks, route.to) for route in ready.routes),
        )

    def _shared(self, ready: ReadyDeed, share: ReadyShare) -> Iterator[ProofLine]:
        """What a share brings: its judgement with consent and its judgement without, each when that is so."""
        consent = self._consent(ready, share)
        without, given = share.judgements
        if consent is not NEVER:
            yield from self._lines(given.lines, consent)
        if consent is not None:
            yield from self._lines(without.lines, None if consent is NEVER else Not(consent))

    def _consent(self, ready: ReadyDeed, share: ReadyShare) -> Expression | None:
        """Whether there is consent when the share is judged: what this choice writes, yes first, or what was."""
        told: dict[int, list[Expression | None]] = {NO: [], YES: []}
        for line in ready.consents:
            for _, place, value in line.settings:
                if place == share.consent_place:
                    told[value].append(line.asks)
        refused = any_of(told[NO]) if told[NO] else None
        if told[NO] and refused is None:
            return any_of(told[YES]) if told[YES] else NEVER
        before = all_of(Reading(self._paths[share.consent_place]), None if refused is None else Not(refused))
        return any_of([*told[YES], before])

    def _counts(self, one: ReadyWithholding) -> Expression | None:
        """When a withholding counts: the receiver lacks the fact, it did not count before, and a seat may tell it."""
        tellers = tuple(Reading(self._paths[place]) for place in one.teller_places)
        some = any_of(tellers) if tellers else NEVER
        return all_of(Not(Reading(self._paths[one.receiver_place])), Not(Reading(one.mark)), some)

    def _marks(self, ready: ReadyDeed) -> Iterator[tuple[str, Expression | None]]:
        if ready.mark is not None:
            yield ready.mark, None
        yield from ((one.mark, self._counts(one)) for one in ready.withholdings)

    def _lines(self, lines: Iterable[ReadyLine], when: Expression | None = None) -> Iterator[ProofLine]:
        yield from (self._line(line, when) for line in lines)

    def _line(self, line: ReadyLine, when: Expression | None) -> ProofLine:
        shifts = tuple((self._paths[place], by) for place, by in line.shifts)
        settings = tuple((path, value) for path, _, value in line.settings)
        return ProofLine(all_of(when, line.asks), shifts, settings)


def _owes(ready: ReadyDeed) -> Iterator[tuple[str, int, bool]]:
    yield from ((due(taking.key), taking.weeks, True) for taking in ready.takings)
    yield from ((due(key), weeks, False) for key, weeks in ready.laters)


def _changing(casus: Casus, deeds: Iterable[ProofDeed], weekly: Iterable[ProofLine]) -> frozenset[str]:
    """Every path that some phase writes."""
    found = {"week", *(f"interrupt/{interrupt.id}" for interrupt in casus.interrupts)}
    lines = list(weekly)
    for deed in deeds:
        lines += deed.lines
        found.update(mark for mark, _ in deed.marks)
        found.update(path for path, _, _ in deed.owes)
    for line in lines:
        found.update(path for path, _ in (*line.shifts, *line.settings))
    return frozenset(found)
