"""Whether everyone who is named exists: seats, roles, members, and the people of the kaders."""

from __future__ import annotations

from game.content.inspection import Inspection, expect


def check_people(inspection: Inspection) -> None:
    """Note every seat, role or member of the casus that nobody knows."""
    _seats(inspection)
    _facts(inspection)
    _table(inspection)
    _told(inspection)


def _seats(inspection: Inspection) -> None:
    shape, margin = inspection.shape, inspection.margin
    roles, members = inspection.pages.roles.shape.roles, shape.household.members
    for seat, one in shape.seats.items():
        if one.plays is not None:
            expect(margin, "K103", one.plays, members, ("seats", seat, "plays"))
        else:
            expect(margin, "K102", seat, roles, ("seats", seat), key=True)
    expect(margin, "K109", shape.lead, inspection.trusted(), ("lead",))


def _facts(inspection: Inspection) -> None:
    shape, margin = inspection.shape, inspection.margin
    for fact, told in shape.facts.items():
        expect(margin, "K103", told.about, shape.household.members, ("facts", fact, "about"))


def _table(inspection: Inspection) -> None:
    """Who decides, who alone may choose, and who sees more must have a place at the table."""
    shape, margin = inspection.shape, inspection.margin
    for moment, one in shape.moments.items():
        if one.decides is not None and one.decides != "lead":
            expect(margin, "K102", one.decides, ("lead", *shape.seats), ("moments", moment, "decides"))
        for seat in one.sees:
            expect(margin, "K102", seat, shape.seats, ("moments", moment, "sees", seat), key=True)
    for choice in inspection.choices:
        if choice.shape.by is not None:
            expect(margin, "K102", choice.shape.by, shape.seats, (*choice.pointer, "by"))


def _told(inspection: Inspection) -> None:
    """Who tells and who hears: any role or member."""
    margin, everyone = inspection.margin, inspection.everyone()
    for deed in inspection.deeds():
        for number, share in enumerate(deed.shape.share):
            pointer = (*deed.pointer, "share", number)
            expect(margin, "K102", share.sender, everyone, (*pointer, "from"))
            expect(margin, "K102", share.receiver, everyone, (*pointer, "to"))
        for receiver in deed.shape.reveals:
            expect(margin, "K102", receiver, everyone, (*deed.pointer, "reveals", receiver), key=True)
        for receiver in deed.shape.withholds:
            expect(margin, "K102", receiver, everyone, (*deed.pointer, "withholds", receiver), key=True)
    for path in inspection.shape.start:
        who = who_of(path)
        if who is not None:
            expect(margin, "K102", who, everyone, ("start", path), key=True)


def who_of(path: str) -> str | None:
    """Whose knowledge or consent a path of `start` speaks of."""
    match path.split("."):
        case ["knows", who, _] | ["consent", _, who]:
            return who
        case _:
            return None
