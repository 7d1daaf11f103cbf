"""What the tests of the oracle walk with: casussen read and explored once, and a play step by step."""

from copy import deepcopy
from functools import cache
from pathlib import Path

from . import World, begin, explore, load, open_choices, study, take

CASUSSEN = Path(__file__).parent / "casussen"
NAMES = sorted(path.parent.name for path in CASUSSEN.glob("*/casus.yaml"))


@cache
def loaded(name):
    """Each casus is read once."""
    return load(CASUSSEN / name)


@cache
def explored(name):
    """Each casus is explored once."""
    return explore(*loaded(name))


class Walk:
    """One play, step by step: `walk("kosten", "bus", "lopen")`, an outcome as ("arts", 2), a passing moment as None."""

    def __init__(self, name, ways, levers=None):
        self.world = World(*loaded(name), levers)
        self.position, self.steps = begin(self.world), []
        for way in ways:
            choice, number = way if isinstance(way, tuple) else (way, 0)
            assert choice is None or choice in self.open(), f"{choice} is closed"
            self.steps.append(take(self.world, self.position, choice, number))
            self.position = self.steps[-1].after

    def __getitem__(self, path):
        return dict(self.position.values)[path]

    def at(self, *paths):
        return tuple(self[path] for path in paths)

    def open(self):
        return open_choices(self.world, self.position)

    @property
    def where(self):
        return self.position.where

    @property
    def owed(self):
        return dict(self.position.owed)

    def causes(self, kind):
        return [(cause.id, cause.path, cause.amount) for cause in self.steps[-1].causes if cause.kind == kind]


def walk(name, *ways, levers=None):
    return Walk(name, ways, levers)


def chances(name):
    """The probability of each ending that random play can reach."""
    return {ending: one.probability for ending, one in explored(name).endings.items() if one.probability}


@cache
def studied(name, **levers):
    """The study of a casus of the oracle, with these levers set."""
    return study(*loaded(name), levers)


def changed(name, change):
    """A casus of the oracle and its kaders, after `change(casus)` did something to a copy."""
    casus, kaders = deepcopy(loaded(name))
    change(casus)
    return casus, kaders
