"""A casus as a programmer would write it by hand: sums, clamps and ifs, ready to be put down in another language.

It covers what the large casus of these benchmarks uses, and refuses the rest: sharing, withholding, once choices, words
and conditional settings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from game.model.casus import Casus
from game.model.effects import EffectLine, Setting, Shift
from game.model.expressions import Expression
from game.model.kaders import Damper
from game.model.story import Choice, Deed, Outcome, Route
from game.model.variables import Variable


class Part(NamedTuple):
    """A part of a sum: `by` when the condition holds (None: always)."""

    when: Expression | None
    by: int


class Sum(NamedTuple):
    """What one phase adds to one variable: its parts, and the dampers that soften a total with their sign."""

    variable: Variable
    parts: tuple[Part, ...]
    gains: tuple[Damper, ...]
    losses: tuple[Damper, ...]

    @property
    def total(self) -> int | None:
        """The sum, when it is the same in every position."""
        if self.gains or self.losses or any(part.when is not None for part in self.parts):
            return None
        return sum(part.by for part in self.parts)


class Phase(NamedTuple):
    """Everything that is read before anything is written: sums, then flags to set, then an intervention that begins.

    `taking` is (key, weeks); its load is counted when it does not run yet, as the last part of the sum on load.
    """

    sums: tuple[Sum, ...]
    settings: tuple[Setting, ...]
    taking: tuple[str, int] | None = None


class Way(NamedTuple):
    """One way a choice can go: a weight, when it is possible, its phase, the weeks it takes and where it leads."""

    weight: int
    when: Expression | None
    phase: Phase
    weeks: int
    routes: tuple[Route, ...]


class Option(NamedTuple):
    """A choice made plain: all the conditions and floors that must hold, and its ways (one without chance)."""

    id: str
    when: Expression | None
    floors: tuple[tuple[str, int], ...]
    ways: tuple[Way, ...]


class Plain:
    """One casus made plain."""

    def __init__(self, casus: Casus) -> None:
        self.casus = casus
        self._variables = {variable.path: variable for variable in casus.variables}
        self._order = {path: place for place, path in enumerate(self._variables)}
        self.options = {
            moment.id: [self._option(choice) for choice in moment.choices.values()] for moment in casus.moments.values()
        }
        self.passing = {
            moment.id: self._option(moment.passing) for moment in casus.moments.values() if moment.passing is not None
        }
        self.fixed = {path: one.start for path, one in self._variables.items() if path not in self._changing()}

    @property
    def variables(self) -> list[Variable]:
        """The variables that can change in play."""
        return [variable for path, variable in self._variables.items() if path not in self.fixed]

    @property
    def takings(self) -> list[str]:
        """The keys of interventions that can run."""
        return [key for key in self.casus.laters if key.startswith("takes/")]

    def week(self) -> Phase:
        """What a week does; interventions that end come on top."""
        if any(not key.startswith("takes/") for key in self.casus.laters):
            raise NotImplementedError("the peers know no laters but the end of an intervention")
        lines = [(line, rule.when) for rule in self.casus.course for line in rule.effects]
        if any(line.when is not None and when is not None for line, when in lines):
            raise NotImplementedError("the peers know one condition a line")
        return self._phase([EffectLine(line.id, line.changes, line.when or when) for line, when in lines], ())

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
            _refuse_sharing(deed)
        routes = next(deed.routes for deed in reversed(deeds) if deed.routes)
        costs = EffectLine("costs", tuple(Shift(path, -by) for path, by in (choice.costs or {}).items()))
        lines = [*(line for deed in deeds for line in deed.effects), costs]
        takes = next((deed.takes for deed in deeds if deed.takes), None)
        phase = self._phase(lines, [one for one in self.casus.model.dampers if _fits(one, choice.deed.approach)])
        if takes is not None:
            phase = phase._replace(taking=(takes, self.casus.laters[takes].weeks))
        weight, when = (outcome.weight, outcome.when) if outcome else (1, None)
        return Way(weight, when, phase, sum(deed.weeks for deed in deeds), routes)

    def _phase(self, lines: Iterable[EffectLine], dampers: Sequence[Damper]) -> Phase:
        parts: dict[str, list[Part]] = {}
        settings = []
        for line in lines:
            for change in line.changes:
                match change:
                    case Shift(path, by):
                        parts.setdefault(path, []).append(Part(line.when, by))
                    case Setting() if line.when is None:
                        settings.append(change)
                    case _:
                        raise NotImplementedError("the peers know no conditional settings")
        paths = sorted(parts, key=self._order.__getitem__)
        return Phase(tuple(self._sum(path, parts[path], dampers) for path in paths), tuple(settings))

    def _sum(self, path: str, parts: Sequence[Part], dampers: Sequence[Damper]) -> Sum:
        strongest = sorted(
            (one for one in dampers if path in one.paths), key=lambda one: one.numerator / one.denominator
        )
        highest = sum(part.by for part in parts if part.when is None or part.by > 0)
        lowest = sum(part.by for part in parts if part.when is None or part.by < 0)
        gains = tuple(one for one in strongest if one.direction == "up" and highest > 0)
        losses = tuple(one for one in strongest if one.direction == "down" and lowest < 0)
        return Sum(self._variables[path], tuple(parts), gains, losses)

    def _changing(self) -> set[str]:
        ways = [
            way for options in (*self.options.values(), self.passing.values()) for one in options for way in one.ways
        ]
        phases = [*(way.phase for way in ways), self.week()]
        shifted = {one.variable.path for phase in phases for one in phase.sums}
        settled = {one.path for phase in phases for one in phase.settings}
        return shifted | settled | {"week"} | ({"load"} if self.takings else set())


def _fits(damper: Damper, approach: str) -> bool:
    return not damper.approaches or approach in damper.approaches


def _refuse_sharing(deed: Deed) -> None:
    if deed.shares or deed.withholds or deed.reveals:
        raise NotImplementedError("the peers know no sharing")
