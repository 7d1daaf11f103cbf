"""Choices that do nothing, that another one beats, or that are always best: what a play shows, and what clears them."""

from __future__ import annotations

import pytest

from game.model.play import Step
from tests.analysis.findings_stories import Played, found, only, story

IDLE = """\
flags: [gezien]
moments:
  stoep:
    title: De stoep
    choices:
      bellen: {label: Bel aan, because: Dat hoort., effects: {trust.mentor: +5}, goto: gang}
      omlopen: {label: Loop om, because: Achter brandt licht., effects: {stress.noor: +5}, goto: end}
  gang:
    title: De gang
    choices:
      kloppen: {label: Klop, because: Ze hoort je zo., effects: {stress.noor: +5}, goto: end}
      kijken: {label: Kijk rond, because: Er hangt een jas., LINE goto: end}
"""


def taken(played: Played, choice: str) -> Step:
    """What the rules make of a choice where the play stands."""
    return played.rules.take(played.session.position, choice)


def test_a_choice_without_effect_leaves_everything_as_it_was() -> None:
    casus = story(IDLE.replace("LINE ", ""))
    one, shown = only(casus, "K407")
    assert (one.moment, one.subject, shown.path) == ("gang", "kijken", ("stoep/bellen",))
    played = Played(casus, shown)
    step = taken(played, "kijken")
    assert (step.after.values, step.after.used, step.after.owed) == (step.before.values, frozenset(), ())
    assert taken(played, "kloppen").after.values != step.after.values


@pytest.mark.parametrize(
    "line",
    [
        "weeks: 1,",
        "effects: {gezien: ja},",
        "effects: {when: trust.mentor > 50, stress.noor: -5},",
        "later: {weeks: 1, effects: {stress.noor: -5}},",
        "takes: {weeks: 1},",
        "once: ja,",
        "chance: [{weight: 1}, {weight: 9, effects: {stress.noor: -5}}],",
    ],
)
def test_what_a_choice_does_anywhere_counts_even_when_nothing_reads_it(line: str) -> None:
    assert found(story(IDLE.replace("LINE", line)), "K407") == []


def test_the_only_choice_of_a_moment_need_not_do_anything() -> None:
    alone = IDLE.replace(
        "      kloppen: {label: Klop, because: Ze hoort je zo., effects: {stress.noor: +5}, goto: end}\n", ""
    )
    assert found(story(alone.replace("LINE ", "")), "K407") == []


BEATEN = """\
moments:
  post:
    title: De post
    choices:
      wachten: {label: Wacht op een brief, because: Dan weet je het zeker., weeks: 1, goto: balie}
      gaan: {label: Ga er vandaag heen, because: Morgen is het dicht., effects: {trust.mentor: +10}, goto: balie}
  balie:
    title: De balie
    choices:
      vragen:
        label: Vraag om hulp
        because: Daar zitten ze voor.
        approach: praktisch
        effects: {stability.inkomen: +10}
        goto: end
      eisen:
        label: Eis dat het nu geregeld wordt
        because: Wie hard praat, wordt gehoord.
        approach: praktisch
        effects: [EFFECTS]
        goto: end
"""


CHEF = """\
  chef:
    title: De chef
    choices:
      blijven: {label: Blijf, because: Dat helpt., approach: praktisch, effects: {stability.inkomen: WORTH}, goto: end}
      gaan: {label: Loop weg, because: Het is genoeg., effects: {stability.inkomen: -30}, goto: end}
"""


def test_a_choice_that_is_beaten_wherever_both_are_open_is_told_with_what_may_be_expected_after_each() -> None:
    casus = story(BEATEN.replace("EFFECTS", "{stability.inkomen: +5}"))
    (one,) = [each for each in found(casus, "K408") if each.moment == "balie"]
    assert (one.subject, one.facts["other"]) == ("eisen", "vragen")
    assert one.shown is not None
    played = Played(casus, one.shown)
    assert {"vragen", "eisen"} <= set(played.open)
    for name, choice in (("worse", "eisen"), ("better", "vragen")):
        after = taken(played, choice).after
        assert one.facts[f"{name}_score"] == played.rules.score(after.values)
        assert one.facts[f"{name}_weeks"] == played.rules.week(after)
    assert one.facts["worse_score"] == 55
    assert one.facts["better_score"] == 60


