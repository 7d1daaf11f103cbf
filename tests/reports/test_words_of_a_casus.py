"""What a casus names by an id, players read as a word in their own language."""

from dataclasses import replace
from types import MappingProxyType

from game.model.expressions import AllOf, Comparison, Derived, Number, Reading, WordIs
from game.reports.telling import Teller
from game.reports.wording import Wording
from game.words import Words
from tests.casuses import ROOT, load_folder

CASUS = load_folder(ROOT / "scenarios" / "de-lege-stoel")
ENGLISH = {
    "counters.loopvermogen": "legwork",
    "kinds.vertrouwelijk-verhaal": "told in confidence",
    "flags.gezamenlijk-plan": "a joint plan",
    "derived.doenvermogen": "room to act",
    "levers.doorzettingsmacht": "the final say",
    "levers.doorzettingsmacht.ja": "agreed on",
}
TOLD = replace(CASUS, words=MappingProxyType(ENGLISH))


def test_a_counter_opens_a_line_with_a_capital_in_either_language():
    assert Teller(CASUS, Words("nl")).gauge("loopvermogen") == "Loopvermogen"
    assert Teller(TOLD, Words("en")).gauge("loopvermogen") == "Legwork"


def test_of_a_secret_only_its_kind_is_told_in_the_words_of_the_players():
    assert "(vertrouwelijk verhaal)" in Teller(CASUS, Words("nl")).kind_of("pesten")
    assert "(told in confidence)" in Teller(TOLD, Words("en")).kind_of("pesten")


def test_a_closed_choice_tells_its_condition_without_one_dutch_id():
    condition = AllOf(
        (
            Reading("gezamenlijk-plan"),
            Comparison(">=", Derived("doenvermogen", Number(0)), Number(40)),
            WordIs("doorzettingsmacht", "ja"),
        )
    )
    told = Wording(TOLD, Teller(TOLD, Words("en")), Words("en")).told(condition)
    for word in ("a joint plan", "room to act", "the final say", "agreed on"):
        assert word in told
    assert "doorzettingsmacht" not in told
    dutch = Wording(CASUS, Teller(CASUS, Words("nl")), Words("nl")).told(condition)
    assert "gezamenlijk plan" in dutch
