"""A report as one page of semantic HTML: no scripts, nothing from elsewhere, drawings and letters in the page itself.

Room to write is an editable part of the page and no form field: it shows ruled lines on paper, grows with what is
typed, is printed whole and needs no script. A form field would be cut off on paper.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from typing import NamedTuple

import htpy as h
from markupsafe import Markup

from game.reports.handing_in.page_pieces import Pieces
from game.reports.handing_in.page_style import STYLE
from game.reports.handing_in.pieces import Document, Section


class Font(NamedTuple):
    """A font file (TrueType) for a family, a weight (100 to 900) and a style (`normal` or `italic`)."""

    family: str
    weight: int
    style: str
    data: bytes


def page(document: Document, fonts: Sequence[Font] = ()) -> str:
    """The whole page; every text in it is escaped, and only drawings and the style come in as they are."""
    pieces = Pieces()
    head = h.head[
        h.meta(charset="utf-8"),
        h.meta(name="viewport", content="width=device-width, initial-scale=1"),
        h.title[f"{document.title} · {document.over}"],
        h.style[Markup("".join(map(font_face, fonts)) + STYLE)],
    ]
    body = h.body[
        _opening(document),
        _contents(document),
        h.main[[_section(section, pieces) for section in document.sections]],
        h.footer[[h.p[line] for line in (*document.closing, *document.licences)]],
    ]
    return str(h.html(lang=document.language)[head, body]) + "\n"


def font_face(font: Font) -> str:
    """A font as a rule of a style sheet, with its letters in the rule itself."""
    data = b64encode(font.data).decode("ascii")
    look = f"font-family:'{font.family}';font-weight:{font.weight};font-style:{font.style}"
    return f"@font-face{{{look};src:url(data:font/ttf;base64,{data}) format('truetype')}}"


def _opening(document: Document) -> h.Element:
    """The title, and lines for whoever hands it in to write a name on: nothing of that is known here."""
    return h.header[
        h.p(".over")[document.over],
        h.h1[document.title],
        h.p(".summary")[document.summary],
        h.div(".names")[[_name(line) for line in document.names]],
    ]


def _name(line: str) -> h.Element:
    field = h.span(".line", contenteditable="true", role="textbox", aria_label=line, spellcheck="false")
    return h.p[h.span(".label")[line], field]


def _contents(document: Document) -> h.Element:
    links = [h.li[h.a(href=f"#{section.id}")[section.title]] for section in document.sections]
    return h.nav(aria_labelledby="contents")[h.h2("#contents")[document.contents], h.ol[links]]


def _section(section: Section, pieces: Pieces) -> h.Element:
    title = f"{section.id}-title"
    return h.section(id=section.id, aria_labelledby=title)[
        h.div(".head")[h.h2(id=title)[section.title], h.p(".how")[section.how] if section.how else None],
        [pieces.piece(one) for one in section.pieces],
    ]
