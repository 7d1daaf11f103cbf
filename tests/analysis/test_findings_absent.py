"""What is there on paper only: it is told when no play has it, and one setting of a lever or one outcome is a play."""

from __future__ import annotations

import pytest

from game.cli.confirming import confirmed
from game.cli.witness import Witness, contradicted
from game.model.casus import Casus
from game.rules.rules import Rules
from tests.analysis.findings_stories import HEAD, found, of_text, story

HOUSE = """\
levers: {{macht: {{options: [nee, ja], start: nee}}}}
facts:
  ziek: {{kind: verhaal, about: noor, text: Noor is ziek.}}
moments:
  stoep:
    title: De stoep
    chance:
      - {{weight: 99}}
      - {{weight: 1, effects: {{trust.mentor: +5}}}}
    goto:
      - {{when: {shed}, to: schuur}}
      - to: deur
  schuur: {{title: De schuur, goto: deur}}
  deur:
    title: De deur
    choices:
      bellen: {{label: Bel aan, because: Dat hoort., effects: {{stress.noor: +5}}, goto: tafel}}
      openen: {{label: Doe open, because: Het moet., when: {open}, effects: {{stress.noor: +10}}, goto: tafel}}
  tafel:
    title: De tafel
    decides: wijkagent
    default: luisteren
    choices:
      luisteren: {{label: Luister, because: Ze wil praten., effects: {{trust.mentor: +5}}, goto: keuken}}
      vragen: {{label: Vraag door, because: Je mist iets., when: {ask}, reveals: {{mentor: [ziek]}}, goto: keuken}}
  keuken:
    title: De keuken
    choices:
      koffie: {{label: Zet koffie, because: Dat praat beter., effects: {{stress.noor: -5}}, goto: gang}}
  gang:
    title: De gang
    choices:
      gaan: {{label: Ga naar huis, because: Het is laat., goto: end}}
"""
ENDINGS = "endings:\n  feest: {{when: {feast}, title: Feest, text: Hoera.}}\n  einde: {{title: Einde, text: Klaar.}}\n"

NEVER = "trust.mentor > 60"
"""At most 60 is to be had: five by luck and five at the table."""

SOMETIMES = {
    "by luck": "trust.mentor > 50",
    "with a lever": "macht = ja",
    "by both": "macht = ja and trust.mentor > 50",
}

ABSENT = {
    "K405": ("shed", "schuur", None),
    "K406": ("open", "deur", "openen"),
    "K410": ("feast", None, "feest"),
    "K414": ("ask", None, "ziek"),
}


def house(**changed: str) -> Casus:
    """The house, where everything can be but what is changed."""
    when = dict.fromkeys(("shed", "open", "ask", "feast"), "week < 9") | {"feast": "trust.mentor > 50"} | changed
    return story(HOUSE.format(**when), ENDINGS.format(**when))


@pytest.mark.parametrize("code", ABSENT)
def test_what_no_play_has_is_told_and_no_random_play_contradicts_it(code: str) -> None:
    part, moment, subject = ABSENT[code]
    casus = house(**{part: NEVER})
    one = next(one for one in found(casus, code) if one.subject in (subject, None))
    assert (one.moment, one.subject, one.shown) == (moment, subject, None)
    rules = Rules(casus)
    assert confirmed(rules, one)
    assert not contradicted(Witness(rules, ({"macht": "nee"}, {"macht": "ja"})), one)


@pytest.mark.parametrize("how", SOMETIMES)
@pytest.mark.parametrize("code", ABSENT)
def test_what_one_play_has_is_not_absent(code: str, how: str) -> None:
    assert found(house(**{ABSENT[code][0]: SOMETIMES[how]}), code) == []


def test_a_seat_that_only_gets_the_lead_by_luck_decides_somewhere() -> None:
    text = HOUSE.format(shed="week < 9", open="week < 9", ask="week < 9").replace("    decides: wijkagent\n", "")
    ending = ENDINGS.format(feast="trust.mentor > 50")
    (one,) = found(story(text, ending), "K415")
    assert one.subject == "wijkagent"
    lucky = text.replace(
        "effects: {trust.mentor: +5}}\n    goto:", "effects: {trust.mentor: +5, lead: wijkagent}}\n    goto:"
    )
    assert lucky != text
    assert found(story(lucky, ending), "K415") == []


def test_who_speaks_for_the_household_need_not_decide() -> None:
    text = HOUSE.format(shed="week < 9", open="week < 9", ask="week < 9")
    seated = of_text(
        HEAD.format(horizon=3, inkomen=50).replace("lead: mentor", "  noor: {plays: noor}\nlead: mentor")
        + text
        + ENDINGS.format(feast="trust.mentor > 50")
    )
    assert "noor" in seated.seats
    assert found(seated, "K415") == []


def test_a_fact_that_no_line_of_the_story_tells_is_background() -> None:
    text = HOUSE.format(shed="week < 9", open="week < 9", ask="week < 9")
    silent = text.replace("reveals: {mentor: [ziek]}", "effects: {stress.noor: +5}")
    assert silent != text
    assert found(story(silent, ENDINGS.format(feast="trust.mentor > 50")), "K414") == []


def test_a_false_alarm_would_be_contradicted_by_the_random_plays() -> None:
    """The same findings, told of a casus in which all of it does happen."""
    told = [(part, code) for code, (part, _, _) in ABSENT.items()]
    whole = Witness(Rules(house()), ({"macht": "nee"}, {"macht": "ja"}))
    for part, code in told:
        one = next(one for one in found(house(**{part: NEVER}), code) if one.subject in (ABSENT[code][2], None))
        assert contradicted(whole, one)
