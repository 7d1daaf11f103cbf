"""Walking through a casus at random, in search of places where play cannot go on as its author meant.

A walk is a sample. What it finds is there, with the path that shows it; what it does not find may still be there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from random import Random
from typing import Literal, NamedTuple

from game.errors import LeadDisputed
from game.model.play import Position
from game.model.story import Moment
from game.rules.chance import Draws
from game.rules.rules import Rules

Trouble = Literal["nothing-open", "default-closed", "no-outcome", "lead-disputed"]


class Found(NamedTuple):
    """Trouble that a walk came upon.

    `subject` is the choice it is about (none where it is about the moment). `path` are the choices that lead there, as
    `moment/choice`; where taking a choice is the trouble, that choice is the last. With these levers and this seed of
    chance a session comes to the same place.
    """

    trouble: Trouble
    moment: str
    subject: str | None
    levers: Mapping[str, str]
    seed: int
    path: tuple[str, ...]


class Walks(NamedTuple):
    """How many walks were made, and what they found: once per trouble, moment and choice, with the shortest path."""

    made: int
    found: tuple[Found, ...]


def walk(rules: Rules, count: int, go_on: Callable[[], bool] = lambda: True) -> Walks:
    """Make `count` walks with the seeds 1, 2, 3 and on, fewer when `go_on` says that it is enough."""
    found: dict[tuple[str, str, str | None], Found] = {}
    made = 0
    while made < count and go_on():
        made += 1
        for one in _Walk(rules, made).troubles():
            known = found.get(one[:3])
            if known is None or len(one.path) < len(known.path):
                found[one[:3]] = one
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

    def troubles(self) -> Iterator[Found]:
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

    def _standing_at(self, position: Position) -> Iterator[Found]:
        """What is wrong where the walk stands now."""
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

    def _found(self, trouble: Trouble, position: Position, subject: str | None = None) -> Found:
        return Found(trouble, position.moment or "", subject, self._levers, self._seed, tuple(self._path))


def wanted_default(rules: Rules, position: Position) -> str | None:
    """What the table would do here, also when that is closed; None where the moment has no default."""
    for route in rules.casus.moments[position.moment or ""].default:
        if route.when is None or rules.value(route.when, position.values):
            return route.to
    return None
