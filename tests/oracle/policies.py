"""Players with a simple habit, and what each of them can expect at the end."""

from fractions import Fraction

from .listed import listed
from .opening import outcomes, taken
from .position import values_of
from .world import Names
from .worth import QUANTITIES, mean, quantities, taking

DEFAULTS = {"frame": "vrijwillig", "approach": "overleg", "weeks": 0, "once": False}
"""What a choice has without a word about it."""


def expectation(field, habit):
    """What a player with this habit can expect of each quantity.

    `habit(number)` gives the choices that the player picks from at a position where someone must choose, each of them
    equally likely. Chance falls by its weights, moments that pass by themselves pass.
    """
    ends = {number: quantities(field.world, field.positions[number]) for number in field.ends}
    return {quantity: expected_of(field, habit, ends, quantity) for quantity in QUANTITIES}


def expected_of(field, habit, ends, quantity):
    found = [None] * len(field.positions)
    decides = set(field.decides)
    for number in field.backward():
        ways = field.ways[number]
        picked = habit(number) if number in decides else ways
        found[number] = ends[number][quantity] if number in ends else mean(taking(ways[way], found) for way in picked)
    return found[0]


def habits(field):
    """Every habit that the oracle knows, by name.

    `random`, `first`, `vrijwillig`, `least-sharing`, `shortest`, `stance/WORD` for each stance in the casus (one stance
    throughout) and `solo/SEAT` for each seat. How a lock closes is nobody's habit: there any outcome is as likely.
    """
    found = {name: but_for_locks(field, habit) for name, habit in simple(field).items()}
    for seat in field.world.seats:
        found[f"solo/{seat}"] = solo(field, seat)
    return found


def but_for_locks(field, habit):
    """The same, but evenly among all outcomes where the moment has a puzzle."""

    def picked(number):
        return list(field.ways[number]) if "puzzle" in field.world.moments[field.where(number)] else habit(number)

    return picked


def simple(field):
    """The habits that look at choices only, by name."""
    found = {"random": lambda number: list(field.ways[number]), "first": first(field)}
    found["vrijwillig"] = with_tags(field, {"frame": "vrijwillig"})
    found["least-sharing"] = with_least(field, shares)
    found["shortest"] = with_least(field, weeks)
    for stance in stances(field.world):
        found[f"stance/{stance}"] = with_tags(field, {"stance": stance})
    return found


def stances(world):
    """The stances that choices name, in file order."""
    return list(dict.fromkeys(part["stance"] for part in world.parts() if "stance" in part))


def first(field):
    """Always the first open choice in the file."""
    return lambda number: list(field.ways[number])[:1]


def with_tags(field, tags):
    """Evenly among the open choices that have all these tags; evenly among all open choices when none has."""

    def habit(number):
        ways = list(field.ways[number])
        return [way for way in ways if has_tags(part_of(field, number, way), tags)] or ways

    return habit


def has_tags(choice, tags):
    """Whether a choice has every tag {key: word}; defaults count, and a list has each word that is in it.

    Only what stands on the choice itself counts, not what stands on its outcomes. A list of words as a tag asks for
    all of them.
    """
    given = {**DEFAULTS, **choice}
    return all(key in given and set(listed(wanted)) <= set(listed(given[key])) for key, wanted in tags.items())


def part_of(field, number, way):
    return taken(field.world, field.positions[number], way)


def with_least(field, amount):
    """Evenly among the open choices with the least of an amount, `amount(choice, outcomes of the file by chance)`."""

    def habit(number):
        position = field.positions[number]
        amounts = {}
        for way in field.ways[number]:
            choice = part_of(field, number, way)
            possible = outcomes(field.world, position, way)
            fallen = [(part, choice["chance"][place - 1]) for place, part in possible.items() if place]
            amounts[way] = amount(choice, fallen)
        return [way for way, found in amounts.items() if found == min(amounts.values())]

    return habit


def shares(choice, fallen):
    """How many shares can be expected: those of the choice, and those of its outcomes as likely as they are now."""
    return len(listed(choice.get("share", []))) + sum(
        part * len(listed(outcome.get("share", []))) for part, outcome in fallen
    )


def weeks(choice, fallen):
    """How many weeks can be expected: those of the choice, and those of its outcomes as likely as they are now."""
    return choice.get("weeks", 0) + sum((part * outcome.get("weeks", 0) for part, outcome in fallen), Fraction(0))


def solo(field, seat):
    """One player in this seat: where it decides, evenly among all open choices; elsewhere the moment's default."""

    def habit(number):
        ways = list(field.ways[number])
        return ways if decides(field, number) == seat else default(field, number)

    return habit


def decides(field, number):
    """Who confirms the choice at a position: the seat that the moment names; `lead`, also when it names none."""
    named = field.world.moments[field.where(number)].get("decides", "lead")
    return field.values(number)["lead"] if named == "lead" else named


def default(field, number):
    """What the table does when nobody plays the one who decides: the default, else the first open choice, in a list."""
    ways = list(field.ways[number])
    named = named_default(field.world, field.positions[number])
    return [named] if named in ways else ways[:1]


def named_default(world, position):
    """The choice that `default` names at a position: a word, or the first case that holds; None without any.

    Where a moment has a puzzle it is that the lock opens.
    """
    if "puzzle" in world.moments[position.where]:
        return "exact"
    given = world.moments[position.where].get("default")
    if not isinstance(given, list):
        return given
    names = Names(world, values_of(world, position))
    return next((case["to"] for case in given if names.holds(case)), None)
