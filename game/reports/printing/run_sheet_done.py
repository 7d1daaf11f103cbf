"""What a choice does, for who plays from paper: when it is open, what to read, what moves, and where it goes on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import htpy as h

from game.model.effects import EffectLine, Later, Setting, Shift
from game.model.story import END, RESUME, Choice, Deed, Outcome, Route
from game.reports.printing.printed import Printed
from game.reports.telling import GAUGES
from game.reports.wording import as_sentence


def conditions(printed: Printed, choice: Choice) -> str:
    """When it can be taken, and by whom; empty where everybody always can."""
    told = []
    if choice.when:
        told.append(printed.say("open-when", condition=printed.wording.told(choice.when)))
    if choice.by:
        told.append(printed.say("open-by", who=printed.teller.who(choice.by)))
    if choice.once:
        told.append(printed.say("open-once"))
    return " ".join(told)


def done(printed: Printed, choice: Choice) -> list[h.Node]:
    """What is read and what moves, also for each way that chance can fall, and where it goes on."""
    costs = [_shifted(printed, Shift(counter, -amount)) for counter, amount in (choice.costs or {}).items()]
    fallen = [_fallen(printed, one, choice.chance) for one in choice.chance]
    return [
        *_deed(printed, choice.deed, costs),
        h.ul(".chance")[fallen] if fallen else None,
        _goes_on(printed, choice.deed.routes),
    ]


def _moved(printed: Printed, deed: Deed) -> Iterator[str]:
    """What moves on the gauges now, and how many weeks pass."""
    for line in deed.effects:
        yield from _line(printed, line, Shift)
    if deed.takes:
        yield _shifted(printed, Shift("load", 1))
    if deed.weeks:
        yield printed.say("weeks-on", count=deed.weeks)


def _noted(printed: Printed, deed: Deed) -> Iterator[str]:
    """What the trainer notes or says, a sentence each: agreements, the lead, who knows what, and what comes later."""
    for line in deed.effects:
        yield from _line(printed, line, Setting)
    for receiver, fact in deed.reveals:
        yield printed.say("knows-now", who=printed.teller.who(receiver), fact=printed.teller.fact(fact))
    for receiver, fact in deed.withholds:
        yield printed.say("not-told", who=printed.teller.who(receiver), fact=printed.teller.fact(fact))
    for share in deed.shares:
        sender, receiver = printed.teller.who(share.sender), printed.teller.who(share.receiver)
        extent = printed.words.say(f"play.extent-{share.extent}")
        told = printed.teller.fact(share.fact).rstrip(".")
        yield printed.say("shares", sender=sender, receiver=receiver, fact=told, extent=extent)
    for key in dict.fromkeys((*deed.laters, *((deed.takes,) if deed.takes else ()))):
        yield _later(printed, printed.casus.laters[key])


def _deed(printed: Printed, deed: Deed, first: list[str]) -> list[h.Node]:
    moved = " · ".join([*first, *_moved(printed, deed)])
    return [
        *_after(printed, deed),
        h.p(".moved")[moved] if moved else None,
        [h.p(".soft")[as_sentence(one)] for one in _noted(printed, deed)],
    ]


def _after(printed: Printed, deed: Deed) -> Iterator[h.Element]:
    for line in deed.after:
        when = printed.say("when", condition=printed.wording.told(line.when)) if line.when else None
        yield h.p[h.i[when] if when else None, " " if when else None, line.text]


def _fallen(printed: Printed, outcome: Outcome, outcomes: Sequence[Outcome]) -> h.Element:
    """One way that chance can fall, with how often of all the times; its weight, where not all can always fall."""
    if outcome.when:
        told = printed.say("chance-when", weight=outcome.weight, condition=printed.wording.told(outcome.when))
    elif any(one.when for one in outcomes):
        told = printed.say("chance-weight", weight=outcome.weight)
    else:
        told = printed.say("chance", weight=outcome.weight, total=sum(one.weight for one in outcomes))
    return h.li[
        h.p[h.i[told]],
        *_deed(printed, outcome.deed, []),
        _goes_on(printed, outcome.deed.routes),
    ]


def _line(printed: Printed, line: EffectLine, kind: type[Shift | Setting]) -> Iterator[str]:
    """The changes of one kind; what depends on something says on what."""
    condition = f" ({printed.say('when', condition=printed.wording.told(line.when))})" if line.when else ""
    for change in line.changes:
        if isinstance(change, kind):
            told = _shifted(printed, change) if isinstance(change, Shift) else _set(printed, change)
            yield from [told + condition] if told else []


def _shifted(printed: Printed, shift: Shift) -> str:
    return f"{as_sentence(printed.teller.gauge(shift.path))} {printed.teller.amount(shift.by)}"


def _set(printed: Printed, setting: Setting) -> str | None:
    """The lead, or something that was agreed; what someone knows is told where it is shared."""
    if setting.path == "lead":
        variable = next(one for one in printed.casus.variables if one.path == "lead")
        return printed.say("lead-to", who=printed.teller.who(variable.words[setting.value]))
    if "." in setting.path:
        return None
    return printed.say("note-down" if setting.value else "cross-out", flag=printed.casus.word_of("flags", setting.path))


def _later(printed: Printed, later: Later) -> str:
    moved = ", ".join(
        told for line in later.effects for kind in (Shift, Setting) for told in _line(printed, line, kind)
    )
    told = printed.say("later", count=later.weeks, title=later.title.rstrip("."))
    condition = f" ({printed.say('when', condition=printed.wording.told(later.when))})" if later.when else ""
    return f"{told} ({moved}){condition}" if moved else f"{told}{condition}"


def _goes_on(printed: Printed, routes: tuple[Route, ...]) -> h.Node:
    if not routes:
        return None
    told = [_route(printed, route, alone=len(routes) == 1) for route in routes]
    return h.p(".on")[" ".join(told)]


def _route(printed: Printed, route: Route, *, alone: bool) -> str:
    to = _to(printed, route.to)
    if route.when:
        return printed.say("on-if", condition=printed.wording.told(route.when), to=to)
    return f"{as_sentence(to)}." if alone else printed.say("on-else", to=to)


def _to(printed: Printed, to: str) -> str:
    if to == END:
        return printed.say("to-end")
    if to == RESUME:
        return printed.say("to-resume")
    return printed.say("to-moment", place=printed.place(printed.casus.moments[to]))


def gauges(printed: Printed) -> list[tuple[str, int]]:
    """Every gauge that some choice moves, by name, with where it starts."""
    moved = {change.path for deed in _deeds(printed) for line in deed.effects for change in line.changes}
    costs = {counter for one in _all_choices(printed) for counter in one.costs or {}}
    return [
        (printed.teller.gauge(one.path), one.start)
        for one in printed.casus.variables
        if one.path in moved | costs and (one.path.partition(".")[0] in GAUGES or one.path in printed.casus.counters)
    ]


def _deeds(printed: Printed) -> Iterator[Deed]:
    for one in _all_choices(printed):
        yield one.deed
        yield from (outcome.deed for outcome in one.chance)


def _all_choices(printed: Printed) -> Iterator[Choice]:
    for moment in printed.casus.moments.values():
        yield from moment.choices.values()
        if moment.passing:
            yield moment.passing
