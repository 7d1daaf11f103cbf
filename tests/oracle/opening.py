"""Steps 1 and 2 of section 5: which choices are open, and which outcomes they can have."""

from fractions import Fraction

from .listed import listed
from .position import is_final, values_of
from .world import Names, choices_of


def open_choices(world, position):
    """The ids of the choices that are open, in file order; none at an ending or in a moment that passes by itself."""
    if is_final(position):
        return []
    choices = choices_of(world.moments[position.where])
    return [name for name in choices if is_open(world, position, name)]


def is_open(world, position, name):
    """Not used up, `when` holds, costs can be paid, each sender knows the fact, some outcome holds; for every role."""
    values = values_of(world, position)
    choice = choices_of(world.moments[position.where])[name]
    shares = [share for part in [choice, *choice.get("chance", [])] for share in listed(part.get("share", []))]
    return (
        f"choice/{position.where}/{name}" not in position.used
        and Names(world, values).holds(choice)
        and all(values[path] - amount >= world.bounds[path][0] for path, amount in choice.get("costs", {}).items())
        and all(values[f"knows.{share['from']}.{share['fact']}"] for share in shares)
        and bool(outcomes(world, position, name))
    )


def taken(world, position, name):
    """What is taken: the choice, or the moment itself when it passes by itself (name None)."""
    moment = world.moments[position.where]
    return moment if name is None else choices_of(moment)[name]


def outcomes(world, position, name):
    """The possible outcomes as {number: probability}; number 0 alone without chance."""
    part = taken(world, position, name)
    if "chance" not in part:
        return {0: Fraction(1)}
    names = Names(world, values_of(world, position))
    weights = {number: one.get("weight", 1) for number, one in enumerate(part["chance"], start=1) if names.holds(one)}
    return {number: Fraction(weight, sum(weights.values())) for number, weight in weights.items()}
