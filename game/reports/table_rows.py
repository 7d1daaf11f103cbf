"""A row of the sharing table as people read it beside a sharing: what it is about, why, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from game.model.casus import Casus
from game.model.sharing import Sharing, SharingRow
from game.words import Words

UNREAD = "nog-niet"


class RowTold(NamedTuple):
    """A row in words.

    `title` is its id where the author gave none. `law` and `source` are one line; that there is no source is said in
    it. `read` tells whether a person has held the table against the law. `for_a_jurist` is there where one must look.
    """

    title: str
    explanation: str | None
    rests_on: str
    read: str
    for_a_jurist: str | None


def row_told(casus: Casus, sharing: Sharing, words: Words) -> RowTold | None:
    """The row that a sharing was held against; None where no row fits it."""
    table = casus.sharing
    row = next((one for one in table.rows if one.id == sharing.row), None) if table else None
    if row is None or table is None:
        return None
    return RowTold(
        title=row.title or row.id,
        explanation=row.explanation,
        rests_on=" · ".join(_rests_on(row, words)),
        read=read_told(table.checked_on, words),
        for_a_jurist=words.say("sharing_row.jurist") if row.jurist else None,
    )


def read_told(checked_on: str, words: Words) -> str:
    """Whether someone has read the table beside the law: the day, or that nobody has."""
    return words.say("sharing_row.unread") if checked_on == UNREAD else words.say("sharing_row.read", day=checked_on)


def source_told(source: str | None, words: Words) -> str:
    """The source as a reader can look it up, or that there is none yet."""
    return words.say("sharing_row.source", source=source) if source else words.say("sharing_row.no-source")


def _rests_on(row: SharingRow, words: Words) -> Iterator[str]:
    if row.law:
        yield words.say("sharing_row.law", law=row.law)
    yield source_told(row.source, words)
