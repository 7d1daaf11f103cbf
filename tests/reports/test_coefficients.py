"""Coefficients in words that a trainer can find back in the kaders, and numbers as people write them."""

from __future__ import annotations

import pytest

from game.analysis.shaken.coefficients import coefficients
from game.reports.coefficients import CoefficientTeller
from game.reports.numerals import Numerals
from game.words import Words
from tests.casuses import in_language

DUTCH = {
    "damper/eerst-rust/when/1": (
        "drempel: het hoogste van de stress van iedereen thuis is hoger dan 60",
        "Thuis is de stress nog te hoog, de helft zakt weer weg",
    ),
    "damper/vangnet/factor": ("rem: er blijft 1/2 over", "Een sterk netwerk vangt de klap op"),
    "course/stress-zakt/effects/1/1": (
        "−5 op de stress van iedereen thuis",
        "Er gaat een week overheen, en de stress zakt wat",
    ),
    "course/stress-zakt/when/1": (
        "drempel: de stress van iedereen thuis is hoger dan 50",
        "Er gaat een week overheen, en de stress zakt wat",
    ),
    "course/geldzorgen/when/2": ("ritme: om de 2 weken", "Geldzorgen kruipen in alles"),
    "score/2": ("gewicht: 4 maal het laagste van alle leefgebieden", "zo wordt de score berekend"),
    "derived/risk/5": ("getal 5: (AVE-fase min 1) maal 5", "zo wordt ‘risk’ berekend"),
    "sharing/gewogen/effects/1/3": (
        "+5 op stress van wie het betreft",
        "zonder toestemming gedeeld, na een weging",
    ),
    "withheld/effects/1/1": ("−5 op zorgvuldig met informatie", "niet vertellen wat mocht of moest"),
}


def test_a_trainer_finds_each_number_back():
    casus = in_language("de-lege-stoel", "nl")
    teller = CoefficientTeller(casus, Words("nl"))
    known = {one.id: teller.told(one) for one in coefficients(casus)}
    assert {name: known[name] for name in DUTCH} == DUTCH


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", ["achter-de-kerselaar", "de-lege-stoel", "de-man-met-de-vogels", "kamer-5-2-6"])
def test_no_two_coefficients_have_the_same_words(name: str, language: str):
    casus = in_language(name, language)
    teller = CoefficientTeller(casus, Words(language))
    told = [teller.sentence(one) for one in coefficients(casus)]
    assert len(told) == len(set(told))


def test_english_speaks_of_the_same_rule():
    casus = in_language("de-lege-stoel", "en")
    teller = CoefficientTeller(casus, Words("en"))
    known = {one.id: teller.told(one) for one in coefficients(casus)}
    assert known["course/geldzorgen/when/2"] == ("rhythm: every 2 weeks", "Money worries creep into everything")


def test_numbers_are_written_as_people_do():
    dutch, english = Numerals(Words("nl")), Numerals(Words("en"))
    assert (dutch.number(53.46), english.number(53.46), dutch.number(-0.5)) == ("53,5", "53.5", "−0,5")
    assert (dutch.change(0.25, 2), dutch.change(-0.25, 2), dutch.change(-0.001), dutch.change(0)) == (
        "+0,25", "−0,25", "0,0", "0,0",
    )  # fmt: skip


def test_a_chance_that_is_not_quite_none_or_all_is_never_told_as_if_it_were():
    dutch = Numerals(Words("nl"))
    told = [dutch.share(chance) for chance in (0, 0.001, 0.254, 0.999, 1)]
    assert told == ["0 %", "< 1 %", "25 %", "> 99 %", "100 %"]
