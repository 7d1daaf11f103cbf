"""A casus as a programmer would write it by hand: ifs and sums one after the other, ready for another language.

It covers what the large casus of these benchmarks uses, and refuses the rest: sharing, once choices, words, laters, and
a phase whose lines cannot be written one after the other because a later one reads what an earlier one wrote.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from typing import NamedTuple

from game.model.casus import Casus
from game.model.effects import EffectLine, Setting, Shift
from game.model.expressions import Expression, Group, Not, Reading
from game.model.kaders import Damper
from game.model.story import Choice, Deed, Outcome, Route
from game.model.variables import Variable

Shifts = tuple[tuple[Variable, int], ...]


class Update(NamedTuple):
    """What is added where a condition holds (None: always), and what is added where it does not."""

    when: Expression | None
    shifts: Shifts
    otherwise: Shifts = ()


class Phase(NamedTuple):
    """Updates in the order in which they can be written, flags to set, and an intervention that begins.

    `taking` is (key, weeks); it raises the load when it does not run yet, after everything else.
    """

    updates: tuple[Update, ...]
    settings: tuple[Setting, ...] = ()
    taking: tuple[str, int] | None = None

    @property
    def changes_nothing(self) -> bool:
        """Whether the position stays as it was."""
        return not self.updates and not self.settings and self.taking is None


class Way(NamedTuple):
    """One way a choice can go: its weight, its phase, the weeks it takes and where it leads."""

    weight: int
    phase: Phase
    weeks: int
    routes: tuple[Route, ...]


class Option(NamedTuple):
    """A choice made plain: the condition and the floors that must hold, and its ways (one without chance)."""

    id: str
    when: Expression | None
    floors: tuple[tuple[str, int], ...]
    ways: tuple[Way, ...]


class Plain:
    """One casus made plain."""

    def __init__(self, casus: Casus) -> None:
        self.casus = casus
        self._variables = {variable.path: variable for variable in casus.variables}
        moments = casus.moments.values()
        self.options = {moment.id: [self._option(choice) for choice in moment.choices.values()] for moment in moments}
        self.passing = {moment.id: self._option(moment.passing) for moment in moments if moment.passing is not None}
        self.takings = tuple(casus.laters)
        self.week = self._week()
        changing = self._changing()
        self.variables = [variable for path, variable in self._variables.items() if path in changing]
        self.fixed = {path: one.start for path, one in self._variables.items() if path not in changing}

    def _week(self) -> Phase:
        """What the weekly rules do; interventions that end come after it."""
        if any(not key.startswith("takes/") for key in self.casus.laters):
            raise NotImplementedError("the peers know no laters but the end of an intervention")
        lines = []
        for rule in self.casus.course:
            for line in rule.effects:
                if line.when is not None and rule.when is not None:
                    raise NotImplementedError("the peers know one condition a weekly line")
                lines.append(EffectLine(line.id, line.changes, line.when or rule.when))
        return self._phase(lines, ())

    def _option(self, choice: Choice) -> Option:
        if choice.once:
            raise NotImplementedError("the peers know no once choices")
        floors = tuple((path, self._variables[path].low + by) for path, by in (choice.costs or {}).items())
        return Option(choice.id, choice.when, floors, tuple(self._ways(choice)))

    def _ways(self, choice: Choice) -> Iterator[Way]:
        for outcome in choice.chance or (None,):
            yield self._way(choice, outcome)

    def _way(self, choice: Choice, outcome: Outcome | None) -> Way:
        deeds = (choice.deed, *((outcome.deed,) if outcome else ()))
        for deed in deeds:
            _refuse(deed, outcome)
        routes = next(deed.routes for deed in reversed(deeds) if deed.routes)
        costs = EffectLine("costs", tuple(Shift(path, -by) for path, by in (choice.costs or {}).items()))
        lines = [*(line for deed in deeds for line in deed.effects), costs]
        phase = self._phase(lines, [one for one in self.casus.model.dampers if _fits(one, choice.deed.approach)])
        if takes := next((deed.takes for deed in deeds if deed.takes), None):
            phase = phase._replace(taking=(takes, self.casus.laters[takes].weeks))
        return Way(outcome.weight if outcome else 1, phase, sum(deed.weeks for deed in deeds), routes)

    def _phase(self, lines: Iterable[EffectLine], dampers: Sequence[Damper]) -> Phase:
        always: dict[str, int] = {}
        sometimes, settings = [], []
        for line in lines:
            shifts = tuple((self._variables[one.path], one.by) for one in line.changes if isinstance(one, Shift))
            settings += [one for one in line.changes if isinstance(one, Setting)]
            if line.when is not None:
                sometimes.append(Update(line.when, shifts))
                continue
            for variable, by in shifts:
                always[variable.path] = always.get(variable.path, 0) + by
        if len(settings) and sometimes:
            raise NotImplementedError("the peers know no conditional settings")
        damped = [self._damped(path, by, dampers) for path, by in always.items()]
        _refuse_sums([*sometimes, *damped], dampers, sometimes)
        return Phase(tuple(_one_by_one([*sometimes, *damped])), tuple(settings))

    def _damped(self, path: str, by: int, dampers: Sequence[Damper]) -> Update:
        variable = self._variables[path]
        fitting = [one for one in dampers if path in one.paths and (one.direction == "up") == (by > 0)]
        if not fitting:
            return Update(None, ((variable, by),))
        if len(fitting) > 1:
            raise NotImplementedError("the peers know one damper a variable")
        size = abs(by) * fitting[0].numerator // fitting[0].denominator
        if not size and fitting[0].when is not None:
            return Update(Not(fitting[0].when), ((variable, by),))
        return Update(fitting[0].when, ((variable, size if by > 0 else -size),), ((variable, by),))

    def _changing(self) -> set[str]:
        options = [*(one for several in self.options.values() for one in several), *self.passing.values()]
        phases = [*(way.phase for one in options for way in one.ways), self.week]
        shifted = {variable.path for phase in phases for one in phase.updates for variable, _ in one.shifts}
        settled = {one.path for phase in phases for one in phase.settings}
        return shifted | settled | {"week"} | ({"load"} if self.takings else set())


def _fits(damper: Damper, approach: str) -> bool:
    return not damper.approaches or approach in damper.approaches


def _refuse(deed: Deed, outcome: Outcome | None) -> None:
    if deed.shares or deed.withholds or deed.reveals:
        raise NotImplementedError("the peers know no sharing")
    if outcome is not None and outcome.when is not None:
        raise NotImplementedError("the peers know no outcomes with a condition")


def _one_by_one(updates: list[Update]) -> Iterator[Update]:
    """The updates in an order in which none reads what an earlier one wrote: a phase reads all before it writes."""
    while updates:
        for place, update in enumerate(updates):
            others = updates[:place] + updates[place + 1 :]
            written = {variable.path for variable, _ in (*update.shifts, *update.otherwise)}
            if not any(other.when is not None and written & set(_read(other.when)) for other in others):
                yield update
                updates = others
                break
        else:
            raise NotImplementedError("the peers know no lines that read what the other writes")


def _refuse_sums(updates: Sequence[Update], dampers: Sequence[Damper], sometimes: Sequence[Update]) -> None:
    """Refuse what adding one by one would make something else of: a gain with a loss, a damper over part of a sum."""
    signs: dict[str, bool] = {}
    for variable, by in (shift for update in updates for shift in (*update.shifts, *update.otherwise)):
        if signs.setdefault(variable.path, by > 0) != (by > 0):
            raise NotImplementedError("the peers know no gain and loss of one variable in one phase")
    for variable, by in (shift for update in sometimes for shift in update.shifts):
        if any(variable.path in one.paths and (one.direction == "up") == (by > 0) for one in dampers):
            raise NotImplementedError("the peers know no damper on a line with a condition")


def _read(expression: object) -> Iterator[str]:
    """Every path that an expression reads."""
    if isinstance(expression, Reading):
        yield expression.path
    elif isinstance(expression, Group):
        yield from expression.paths
    elif isinstance(expression, tuple):
        for part in expression:
            yield from _read(part)
    elif is_dataclass(expression):
        for field in fields(expression):
            yield from _read(getattr(expression, field.name))
