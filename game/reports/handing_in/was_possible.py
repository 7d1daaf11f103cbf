"""What was possible: from what could be expected to what came, by choices and by chance, for each quantity.

Only numbers of the model, counted from random play; the best play is never told here.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.analysis.values.study import QUANTITIES, Quantity
from game.reports.account import account, signed, tenths
from game.reports.handing_in.pieces import Cell, Column, Entry, Notice, Paragraph, Piece, Row, Section, Table
from game.reports.handing_in.possible_among import among_all_plays
from game.reports.handing_in.possible_open import stayed_open
from game.reports.handing_in.subject import Subject
from game.reports.possible import Possible


def was_possible(subject: Subject) -> Section:
    """The account of expectations, what stayed open per choice, and all plays; or how to have it computed."""
    possible, title = subject.possible, subject.say("possible")
    if possible is None:
        how = subject.not_possible or subject.say("possible-not-how")
        return Section("possible", title, "", (Paragraph(subject.say("possible-not")), Paragraph(how)))
    pieces = (
        Notice(subject.say("possible-model")),
        _worth(subject, possible),
        stayed_open(subject, possible),
        # Half a play has no final score to mark, and how a casus can end would be told too early.
        *((among_all_plays(subject, possible),) if subject.has_ended else ()),
        *_shaken(subject, possible),
    )
    positions = f"{possible.positions:,}".replace(",", subject.words.say("possible.thousands"))
    return Section("possible", title, subject.say("possible-how", positions=positions), pieces)


def _worth(subject: Subject, possible: Possible) -> Entry:
    """Start plus choices plus chance is end, for each quantity."""
    columns = (
        Column(subject.say("quantity")),
        *(Column(subject.say(f"worth-{key}"), number=True) for key in ("start", "choices", "luck")),
        Column(subject.say("worth-end" if subject.has_ended else "worth-now"), number=True),
    )
    rows = tuple(_account(subject, possible, quantity) for quantity in QUANTITIES)
    table = Table(subject.say("worth-table"), columns, rows)
    how = Paragraph(subject.say("worth-how" if subject.has_ended else "worth-how-now"))
    pieces = (how, table, Paragraph(subject.say("worth-word"), "soft"))
    return Entry(subject.say("worth"), pieces)


def _account(subject: Subject, possible: Possible, quantity: Quantity) -> Row:
    told, words = account(possible, quantity), subject.words
    changes = (signed(words, told.choices), signed(words, told.luck))
    numbers = (tenths(words, told.start), *changes, tenths(words, told.end))
    return Row((Cell(subject.say(f"quantity-{quantity}")), *map(Cell, numbers)))


def _shaken(subject: Subject, possible: Possible) -> Iterator[Piece]:
    """In how many variants of the model this play's choices point the same way."""
    shaken = possible.shaken
    if shaken is not None:
        key = "shaken-all" if shaken.held == shaken.variants else "shaken-some"
        yield Paragraph(subject.say(key, held=shaken.held, variants=shaken.variants))
