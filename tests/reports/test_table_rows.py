"""A row of the table as players read it: title, why, what it rests on, and who has read it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.model.casus import Casus
from game.model.sharing import Sharing, SharingRow
from game.reports.table_rows import row_told
from game.words import Words
from tests.casuses import ROOT, load_folder

CASUS = load_folder(ROOT / "scenarios" / "de-lege-stoel")
WORDS = Words("nl")
assert CASUS.sharing is not None
ROWS = {row.id: row for row in CASUS.sharing.rows}


def sharing(row: str | None) -> Sharing:
    """A sharing that was held against this row."""
    people = ("verzuim", "driss", "mentor", "leerplichtambtenaar")
    return Sharing(*people, "wat", "Kijken", "geen", row, "mag", False, "ja", "zorgvuldig", False, 1)


def with_row(row: SharingRow, checked_on: str = "nog-niet") -> Casus:
    """The casus with a table of one row."""
    assert CASUS.sharing is not None
    return replace(CASUS, sharing=replace(CASUS.sharing, rows=(row,), checked_on=checked_on))


@pytest.mark.parametrize("row", ROWS.values(), ids=lambda row: row.id)
def test_players_read_of_every_row_what_it_is_why_and_where_it_comes_from(row: SharingRow) -> None:
    """A row without a source says so: silence would look like a source nobody bothered to name."""
    told = row_told(CASUS, sharing(row.id), WORDS)
    assert told is not None
    assert (told.title, told.explanation) == (row.title, row.explanation)
    assert told.rests_on.endswith(f"Bron: {row.source}" if row.source else "Nog geen bron")
    assert (f"Wet: {row.law}" in told.rests_on) == (row.law is not None)
    assert told.read == "Nog niet door een jurist gelezen"
    assert (told.for_a_jurist is not None) == row.jurist


def test_an_own_row_without_title_or_explanation_is_told_by_its_id() -> None:
    told = row_told(with_row(SharingRow("van-ons", "mag")), sharing("van-ons"), WORDS)
    assert told is not None
    assert (told.title, told.explanation, told.rests_on) == ("van-ons", None, "Nog geen bron")


def test_a_table_that_someone_read_says_on_which_day() -> None:
    told = row_told(with_row(SharingRow("van-ons", "mag"), "2026-11-22"), sharing("van-ons"), WORDS)
    assert told is not None
    assert told.read == "Naast de wet gelegd op 2026-11-22"


def test_a_sharing_that_no_row_fits_has_no_row_to_tell() -> None:
    assert row_told(CASUS, sharing(None), WORDS) is None
    assert row_told(replace(CASUS, sharing=None), sharing("van-ons"), WORDS) is None
