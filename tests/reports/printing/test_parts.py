"""How what is printed is ordered, dealt and numbered."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from game.model.story import Choice, Deed, Route
from game.reports.printing.answers import belongs, cards
from game.reports.printing.dealing import dealt, seats_with_dossier
from game.reports.printing.running_order import running_order
from tests.casuses import in_language
from tests.reports.printing.rooms import MATCH, ORDER, SEAT, SELECT, room


def test_the_seats_go_round_the_table():
    assert dealt(("a", "b", "c", "d", "e"), 3) == (("a", "d"), ("b", "e"), ("c",))
    assert dealt(("a", "b"), 3) == (("a",), ("b",), ("a",))
    assert dealt((), 2) == ((), ())


@given(st.integers(1, 12), st.integers(2, 8))
def test_nobody_has_empty_hands_and_no_dossier_is_left_over(seats: int, players: int):
    names = [f"rol-{number}" for number in range(seats)]
    hands = dealt(names, players)
    assert len(hands) == players
    assert all(hands)
    assert {seat for hand in hands for seat in hand} == set(names)
    assert max(map(len, hands)) - min(map(len, hands)) <= 1


def test_a_seat_that_sees_nothing_is_not_dealt():
    casus = room()
    assert seats_with_dossier(casus) == tuple(casus.seats)[:5]
    assert len(casus.seats) == 6


def test_a_moment_comes_after_those_that_lead_to_it():
    assert [moment.id for moment in running_order(room())] == ["begin", "een", "twee", "drie", "vier", "deur"]
    casus = in_language("de-lege-stoel", "nl")
    order = [moment.id for moment in running_order(casus)]
    assert order[0] == casus.begin
    assert order[-1] == "crisisnacht"
    assert sorted(order) == sorted(casus.moments)


def test_in_a_circle_the_first_of_the_file_goes_first():
    casus = room()
    back = Choice("terug", "vier/terug", "Terug", Deed(routes=(Route("twee"),)))
    circle = replace(casus.moments["vier"], choices={**casus.moments["vier"].choices, "terug": back})
    around = replace(casus, moments={**casus.moments, "vier": circle})
    assert [moment.id for moment in running_order(around)] == ["begin", "een", "twee", "drie", "vier", "deur"]


def test_cards_of_which_the_order_could_tell_are_sorted_by_their_text():
    assert [item.id for item in cards(ORDER).values()] == ["bellen", "vragen"]
    assert [item.id for item in cards(SELECT).values()] == ["uren", "paniek", "gesprek"]


def test_what_belongs_is_told_in_the_numbers_on_the_sheet():
    assert belongs(MATCH) == {"verzuim": "1", "angst": "2", "huur": "3"}
    assert belongs(SEAT) == {"rob": "1 2", "wijkagent": ""}
    assert belongs(ORDER) == {"vragen": "1", "bellen": "2"}
    assert belongs(SELECT) == {"uren": "×", "paniek": "", "gesprek": "×"}
