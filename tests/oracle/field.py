"""All plays of a casus on numbered positions, each after all that lead to it, with the ways on from each."""

from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple

from .explore import explore, in_order
from .position import is_final


class Lead(NamedTuple):
    """One outcome of a way: how likely it is once that way is taken, the number of the position after, and the step."""

    probability: Fraction
    after: int
    step: object


@dataclass
class Field:
    """Positions by number; 0 is the start.

    `ways` has for each position {choice: [Lead]}: one entry for each open choice in file order, the one entry None
    where a moment passes by itself or nothing is possible, nothing at an ending. `decides` are the numbers of the
    positions where someone must choose, `ends` those of the final ones, `visits` the probability that a random play
    comes to a position (which it does once at most, for play never goes back).
    """

    world: object
    result: object
    positions: list
    ways: list = field(default_factory=list)
    decides: list = field(default_factory=list)
    ends: list = field(default_factory=list)
    visits: list = field(default_factory=list)

    def backward(self):
        """Numbers of all positions, each after every position that it leads to."""
        return range(len(self.positions) - 1, -1, -1)

    def where(self, number):
        return self.positions[number].where

    def values(self, number):
        return dict(self.positions[number].values)


def field_of(casus, kaders, levers=None, limit=100_000):
    """All plays of a casus, with `levers` {name: word} set before play; OverflowError beyond `limit` positions."""
    result = explore(casus, kaders, levers, limit)
    found = Field(result.world, result, in_order(result))
    place = {position: number for number, position in enumerate(found.positions)}
    for number, position in enumerate(found.positions):
        found.ways.append({way: leads(result, position, way, place) for way in ways_from(result, position)})
        found.visits.append(result.visits[position])
        if is_final(position):
            found.ends.append(number)
        elif position in result.positions:
            found.decides.append(number)
    return found


def ways_from(result, position):
    """The open choices; [None] where nobody can choose; [] at an ending."""
    return [] if is_final(position) else result.open.get(position) or [None]


def leads(result, position, way, place):
    """The outcomes of one way."""
    steps = [result.steps[position, way, number] for number in result.numbers(position, way)]
    return [Lead(step.probability, place[step.after], step) for step in steps]
