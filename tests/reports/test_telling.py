"""Sentences about a play: every cause, reason and sharing of the small casussen can be told, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.errors import ChoiceNotOpen, CommandRefused
from game.model.play import Cause
from game.reports.telling import Teller
from game.rules.rules import Rules
from game.session.view import ClosedView
from game.words import Words
from tests.casuses import load_folder
from tests.session.test_session import SCHOOL
from tests.walking import every_step

SMALL = sorted((Path(__file__).parents[1] / "oracle" / "casussen").glob("*/casus.yaml"))


@pytest.fixture
def teller() -> Teller:
    return Teller(load_folder(SCHOOL), Words("nl"))


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("file", SMALL, ids=lambda file: file.parent.name)
def test_everything_that_happens_can_be_told(file: Path, language: str) -> None:
    casus = load_folder(file.parent)
    teller = Teller(casus, Words(language))
    for step in every_step(Rules(casus), limit=150):
        for cause in step.causes:
            assert teller.cause(cause)
            assert all(teller.changes(cause))
            assert all(teller.news(cause))
        for sharing in step.sharings:
            assert teller.sharing(sharing)
            assert teller.sharing_judged(sharing)


def test_a_clamp_says_which_gauge_is_full(teller: Teller) -> None:
    full = Cause("clamp", "clamp/stress.noor", None, (("stress.noor", -5),))
    assert teller.cause(full) == "Telt niet mee: de meter stress van Noor staat al op 100"
    assert teller.changes(full) == ("Stress van Noor −5",)


def test_what_a_seat_came_to_know_is_no_gauge(teller: Teller) -> None:
    told = Cause("share", "share/gemist/mentor/leerplichtambtenaar", None, (("knows.mentor.gemist", 1), ("care", -5)))
    assert teller.changes(told) == ("Zorgvuldig met informatie −5",)
    assert teller.cause(told) == "Wat de mentor vertelde aan de leerplichtambtenaar"


def test_that_something_is_going_on_does_not_tell_what(teller: Teller) -> None:
    rules = Rules(load_folder(SCHOOL))
    (whole,) = rules.take(rules.begin(), "oproep").sharings
    assert teller.sharing(whole).endswith("wat nodig is: Noor miste tien uur")
    assert teller.sharing(whole._replace(extent="dat")).endswith("dát er iets speelt: iets over Noor (verzuim)")


def test_an_authors_flag_is_not_shown_to_players(teller: Teller) -> None:
    noted = Cause("effect", "tafel/brug#1", "Regel twee uur", (("brug", 1), ("violation", 1)))
    assert teller.news(noted) == ("Volgens de tabel ging er informatie over de grens.",)


@pytest.mark.parametrize(
    ("closed", "told"),
    [
        (ClosedView("when", "De rek is op.", ()), "De rek is op."),
        (ClosedView("used", None, ()), "Dit is al gedaan."),
        (ClosedView("costs", None, ("tijd-over",)), "Daarvoor is er niet genoeg over (tijd over)."),
        (ClosedView("sender", None, ("mentor", "gemist")), "De mentor weet dit zelf nog niet."),
        (ClosedView("by", None, ("mentor",)), "Alleen de mentor kan dit doen."),
    ],
)
def test_a_closed_choice_says_why(teller: Teller, closed: ClosedView, told: str) -> None:
    assert teller.closed(closed) == told


def test_a_refusal_names_what_was_open(teller: Teller) -> None:
    refused = ChoiceNotOpen("spijbelen", at="tafel", open_now=("oefenen", "zeggen"))
    assert teller.error(refused) == "'spijbelen' kan hier niet. Wel open bij 'tafel': oefenen, zeggen."
    nested = CommandRefused("play.replay-refused", number=3, why=refused)
    assert teller.error(nested).endswith(teller.error(refused))
