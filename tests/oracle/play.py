"""Section 5: one step, from the position before it to the position after it."""

from fractions import Fraction

from .choosing import owe, phase_choice, place_of
from .leading import end, go
from .opening import outcomes, taken
from .phase import Cause
from .position import Going, Step, score
from .weeks import let_weeks_pass


def take(world, position, name, number):
    """One whole step: choice `name` (None: the moment passes by itself) with outcome `number` (0 without chance)."""
    probability = outcomes(world, position, name)[number]
    going = Going(world, position)
    choice = taken(world, position, name)
    parts = [(choice, place_of(position.where, name, 0))]
    if number:
        parts.append((choice["chance"][number - 1], place_of(position.where, name, number)))
    week_of_choice = going.week()
    phase_choice(going, parts, choice.get("approach", "overleg") if name is not None else "praktisch")
    owe(going, parts, week_of_choice)
    if choice.get("once"):
        going.used.add(f"choice/{position.where}/{name}")
    interrupted = let_weeks_pass(going, parts, sum(part.get("weeks", 0) for part, _ in parts))
    if not interrupted:
        go(going, parts)
    return finished(position, name, number, probability, going)


def stuck(world, position):
    """The step of a moment without an open choice: nothing changes, and the play is over."""
    going = Going(world, position)
    going.causes.append(Cause("nothing-possible", position.where, "", 0))
    end(going)
    return finished(position, None, 0, Fraction(1), going)


def finished(before, name, number, probability, going):
    """The step that was in the making."""
    after = going.position()
    old, new = dict(before.values), dict(after.values)
    changed = [path for path in new if new[path] != old[path]]
    changes = {path: new[path] if isinstance(new[path], str) else new[path] - old[path] for path in changed}
    return Step(before, name, number, probability, after, changes, going.causes, going.audit, score(going.world, after))
