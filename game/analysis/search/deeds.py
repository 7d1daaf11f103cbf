"""Choices and passing moments made ready for many positions at once: where they are open, and what they do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from game.analysis.search.formulas import Formulas
from game.analysis.search.rows import Column, Rows, Truth
from game.analysis.search.settling import Condition, Line, Settling, Softenings
from game.analysis.search.space import Space
from game.analysis.search.truths import both, either, opposite
from game.model.casus import Casus
from game.model.story import Choice, Outcome
from game.rules.deeds import ReadyDeed, ready_deed
from game.rules.expressions import Names
from game.rules.lines import ReadyLine


class Taking(NamedTuple):
    """An intervention that begins: where its end is owed, after how many weeks, and the line that raises load."""

    due: int
    weeks: int
    line: Line


class Sharing(NamedTuple):
    """A sharing: where its consent stands, and what it brings without and with it."""

    consent: int
    without: tuple[Line, ...]
    given: tuple[Line, ...]


class Withholding(NamedTuple):
    """A withholding: its mark, who lacks the fact, who could have told it, and what it brings."""

    mark: int
    receiver: int
    tellers: tuple[int, ...]
    lines: tuple[Line, ...]


class Deed(NamedTuple):
    """What happens when a choice is taken and one outcome falls; see `ReadyDeed`, of which this is the twin."""

    number: int | None
    weight: int
    when: Condition | None
    lines: tuple[Line, ...]
    takings: tuple[Taking, ...]
    consents: tuple[Line, ...]
    shares: tuple[Sharing, ...]
    withholdings: tuple[Withholding, ...]
    softenings: Softenings
    laters: tuple[tuple[int, int], ...]
    weeks: int
    routes: tuple[tuple[Condition | None, str], ...]
    mark: int | None

    def applying(self, rows: Rows) -> list[tuple[Truth, Line]]:
        """Every line of the phase of the choice, with where it applies."""
        lines = [(line.applies(rows), line) for line in self.lines]
        for taking in self.takings:
            lines.append((_is(rows.column(taking.due), 0), taking.line))
        for share in self.shares:
            consent = self._consent(rows, share.consent)
            lines += [(both(opposite(consent), line.applies(rows)), line) for line in share.without]
            lines += [(both(consent, line.applies(rows)), line) for line in share.given]
        for one in self.withholdings:
            counts = self.counts(rows, one)
            lines += [(both(counts, line.applies(rows)), line) for line in one.lines]
        return lines

    def counts(self, rows: Rows, one: Withholding) -> Truth:
        """Where the receiver lacks the fact, some seat that may tell it knows, and it did not count before."""
        tellers: Truth = False
        for teller in one.tellers:
            tellers = either(tellers, _is(rows.column(teller), 1))
        return both(both(_is(rows.column(one.receiver), 0), _is(rows.column(one.mark), 0)), tellers)

    def _consent(self, rows: Rows, place: int) -> Truth:
        """Whether there is consent when the sharing is judged: what this choice writes goes before what was."""
        told_yes: Truth = False
        told_no: Truth = False
        for line in self.consents:
            for written, value in line.settings:
                if written == place and value:
                    told_yes = either(told_yes, line.applies(rows))
                elif written == place:
                    told_no = either(told_no, line.applies(rows))
        return either(told_yes, both(_is(rows.column(place), 1), opposite(told_no)))


class Way(NamedTuple):
    """A choice, or what a passing moment does by itself (`id` is None): where it is open, and its outcomes."""

    id: str | None
    counted: bool
    mark: int | None
    when: Condition | None
    floors: tuple[tuple[int, int], ...]
    senders: tuple[int, ...]
    deeds: tuple[Deed, ...]
    chance: bool

    def allowed(self, rows: Rows) -> Truth:
        """Where it is open but for its chance: not used up, its condition holds, it can be paid, senders know."""
        found: Truth = True if self.mark is None else _is(rows.column(self.mark), 0)
        if self.when is not None and found is not False:
            found = both(found, self.when(rows))
        for place, floor in self.floors:
            found = both(found, rows.column(place) >= floor)
        for place in self.senders:
            found = both(found, _is(rows.column(place), 1))
        return found

    def falling(self, rows: Rows) -> list[Truth]:
        """Per outcome where it can fall."""
        return [True if deed.when is None else deed.when(rows) for deed in self.deeds]


class Readying:
    """Makes the ways of one casus ready."""

    def __init__(self, casus: Casus, names: Names, space: Space, formulas: Formulas, settling: Settling) -> None:
        self._casus = casus
        self._names = names
        self._space = space
        self._formulas = formulas
        self._settling = settling

    def way(self, choice: Choice, *, passing: bool, counted: bool) -> Way:
        """The choice, or what a passing moment does."""
        places = self._names.places
        lows = {variable.path: variable.low for variable in self._casus.variables}
        deeds = (choice.deed, *(outcome.deed for outcome in choice.chance))
        told = dict.fromkeys((share.sender, share.fact) for deed in deeds for share in deed.shares)
        return Way(
            id=None if passing else choice.id,
            counted=counted,
            mark=self._space.mark(f"choice/{choice.key}") if choice.once else None,
            when=self._formulas.condition(choice.when),
            floors=tuple((places[path], lows[path] + amount) for path, amount in (choice.costs or {}).items()),
            senders=tuple(places[f"knows.{sender}.{fact}"] for sender, fact in told),
            deeds=tuple(self._deed(choice, outcome) for outcome in choice.chance or (None,)),
            chance=bool(choice.chance),
        )

    def _deed(self, choice: Choice, outcome: Outcome | None) -> Deed:
        ready = ready_deed(self._casus, self._names, choice, outcome)
        line, condition = self._settling.line, self._formulas.condition
        return Deed(
            number=outcome.number if outcome else None,
            weight=outcome.weight if outcome else 1,
            when=condition(outcome.when) if outcome else None,
            lines=tuple(map(line, ready.lines)),
            takings=tuple(Taking(self._space.due(one.key), one.weeks, line(one.line)) for one in ready.takings),
            consents=tuple(map(line, ready.consents)),
            shares=tuple(self._sharings(ready)),
            withholdings=tuple(self._withholdings(ready)),
            softenings=self._settling.softenings(ready.dampers),
            laters=tuple((self._space.due(key), weeks) for key, weeks in ready.laters),
            weeks=ready.weeks,
            routes=tuple((condition(route.asks), route.to) for route in ready.routes),
            mark=self._space.mark(ready.mark) if ready.mark else None,
        )

    def _sharings(self, ready: ReadyDeed) -> Iterable[Sharing]:
        for share in ready.shares:
            without, given = (self._lines(judgement.lines) for judgement in share.judgements)
            yield Sharing(share.consent_place, without, given)

    def _withholdings(self, ready: ReadyDeed) -> Iterable[Withholding]:
        for one in ready.withholdings:
            mark = self._space.mark(one.mark)
            yield Withholding(mark, one.receiver_place, one.teller_places, self._lines(one.lines))

    def _lines(self, lines: Iterable[ReadyLine]) -> tuple[Line, ...]:
        return tuple(map(self._settling.line, lines))


def _is(column: Column, value: int) -> Truth:
    return column == value
