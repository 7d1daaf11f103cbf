"""Play moves forward: without time passing or something being used up, no moment can come round again."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from game.content.inspection import Inspection
from game.content.places import Pointer
from game.content.written import WrittenChoice


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
        ways = [found[pair] for pair in pairwise(circle)]
        # Only a choice can be used up; a moment that passes by itself is named when there is nothing else.
        choice, pointer = next((way for way in reversed(ways) if way[0].id), ways[-1])
        inspection.margin.at_value("K140", pointer, circle=" > ".join(circle), choice=choice.id or choice.moment)
