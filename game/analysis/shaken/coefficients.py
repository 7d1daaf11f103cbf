"""The coefficients of a casus: every number of its kaders that a trainer could change and that its plays depend on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from fractions import Fraction
from typing import Any

from game.analysis.shaken.coefficients_numbers import Coefficient, Place
from game.analysis.shaken.rewriting import rewritten
from game.model.casus import Casus
from game.model.expressions import Derived, Group, Reading
from game.model.story import Deed, Line
from game.rules.expressions import Names
from game.rules.sharing import ready_share


def coefficients(casus: Casus) -> tuple[Coefficient, ...]:
    """The coefficients, each once, in the order: derived values, dampers, score, weekly rules, sharing.

    Left out are a 0, the 100 of a scale, reckoning with weeks alone, derived names and amounts that no play reads, and
    what comes of sharings that this casus does not have.
    """
    found: dict[str, Coefficient] = {}

    def note(coefficient: Coefficient) -> Fraction:
        found.setdefault(coefficient.id, coefficient)
        return coefficient.value

    rewritten(casus, note)
    read = set(_read(_what_plays_read(casus)))
    rules = _mattering(casus, read)
    return tuple(
        one
        for one in found.values()
        if one.rule.id in rules.get(one.rule.place, {one.rule.id}) and (one.path is None or _counts(one.path, read))
    )


def _mattering(casus: Casus, read: set[str]) -> Mapping[Place, set[str]]:
    """Per part of the kaders the rules that plays of this casus can come upon; all of the parts that are left out."""
    deeds = tuple(_deeds(casus))
    return {
        "derived": read,
        "damper": {damper.id for damper in casus.model.dampers if damper.paths},
        "sharing": set(_outcomes(casus, deeds)),
        "withheld": {""} if any(deed.withholds for deed in deeds) else set(),
    }


def _counts(path: str, read: set[str]) -> bool:
    """Whether plays depend on what an amount changes; trust and care are counted at the end of each."""
    group, _, whose = path.partition(".")
    return path in read or group in {"trust", "care"} or whose == "*" or whose.startswith("{")


def _deeds(casus: Casus) -> Iterator[Deed]:
    for moment in casus.moments.values():
        for choice in (*moment.choices.values(), *((moment.passing,) if moment.passing else ())):
            yield choice.deed
            yield from (outcome.deed for outcome in choice.chance)


def _what_plays_read(casus: Casus) -> tuple[object, ...]:
    """Everything that decides how a play goes on or what it counts for; not what is shown of it."""
    model = casus.model
    story = (casus.moments, casus.interrupts, casus.endings, casus.course, casus.laters, casus.claims)
    return (*story, model.dampers, model.score, casus.sharing)


def _read(value: Any) -> Iterator[str]:
    """The derived names and the paths that a value of the model asks for; texts are passed over."""
    match value:
        case Derived(name, _):
            yield name
        case Reading(path):
            yield path
        case Group(_, paths):
            yield from paths
    if isinstance(value, tuple):
        for one in value:
            yield from _read(one)
    elif isinstance(value, Mapping):
        yield from _read(tuple(value.values()))
    elif is_dataclass(value) and not isinstance(value, Line):
        yield from _read(tuple(getattr(value, field.name) for field in fields(value)))


def _outcomes(casus: Casus, deeds: tuple[Deed, ...]) -> Iterator[str]:
    """What the sharings of this casus can come to, with and without consent."""
    if casus.sharing is None:
        return
    names = Names(casus.variables)
    for share in {share for deed in deeds for share in deed.shares}:
        ready = ready_share(share, casus.facts[share.fact], casus.sharing, names)
        yield from (judgement.outcome for judgement in ready.judgements)
