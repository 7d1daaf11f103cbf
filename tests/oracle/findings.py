"""What is wrong or odd in a casus, found by looking at every position of every play."""

from fractions import Fraction

from .policies import named_default
from .position import values_of
from .world import Names, choices_of
from .worth import BETTER, QUANTITIES, taking


def findings(field, worths):
    """Every finding as (kind, what it is about), or (kind, what, the sibling) for `dominated`; sorted."""
    found = [*dead_ends(field), *closed_defaults(field), *empty_chances(field), *never(field), *rare_endings(field)]
    found += [*silent_interrupts(field)]
    for moment, places in by_moment(field).items():
        if "puzzle" in field.world.moments[moment]:
            # How a lock closed is no choice that could be beaten by another.
            continue
        for choice in choices_of(field.world.moments[moment]):
            where = [number for number in places if choice in field.ways[number]]
            if where:
                found += of_choice(field, worths, moment, choice, where)
    return sorted(set(found))


def by_moment(field):
    """The positions where someone must choose, by moment."""
    found = {}
    for number in field.decides:
        found.setdefault(field.where(number), []).append(number)
    return found


def dead_ends(field):
    """`nothing-open`: a moment with choices of which none is open at some position."""
    return {("nothing-open", position.where) for position, ways in field.result.open.items() if not ways}


def closed_defaults(field):
    """`default-closed`: a moment whose default names a choice that is closed where others are open."""
    for number in field.decides:
        named = named_default(field.world, field.positions[number])
        if named is not None and named not in field.ways[number]:
            yield "default-closed", field.where(number)


def empty_chances(field):
    """`no-outcome`: a choice, or a moment that passes by itself, with chance of which no outcome's `when` holds.

    Only where the `when` of the choice itself holds.
    """
    for position in field.positions:
        moment = field.world.moments.get(position.where, {})
        names = Names(field.world, values_of(field.world, position))
        for name, choice in (choices_of(moment) or {None: moment}).items():
            if "chance" in choice and names.holds(choice) and not any(map(names.holds, choice["chance"])):
                yield "no-outcome", position.where if name is None else f"{position.where}/{name}"


def never(field):
    """`never-reached`: a moment where no play comes; `never-open`: in the other moments, a choice open nowhere."""
    reached = {position.where for position in field.positions}
    opened = {f"{field.where(number)}/{way}" for number in field.decides for way in field.ways[number]}
    for moment, one in field.world.moments.items():
        if moment not in reached:
            yield "never-reached", moment
            continue
        for choice in choices_of(one):
            if f"{moment}/{choice}" not in opened:
                yield "never-open", f"{moment}/{choice}"


def rare_endings(field):
    """`unreachable-ending`: no play ends there; `rare-ending`: fewer than 1 in 100 random plays do."""
    for ending, one in field.result.endings.items():
        if one.probability == 0:
            yield "unreachable-ending", ending
        elif one.probability < Fraction(1, 100):
            yield "rare-ending", ending


def silent_interrupts(field):
    """`never-fires`: an interrupt that no play fires."""
    used = {mark for position in field.positions for mark in position.used}
    for name in field.world.casus.get("interrupts", {}):
        if f"interrupt/{name}" not in used:
            yield "never-fires", name


def of_choice(field, worths, moment, choice, where):
    """The findings about one choice, open at the positions `where`."""
    name = f"{moment}/{choice}"
    for sibling in choices_of(field.world.moments[moment]):
        if sibling != choice and dominates(field, worths, sibling, choice, where):
            yield "dominated", name, f"{moment}/{sibling}"
    if always_best(field, worths["score"].best, choice, where):
        yield "always-best", name
    if no_effect(field, choice, where):
        yield "no-effect", name


def dominates(field, worths, sibling, choice, where):
    """Whether the sibling is at least as good on all quantities wherever both are open, and somewhere better on one.

    What is compared is what random play is expected to bring after it.
    """
    gains = [
        gain(quantity, field.ways[number], sibling, choice, worths[quantity].random)
        for number in where
        if sibling in field.ways[number]
        for quantity in QUANTITIES
    ]
    return all(one >= 0 for one in gains) and any(one > 0 for one in gains)


def gain(quantity, ways, sibling, choice, by_position):
    """How much better the sibling is expected to be than the choice; of weeks how many fewer."""
    more = taking(ways[sibling], by_position) - taking(ways[choice], by_position)
    return more if BETTER[quantity] is max else -more


def always_best(field, best, choice, where):
    """Whether nothing open beside it ever leads to more score with best play after it, and somewhere all to less.

    Positions where it is the only open choice do not count.
    """
    margins = [margin(field.ways[number], best, choice) for number in where if len(field.ways[number]) > 1]
    return all(one >= 0 for one in margins) and any(one > 0 for one in margins)


def margin(ways, best, choice):
    """How much more score best play brings after this choice than after the best of the others."""
    return taking(ways[choice], best) - max(taking(leads, best) for way, leads in ways.items() if way != choice)


def no_effect(field, choice, where):
    """Whether it never changes anything nor leads elsewhere than every choice that is open beside it.

    Nothing changes: no value, nothing used up, nothing owed, nothing remembered. Elsewhere is another moment; every
    ending is the same `end` (which one it is, is what the values make of it). Somewhere another choice must be open
    beside it: going on where nothing else can be done is no choice.
    """
    beside = [number for number in where if len(field.ways[number]) > 1]
    return (
        bool(beside)
        and all(changes_nothing(field, number, choice) for number in where)
        and all(
            len({destination(lead) for leads in field.ways[number].values() for lead in leads}) == 1
            for number in beside
        )
    )


def changes_nothing(field, number, choice):
    """Whether every outcome leaves the position as it is but for the moment."""
    before = field.positions[number]._replace(where="")
    return all(lead.step.after._replace(where="") == before for lead in field.ways[number][choice])


def destination(lead):
    where = lead.step.after.where
    return "end" if where.startswith("ending/") else where
