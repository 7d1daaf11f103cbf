"""Rare endings, effects that are cut off, short solo plays and a score in one band: what a play shows of them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.analysis.findings_stories import BROKEN, ENDING, HEAD, Played, found, of_text, only, story

DICE = """\
moments:
  brief:
    title: De brief
    choices:
      schrijven:
        label: Schrijf
        because: Het moet.
        chance: [{{weight: 1, effects: {{trust.mentor: +10}}}}, {{weight: {one}}}]
        goto: antwoord
      laten: {{label: Laat, because: Het hoeft niet., goto: end}}
  antwoord:
    title: Het antwoord
    chance: [{{weight: 1, effects: {{trust.mentor: +10}}}}, {{weight: {two}}}]
    goto: end
"""
FRIENDS = ENDING.replace("einde:", "vrienden: {when: trust.mentor >= 70, title: Vrienden, text: Ja.}\n  einde:")


def test_an_ending_that_takes_luck_twice_is_shown_with_a_seed_that_has_it() -> None:
    casus = story(DICE.format(one=9, two=9), FRIENDS)
    one, shown = only(casus, "K411")
    assert one.subject == "vrienden"
    assert one.facts["share"] == pytest.approx(float(100 * Fraction(1, 2) * Fraction(1, 10) * Fraction(1, 10)))
    played = Played(casus, shown)
    assert shown.path == ("brief/schrijven/1", "antwoord/1")
    assert played.ending == "vrienden"


def test_an_ending_of_one_in_a_hundred_is_not_rare() -> None:
    assert found(story(DICE.format(one=9, two=4), FRIENDS), "K411") == []


CUT = """\
moments:
  rekening:
    title: De rekening
    choices:
      betalen: {label: Betaal hem, because: Dan is het klaar., effects: {stability.inkomen: -10}, goto: feest}
      lenen: {label: Leen het geld, because: Even lucht., weeks: 1, LINE goto: feest}
  feest:
    title: Het feest
    choices:
      kopen: {label: Koop een cadeau, because: Ze wordt acht., effects: {stability.inkomen: -20}, goto: end}
      bakken: {label: Bak een taart, because: Dat kan ook., goto: end}
"""


def test_an_effect_that_the_end_of_the_scale_always_cuts_off_is_shown_being_cut_off() -> None:
    casus = story(CUT.replace("LINE ", ""), inkomen=15)
    (one,) = found(casus, "K412")
    assert (one.moment, one.subject, one.facts["variable"]) == ("feest", "kopen", "stability.inkomen")
    assert one.shown is not None
    played = Played(casus, one.shown)
    done = next(step for step in played.steps if step.choice == "kopen")
    (cut,) = [cause for cause in done.phases[0].causes if cause.kind == "clamp"]
    assert played.value("stability.inkomen") == 0
    assert cut.amounts[0][1] > 0


def test_an_effect_that_comes_through_whole_in_one_place_is_not_cut_off() -> None:
    whole = CUT.replace("LINE", "approach: praktisch, effects: {stability.inkomen: +5},")
    assert found(story(whole, inkomen=15), "K412") == []


def test_a_gain_in_a_fall_that_is_cut_off_is_not_itself_cut_off() -> None:
    both = CUT.replace("LINE ", "").replace("effects: {stability.inkomen: -20}", "approach: praktisch, effects: [BOTH]")
    casus = story(both.replace("BOTH", "{stability.inkomen: -30}, {stability.inkomen: +10}"), inkomen=15)
    assert [one.facts["amount"] for one in found(casus, "K412")] == ["-30"]


ALONE = """\
moments:
  een:
    title: Een
    choices:
      door: {label: Door, because: Het kan., effects: {stress.noor: -5}, goto: twee}
      om: {label: Om, because: Het mag., weeks: 1, goto: TO}
  twee: {title: Twee, choices: {door: {label: Door, because: Het kan., goto: drie}}}
  drie: {title: Drie, choices: {door: {label: Door, because: Het kan., goto: vier}}}
  vier: {title: Vier, choices: {door: {label: Door, because: Het kan., goto: vijf}}}
  vijf: {title: Vijf, decides: wijkagent, default: door, choices: {door: {label: Door, because: Het kan., goto: end}}}
"""


def test_a_seat_that_plays_alone_is_shown_the_play_with_the_fewest_decisions_of_its_own() -> None:
    text = HEAD.format(horizon=3, inkomen=50).replace("mentor: {trust: 50}", "mentor: {trust: 50, solo: ja}")
    casus = of_text(text + ALONE.replace("TO}", "drie}") + ENDING)
    one, shown = only(casus, "K416")
    assert (one.subject, one.facts["count"], shown.seat) == ("mentor", 3, "mentor")
    played = Played(casus, shown)
    assert (played.own, played.ending) == (3, "einde")
    assert found(of_text(text + ALONE.replace("TO}", "twee}") + ENDING), "K416") == []


BAND = """\
moments:
  dag: {title: De dag, chance: [{weight: 99}, {weight: 1, effects: {stability.inkomen: BY}}], goto: end}
"""


def in_two_bands(by: str) -> str:
    return HEAD.format(horizon=3, inkomen=50) + BAND.replace("BY", by) + ENDING


def test_a_score_that_comes_to_a_border_once_in_a_hundred_plays_has_left_its_band() -> None:
    (kaders,) = BROKEN.glob("K417-*/kaders")
    (one,) = found(of_text(in_two_bands("+19"), kaders), "K417")
    assert one.facts == {"band": "laag", "lowest": 50, "highest": 69}
    assert found(of_text(in_two_bands("+20"), kaders), "K417") == []
