"""What a position is, what a step is, and a step in the making; nothing is decided here."""

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from .expressions import value
from .world import Names


class Position(NamedTuple):
    """One moment of one play, as plain as it can be: equal positions are equal tuples.

    `where` is the id of a moment, or `ending/ID` when the play is over; `values` are sorted (path, value), truth values
    as 0 and 1; `used` the sorted marks of what happens once; `remembered` a moment, `end` or None; `owed` the sorted
    (key, week it is due).
    """

    where: str
    values: tuple
    used: tuple = ()
    remembered: str | None = None
    owed: tuple = ()


@dataclass
class Step:
    """One step: what was taken (choice None: a moment that passes by itself), where it leads and everything it did.

    `number` is the outcome's place in the file from 1, or 0 without chance. `changes` has {path: amount} for what
    changed, truth values as +1 and -1, words as the new word. `audit` has (row id or None, verdict, outcome name) for
    each share, in order.
    """

    before: Position
    choice: str | None
    number: int
    probability: Fraction
    after: Position
    changes: dict
    causes: list
    audit: list
    score: int


class Going:
    """A step in the making: what the position holds, while the phases follow each other."""

    def __init__(self, world, position):
        self.world, self.values = world, values_of(world, position)
        self.used, self.owed, self.remembered = set(position.used), dict(position.owed), position.remembered
        self.where, self.causes, self.audit = position.where, [], []

    def week(self):
        return self.values["week"]

    def keep(self, phase, approach=None):
        """Write a phase and keep its causes."""
        self.values, causes = phase.written(approach)
        self.causes += causes

    def position(self):
        plain = tuple(sorted((path, int(one) if isinstance(one, bool) else one) for path, one in self.values.items()))
        return Position(self.where, plain, tuple(sorted(self.used)), self.remembered, tuple(sorted(self.owed.items())))


def values_of(world, position):
    """The variables of a position as a dict, truth values as bool."""
    return {path: bool(one) if path in world.truths else one for path, one in position.values}


def begin(world):
    """The position in which a play begins."""
    where = world.casus.get("begin", next(iter(world.moments)))
    return Going(world, Position(where, tuple(world.start.items()))).position()


def is_final(position):
    return position.where.startswith("ending/")


def score(world, position):
    """The score of the model, in any position."""
    return value(world.tree(world.model["score"]), Names(world, values_of(world, position)))
