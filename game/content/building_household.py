"""The household and the table: members, seats, facts and levers."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from game.content.grammar_casus import CasusShape
from game.model.casus import Household, Lever, Member, Seat
from game.model.kaders import Role
from game.model.sharing import Fact


def household_of(shape: CasusShape) -> Household:
    """The people it is about."""
    members = {
        member: Member(member, one.name, one.age, one.relation, one.portrait)
        for member, one in shape.household.members.items()
    }
    return Household(shape.household.name, MappingProxyType(members))


def seats_of(shape: CasusShape, roles: Mapping[str, Role]) -> Mapping[str, Seat]:
    """The places at the table, under the title of the role or the name of the member."""
    return MappingProxyType(
        {seat: Seat(seat, _title(shape, roles, seat), one.plays, one.solo) for seat, one in shape.seats.items()}
    )


def _title(shape: CasusShape, roles: Mapping[str, Role], seat: str) -> str:
    member = shape.household.members.get(shape.seats[seat].plays or "")
    if member is not None:
        return member.name
    return roles[seat].title if seat in roles else seat


def facts_of(shape: CasusShape) -> Mapping[str, Fact]:
    """What can be known about the household."""
    return MappingProxyType(
        {fact: Fact(fact, one.kind, one.about, one.text, one.secret) for fact, one in shape.facts.items()}
    )


def levers_of(shape: CasusShape) -> Mapping[str, Lever]:
    """The settings made before play; one that names no start begins at its first option."""
    return MappingProxyType(
        {lever: Lever(lever, one.options, one.start or one.options[0]) for lever, one in shape.levers.items()}
    )
