"""Step 3 of section 5: phase choice, with its shares and withholdings, and what it leaves for later."""

from .listed import listed
from .phase import Phase
from .sharing import consent_written, counts_as_withheld, judge


def phase_choice(going, parts, approach):
    """Phase choice: effects, costs, takes, reveals, consent; then shares and withholdings, judged with that consent."""
    phase = Phase(going.world, going.values)
    for part, place in parts:
        phase.effects("effects", place, part.get("effects", {}))
        for counter, amount in part.get("costs", {}).items():
            phase.add("costs", place, counter, -amount)
        if "takes" in part and f"takes/{place}" not in going.owed:
            phase.add("takes", place, "load", 1)
        for receiver, facts in part.get("reveals", {}).items():
            for fact in facts:
                phase.add("reveals", place, f"knows.{receiver}.{fact}", True)
        for path, given in consent_written(part):
            phase.add("consent", place, path, given)
    seen = with_consent(phase)
    for part, place in parts:
        for share in listed(part.get("share", [])):
            judged_share(going, phase, share, place, seen)
        for receiver, facts in part.get("withholds", {}).items():
            for fact in facts:
                judged_withholding(going, phase, receiver, fact, seen)
    going.keep(phase, approach)


def with_consent(phase):
    """The position at the beginning of the phase with the consent that this choice writes; ja wins."""
    seen = dict(phase.values)
    for path in {cause.path for cause in phase.causes if cause.path.startswith("consent.")}:
        seen[path] = any(cause.amount for cause in phase.causes if cause.path == path)
    return seen


def judged_share(going, phase, share, place, seen):
    """The audit entry of one share, its consequences, and what the receiver knows from the next phase on."""
    entry = judge(going.world, share, seen)
    outcome = entry["line"]["outcome"]
    going.audit.append((entry["row"], entry["verdict"], outcome))
    phase.add("share", place, f"knows.{share['to']}.{share['fact']}", True)
    if entry["line"].get("violation"):
        phase.add("share", outcome, "violation", True)
    places = {"from": share["from"], "to": share["to"], "about": going.world.casus["facts"][share["fact"]].get("about")}
    phase.effects("consequence", outcome, going.world.sharing.get("consequences", {}).get(outcome, {}), places)


def judged_withholding(going, phase, receiver, fact, seen):
    """What withholding a fact does, once per fact and receiver in a play."""
    mark = f"withheld/{fact}/{receiver}"
    if mark not in going.used and counts_as_withheld(going.world, receiver, fact, seen):
        going.used.add(mark)
        places = {"from": None, "to": receiver, "about": going.world.casus["facts"][fact].get("about")}
        phase.effects("withheld", mark, going.world.sharing.get("withheld", {}), places)


def owe(going, parts, week):
    """A later beyond the horizon is not owed; the end of a takes is, at horizon + 1."""
    horizon = going.world.horizon
    for part, place in parts:
        for later in listed(part.get("later", [])):
            key = later_key(later, place)
            going.owed.pop(key, None)
            if week + later["weeks"] <= horizon:
                going.owed[key] = week + later["weeks"]
        if "takes" in part:
            going.owed[f"takes/{place}"] = min(week + part["takes"]["weeks"], horizon + 1)


def later_key(later, place):
    """A later is known by its id; without one by its place."""
    return f"later/{later.get('id', place)}"


def place_of(moment, name, number):
    """MOMENT/CHOICE, for an outcome MOMENT/CHOICE/NUMBER; without CHOICE for a moment that passes by itself."""
    return "/".join([moment, *([name] if name else []), *([str(number)] if number else [])])
