"""What a report is built of, as plain data: paragraphs, tables, pictures, entries. How they look is not said here."""

from __future__ import annotations

from typing import Literal, NamedTuple

Shade = Literal["plain", "soft", "strong"]


class Paragraph(NamedTuple):
    """A paragraph; soft ones explain, strong ones say what matters."""

    text: str
    shade: Shade = "plain"


class Quote(NamedTuple):
    """What somebody says, and who."""

    text: str
    who: str = ""


class Items(NamedTuple):
    """A list of short texts."""

    items: tuple[str, ...]


class Facts(NamedTuple):
    """Names, each with what is said of it."""

    pairs: tuple[tuple[str, str], ...]


class Notice(NamedTuple):
    """Something to keep in mind while reading on."""

    text: str


class Cell(NamedTuple):
    """What stands in a table: a text, smaller lines below it, and a drawing (SVG) with its name in words."""

    text: str
    below: tuple[str, ...] = ()
    svg: str = ""
    svg_name: str = ""


class Column(NamedTuple):
    """A column by its title; numbers stand to the right."""

    title: str
    number: bool = False


class Row(NamedTuple):
    """A row of a table, the first cell its name: a plain one, a sum, or (with one cell) the title of what follows."""

    cells: tuple[Cell, ...]
    kind: Literal["plain", "sum", "title"] = "plain"


class Table(NamedTuple):
    """A table with a caption that says what it holds; it need not be seen where what stands above says the same."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    caption_seen: bool = True


class Picture(NamedTuple):
    """A drawing (SVG) with its name in words; `narrow` is the same for a small screen."""

    name: str
    wide: str
    narrow: str


class Face(NamedTuple):
    """How someone looks: a portrait as SVG or nothing, its name in words, the mood, and when that was."""

    svg: str | None
    name: str
    mood: str
    when: str


class Person(NamedTuple):
    """Someone of the household: name, who they are, the faces at the start and the end, and a line below those."""

    name: str
    about: str
    first: Face
    last: Face
    line: str


class People(NamedTuple):
    """Everybody of the household."""

    persons: tuple[Person, ...]


class Ruled(NamedTuple):
    """Room to write in, so many `lines` high, under what is asked."""

    question: str
    lines: int


class Entry(NamedTuple):
    """A part with a title of its own; `over` is a line above the title, `number` that of a decision."""

    title: str
    pieces: tuple[Piece, ...]
    over: str = ""
    number: int | None = None


class Beside(NamedTuple):
    """Pieces that may stand beside each other where there is room."""

    pieces: tuple[Piece, ...]


Piece = Beside | Paragraph | Quote | Items | Facts | Notice | Table | Picture | People | Ruled | Entry


class Section(NamedTuple):
    """A chapter of the report, with one line on how to read it."""

    id: str
    title: str
    how: str
    pieces: tuple[Piece, ...]


class Document(NamedTuple):
    """A whole report in one language.

    `over` stands above its title, `names` are short lines to write a name on, `contents` is the title of the contents.
    `licences` tell where faces and letters come from, for who shows those.
    """

    language: str
    over: str
    title: str
    summary: str
    names: tuple[str, ...]
    contents: str
    sections: tuple[Section, ...]
    closing: tuple[str, ...]
    licences: tuple[str, ...]
