"""What a play comes to at its end, and what random, best and worst play can expect of that from every position."""

from fractions import Fraction
from typing import NamedTuple

from .position import score, values_of

QUANTITIES = ("score", "trust", "care", "weeks")
BETTER = {"score": max, "trust": max, "care": max, "weeks": min}
"""Of each quantity more is better; of weeks fewer."""


class Worth(NamedTuple):
    """What can be expected of one quantity, by the number of the position.

    `random`: at each position every open choice is equally likely, outcomes of chance as their weights say. `best` and
    `worst`: the choices that make this quantity, of this one alone, expected best and worst; chance stays chance.
    """

    random: list
    best: list
    worst: list


def quantities(world, position):
    """The four quantities of a position: score, mean of `trust.*` (not rounded), care and the weeks that passed."""
    values = values_of(world, position)
    trust = [values[path] for path in world.group("trust")]
    return {
        "score": Fraction(score(world, position)),
        "trust": Fraction(sum(trust), len(trust)),
        "care": Fraction(values["care"]),
        "weeks": Fraction(values["week"]),
    }


def mean(numbers):
    """The exact mean of at least one number."""
    found = list(numbers)
    return sum(found) / Fraction(len(found))


def worths(field):
    """The Worth of each quantity."""
    ends = {number: quantities(field.world, field.positions[number]) for number in field.ends}
    return {quantity: worth(field, quantity, ends) for quantity in QUANTITIES}


def worth(field, quantity, ends):
    """The Worth of one quantity."""
    better = BETTER[quantity]
    worse = min if better is max else max
    end = {number: found[quantity] for number, found in ends.items()}
    return Worth(*(expected(field, end, picking) for picking in (mean, better, worse)))


def expected(field, end, picking):
    """By position what is expected at the end, when `picking` makes one number of what the ways on are worth.

    `end` has {number: what a final position is worth}.
    """
    found = [None] * len(field.positions)
    for number in field.backward():
        after = [taking(leads, found) for leads in field.ways[number].values()]
        found[number] = end[number] if number in end else picking(after)
    return found


def taking(leads, by_position):
    """What a way is expected to be worth once it is taken: its outcomes as their weights say."""
    return sum((lead.probability * by_position[lead.after] for lead in leads), Fraction(0))
