"""Whether facts exist, whether those who tell them can know them, and whether the sharing table speaks of them."""

from __future__ import annotations

from collections.abc import Iterator

from game.content.grammar_kaders import SharingRowShape
from game.content.inspection import Inspection, expect
from game.content.places import Pointer
from game.content.written import WrittenDeed


def check_facts(inspection: Inspection, text: str) -> None:
    """Note what cannot be known or shared; `text` is that of all files, where a fact may be asked after."""
    shape, margin = inspection.shape, inspection.margin
    for fact, pointer in _named(inspection):
        expect(margin, "K104", fact, shape.facts, pointer)
    if shape.sharing is None:
        _without_table(inspection)
    _senders(inspection)
    _unused(inspection, text)
    _without_row(inspection)
    _put_off(inspection)


def _named(inspection: Inspection) -> Iterator[tuple[str, Pointer]]:
    """Every place that names a fact."""
    for seat, one in inspection.shape.seats.items():
        for number, fact in enumerate(one.knows):
            yield fact, ("seats", seat, "knows", number)
    for deed in inspection.deeds():
        for number, share in enumerate(deed.shape.share):
            yield share.fact, (*deed.pointer, "share", number, "fact")
        yield from _told_in(deed)


def _told_in(deed: WrittenDeed) -> Iterator[tuple[str, Pointer]]:
    for key, told in (("reveals", deed.shape.reveals), ("withholds", deed.shape.withholds)):
        for receiver, facts in told.items():
            for number, fact in enumerate(facts):
                yield fact, (*deed.pointer, key, receiver, number)


def _without_table(inspection: Inspection) -> None:
    """Sharing and withholding are held against a table; a casus that has them must name one."""
    for deed in inspection.deeds():
        for key, written in (("share", deed.shape.share), ("withholds", deed.shape.withholds)):
            if written:
                inspection.margin.at_key("K135", (*deed.pointer, key))
                return


def _senders(inspection: Inspection) -> None:
    """A sender who can never know the fact keeps the choice closed for ever."""
    can_know, everyone = _can_know(inspection), inspection.everyone()
    for deed in inspection.deeds():
        for number, share in enumerate(deed.shape.share):
            known = share.fact in inspection.shape.facts and share.sender in everyone
            if known and (share.sender, share.fact) not in can_know:
                pointer = (*deed.pointer, "share", number, "from")
                inspection.margin.at_value("K119", pointer, name=share.sender, fact=share.fact)


def _can_know(inspection: Inspection) -> set[tuple[str, str]]:
    """Who can come to know what: from the start, by a share, because the household tells, or by an effect."""
    paths = [path.split(".") for path in (*inspection.building.written, *inspection.shape.start)]
    found = {(path[1], path[2]) for path in paths if path[0] == "knows" and len(path) == 3}
    found.update((seat, fact) for seat, one in inspection.shape.seats.items() for fact in one.knows)
    for deed in inspection.deeds():
        found.update((share.receiver, share.fact) for share in deed.shape.share)
        found.update((receiver, fact) for receiver, facts in deed.shape.reveals.items() for fact in facts)
    return found


def _unused(inspection: Inspection, text: str) -> None:
    """A fact that nobody knows, tells or asks after."""
    used = {fact for fact, _ in _named(inspection)}
    for fact in inspection.shape.facts:
        if fact not in used and f".{fact}" not in text and f"consent.{fact}." not in text:
            inspection.margin.at_key("K121", ("facts", fact), name=fact)


def _without_row(inspection: Inspection) -> None:
    """What no row speaks of falls under `mag-niet`, and a withholding that no row forbids never counts."""
    page, shape = inspection.pages.sharing, inspection.shape
    if page is None:
        return
    for deed in inspection.deeds():
        for number, share in enumerate(deed.shape.share):
            fact = shape.facts.get(share.fact)
            if fact and not any(_fits(row, (share.sender,), share.receiver, fact.kind) for row in page.shape.rows):
                pointer = (*deed.pointer, "share", number, "fact")
                inspection.margin.at_value("K501", pointer, kind=fact.kind, name=share.sender, to=share.receiver)
        for receiver, facts in deed.shape.withholds.items():
            for number, one in enumerate(facts):
                fact = shape.facts.get(one)
                if fact and not _must_tell(inspection, page.shape.rows, receiver, fact.kind):
                    pointer = (*deed.pointer, "withholds", receiver, number)
                    inspection.margin.at_value("K504", pointer, fact=one, name=receiver)


def _put_off(inspection: Inspection) -> None:
    """A table that says nothing of telling later takes it for told, which few authors mean."""
    page = inspection.pages.sharing
    if page is None or any(rule.informed == "uitgesteld" for rule in page.shape.outcomes):
        return
    for deed in inspection.deeds():
        for number, share in enumerate(deed.shape.share):
            if share.informed == "uitgesteld":
                inspection.margin.at_value("K508", (*deed.pointer, "share", number, "informed"))


def _must_tell(inspection: Inspection, rows: tuple[SharingRowShape, ...], receiver: str, kind: str) -> bool:
    """Whether some seat may find a row by which it must or may tell this kind to this receiver."""
    seats = tuple(inspection.shape.seats)
    return any(row.verdict in {"moet", "mag"} and _fits(row, seats, receiver, kind) for row in rows)


def _fits(row: SharingRowShape, senders: tuple[str, ...], receiver: str, kind: str) -> bool:
    """Whether the row speaks of one of these senders, this receiver and this kind; what it leaves out fits all."""
    return (
        (row.sender is None or row.sender in senders) and row.receiver in {None, receiver} and row.kind in {None, kind}
    )
