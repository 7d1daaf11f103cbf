"""The pieces of a report as elements of a page."""

from __future__ import annotations

from itertools import count, takewhile
from typing import assert_never

import htpy as h

from game.reports.handing_in.page_drawings import drawing
from game.reports.handing_in.page_tables import table
from game.reports.handing_in.pieces import (
    Beside,
    Entry,
    Face,
    Facts,
    Items,
    Notice,
    Paragraph,
    People,
    Person,
    Picture,
    Piece,
    Quote,
    Ruled,
    Table,
)

TOGETHER = 2
"""Pieces of an entry that stay on one page with its title, up to the first table: that may be as long as it likes."""

MOST_LINES = 30
"""Ruled lines behind a field; those beyond it are not seen until somebody writes that far."""


class Pieces:
    """Makes elements of pieces; whatever is named by something else in the page gets an id of its own."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def piece(self, piece: Piece) -> h.Element:
        """The element of a piece, with everything in it."""
        match piece:
            case Paragraph(text, shade):
                return h.p(f".{shade}" if shade != "plain" else "")[text]
            case Quote(text, who):
                return h.blockquote[h.p[f"“{text}”"], h.footer[who] if who else None]
            case Items(items):
                return h.ul[[h.li[item] for item in items]]
            case Facts(pairs):
                return h.dl[[h.div[h.dt[name], h.dd[said]] for name, said in pairs]]
            case Notice(text):
                return h.p(".notice", role="note")[text]
            case Table():
                return table(piece, self._id("table"))
            case Picture(name, wide, narrow):
                return h.figure[drawing(wide, name, "wide"), drawing(narrow, name, "narrow")]
            case People(persons):
                return h.div(".people")[[_person(one) for one in persons]]
            case Ruled(question, lines):
                return self._ruled(question, lines)
            case Beside(pieces):
                return h.div(".beside")[[self.piece(one) for one in pieces]]
            case Entry():
                return self._entry(piece)
            case _:
                assert_never(piece)

    def _id(self, kind: str) -> str:
        return f"{kind}-{next(self._numbers)}"

    def _entry(self, entry: Entry) -> h.Element:
        number = h.span(".disc")[str(entry.number)] if entry.number is not None else None
        over = h.p(".over")[entry.over] if entry.over else None
        # The title never stands alone at the foot of a page: what comes first stays with it.
        first = list(takewhile(lambda one: not isinstance(one, Table), entry.pieces[:TOGETHER]))
        rest = entry.pieces[len(first) :]
        head = h.div(".entry-head")[number, h.div[over, h.h3[entry.title]]]
        return h.article[
            h.div(".together")[head, [self.piece(one) for one in first]],
            [self.piece(one) for one in rest],
        ]

    def _ruled(self, question: str, lines: int) -> h.Element:
        """A question above ruled lines; on a screen one can type between them."""
        asked = self._id("asked")
        rules = h.div(".rules", aria_hidden="true")[[h.i() for _ in range(MOST_LINES)]]
        field = h.div(
            ".lines",
            contenteditable="true",
            role="textbox",
            aria_multiline="true",
            aria_labelledby=asked,
            style=f"--lines:{lines}",
        )
        return h.div(".ruled")[h.p(".question", id=asked)[question], h.div(".room")[rules, field]]


def _person(person: Person) -> h.Element:
    return h.div(".person")[
        h.h3[person.name, h.span(".about")[person.about] if person.about else None],
        h.div(".faces")[_face(person.first), h.span(".arrow", aria_hidden="true")["→"], _face(person.last)],
        h.p(".soft")[person.line],
    ]


def _face(face: Face) -> h.Element:
    picture = drawing(face.svg, face.name, "face") if face.svg else None
    return h.figure(".portrait")[picture, h.figcaption[h.strong[face.mood], " ", face.when]]
