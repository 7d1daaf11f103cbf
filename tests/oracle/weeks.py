"""Step 4 of section 5: the weeks of a step, with their rules and what comes due."""

from functools import cache

from .choosing import later_key, place_of
from .leading import interrupt
from .listed import listed
from .phase import Cause, Phase, fill
from .world import choices_of


def let_weeks_pass(going, parts, weeks):
    """The weeks of the step, as far as the horizon and the interrupts let them; True when an interrupt fired."""
    if interrupt(going, parts):
        return True
    for _ in range(weeks):
        if going.week() >= going.world.horizon:
            return False
        going.values = {**going.values, "week": going.week() + 1}
        going.causes.append(Cause("week", "week", "week", 1))
        phase_week(going)
        if interrupt(going, parts):
            return True
    return False


def phase_week(going):
    """Phase week: the weekly rules of model and casus, and what is due in this week. Nothing is damped."""
    world = going.world
    phase = Phase(world, going.values)
    for rule in [*world.model.get("course", []), *world.casus.get("course", [])]:
        for places in each(world, rule):
            filled = {**rule, "when": fill(rule["when"], places)} if "when" in rule else rule
            if phase.names.holds(filled):
                phase.effects("course", rule["id"], rule["effects"], places)
    for key in [key for key, due in going.owed.items() if due == going.week()]:
        del going.owed[key]
        if key.startswith("takes/"):
            phase.add("takes", key.removeprefix("takes/"), "load", -1)
        else:
            later = laters(world)[key]
            if phase.names.holds(later):
                phase.effects("later", key.removeprefix("later/"), later.get("effects", {}))
    going.keep(phase)


def each(world, rule):
    """What a rule is filled in with: once for each member, domain or seat with trust, or once for all."""
    groups = {
        "members": ("member", world.members),
        "domains": ("domain", world.domains),
        "seats": ("seat", world.trusted),
    }
    if "each" not in rule:
        return [{}]
    name, everyone = groups[rule["each"]]
    return [{name: someone} for someone in everyone]


@cache
def laters(world):
    """Every later of the casus by its key."""
    found = {}
    for moment_id, moment in world.moments.items():
        for name, choice in (choices_of(moment) or {None: moment}).items():
            for number, part in enumerate([choice, *choice.get("chance", [])]):
                for later in listed(part.get("later", [])):
                    key = later_key(later, place_of(moment_id, name, number))
                    if found.setdefault(key, later) != later:
                        raise ValueError(f"{key} means two different things")
    return found
