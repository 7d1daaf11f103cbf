"""The sharing table as shares will be held against it, with its consequences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from game.content.building import Building
from game.content.building_effects import change, numbers
from game.content.grammar_kaders import JudgingRuleShape, SharingRowShape, SharingShape
from game.content.grammar_parts import Amount, EffectShape
from game.content.names import nearest
from game.content.places import Pointer
from game.model.effects import Change, EffectLine, Shift
from game.model.sharing import JudgingRule, SharingRow, SharingTable

OF_SOMEONE = re.compile(r"([a-z-]+)\.\{(from|to|about)\}")


def table_of(building: Building, shape: SharingShape) -> SharingTable:
    """The table; paths of consequences keep their {from}, {to} and {about} until someone shares."""
    consequences = {
        outcome: _consequence(building, lines, ("consequences", outcome), outcome)
        for outcome, lines in shape.consequences.items()
    }
    return SharingTable(
        checked_on=shape.checked_on,
        rows=tuple(_row(row) for row in shape.rows),
        judging=tuple(_judging(rule) for rule in shape.outcomes),
        consequences=MappingProxyType(consequences),
        withheld=_consequence(building, shape.withheld, ("withheld",), "withheld"),
    )


def _row(shape: SharingRowShape) -> SharingRow:
    return SharingRow(
        id=shape.id,
        verdict=shape.verdict,
        sender=shape.sender,
        receiver=shape.receiver,
        kind=shape.kind,
        without_consent=shape.without_consent,
        grounds=shape.grounds,
        extent=shape.extent,
        law=shape.law,
        source=shape.source,
        confidence=shape.confidence,
        jurist=shape.jurist,
        title=shape.title,
        explanation=shape.explanation,
    )


def _judging(shape: JudgingRuleShape) -> JudgingRule:
    return JudgingRule(
        outcome=shape.outcome,
        violation=shape.violation,
        verdict=shape.verdict,
        consent=shape.consent,
        ground=shape.ground,
        without_consent=shape.without_consent,
        extent=shape.extent,
        informed=shape.informed,
    )


def _consequence(
    building: Building, lines: Iterable[EffectShape], pointer: Pointer, key: str
) -> tuple[EffectLine, ...]:
    return tuple(
        EffectLine(
            f"{key}#{number}",
            _changes(building, line.changes, (*pointer, number - 1)),
            building.condition(line.when, (*pointer, number - 1, "when")),
        )
        for number, line in enumerate(lines, start=1)
    )


def _changes(building: Building, written: Mapping[str, Amount], pointer: Pointer) -> tuple[Change, ...]:
    made: list[Change] = []
    for path, amount in written.items():
        someone = OF_SOMEONE.fullmatch(path)
        if someone is None:
            made += change(building, path, amount, (*pointer, path))
        elif someone[1] not in building.names.groups:
            near = nearest(someone[1], building.names.groups)
            building.margin.at_key(
                "K105", (*pointer, path), path=path, near=path.replace(someone[1], near) if near else ""
            )
        else:
            made += [Shift(path, by) for by in numbers(building, path, amount, (*pointer, path))]
    return tuple(made)
