"""A choice (with the chance outcome that fell) made ready for play: everything that does not depend on the position."""

from __future__ import annotations

from typing import NamedTuple

from game.model.casus import Casus
from game.model.effects import EffectLine, Setting, Shift
from game.model.expressions import Expression
from game.model.sharing import Telling
from game.model.story import Choice, Deed, Outcome, Route
from game.model.variables import NO, YES
from game.rules.expressions import Meaning, Names
from game.rules.lines import ReadyLine, condition, ready_line, ready_lines
from game.rules.phase import NO_DAMPERS, Dampers, ReadyDamper
from game.rules.sharing import ReadyShare, ReadyWithholding, ready_share, ready_withholding


class ReadyRoute(NamedTuple):
    """One case of a goto: its condition as a function and as it was written, and where it leads."""

    when: Meaning | None
    asks: Expression | None
    to: str


ReadyRoutes = tuple[ReadyRoute, ...]


class ReadyTaking(NamedTuple):
    """An intervention that begins: `key` of the later that ends it after `weeks`, and the line that raises load."""

    key: str
    weeks: int
    line: ReadyLine


class ReadyDeed(NamedTuple):
    """What happens when a choice is taken and this outcome falls.

    `lines` are effects, costs, reveals and consent in order; `laters` are (key, weeks) that it sets off.
    `consents` are the lines that write consent, which the judging of its shares sees; `mark` is set when the choice
    can be used once.
    """

    lines: tuple[ReadyLine, ...]
    takings: tuple[ReadyTaking, ...]
    consents: tuple[ReadyLine, ...]
    shares: tuple[ReadyShare, ...]
    withholdings: tuple[ReadyWithholding, ...]
    dampers: Dampers
    laters: tuple[tuple[str, int], ...]
    weeks: int
    routes: ReadyRoutes
    mark: str | None


def ready_deed(casus: Casus, names: Names, choice: Choice, outcome: Outcome | None) -> ReadyDeed:
    """The choice and the outcome together, as one thing that happens."""
    deeds = (choice.deed,) if outcome is None else (choice.deed, outcome.deed)
    routes = next((deed.routes for deed in reversed(deeds) if deed.routes), ())
    lines = _lines(choice, deeds, names)
    return ReadyDeed(
        lines=lines,
        takings=tuple(_taking(casus, deed, choice.label, names) for deed in deeds if deed.takes),
        consents=tuple(line for line in lines if any(path.startswith("consent.") for path, _, _ in line.settings)),
        shares=_shares(casus, deeds, names),
        withholdings=_withholdings(casus, deeds, names),
        dampers=_dampers(casus, names, choice.deed.approach),
        laters=tuple((key, casus.laters[key].weeks) for deed in deeds for key in deed.laters),
        weeks=sum(deed.weeks for deed in deeds),
        routes=ready_routes(routes, names),
        mark=f"choice/{choice.key}" if choice.once else None,
    )


def ready_routes(routes: tuple[Route, ...], names: Names) -> ReadyRoutes:
    """Cases of a goto or a default, each with its condition as a function."""
    return tuple(ReadyRoute(condition(route.when, names), route.when, route.to) for route in routes)


def _lines(choice: Choice, deeds: tuple[Deed, ...], names: Names) -> tuple[ReadyLine, ...]:
    lines = [line for deed in deeds for line in ready_lines(deed.effects, names, "effect", choice.label)]
    for counter, amount in (choice.costs or {}).items():
        cost = EffectLine(f"cost/{counter}", (Shift(counter, -amount),))
        lines.append(ready_line(cost, names, "cost", choice.label))
    for receiver, fact in _told(deeds):
        reveal = EffectLine(f"reveal/{fact}/{receiver}", (Setting(f"knows.{receiver}.{fact}", YES),))
        lines.append(ready_line(reveal, names, "reveal"))
    for path, value in _consent_values(deeds).items():
        consent = EffectLine(path.replace(".", "/"), (Setting(path, value),))
        lines.append(ready_line(consent, names, "consent"))
    return tuple(lines)


def _told(deeds: tuple[Deed, ...]) -> tuple[Telling, ...]:
    return tuple(dict.fromkeys(telling for deed in deeds for telling in deed.reveals))


def _consent_values(deeds: tuple[Deed, ...]) -> dict[str, int]:
    """What the deed writes on consent: asked and given is yes, refused is no, and yes wins."""
    values: dict[str, int] = {}
    for share in (share for deed in deeds for share in deed.shares):
        if share.consent != "nee":
            path = f"consent.{share.fact}.{share.receiver}"
            values[path] = max(values.get(path, NO), YES if share.consent == "gevraagd" else NO)
    return values


def _taking(casus: Casus, deed: Deed, title: str, names: Names) -> ReadyTaking:
    key = deed.takes or ""
    line = EffectLine(key, (Shift("load", 1),))
    return ReadyTaking(key, casus.laters[key].weeks, ready_line(line, names, "takes", title))


def _shares(casus: Casus, deeds: tuple[Deed, ...], names: Names) -> tuple[ReadyShare, ...]:
    if casus.sharing is None:
        return ()
    table = casus.sharing
    return tuple(ready_share(share, casus.facts[share.fact], table, names) for deed in deeds for share in deed.shares)


def _withholdings(casus: Casus, deeds: tuple[Deed, ...], names: Names) -> tuple[ReadyWithholding, ...]:
    if casus.sharing is None:
        return ()
    table, seats = casus.sharing, tuple(casus.seats)
    withheld = dict.fromkeys(telling for deed in deeds for telling in deed.withholds)
    return tuple(ready_withholding(to, casus.facts[fact], seats, table, names) for to, fact in withheld)


def _dampers(casus: Casus, names: Names, approach: str) -> Dampers:
    """The dampers that fit this approach, by variable and direction, the smallest factor first."""
    found: dict[tuple[int, bool], list[ReadyDamper]] = {}
    for rank, damper in enumerate(casus.model.dampers):
        if damper.approaches and approach not in damper.approaches:
            continue
        when = condition(damper.when, names)
        ready = ReadyDamper(damper.id, damper.title, when, damper.numerator, damper.denominator, rank, damper.when)
        for path in damper.paths:
            found.setdefault((names.places[path], damper.direction == "up"), []).append(ready)
    for several in found.values():
        several.sort(key=lambda one: (one.numerator / one.denominator, one.rank))
    return found or NO_DAMPERS
