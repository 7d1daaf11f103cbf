"""A report as text in Markdown, for who puts it into a document of their own: no drawings, but all their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import assert_never

from game.reports.handing_in.pieces import (
    Beside,
    Document,
    Entry,
    Facts,
    Items,
    Notice,
    Paragraph,
    People,
    Person,
    Picture,
    Piece,
    Quote,
    Row,
    Ruled,
    Section,
    Table,
)

_SIGNS = re.compile(r"([\\`*_\[\]<>|~&#])")
_LISTS = re.compile(r"^(\d*)([-+=.)])")
WRITE = "…"
"""Where somebody writes."""


def text(document: Document) -> str:
    """The whole report; what an author or player wrote is told as it is, and never read as a mark of ours."""
    blocks = [
        _line(document.over),
        f"# {_plain(document.title)}",
        _line(document.summary),
        *(f"{_line(name)}: {WRITE}" for name in document.names),
        *(block for section in document.sections for block in _section(section)),
        "---",
        *map(_line, document.closing),
    ]
    return "\n\n".join(blocks) + "\n"


def _plain(words: str) -> str:
    """A text on one line in which no sign means anything, to stand inside a line."""
    return _SIGNS.sub(r"\\\1", " ".join(words.split()))


def _line(words: str) -> str:
    """A text that begins a line, where a dash or a number would make it a list."""
    return _LISTS.sub(r"\1\\\2", _plain(words))


def _section(section: Section) -> Iterator[str]:
    yield f"## {_plain(section.title)}"
    if section.how:
        yield f"*{_plain(section.how)}*"
    for piece in section.pieces:
        yield from _piece(piece)


def _piece(piece: Piece) -> Iterator[str]:
    match piece:
        case Paragraph(words, shade):
            yield f"**{_plain(words)}**" if shade == "strong" else _line(words)
        case Quote(words, who):
            yield f"> “{_plain(words)}”" + (f"\n>\n> {_line(who)}" if who else "")
        case Notice(words):
            yield f"> **{_plain(words)}**"
        case Items(items):
            yield "\n".join(f"- {_line(item)}" for item in items)
        case Facts(pairs):
            yield "\n".join(f"- {_line(name)}: {_plain(said)}" for name, said in pairs)
        case Table():
            yield f"*{_plain(piece.caption)}*\n\n{_table(piece)}"
        case Picture(name, _, _):
            yield f"*{_plain(name)}*"
        case People(persons):
            yield "\n".join(map(_person, persons))
        case Ruled(question, _):
            yield f"**{_plain(question)}**\n\n{WRITE}"
        case Entry():
            yield from _entry(piece)
        case Beside(pieces):
            yield from (block for one in pieces for block in _piece(one))
        case _:
            assert_never(piece)


def _entry(entry: Entry) -> Iterator[str]:
    number = f"{entry.number}. " if entry.number is not None else ""
    yield f"### {_plain(number + entry.title)}"
    if entry.over:
        yield f"*{_plain(entry.over)}*"
    for piece in entry.pieces:
        yield from _piece(piece)


def _person(person: Person) -> str:
    faces = f"{person.first.mood} ({person.first.when}), {person.last.mood} ({person.last.when})"
    about = f" ({_plain(person.about)})" if person.about else ""
    return f"- **{_plain(person.name)}**{about}: {_plain(faces)}. {_plain(person.line)}."


def _table(table: Table) -> str:
    titles = (_plain(column.title) for column in table.columns)
    sides = ("---:" if column.number else "---" for column in table.columns)
    rows = (_row(row, len(table.columns)) for row in table.rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (titles, sides, *rows))


def _row(row: Row, columns: int) -> list[str]:
    """The cells of a row; a title of what follows and a row of sums are told strongly."""
    cells = [" · ".join(map(_plain, (cell.text, *cell.below))) for cell in row.cells]
    if row.kind != "plain":
        cells = [f"**{cell}**" if cell else "" for cell in cells]
    return [*cells, *("" for _ in range(columns - len(cells)))]
