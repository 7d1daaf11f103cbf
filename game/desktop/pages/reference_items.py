"""What can be looked up, as cards: a person and how to reach them, a card of the handreiking or a rule, a word."""

from __future__ import annotations

from game.desktop.containers import Column, Row
from game.desktop.faces import BODY, HEADING, NOTE, SMALL, SMALL_STRONG, STORY, SUBHEADING, TextStyle
from game.desktop.finding import plain
from game.desktop.grids import Wrap
from game.desktop.nodes import Box, Node, Options
from game.desktop.pages.furniture import QUIET, bullet, paragraphs, tag
from game.desktop.pictures import Portrait
from game.desktop.reference import Item
from game.desktop.table import Table
from game.desktop.texts import Text
from game.model.kaders import Card, Person, Term
from game.reports.wording import as_sentence

FACE = 104
CALM = "rustig"
NOT_YET = "nog-niet"
LISTED: Options = {"box": QUIET, "role": "listitem", "least": 440}


def item(table: Table, thing: Item, *, alone: bool = False) -> Node:
    """The card of one thing that was looked up; a card that stands `alone` is written larger."""
    match thing:
        case Person():
            return _person(table, thing)
        case Card():
            return _card(table, thing, STORY if alone else BODY)
        case Term():
            return _term(table, thing)


def _person(table: Table, person: Person) -> Node:
    role = table.casus.roles.get(person.role)
    where = table.casus.title_of(person.role)
    # Of a consulent of the samenwerkingsverband everybody knows where she works.
    if role and plain(role.organisation) not in plain(where):
        where = f"{where} · {role.organisation}"
    good_at = table.words.say("reference.expertise", expertise=", ".join(person.expertise))
    words = Column(
        Text(person.name, SUBHEADING, role="heading"),
        Text(where, SMALL_STRONG, colour="teal"),
        Text(good_at, SMALL, colour="soft") if person.expertise else None,
        gap=4,
        grow=1,
        least=200,
    )
    return Column(
        Row(_face(table, person), words, gap=18, align="start"),
        bullet(person.reach, "phone", style=SMALL),
        _cover(table, person),
        gap=12,
        **LISTED,
    )


def _face(table: Table, person: Person) -> Node:
    """A portrait, or initials for who has none; it adds nothing to the name beside it, so it is not read aloud."""
    box = Box(fill="teal_soft", radius=FACE / 6)
    if person.portrait and (table.assets.root / "portraits" / f"{person.portrait}-{CALM}.svg").is_file():
        return Portrait(person.portrait, CALM, FACE, role="none", box=box._replace(fill="teal_face"))
    names = person.name.split()
    initials = "".join(name[0] for name in (names[0], *names[1:][-1:]))
    letters = Text(initials, HEADING, colour="teal", align="center", role="none")
    return Column(letters, justify="center", width=FACE, height=FACE, box=box, role="none")


def _cover(table: Table, person: Person) -> Node:
    first = person.name.split()[0]
    covering = next((one.name for one in table.casus.people if one.id == person.covered_by), None)
    if covering is None:
        told = table.words.say("reference.covered-by-nobody", name=first)
        return bullet(told, "alert-triangle", colour="amber", style=SMALL)
    return bullet(table.words.say("reference.covered-by", name=first, who=covering), "users", style=SMALL)


def _card(table: Table, card: Card, style: TextStyle) -> Node:
    checked = card.checked_on != NOT_YET
    told = table.words.say("reference.checked", day=card.checked_on) if checked else None
    law = table.words.say("reference.law", law=card.law) if card.law else None
    no_source = table.words.say("reference.no-source")
    source = table.words.say("reference.source", source=card.source) if card.source else no_source
    foot = " · ".join(part for part in (law, source, told) if part)
    return Column(
        Text(card.title, SUBHEADING, role="heading"),
        paragraphs(card.text.strip().split("\n"), style, gap=6),
        Wrap(
            tag(as_sentence(table.casus.word_of("themes", card.theme)), "teal", icon="book-2"),
            None if checked else _standing(table, card),
            gap=8,
        ),
        Text(foot, NOTE, colour="soft") if foot else None,
        gap=12,
        **LISTED,
    )


def _standing(table: Table, card: Card) -> Node:
    """How far to lean on a card that nobody has read over: of a rule of the model, how sure its source makes it."""
    if card.confidence:
        return tag(table.words.say(f"reference.confidence-{card.confidence}"), "teal", icon="scale")
    return tag(table.words.say("reference.not-checked"), "amber", icon="eye")


def _term(table: Table, term: Term) -> Node:
    also = table.words.say("reference.also", names=", ".join(term.also)) if term.also else ""
    return Column(
        Text(term.word, SUBHEADING, role="heading"),
        Text(also, NOTE, colour="soft") if also else None,
        Text(term.means, BODY),
        bullet(term.is_not, "info-circle", colour="amber", style=SMALL) if term.is_not else None,
        gap=6,
        **LISTED,
    )
