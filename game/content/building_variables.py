"""The variables of a casus in their fixed order, with their bounds and starts, and the names that follow from them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.content.grammar_casus import CasusShape
from game.content.grammar_kaders import ModelShape
from game.content.margin import Margin
from game.content.names import Names, nearest
from game.content.written import WrittenChoice
from game.model.variables import NO, YES, Variable

TEAM = ("samenwerken", "gedeelde-taal", "samen-leren")
GROUPS = ("stress", "stability", "trust", "team")
CONSENT = re.compile(r"consent\.([a-z0-9-]+)\.([a-z0-9-]+)")


def trusted_seats(shape: CasusShape) -> tuple[str, ...]:
    """The seats in which the household can put trust: all but its own members."""
    return tuple(seat for seat, one in shape.seats.items() if one.plays is None)


def everyone_told(shape: CasusShape, choices: list[WrittenChoice]) -> tuple[str, ...]:
    """Whose knowledge counts: every seat, then whoever a share, reveals, withholds or start names."""
    named = list(shape.seats)
    for deed in (deed for choice in choices for deed in choice.deeds()):
        for share in deed.shape.share:
            named += [share.sender, share.receiver]
        named += [*deed.shape.reveals, *deed.shape.withholds]
    for path in shape.start:
        parts = path.split(".")
        if len(parts) == 3 and parts[0] in {"knows", "consent"}:
            named.append(parts[1] if parts[0] == "knows" else parts[2])
    return tuple(dict.fromkeys(named))


def consent_pairs(
    shape: CasusShape, choices: list[WrittenChoice], who: tuple[str, ...], text: str
) -> tuple[tuple[str, str], ...]:
    """The (fact, receiver) pairs whose consent counts: every receiver of a share, and what the text asks after."""
    deeds = (deed for choice in choices for deed in choice.deeds())
    receivers = dict.fromkeys(share.receiver for deed in deeds for share in deed.shape.share)
    pairs = {(fact, receiver): None for fact in shape.facts for receiver in receivers}
    asked = ((fact, receiver) for fact, receiver in CONSENT.findall(text) if fact in shape.facts and receiver in who)
    return tuple(pairs | dict.fromkeys(asked))


def names_of(
    shape: CasusShape, model: ModelShape, who: tuple[str, ...], consents: tuple[tuple[str, str], ...], margin: Margin
) -> Names:
    """The names of a casus, its variables started as `start` says; derived names come later."""
    variables = {one.path: one for one in _variables(shape, model, who, consents)}
    _start(variables, shape, margin)
    return Names(
        variables=variables,
        groups={group: tuple(path for path in variables if path.startswith(f"{group}.")) for group in GROUPS},
        fixed=frozenset({"week", *shape.levers}),
        moments=frozenset(shape.moments),
        endings=frozenset(shape.endings),
    )


def _variables(
    shape: CasusShape, model: ModelShape, who: tuple[str, ...], consents: tuple[tuple[str, str], ...]
) -> Iterator[Variable]:
    """Every variable, in the order in which a position holds them."""
    yield from _gauges(shape, model)
    yield Variable("care", "number", 0, 100, 100)
    yield Variable("load", "number", 0, 12, 0)
    yield Variable("ave", "number", 1, 4, 1)
    for counter, one in shape.counters.items():
        yield Variable(counter, "number", one.min, one.max, one.min if one.start is None else one.start)
    yield _word("lead", trusted_seats(shape), shape.lead)
    for lever, setting in shape.levers.items():
        yield _word(lever, setting.options, setting.start)
    for flag in dict.fromkeys([*shape.flags, *model.expects]):
        yield Variable(flag, "truth", NO, YES, NO)
    yield from _knowledge(shape, who)
    for fact, receiver in consents:
        yield Variable(f"consent.{fact}.{receiver}", "truth", NO, YES, NO)
    yield Variable("violation", "truth", NO, YES, NO)
    yield Variable("silence", "truth", NO, YES, NO)
    yield Variable("week", "number", 0, shape.horizon, 0)


def _gauges(shape: CasusShape, model: ModelShape) -> Iterator[Variable]:
    for member, one in shape.household.members.items():
        yield Variable(f"stress.{member}", "number", 0, 100, one.stress)
    for domain in model.domains:
        yield Variable(f"stability.{domain}", "number", 0, 100, shape.household.stability.get(domain, 50))
    for seat in trusted_seats(shape):
        trust = shape.seats[seat].trust
        yield Variable(f"trust.{seat}", "number", 0, 100, 50 if trust is None else trust)
    for meter in TEAM:
        yield Variable(f"team.{meter}", "number", 0, 100, 50)


def _word(path: str, words: tuple[str, ...], start: str | None) -> Variable:
    """A variable that holds one of these words; an unknown start counts as the first, and is told elsewhere."""
    return Variable(path, "word", 0, max(0, len(words) - 1), words.index(start) if start in words else 0, words)


def _knowledge(shape: CasusShape, who: tuple[str, ...]) -> Iterator[Variable]:
    for one in who:
        seat = shape.seats.get(one)
        for fact in shape.facts:
            knows = YES if seat and fact in seat.knows else NO
            yield Variable(f"knows.{one}.{fact}", "truth", NO, YES, knows)


def _start(variables: dict[str, Variable], shape: CasusShape, margin: Margin) -> None:
    """Let each variable begin as `start` says; a path, kind or number that cannot be is noted."""
    for path, value in shape.start.items():
        pointer = ("start", path)
        variable = variables.get(path)
        if variable is None:
            margin.at_key("K105", pointer, path=path, near=nearest(path, variables))
        elif path == "week" or variable.kind == "word":
            margin.at_key("K128", pointer, path=path)
        elif isinstance(value, bool) != (variable.kind == "truth"):
            margin.at_value("K126" if variable.kind == "number" else "K138", pointer, path=path, value=told(value))
        elif not variable.low <= value <= variable.high:
            margin.at_value("K130", pointer, path=path, value=value, low=variable.low, high=variable.high)
        else:
            variables[path] = started(variable, int(value))


def started(variable: Variable, start: int) -> Variable:
    """The same variable, beginning at another value."""
    return Variable(variable.path, variable.kind, variable.low, variable.high, start, variable.words)


def told(value: object) -> str:
    """A value as the author would write it."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return str(value)
