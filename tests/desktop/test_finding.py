"""What someone types finds what they mean: without accents or capitals, in any order, names first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.desktop.finding import Entry, found, names_one, plain, spoken_of

ENTRIES = [
    Entry(1, ("Casusregie", "casusregisseur"), ("Naast het gezin staan en één plan bijhouden.",)),
    Entry(2, ("Gecertificeerde instelling", "GI"), ("De jeugdbeschermer werkt daar.",)),
    Entry(3, ("Nilgün Aydın", "Schoolmaatschappelijk werker"), ("pesten en appgroepen",)),
    Entry(4, ("Procesregie",), ("Iets anders dan casusregie.",)),
]


def looked_up(asked: str) -> list[int]:
    return [entry.thing for entry in found(ENTRIES, asked)]


@pytest.mark.parametrize(
    ("asked", "things"),
    [
        ("", [1, 2, 3, 4]),
        ("   ", [1, 2, 3, 4]),
        ("regie", [1, 4]),
        ("CASUSREGIE", [1, 4]),
        ("casusregie", [1, 4]),
        ("nilgun", [3]),
        ("één plan", [1]),
        ("plan een", [1]),
        ("gi", [2]),
        ("pesten mentor", []),
        ("(.*", []),
    ],
)
def test_every_word_must_be_there_and_a_short_one_at_the_beginning(asked, things):
    assert looked_up(asked) == things


def test_what_is_called_so_comes_before_what_only_speaks_of_it():
    swapped = [ENTRIES[3], ENTRIES[0]]
    assert [entry.thing for entry in found(swapped, "casusregie")] == [1, 4]


def test_a_moment_speaks_of_a_name_that_stands_in_it_with_a_short_ending_too():
    told = ("De casusregisseurs bellen. De regie ligt bij niemand.",)
    assert [entry.thing for entry in spoken_of(ENTRIES, told)] == [1]
    assert not names_one(("regie",), "procesregie", "regieverlies")
    assert names_one(("GI",), "De GI belt.")
    assert not names_one(("GI",), "Het ging mis.")


@given(st.text(max_size=30))
def test_whatever_is_typed_finds_something_or_nothing_and_plain_is_plain_already(asked):
    assert set(looked_up(asked)) <= {1, 2, 3, 4}
    assert plain(plain(asked)) == plain(asked)
