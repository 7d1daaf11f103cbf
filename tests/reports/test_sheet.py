"""Rows as a sheet: Excel reads them as they are meant, and runs nothing of them."""

from __future__ import annotations

import csv

from hypothesis import given
from hypothesis import strategies as st

from game.reports.sheet import MARK, sheet

TEXTS = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=12)


def test_dutch_excel_gets_semicolons_and_decimal_commas():
    assert sheet([["naam", "score"], ["de kruik", 53.5], ["", 7], [None, -0.25]]) == (
        MARK + "naam;score\r\nde kruik;53,5\r\n;7\r\n;-0,25\r\n"
    )


def test_others_get_commas_and_points():
    assert sheet([["a,b", 0.5]], comma=True) == MARK + '"a,b",0.5\r\n'


def test_a_text_is_never_a_formula_and_a_number_stays_one():
    for cell in ("=1+1", "+5 op stress", "-5", "@som", "\tx"):
        assert sheet([[cell]]).removeprefix(MARK).startswith("'")
    assert sheet([[-5, -5.5]]) == MARK + "-5;-5,5\r\n"


@given(st.lists(st.lists(TEXTS, min_size=2, max_size=3), min_size=1, max_size=4), st.booleans())
def test_what_was_written_can_be_read_back(rows: list[list[str]], comma: bool):
    text = sheet(rows, comma=comma).removeprefix(MARK)
    read = list(csv.reader(text.split("\r\n")[:-1], delimiter="," if comma else ";"))
    assert [[cell.removeprefix("'") for cell in row] for row in read] == [
        [cell.removeprefix("'") for cell in row] for row in rows
    ]
