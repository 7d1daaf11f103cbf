"""Play moves forward: without time passing or something being used up, no moment can come round again."""

from __future__ import annotations

from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter
from types import MappingProxyType

from game.content.inspection import Inspection
from game.content.places import Pointer
from game.content.written import WrittenChoice
from game.model.casus import Casus
from game.model.story import Choice


def check_forward(inspection: Inspection) -> None:
    """Note the first circle of moments in which no week need pass."""
    leads: dict[str, set[str]] = {moment: set() for moment in inspection.shape.moments}
    found: dict[tuple[str, str], tuple[WrittenChoice, Pointer]] = {}
    for choice in inspection.choices:
        for deed, case, pointer in choice.ways():
            if not choice.shape.once and not deed.weeks and case.to in leads:
                leads[choice.moment].add(case.to)
                found.setdefault((choice.moment, case.to), (choice, pointer))
    try:
        TopologicalSorter(leads).prepare()
    except CycleError as error:
        circle: list[str] = error.args[1][::-1]
        choice, pointer = found[circle[-2], circle[-1]]
        inspection.margin.at_value("K140", pointer, circle=" > ".join(circle), choice=choice.id or choice.moment)


def ranks(casus: Casus) -> Mapping[str, int]:
    """Each moment with its place in an order in which every step that takes no time goes to a higher place."""
    leads = {moment: set[str]() for moment in casus.moments}
    for moment, one in casus.moments.items():
        for choice in one.choices.values() if one.passing is None else [one.passing]:
            if not choice.once:
                leads[moment].update(to for to in _timeless(choice) if to in leads)
    order = reversed(list(TopologicalSorter(leads).static_order()))
    return MappingProxyType({moment: place for place, moment in enumerate(order)})


def _timeless(choice: Choice) -> set[str]:
    """Where a choice can lead without a week passing."""
    deeds = [outcome.deed for outcome in choice.chance] or [choice.deed]
    found: set[str] = set()
    for deed in deeds:
        weeks = choice.deed.weeks + (0 if deed is choice.deed else deed.weeks)
        if not weeks:
            found.update(route.to for route in deed.routes or choice.deed.routes)
    return found
