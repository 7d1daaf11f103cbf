"""The report as Markdown: read by a parser it is what was meant, whatever signs an author or a player wrote."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from game.reports.handing_in.pieces import (
    Cell,
    Column,
    Document,
    Entry,
    Facts,
    Items,
    Paragraph,
    Piece,
    Quote,
    Row,
    Section,
    Table,
)
from game.reports.handing_in.plain_text import text
from game.words import LANGUAGES
from tests.reports.handing_in.plays import PLAYS, PROMISE, TABLE, reported

READER = MarkdownIt("commonmark").enable("table")


def tokens(told: Document) -> list[Token]:
    return READER.parse(text(told))


def plain(token: Token) -> str:
    """What a reader sees of a line, without its marks."""
    return "".join(child.content for child in token.children or ())


def shown(told: Document) -> list[str]:
    return [plain(token) for token in tokens(told) if token.type == "inline"]


def with_only(*pieces: Piece) -> Document:
    return Document("nl", "over", "titel", "kort", (), "inhoud", (Section("x", "deel", "", pieces),), (), ())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("casus", "kind"), PLAYS)
def test_a_real_report_has_all_its_parts_tables_and_no_marks_of_others(casus: str, kind: str, language: str):
    told = reported(casus, kind, language)
    read = tokens(told)
    assert not [token for token in read if token.type.startswith(("html", "code", "fence"))]
    assert not [child for token in read for child in token.children or () if child.type == "html_inline"]
    heads = [plain(after) for token, after in pairwise(read) if token.tag == "h2"]
    assert [head for head in heads if head] == [section.title for section in told.sections]
    assert text(told).count("<svg") == 0


def test_the_numbers_of_the_page_are_in_the_text():
    told = reported("de-lege-stoel", TABLE)
    rows = [token for token in tokens(told) if token.type == "tr_open"]
    tables = [one for section in told.sections for one in everything(section.pieces) if isinstance(one, Table)]
    assert len(rows) == sum(1 + len(table.rows) for table in tables)
    assert any(PROMISE in line for line in shown(told))


def everything(pieces: tuple[object, ...]) -> list[object]:
    found: list[object] = []
    for one in pieces:
        found.append(one)
        found += everything(getattr(one, "pieces", ()))
    return found


signs = st.text(
    st.one_of(st.sampled_from("-+=.)(#*_`~<>[]|\\&! 1x"), st.characters(exclude_categories=("C",))), max_size=12
)
something = signs.map(lambda said: " ".join(said.split())).filter(bool)


@given(something)
@example("1. een")
@example("- een")
@example("===")
@example("&lt;")
@example("# kop")
def test_a_paragraph_is_a_paragraph(said: str):
    assert shown(with_only(Paragraph(said)))[4:] == [said]
    assert shown(with_only(Paragraph(said, "strong")))[4:] == [said]


@given(something, something)
def test_lists_quotes_and_tables_keep_what_was_said(one: str, other: str):
    assert shown(with_only(Items((one, other))))[4:] == [one, other]
    assert shown(with_only(Quote(one, other)))[4:] == [f"“{one}”", other]
    assert shown(with_only(Facts(((one, other),))))[4:] == [f"{one}: {other}"]
    table = Table(one, (Column(one), Column(other, number=True)), (Row((Cell(other), Cell(one))),))
    assert shown(with_only(table))[4:] == [one, one, other, other, one]


def test_a_sum_and_the_title_of_what_follows_stand_out():
    rows = (Row((Cell("Week 1"),), "title"), Row((Cell("Samen", ("stress −5",)), Cell("+2")), "sum"))
    told = text(with_only(Table("t", (Column("Oorzaak"), Column("Punten", number=True)), rows)))
    assert "| **Week 1** |  |" in told
    assert "| **Samen · stress −5** | **+2** |" in told


def test_an_entry_has_its_number_in_its_title():
    told = with_only(Entry("Bel eerst", (Paragraph("Ze nam op."),), over="Week 3", number=2))
    assert shown(told)[4:] == ["2. Bel eerst", "Week 3", "Ze nam op."]
