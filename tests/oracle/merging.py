"""How few positions there can be at least when those that differ only in what no longer matters count as one."""

from .prospects import ending_of
from .worth import quantities


def merged_at_least(field):
    """The number of positions (where someone must choose, and final ones) that are not the same in all that follows.

    Final positions are the same when ending and quantities are; others when the moment is and each open choice has
    equally likely outcomes that are the same in turn. Whoever merges positions that differ only in what nothing reads
    keeps at least so many.
    """
    kinds, known = [None] * len(field.positions), {}
    for number in field.backward():
        kinds[number] = known.setdefault(told(field, kinds, number), len(known))
    return len({kinds[number] for number in [*field.decides, *field.ends]})


def told(field, kinds, number):
    """What tells a position from another, given the kinds of the positions after it."""
    if not field.ways[number]:
        return ending_of(field, number), tuple(quantities(field.world, field.positions[number]).values())
    ways = {way: frozenset(chances(leads, kinds).items()) for way, leads in field.ways[number].items()}
    return field.where(number), tuple(ways.items())


def chances(leads, kinds):
    """How likely each kind of position is after a way."""
    found = {}
    for lead in leads:
        found[kinds[lead.after]] = found.get(kinds[lead.after], 0) + lead.probability
    return found
