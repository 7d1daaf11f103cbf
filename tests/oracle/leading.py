"""Steps 5 and 6 of section 5: interrupts, the horizon, goto, resume and the ending."""

from .world import Names


def interrupt(going, parts):
    """Whether an interrupt fires now: the step's goto is decided and remembered, play goes to the interrupt's `to`."""
    if going.remembered is not None or going.week() >= going.world.horizon:
        return False
    names = Names(going.world, going.values)
    for name, one in going.world.casus.get("interrupts", {}).items():
        if f"interrupt/{name}" not in going.used and names.holds(one):
            going.remembered = decided(going, parts)
            going.used.add(f"interrupt/{name}")
            going.where = one["to"]
            if going.where == "end":
                end(going)
            return True
    return False


def decided(going, parts):
    """The goto as things are now: the outcome's when it has one, else the choice's; the first case that holds."""
    goto = [part["goto"] for part, _ in parts if "goto" in part][-1]
    names = Names(going.world, going.values)
    return next(one["to"] for one in goto if names.holds(one)) if isinstance(goto, list) else goto


def go(going, parts):
    """At the horizon the end; otherwise the goto."""
    to = "end" if going.week() >= going.world.horizon else decided(going, parts)
    if to == "resume":
        to, going.remembered = going.remembered, None
    going.where = to
    if to == "end":
        end(going)


def end(going):
    """The first ending that holds on the final position; an interrupt stays on only until `resume` or `end`."""
    going.remembered = None
    names = Names(going.world, going.values)
    going.where = "ending/" + next(name for name, one in going.world.casus["endings"].items() if names.holds(one))
