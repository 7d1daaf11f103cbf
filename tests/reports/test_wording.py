"""A condition in words says what it means: every kind, in both languages, and a closed choice says why."""

from __future__ import annotations

import pytest

from game.model.casus import Casus
from game.model.expressions import (
    Aggregate,
    AllOf,
    AnyOf,
    Arithmetic,
    Comparison,
    Derived,
    Expression,
    Group,
    Not,
    Number,
    PlaceIs,
    Reading,
    WordIs,
)
from game.reports.telling import Teller
from game.reports.wording import Wording
from game.session.view import ClosedView
from game.words import Words
from tests.casuses import ROOT, load_folder
from tests.session.test_session import SCHOOL

TRUST = Comparison(">=", Reading("trust.mentor"), Number(40))
CALM = Comparison("<", Reading("stress.noor"), Number(60))
EVERYONE = Group("stress", ("stress.noor", "stress.sam"))

TOLD: list[tuple[Expression, str]] = [
    (TRUST, "vertrouwen in de mentor is minstens 40"),
    (AllOf((TRUST, Reading("brug"))), "vertrouwen in de mentor is minstens 40 en ‘brug’ is afgesproken"),
    (AnyOf((CALM, TRUST)), "stress van Noor is lager dan 60 of vertrouwen in de mentor is minstens 40"),
    (
        AllOf((Reading("brug"), AnyOf((CALM, TRUST)))),
        "‘brug’ is afgesproken en (stress van Noor is lager dan 60 of vertrouwen in de mentor is minstens 40)",
    ),
    (Not(Reading("brug")), "het is niet zo dat ‘brug’ is afgesproken"),
    (
        Comparison(">", Aggregate("max", (EVERYONE,)), Number(80)),
        "het hoogste van de stress van iedereen thuis is hoger dan 80",
    ),
    (
        Comparison("=", Arithmetic("//", Reading("week"), Number(2)), Number(3)),
        "(de week gedeeld door 2, naar beneden afgerond) is precies 3",
    ),
    (Comparison(">=", Derived("risk", Number(1)), Number(85)), "‘risk’ is minstens 85"),
    (WordIs("lead", "mentor"), "de mentor heeft de regie"),
    (WordIs("lead", "mentor", negated=True), "de mentor heeft niet de regie"),
    (Reading("knows.mentor.gemist"), "de mentor weet: Noor miste tien uur"),
    (PlaceIs("moment", "tafel"), "dit is ‘Aan tafel’"),
    (PlaceIs("ending", "stil", negated=True), "het eindigt niet met ‘De stoel blijft leeg’"),
]


@pytest.fixture
def casus() -> Casus:
    return load_folder(SCHOOL)


@pytest.mark.parametrize(("expression", "told"), TOLD, ids=[told for _, told in TOLD])
def test_what_a_condition_asks_is_said_in_plain_words(casus: Casus, expression: Expression, told: str) -> None:
    words = Words("nl")
    assert Wording(casus, Teller(casus, words), words).told(expression) == told


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_condition_of_the_shipped_casus_can_be_told(language: str) -> None:
    casus, words = load_folder(ROOT / "scenarios" / "de-lege-stoel"), Words(language)
    wording = Wording(casus, Teller(casus, words), words)
    choices = [choice for moment in casus.moments.values() for choice in moment.choices.values()]
    conditions = [choice.when for choice in choices] + [rule.when for rule in casus.course]
    conditions += [ending.when for ending in casus.endings] + [one.expression for one in casus.claims]
    told = [wording.told(condition) for condition in conditions if condition is not None]
    assert len(told) > 20
    assert all("{" not in one for one in told)


def test_a_choice_that_its_author_left_without_words_says_what_it_waits_for(casus: Casus) -> None:
    closed = ClosedView("when", None, (), TRUST)
    assert Teller(casus, Words("nl")).closed(closed) == (
        "Dit kan pas als dit klopt: vertrouwen in de mentor is minstens 40."
    )
