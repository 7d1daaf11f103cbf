"""Walking through a casus at random, in search of places where play cannot go on as its author meant.

A walk is a sample. What it finds is there, with the path that shows it; what it does not find may still be there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import NamedTuple

from game.analysis.findings.finding import Finding, Kind, Shown
from game.analysis.findings.placing import placed
from game.errors import LeadDisputed
from game.model.expressions import Expression
from game.model.play import Position
from game.model.story import Claim, Moment
from game.rules.chance import Draws
from game.rules.rules import Rules


class Walks(NamedTuple):
    """How many walks were made, and what they found: once per kind, moment and subject, with the shortest path.

    Where taking a choice is the trouble, that choice is the last of the path.
    """

    made: int
    found: tuple[Finding, ...]


def walk(rules: Rules, count: int, go_on: Callable[[], bool] = lambda: True) -> Walks:
    """Make `count` walks with the seeds 1, 2, 3 and on, fewer when `go_on` says that it is enough."""
    found: dict[tuple[str, str | None, str | None], Finding] = {}
    made = 0
    while made < count and go_on():
        made += 1
        for one in _Walk(rules, made).troubles():
            known = found.get(one.about)
            if known is None or _length(one) < _length(known):
                found[one.about] = one
    return Walks(made, tuple(found.values()))


class _Walk:
    """One walk: the levers as they fell, the draws of chance, and the choices so far."""

    def __init__(self, rules: Rules, seed: int) -> None:
        self._rules = rules
        self._seed = seed
        self._random = Random(seed)
        self._draws = Draws(seed)
        self._levers = {lever.id: self._random.choice(lever.options) for lever in rules.casus.levers.values()}
        self._path: list[str] = []

    def troubles(self) -> Iterator[Finding]:
        """Walk from the beginning to an ending, or to where play breaks off; tell each trouble on the way."""
        position = self._rules.begin(self._levers)
        while position.moment is not None:
            yield from self._standing_at(position)
            if self._cannot_pass(position):
                return
            choice = self._choose(position)
            try:
                position = self._step(position, choice)
            except LeadDisputed:
                yield self._found("lead-disputed", position, choice)
                return
        yield from self._claims_broken(position)

    def _standing_at(self, position: Position) -> Iterator[Finding]:
        """What is wrong where the walk stands now."""
        if self._rules.waits(position):
            yield from self._claims_broken(position)
        if self._cannot_pass(position):
            yield self._found("no-outcome", position)
        if self._moment(position).passing is not None:
            return
        options = self._rules.options(position)
        yield from (self._found("no-outcome", position, one.choice.id) for one in options if one.closed == "chance")
        open_now = [one.choice.id for one in options if one.closed is None]
        wanted = wanted_default(self._rules, position)
        if not open_now:
            yield self._found("nothing-open", position)
        elif wanted is not None and wanted not in open_now:
            yield self._found("default-closed", position, wanted)

    def _claims_broken(self, position: Position) -> Iterator[Finding]:
        for claim in self._rules.casus.claims:
            if claim.kind in {"never", "always"} and breaks(self._rules, claim, position):
                yield self._found("claim-broken", position, claim.id)

    def _choose(self, position: Position) -> str | None:
        """An open choice, each as likely as the others; None where nobody chooses."""
        if not self._rules.waits(position):
            return None
        choice = self._random.choice(self._rules.open_choices(position))
        self._path.append(f"{position.moment}/{choice}")
        return choice

    def _step(self, position: Position, choice: str | None) -> Position:
        if choice is not None:
            return self._rules.take_by_chance(position, choice, self._draws).after
        step = self._rules.pass_by(position, self._draws)
        return step.after if step else position

    def _cannot_pass(self, position: Position) -> bool:
        """Whether a moment that passes by itself has no outcome left to pass with."""
        passing = self._moment(position).passing
        return passing is not None and bool(passing.chance) and not self._rules.outcomes(position, None)

    def _moment(self, position: Position) -> Moment:
        return self._rules.casus.moments[position.moment or ""]

    def _found(self, kind: Kind, position: Position, subject: str | None = None) -> Finding:
        return Finding(kind, position.moment, subject, Shown(self._levers, self._seed, tuple(self._path)))


def _length(found: Finding) -> int:
    return len(found.shown.path) if found.shown else 0


def holds(rules: Rules, expression: Expression | None, position: Position) -> bool:
    """Whether an expression of a claim holds at a position."""
    ended = position.moment is None
    asked = placed(expression, "ending" if ended else "moment", (position.ending if ended else position.moment) or "")
    return asked if isinstance(asked, bool) else bool(rules.value(asked, position.values))


def breaks(rules: Rules, claim: Claim, position: Position) -> bool:
    """Whether a claim of the kind `never` or `always` does not hold at a position."""
    return holds(rules, claim.expression, position) == (claim.kind == "never")


def wanted_default(rules: Rules, position: Position) -> str | None:
    """What the table would do here, also when that is closed; None where the moment has no default."""
    for route in rules.casus.moments[position.moment or ""].default:
        if route.when is None or rules.value(route.when, position.values):
            return route.to
    return None
