"""Where play cannot go on as meant: the shortest play to it, played in a session, stands where the finding says."""

from __future__ import annotations

import pytest

from game.errors import LeadDisputed
from tests.analysis.findings_stories import Played, found, only, story

OVEN = """\
counters: {{muntjes: {{min: 0, max: 3, start: {start}}}}}
moments:
  hal:
    title: De hal
    choices:
      betalen: {{label: Betaal, because: Het is koud., costs: {{muntjes: 1}}, goto: keuken}}
      wachten: {{label: Wacht, because: Het wordt wel warm., goto: keuken}}
  keuken:
    title: De keuken
    choices:
      koken: {{label: Kook samen, because: Er is nog rijst., costs: {{muntjes: 1}}, goto: end}}
"""


def test_who_spent_the_last_coin_stands_before_a_cold_oven() -> None:
    casus = story(OVEN.format(start=1))
    one, shown = only(casus, "K401")
    assert (one.moment, shown.path) == ("keuken", ("hal/betalen",))
    played = Played(casus, shown)
    stuck = played.steps[-1]
    assert (stuck.before.moment, stuck.choice, stuck.after.moment) == ("keuken", None, None)
    assert [cause.kind for cause in stuck.causes] == ["nothing-possible"]


def test_with_two_coins_nobody_gets_stuck() -> None:
    assert found(story(OVEN.format(start=2)), "K401") == []


TABLE = """\
moments:
  stoep:
    title: De stoep
    choices:
      bellen: {label: Bel aan, because: Dat hoort., effects: {trust.mentor: +5}, goto: tafel}
      roepen: {label: Roep, because: Misschien slaapt ze., effects: {trust.mentor: -5}, goto: tafel}
  tafel:
    title: De tafel
    default: DEFAULT
    choices:
      praten: {label: Praat, because: Ze wil wel., when: trust.mentor >= 50, goto: end}
      zwijgen: {label: Zwijg, because: Dat mag ook., effects: {stress.noor: -5}, goto: end}
"""


def test_a_table_that_would_take_a_closed_choice_is_shown_where_it_is_closed() -> None:
    casus = story(TABLE.replace("DEFAULT", "praten"))
    one, shown = only(casus, "K402")
    assert (one.moment, one.subject, shown.path) == ("tafel", "praten", ("stoep/roepen",))
    played = Played(casus, shown)
    assert (played.moment, played.open) == ("tafel", ("zwijgen",))
    assert found(story(TABLE.replace("DEFAULT", "zwijgen")), "K402") == []


LUCK = """\
moments:
  stoep:
    title: De stoep
    chance:
      - {weight: 3, effects: {trust.mentor: +10}}
      - {weight: 1, effects: {trust.mentor: -10}}
    goto: deur
  deur:
    title: De deur
    choices:
      kloppen:
        label: Klop
        because: Er brandt licht.
        chance:
          - {weight: 1, when: trust.mentor > 50, effects: {stress.noor: -5}}
          - {weight: 1, when: trust.mentor > LEAST, effects: {stress.noor: +5}}
        goto: end
      gaan: {label: Ga weg, because: Het is laat., goto: end}
"""


def test_chance_without_an_outcome_is_shown_behind_the_bad_luck_that_leads_there() -> None:
    casus = story(LUCK.replace("LEAST", "50"))
    one, shown = only(casus, "K403")
    assert (one.moment, one.subject, shown.path) == ("deur", "kloppen", ("stoep/2",))
    played = Played(casus, shown)
    assert (played.moment, played.value("trust.mentor"), played.open) == ("deur", 40, ("gaan",))
    assert found(story(LUCK.replace("LEAST", "30")), "K403") == []


LEADING = """\
moments:
  stoep:
    title: De stoep
    choices:
      groeten: {label: Groet, because: Dat hoort., effects: {trust.mentor: +5}, goto: overleg}
      zwijgen: {label: Zwijg, because: Dat mag., goto: overleg}
  overleg:
    title: Het overleg
    choices:
      geven:
        label: Geef de regie weg
        because: Je kunt niet alles.
        effects: [{when: trust.mentor > 50, lead: wijkagent}, {when: trust.mentor > LEAST, lead: mentor}]
        goto: end
"""


def test_a_lead_that_goes_two_ways_breaks_the_play_off_at_the_choice_that_gives_it() -> None:
    casus = story(LEADING.replace("LEAST", "40"))
    one, shown = only(casus, "K404")
    assert (one.moment, one.subject) == ("overleg", "geven")
    assert shown.path == ("stoep/groeten", "overleg/geven")
    with pytest.raises(LeadDisputed):
        Played(casus, shown)
    assert found(story(LEADING.replace("LEAST", "60")), "K404") == []


INTERRUPTED = """\
interrupts:
  nacht: {{when: stress.noor >= {when}, to: nacht}}
moments:
  dag:
    title: De dag
    choices:
      rust: {{label: Laat haar, because: Ze is moe., effects: {{stress.noor: -10}}, goto: end}}
      druk: {{label: Dring aan, because: Het moet., effects: {{stress.noor: +15}}, goto: avond}}
  avond:
    title: De avond
    choices:
      bellen: {{label: Bel nog eens, because: Je hoorde niets., effects: {{stress.noor: +5}}, goto: ochtend}}
      slapen: {{label: Laat haar slapen, because: Morgen weer., goto: ochtend}}
  ochtend: {{title: De ochtend, goto: end}}
  nacht: {{title: De nacht, goto: resume}}
"""


def test_an_interrupt_that_never_comes_is_shown_where_least_is_lacking() -> None:
    casus = story(INTERRUPTED.format(when=75))
    one, shown = only(casus, "K413")
    assert (one.subject, one.facts["near"]) == ("nacht", "stress.noor = 70 (stress.noor >= 75)")
    played = Played(casus, shown)
    assert shown.path == ("dag/druk", "avond/bellen")
    assert played.value("stress.noor") == 70
    assert found(story(INTERRUPTED.format(when=70)), "K413") == []


ALREADY_ON = """\
interrupts:
  nacht: {when: stress.noor >= 60, to: nacht}
  ramp: {when: stress.noor >= 90, to: ramp}
moments:
  dag:
    title: De dag
    choices:
      rust: {label: Laat haar, because: Ze is moe., effects: {stress.noor: -10}, goto: end}
      druk: {label: Dring aan, because: Het moet., effects: {stress.noor: +15}, goto: ochtend}
  ochtend: {title: De ochtend, goto: end}
  nacht: {title: De nacht, effects: {stress.noor: +20}, goto: bank}
  bank: {title: Op de bank, effects: {stress.noor: -40}, goto: resume}
  ramp: {title: De ramp, goto: resume}
"""


def test_where_an_interrupt_is_on_no_other_one_is_near() -> None:
    """Noor has 85 in the night, when nothing else can break in; else she never has more than 50."""
    casus = story(ALREADY_ON)
    one, shown = only(casus, "K413")
    assert (one.subject, one.facts["near"]) == ("ramp", "stress.noor = 50 (stress.noor >= 90)")
    assert Played(casus, shown).value("stress.noor") == 50
