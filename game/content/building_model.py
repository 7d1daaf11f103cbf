"""The model as it holds for one casus: derived names, dampers, score, bands and what each seat may see."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from types import MappingProxyType

from game.content.building import UNREADABLE, Building
from game.content.grammar_kaders import DamperShape, ModelShape
from game.content.names import nearest
from game.content.places import Pointer
from game.model.expressions import Expression
from game.model.kaders import Band, Damper, Domain, Model

WORD = re.compile(r"[^\W\d_][\w-]*")
OF_A_SEAT = re.compile(r"([a-z-]+)\.\{seat\}")


def derive_names(building: Building, shape: ModelShape) -> None:
    """Give the building every derived name, whatever their order in the file; a circle of them is noted."""
    asks = {name: set(WORD.findall(text)) & shape.derived.keys() for name, text in shape.derived.items()}
    try:
        order = list(TopologicalSorter(asks).static_order())
    except CycleError as error:
        circle = error.args[1]
        building.margin.at_key("K317", ("derived", circle[0]), circle=" > ".join(reversed(circle)))
        order = list(shape.derived)
        for name in order:
            building.derive(name, UNREADABLE, "number")
        return
    for name in order:
        building.derive(name, *building.derived(shape.derived[name], ("derived", name)))


def model_of(
    building: Building, shape: ModelShape, name: str, seats: tuple[str, ...], words: Mapping[str, str]
) -> Model:
    """The model for this casus; `seats` are all seats, for what each may see, `words` what a translation calls ids."""
    return Model(
        id=name,
        title=shape.title or name,
        domains=tuple(Domain(domain, one.title, one.pillar, one.zrm) for domain, one in shape.domains.items()),
        pillars=MappingProxyType({pillar: one.title for pillar, one in shape.pillars.items()}),
        derived=MappingProxyType({name: tree for name, (tree, _) in building.names.derived.items()}),
        dampers=tuple(_damper(building, one, ("dampers", number)) for number, one in enumerate(shape.dampers)),
        score=building.expression(shape.score, ("score",), "number"),
        bands=tuple(
            Band(band, low, words.get(f"bands.{band}"))
            for band, low in sorted(shape.bands.items(), key=lambda one: one[1])
        ),
        sight=_sight(building, shape, seats),
    )


def _damper(building: Building, shape: DamperShape, pointer: Pointer) -> Damper:
    numerator, denominator = (int(part) for part in shape.factor.split("/"))
    return Damper(
        id=shape.id,
        title=shape.title,
        paths=_covered(building, shape.on, (*pointer, "on")),
        direction=shape.direction,
        numerator=numerator,
        denominator=denominator,
        approaches=shape.approaches,
        when=building.condition(shape.when, (*pointer, "when")),
        source=shape.source,
        confidence=shape.confidence,
        explanation=shape.explanation,
    )


def _covered(building: Building, on: str, pointer: Pointer) -> tuple[str, ...]:
    """The paths that a damper softens: those of a group, or one number."""
    names = building.names
    if on in names.groups:
        return names.groups[on]
    if on in names.variables and names.variables[on].kind == "number" and on not in names.fixed:
        return (on,)
    building.margin.at_value("K105", pointer, path=on, near=nearest(on, [*names.groups, *names.variables]))
    return ()


def _sight(building: Building, shape: ModelShape, seats: tuple[str, ...]) -> Mapping[str, Mapping[str, Expression]]:
    """Per gauge and seat the condition to see it; a seat that the condition cannot speak of sees it always."""
    known = [*building.names.groups, *building.names.variables, "score"]
    for gauge in shape.sight:
        if gauge not in known:
            building.margin.at_key("K105", ("sight", gauge), path=gauge, near=nearest(gauge, known))
    return MappingProxyType(
        {
            gauge: MappingProxyType(dict(_per_seat(building, text, ("sight", gauge), seats)))
            for gauge, text in shape.sight.items()
        }
    )


def _per_seat(
    building: Building, text: str, pointer: Pointer, seats: tuple[str, ...]
) -> Iterator[tuple[str, Expression]]:
    names = building.names
    groups = [group for group in OF_A_SEAT.findall(text) if group in names.groups]
    for seat in seats:
        if all(f"{group}.{seat}" in names.variables for group in groups):
            before = len(building.margin.problems)
            yield seat, building.expression(text, pointer, filling={"seat": seat})
            # The same mistake for every seat is one mistake of the author.
            if len(building.margin.problems) > before:
                return
