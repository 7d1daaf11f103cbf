"""Holding a sharing against the table: which row fits best, what the outcome is, and what was withheld."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from game.model.effects import Change, EffectLine, Setting, Shift
from game.model.sharing import EXTENTS, Fact, JudgingRule, Share, SharingRow, SharingTable
from game.model.variables import YES
from game.rules.expressions import Names
from game.rules.lines import ReadyLine, ready_line, ready_lines


class Judgement(NamedTuple):
    """What comes of a sharing, given whether there is consent; a consequence with a condition is a line of its own."""

    outcome: str
    violation: bool
    lines: tuple[ReadyLine, ...]


class ReadyShare(NamedTuple):
    """A sharing made ready: its row, its verdict, and the judgement without (0) and with (1) consent."""

    share: Share
    about: str
    row: str | None
    verdict: str
    consent_place: int
    judgements: tuple[Judgement, Judgement]


class ReadyWithholding(NamedTuple):
    """A withholding made ready: it counts when the receiver lacks the fact and a seat that may tell it knows."""

    mark: str
    receiver_place: int
    teller_places: tuple[int, ...]
    lines: tuple[ReadyLine, ...]


def best_row(table: SharingTable, sender: str, receiver: str, kind: str) -> SharingRow | None:
    """The row that fits best: sender named before receiver named before kind named, then the first in the file."""
    asked = (sender, receiver, kind)
    fitting = [
        row
        for row in table.rows
        if all(named in (None, wanted) for named, wanted in zip(_keys(row), asked, strict=True))
    ]
    # max keeps the first of equals, which is what the format asks.
    return max(fitting, key=lambda row: tuple(named is not None for named in _keys(row)), default=None)


def _keys(row: SharingRow) -> tuple[str | None, str | None, str | None]:
    return row.sender, row.receiver, row.kind


def ready_share(share: Share, fact: Fact, table: SharingTable, names: Names) -> ReadyShare:
    """Everything about a sharing that does not depend on the position."""
    row = best_row(table, share.sender, share.receiver, fact.kind)
    without, given = (_judge(share, fact, row, table, names, consent) for consent in (False, True))
    return ReadyShare(
        share,
        fact.about,
        row.id if row else None,
        row.verdict if row else "mag-niet",
        names.places[f"consent.{share.fact}.{share.receiver}"],
        (without, given),
    )


def _judge(
    share: Share, fact: Fact, row: SharingRow | None, table: SharingTable, names: Names, consent: bool
) -> Judgement:
    rule = next(rule for rule in table.judging if _fits(rule, share, row, consent))
    people = {"from": share.sender, "to": share.receiver, "about": fact.about}
    changes: list[Change] = [Setting(f"knows.{share.receiver}.{share.fact}", YES)]
    if rule.violation:
        changes.append(Setting("violation", YES))
    consequences = [_filled(line, people, names) for line in table.consequences.get(rule.outcome, ())]
    for line in consequences:
        changes += line.changes if line.when is None else ()
    id_ = f"share/{share.fact}/{share.sender}/{share.receiver}"
    conditional = [
        replace(line, id=f"{id_}#{number}")
        for number, line in enumerate(consequences, start=1)
        if line.when is not None
    ]
    lines = [EffectLine(id_, tuple(changes)), *conditional]
    return Judgement(rule.outcome, rule.violation, ready_lines(lines, names, "share"))


def _fits(rule: JudgingRule, share: Share, row: SharingRow | None, consent: bool) -> bool:
    """Whether each key that the rule names is as the rule says; no row at all is the verdict `mag-niet`."""
    grounds = row.grounds if row else ()
    ground = share.ground if not grounds or share.ground in grounds else "past-niet"
    allowed = row.extent if row else "alles"
    extent = share.extent if EXTENTS.index(share.extent) <= EXTENTS.index(allowed) else "te-veel"
    found = (
        (rule.verdict, row.verdict if row else "mag-niet"),
        (rule.consent, consent),
        (rule.ground, ground if rule.ground == "past-niet" else share.ground),
        (rule.without_consent, row.without_consent if row else None),
        (rule.extent, extent if rule.extent == "te-veel" else share.extent),
        (rule.informed, share.informed),
    )
    return all(wanted is None or wanted == has for wanted, has in found)


def _filled(line: EffectLine, people: Mapping[str, str], names: Names) -> EffectLine:
    """The line with its people filled in; what speaks of someone without that variable is left out."""
    changes: list[Change] = []
    for change in line.changes:
        path = change.path
        for name, who in people.items():
            path = path.replace(f"{{{name}}}", who)
        if path in names.places:
            match change:
                case Shift(_, by):
                    changes.append(Shift(path, by))
                case Setting(_, value):
                    changes.append(Setting(path, value))
    return replace(line, changes=tuple(changes))


def ready_withholding(
    receiver: str, fact: Fact, seats: tuple[str, ...], table: SharingTable, names: Names
) -> ReadyWithholding:
    """Everything about a withholding that does not depend on the position."""
    may_tell = []
    for seat in seats:
        row = best_row(table, seat, receiver, fact.kind)
        if row is not None and row.verdict in {"moet", "mag"}:
            may_tell.append(names.places[f"knows.{seat}.{fact.id}"])
    people = {"to": receiver, "about": fact.about}
    mark = f"withheld/{fact.id}/{receiver}"
    lines = tuple(
        ready_line(replace(_filled(line, people, names), id=f"{mark}#{number}"), names, "withheld")
        for number, line in enumerate(table.withheld, start=1)
    )
    return ReadyWithholding(mark, names.places[f"knows.{receiver}.{fact.id}"], tuple(may_tell), lines)
