"""What a casus with its kaders defines before anyone plays: the variables of section 3, their bounds, their start."""

from .expressions import ExpressionError, parse, value
from .listed import listed

TEAM = ("samenwerken", "gedeelde-taal", "samen-leren")


class World:
    """A casus, its model and its sharing table, with every variable there is.

    `bounds` {path: (lowest, highest)} for numbers, `truths` for truth values, `words` for lead and levers; `start` has
    a value for each.
    """

    def __init__(self, casus, kaders, levers=None):
        self.casus = casus
        self.model = kaders[casus["model"]]
        self.sharing = kaders[casus["sharing"]] if "sharing" in casus else {}
        self.horizon = casus["horizon"]
        self.moments = casus["moments"]
        self.members = list(casus["household"]["members"])
        self.domains = list(self.model["domains"])
        self.seats = list(casus["seats"])
        self.trusted = [seat for seat in self.seats if "plays" not in casus["seats"][seat]]
        self.bounds, self.truths, self.words, self.start = {}, set(), set(), {}
        self.declare_numbers()
        self.declare_truths()
        self.declare_words(levers or {})
        self.apply_start()
        self.trees = {}

    def declare_number(self, path, low, high, start):
        self.bounds[path] = (low, high)
        self.start[path] = start

    def declare_numbers(self):
        """The numbers of the table in section 3."""
        household = self.casus["household"]
        for member in self.members:
            self.declare_number(f"stress.{member}", 0, 100, household["members"][member]["stress"])
        for domain in self.domains:
            self.declare_number(f"stability.{domain}", 0, 100, household["stability"][domain])
        for seat in self.trusted:
            self.declare_number(f"trust.{seat}", 0, 100, self.casus["seats"][seat].get("trust", 50))
        for meter in TEAM:
            self.declare_number(f"team.{meter}", 0, 100, 50)
        self.declare_number("care", 0, 100, 100)
        self.declare_number("load", 0, 12, 0)
        self.declare_number("ave", 1, 4, 1)
        self.declare_number("week", 0, self.horizon, 0)
        for name, counter in self.casus.get("counters", {}).items():
            self.declare_number(name, counter["min"], counter["max"], counter.get("start", counter["min"]))

    def declare_truths(self):
        """Flags of casus and model (`expects`), violation, silence, who knows what, consent for what to whom."""
        facts = self.casus.get("facts", {})
        paths = [*self.casus.get("flags", []), *self.model.get("expects", []), "violation", "silence"]
        for someone in self.everyone():
            for fact in facts:
                paths += [f"knows.{someone}.{fact}", f"consent.{fact}.{someone}"]
        for path in paths:
            self.truths.add(path)
            self.start[path] = False
        for seat in self.seats:
            for fact in self.casus["seats"][seat].get("knows", []):
                self.start[f"knows.{seat}.{fact}"] = True

    def everyone(self):
        """Seats, and every role or member that a share, reveals or withholds names."""
        found = list(self.seats)
        for part in self.parts():
            for share in listed(part.get("share", [])):
                found += [share["from"], share["to"]]
            found += [*part.get("reveals", {}), *part.get("withholds", {})]
        return list(dict.fromkeys(found))

    def parts(self):
        """Every passing moment, choice and outcome in the casus."""
        for moment in self.moments.values():
            for choice in choices_of(moment).values() if choices_of(moment) else [moment]:
                yield choice
                yield from choice.get("chance", [])

    def declare_words(self, levers):
        """Lead and the levers; a lever's options may be ja and nee, which are words there."""
        self.words.add("lead")
        self.start["lead"] = self.casus["lead"]
        for name, lever in self.casus.get("levers", {}).items():
            self.words.add(name)
            self.start[name] = word(levers.get(name, lever["start"]))

    def apply_start(self):
        for path, given in self.casus.get("start", {}).items():
            if path not in self.start:
                raise KeyError(f"start names {path}, which no variable has")
            self.start[path] = given

    def tree(self, text):
        """The parsed expression, parsed once."""
        if text not in self.trees:
            self.trees[text] = parse(text)
        return self.trees[text]

    def group(self, prefix):
        """Every variable whose path is `prefix.` and something."""
        return [path for path in self.start if path.startswith(prefix + ".")]


class Names:
    """What the names in an expression mean for one set of values: variables, then derived names of the model."""

    def __init__(self, world, values):
        self.world, self.values = world, values

    def value(self, path):
        if path in self.values:
            return self.values[path]
        derived = self.world.model.get("derived", {})
        if path in derived:
            return value(self.world.tree(derived[path]), self)
        raise ExpressionError(f"nothing is called {path}")

    def group(self, prefix):
        return [self.values[path] for path in self.world.group(prefix)]

    def holds(self, part):
        """Whether the `when` of something holds; without one it always does."""
        if "when" not in part:
            return True
        found = value(self.world.tree(part["when"]), self)
        if type(found) is not bool:
            raise ExpressionError(f"{part['when']} is not a truth value")
        return found


def choices_of(moment):
    """The choices of a moment; the outcomes of a puzzle behave as choices; none for a moment that passes by itself."""
    return moment.get("choices") or moment.get("puzzle", {}).get("outcomes", {})


def word(given):
    """A word as text: plain ja and nee were read as truth values."""
    return {True: "ja", False: "nee"}[given] if isinstance(given, bool) else given
