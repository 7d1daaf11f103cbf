"""What people look up during a play: who is who, the cards of the handreiking and the glossary, and their search."""

from __future__ import annotations

from typing import Literal

from game.desktop.finding import Entry, found, names_one, plain, spoken_of
from game.desktop.writing import Writing
from game.model.casus import Casus
from game.model.kaders import Card, Person, Term
from game.reports.rule_cards import rule_cards
from game.session.view import MomentView

Shelf = Literal["people", "guidance", "words"]
SHELVES: tuple[Shelf, ...] = ("people", "guidance", "words")
"""Where things can be looked up, in the order of their tabs."""

Item = Person | Card | Term
MOST_LETTERS = 40


class Reference:
    """What is being looked for, in which theme of the handreiking (empty is any); it stays from shelf to shelf."""

    def __init__(self) -> None:
        self.search = Writing(most=MOST_LETTERS)
        self.theme = ""

    def choose_theme(self, theme: str) -> None:
        """Look at the cards of one theme; the same again is all of them."""
        self.theme = "" if self.theme == theme else theme

    def found(self, casus: Casus, shelf: Shelf) -> list[Entry[Item]]:
        """What is on a shelf that fits what was asked."""
        fitting = found(entries(casus, shelf), self.search.text)
        return [entry for entry in fitting if self._of_theme(entry.thing)]

    def _of_theme(self, thing: Item) -> bool:
        return not self.theme or not isinstance(thing, Card) or thing.theme == self.theme


def entries(casus: Casus, shelf: Shelf) -> list[Entry[Item]]:
    """Everything on a shelf, with the names it goes by and the texts that are searched."""
    match shelf:
        case "people":
            return [_person(casus, person) for person in casus.people]
        case "guidance":
            return [_card(casus, card) for card in (*casus.cards, *rule_cards(casus))]
        case "words":
            # By the alphabet of the words as they read, also in a translation.
            terms = sorted(casus.terms, key=lambda term: plain(term.word))
            return [Entry(term, _names(term), (term.means, term.is_not or "")) for term in terms]


def _names(term: Term) -> tuple[str, ...]:
    """Everything a word goes by; a translation writes `duty of care (zorgplicht)`, and people say either."""
    outer, _, inner = term.word.rstrip(")").partition(" (")
    return tuple(name for name in dict.fromkeys((term.word, outer, inner, *term.also)) if name)


def _person(casus: Casus, person: Person) -> Entry[Item]:
    role = casus.roles.get(person.role)
    organisation = role.organisation if role else ""
    return Entry(person, (casus.title_of(person.role), person.name), (organisation, *person.expertise, person.reach))


def _card(casus: Casus, card: Card) -> Entry[Item]:
    theme = casus.word_of("themes", card.theme)
    return Entry(card, (card.title,), (theme, card.text, card.law or ""))


def of_moment(casus: Casus, shelf: Shelf, moment: MomentView | None) -> frozenset[str]:
    """The ids on a shelf that the moment on the table speaks of, as far as the viewers may read it.

    A card belongs to a moment too when its title holds a word that is spoken of, when its theme is, or when the moment
    has one of the words that call it.
    """
    if moment is None:
        return frozenset()
    told = _texts(moment)
    here = {entry.thing.id for entry in spoken_of(entries(casus, shelf), told)}
    if shelf == "guidance":
        words = [name for entry in spoken_of(entries(casus, "words"), told) for name in entry.names]
        here |= {card.id for card in casus.cards if names_one(words, card.title)}
        here |= {card.id for card in casus.cards if names_one([casus.word_of("themes", card.theme)], *told)}
        here |= {card.id for card in casus.cards if names_one(card.called_by, *told)}
    return frozenset(here)


def _texts(moment: MomentView) -> tuple[str, ...]:
    options = [text for option in moment.options for text in (option.label, option.detail or "")]
    return (moment.title, *moment.texts, *moment.sees, *moment.discuss, *options)
