"""Roles, the who's who, the cards and the glossary, as a casus carries them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from game.content.grammar_kaders import CardsShape, PeopleShape, RolesShape, TermsShape
from game.model.kaders import Card, Person, Role, Term


def roles_of(shape: RolesShape) -> Mapping[str, Role]:
    """Everything someone can be at the table."""
    return MappingProxyType(
        {
            role: Role(role, one.title, one.organisation, one.chain, one.mandate, one.knows_kinds, one.pitfall)
            for role, one in shape.roles.items()
        }
    )


def people_of(shape: PeopleShape | None) -> tuple[Person, ...]:
    """The who's who; without that file there is nobody in it."""
    people = shape.people if shape else {}
    return tuple(
        Person(person, one.name, one.role, one.expertise, one.reach, one.covered_by, one.portrait)
        for person, one in people.items()
    )


def cards_of(shape: CardsShape | None) -> tuple[Card, ...]:
    """The cards of the handreiking; without that file there are none."""
    cards = shape.cards if shape else {}
    return tuple(
        Card(card, one.title, one.text, one.theme, one.law, one.source, one.checked_on, called_by=one.called_by)
        for card, one in cards.items()
    )


def terms_of(shape: TermsShape | None) -> tuple[Term, ...]:
    """The glossary; without that file there are no words in it."""
    terms = shape.words if shape else {}
    return tuple(Term(term, one.word, one.means, one.also, one.is_not) for term, one in terms.items())
