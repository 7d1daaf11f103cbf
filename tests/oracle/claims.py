"""What an author claims of all plays, found true or false by looking at all of them."""

from collections import deque

from .expressions import value
from .policies import expectation, with_tags
from .position import values_of
from .world import Names


class ClaimNames(Names):
    """Names in a claim: also `moment` and `ending`, of which one is empty (no word of the casus is)."""

    def __init__(self, field, number):
        super().__init__(field.world, values_of(field.world, field.positions[number]))
        where = field.where(number)
        final = where.startswith("ending/")
        self.words = {
            "moment": "" if final else where,
            "ending": where.removeprefix("ending/") if final else "",
        }

    def value(self, path):
        return self.words[path] if path in self.words else super().value(path)


def claims(field):
    """By id of the claim {"holds": truth, "shortest": number of choices to a position that shows it broken, or None}.

    A claim looks at every position where someone must choose and at every final one. A broken `sometimes` or `better`
    has no position that shows it.
    """
    found = {}
    for claim in field.world.casus.get("claims", []):
        holds, shown = judged(field, claim)
        found[claim["id"]] = {"holds": holds, "shortest": shortest(field, shown)}
    return found


def judged(field, claim):
    """(Whether it holds, the positions that show it broken)."""
    if "never" in claim:
        shown = true_at(field, claim["never"])
        return not shown, shown
    if "always" in claim:
        shown = looked_at(field) - true_at(field, claim["always"])
        return not shown, shown
    if "sometimes" in claim:
        return bool(true_at(field, claim["sometimes"])), set()
    if "better" in claim:
        return is_better(field, claim), set()
    shown = asked_of(field, claim) - ways_to(field, claim["reachable"])
    return not shown, shown


def looked_at(field):
    return {*field.decides, *field.ends}


def true_at(field, text):
    """The positions that claims look at where an expression holds."""
    tree = field.world.tree(text)
    return {number for number in looked_at(field) if value(tree, ClaimNames(field, number)) is True}


def asked_of(field, claim):
    """The positions that must have a way to the ending.

    The start; with `until-week` or `from` each position where someone must choose in that week or earlier, or where
    that expression holds (both, when both are given).
    """
    if "until-week" not in claim and "from" not in claim:
        return {0}
    found = set(field.decides)
    if "until-week" in claim:
        found = {number for number in found if field.values(number)["week"] <= claim["until-week"]}
    return found & true_at(field, claim["from"]) if "from" in claim else found


def ways_to(field, ending):
    """The positions from which some choices and chances lead to an ending."""
    found = set()
    for number in field.backward():
        after = {lead.after for leads in field.ways[number].values() for lead in leads}
        if field.where(number) == f"ending/{ending}" or after & found:
            found.add(number)
    return found


def is_better(field, claim):
    """Whether the first habit is expected to bring strictly more than the other; of weeks strictly fewer."""
    quantity = claim["in"]
    one, other = (expectation(field, with_tags(field, claim[which]))[quantity] for which in ("better", "than"))
    return one < other if quantity == "weeks" else one > other


def choices_to(field):
    """By position the least number of choices that leads to it from the start; what passes by itself costs none."""
    found = {0: 0}
    waiting = deque([0])
    while waiting:
        number = waiting.popleft()
        for way, leads in field.ways[number].items():
            for lead in leads:
                count = found[number] + (way is not None)
                if count < found.get(lead.after, count + 1):
                    found[lead.after] = count
                    (waiting.append if way is not None else waiting.appendleft)(lead.after)
    return found


def shortest(field, shown):
    """The least number of choices to one of these positions; None without any."""
    counts = choices_to(field)
    return min((counts[number] for number in shown), default=None)
