"""One phase of section 5: everything is read first, then written at once, with sums, dampers, clamps and `ja wins`."""

from fractions import Fraction
from typing import NamedTuple

from .listed import listed
from .world import Names


class Cause(NamedTuple):
    """One named part of what changed: a number that was added to `path`, or a truth value or word that was written."""

    kind: str
    id: str
    path: str
    amount: object


class Phase:
    """Gathers the causes of one phase; `names` always means the position as it was when the phase began."""

    def __init__(self, world, values):
        self.world, self.values, self.names = world, values, Names(world, values)
        self.causes = []

    def add(self, kind, name, path, amount):
        """One cause: an amount for a number, a truth value, or a word."""
        if path not in self.world.start:
            raise KeyError(f"{kind} {name} changes {path}, which no variable has")
        if (type(amount) is int) != (path in self.world.bounds):
            raise TypeError(f"{kind} {name} gives {path} {amount!r}")
        self.causes.append(Cause(kind, name, path, amount))

    def effects(self, kind, name, effects, places=None):
        """The lines of an `effects` whose `when` holds; {member}, {from} and the like are filled from `places`."""
        for line in listed(effects):
            if not self.names.holds(filled_when(line, places)):
                continue
            for path, amount in line.items():
                if path != "when":
                    self.effect(kind, name, path, amount, places)

    def effect(self, kind, name, path, amount, places):
        """One path of one line; a group is all its variables; someone filled in without that variable is left out."""
        target = fill(path, places)
        if target is None or (target != path and target not in self.world.start and not target.endswith(".*")):
            return
        targets = self.world.group(target.removesuffix(".*")) if target.endswith(".*") else [target]
        for one in targets:
            self.add(kind, name, one, amount)

    def written(self, approach=None):
        """The values after this phase and all its causes. Dampers work with an approach, without one none does."""
        after, causes = dict(self.values), list(self.causes)
        for path in dict.fromkeys(cause.path for cause in self.causes):
            amounts = [cause.amount for cause in self.causes if cause.path == path]
            if path in self.world.truths:
                after[path] = any(amounts)
            elif path in self.world.words:
                if len(set(amounts)) > 1:
                    raise ValueError(f"{path} gets several words at once: {amounts}")
                after[path] = amounts[0]
            else:
                damped, extra = self.damp(path, sum(amounts), approach)
                low, high = self.world.bounds[path]
                after[path] = min(high, max(low, self.values[path] + damped))
                cut = after[path] - (self.values[path] + damped)
                causes += extra + ([Cause("clamp", path, path, cut)] if cut else [])
        return after, causes

    def damp(self, path, amount, approach):
        """The amount that is left after the strongest damper that applies, and the damper as a cause."""
        dampers = self.world.model.get("dampers", []) if approach else []
        applying = [one for one in dampers if self.applies(one, path, amount, approach)]
        if not applying:
            return amount, []
        strongest = min(applying, key=lambda one: Fraction(one["factor"]))  # of equals the first in the file
        above, below = (int(part) for part in strongest["factor"].split("/"))
        damped = amount * above // below if amount > 0 else -(-amount * above // below)
        return damped, [Cause("damper", strongest["id"], path, damped - amount)]

    def applies(self, damper, path, amount, approach):
        """Whether a damper covers this path, this direction and this approach, and its `when` holds."""
        covers = path == damper["on"] or path.startswith(damper["on"] + ".")
        direction = amount > 0 if damper["direction"] == "up" else amount < 0
        return covers and direction and approach in damper.get("approaches", [approach]) and self.names.holds(damper)


def filled_when(line, places):
    """The line with its `when` filled in from `places`."""
    return {**line, "when": fill(line["when"], places)} if "when" in line and places else line


def fill(text, places):
    """The text with each {name} replaced; None when someone it needs is not there."""
    for name, someone in (places or {}).items():
        if "{" + name + "}" in text:
            if someone is None:
                return None
            text = text.replace("{" + name + "}", someone)
    return text
