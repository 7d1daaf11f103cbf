"""What still lies before a play at each position: how many plays, which endings, which scores; and the ends of all."""

from fractions import Fraction

from .position import score


def plays(field):
    """By position how many plays go on from it: paths to an end, each outcome of chance a path of its own."""
    found = [1] * len(field.positions)
    for number in field.backward():
        if field.ways[number]:
            found[number] = sum(found[lead.after] for leads in field.ways[number].values() for lead in leads)
    return found


def ending_of(field, number):
    """The id of the ending of a final position."""
    return field.where(number).removeprefix("ending/")


def endings_ahead(field):
    """By position {ending: probability under random play}, without the endings that cannot be reached."""
    found = [{} for _ in field.positions]
    for number in field.backward():
        if number in field.ends:
            found[number] = {ending_of(field, number): Fraction(1)}
        for probability, after in onward(field, number):
            for ending, part in found[after].items():
                found[number][ending] = found[number].get(ending, 0) + probability * part
    return found


def onward(field, number):
    """(probability under random play, number of the position after) of every step from a position."""
    ways = field.ways[number]
    return [(lead.probability / len(ways), lead.after) for leads in ways.values() for lead in leads]


def scores_ahead(field):
    """By position (lowest, highest) final score that can be reached, whatever choices and chance do."""
    found = [None] * len(field.positions)
    for number in field.backward():
        if number in field.ends:
            found[number] = (score(field.world, field.positions[number]),) * 2
        else:
            ahead = [found[after] for _, after in onward(field, number)]
            found[number] = (min(low for low, _ in ahead), max(high for _, high in ahead))
    return found


def distribution(field):
    """Each final score that can be reached with its probability under random play, from low to high."""
    found = {}
    for number in field.ends:
        reached = score(field.world, field.positions[number])
        found[reached] = found.get(reached, 0) + field.visits[number]
    return dict(sorted(found.items()))