@pytest.mark.parametrize(
    "effects",
    [
        # As good on all counts is not beaten.
        "{stability.inkomen: +10}",
        # Better on one count is enough, and in one place is enough.
        "{stability.inkomen: +5, trust.wijkagent: +5}",
        "{stability.inkomen: +5}, {when: week = 1, stability.inkomen: +10}",
        "{stability.inkomen: +5}, {when: trust.mentor > 50, care: +5, stability.inkomen: +10}",
    ],
)
def test_one_thing_that_a_choice_does_better_somewhere_clears_it(effects: str) -> None:
    casus = story(BEATEN.replace("EFFECTS", effects))
    assert [one for one in found(casus, "K408") if one.subject == "eisen"] == []


def test_a_choice_that_brings_more_to_who_plays_best_is_not_beaten_however_rarely_it_does() -> None:
    """Who demands may lose thirty or win fifteen; random play does worse with it, the best play better."""
    risky = BEATEN.replace("[EFFECTS]\n        goto: end", "{stress.noor: +5}\n        goto: chef") + CHEF
    for worth, told in (("+10", ["eisen"]), ("+15", [])):
        casus = story(risky.replace("WORTH", worth))
        assert [one.subject for one in found(casus, "K408") if one.moment == "balie"] == told


def test_siblings_that_are_never_open_together_are_not_held_against_each_other() -> None:
    apart = BEATEN.replace(
        "        because: Daar zitten ze voor.\n", "        because: Zo kan het.\n        when: week = 1\n"
    )
    apart = apart.replace("gehoord.\n", "gehoord.\n        when: week = 0\n").replace(
        "EFFECTS", "{stability.inkomen: +5}"
    )
    assert [one for one in found(story(apart), "K408") if one.moment == "balie"] == []


BEST = """\
moments:
  dag:
    title: De dag
    choices:
      lopen: {label: Loop mee, because: Het is niet ver., weeks: 1, effects: {trust.mentor: +10}, goto: balie}
      rijden: {label: Breng haar, because: Het regent., effects: {trust.wijkagent: +10}, goto: balie}
  balie:
    title: De balie
    choices:
      uitleggen:
        label: Leg het uit
        because: Zo begrijpt hij het.
        approach: praktisch
        effects: {stability.inkomen: +10}
        goto: end
      tonen:
        label: Toon de brief
        because: Het staat er.
        approach: praktisch
        effects: {when: WHEN, stability.inkomen: +20}
        goto: end
"""


def test_a_choice_that_leads_to_the_best_score_everywhere_is_told() -> None:
    casus = story(BEST.replace("WHEN", "trust.mentor > 100"))
    one, shown = only(casus, "K409")
    assert (one.moment, one.subject) == ("balie", "uitleggen")
    played = Played(casus, shown)
    scores = {choice: played.rules.score(taken(played, choice).after.values) for choice in played.open}
    assert scores == {"uitleggen": 60, "tonen": 50}


def test_a_choice_that_another_beats_in_one_place_is_not_always_best() -> None:
    casus = story(BEST.replace("WHEN", "trust.mentor > 50"))
    assert [one.subject for one in found(casus, "K409") if one.moment == "balie"] == []


ALONE = """\
moments:
  dag:
    title: De dag
    choices:
      lopen: {label: Loop mee, because: Het is niet ver., effects: {trust.mentor: +10}, goto: balie}
      rijden: {label: Breng haar, because: Het regent., effects: {trust.wijkagent: +10}, goto: balie}
  balie:
    title: De balie
    choices:
      uitleggen: {label: Leg uit, because: Zo kan het, approach: overleg, effects: {stability.inkomen: +10}, goto: end}
      tonen:
        label: Toon de brief
        because: Het staat er.
        when: trust.mentor > 50
        approach: praktisch
        effects: {stability.inkomen: BY}
        goto: end
"""


@pytest.mark.parametrize(("by", "told"), [("+10", []), ("+5", ["uitleggen"])])
def test_where_nothing_else_is_open_there_is_nothing_to_be_better_than(by: str, told: list[str]) -> None:
    casus = story(ALONE.replace("BY", by))
    assert [one.subject for one in found(casus, "K409") if one.moment == "balie"] == told
