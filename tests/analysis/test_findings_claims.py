"""Claims that are not true: the shortest play to where they fail, and what must not be called untrue."""

from __future__ import annotations

import pytest

from game.analysis.findings.finding import Finding
from game.analysis.findings.searched import search
from game.analysis.values.habits import Player, with_tags
from game.analysis.values.weighing import weigh
from game.model.casus import Casus
from tests.analysis.findings_stories import Played, found, only, story

WEEKS = """\
flags: [gebeld]
levers: {haast: {options: [nee, ja], start: nee}}
moments:
  deur:
    title: De deur
    choices:
      wachten: {label: Wacht, because: Ze komt zo., weeks: 1, stance: rust, effects: {trust.mentor: +5}, goto: tuin}
      bellen: {label: Bel aan, because: Dat hoort., stance: tempo, effects: {stress.noor: +5, gebeld: ja}, goto: tuin}
  tuin:
    title: De tuin
    choices:
      roepen:
        label: Roep
        because: Ze is thuis.
        stance: tempo
        effects: [{stress.noor: +5}, {when: haast = ja, stress.noor: +5}]
        goto: end
      zitten: {label: Ga zitten, because: Er staat een bank., stance: rust, weeks: 1, goto: end}
"""
INSIDE = "endings:\n  binnen: {when: gebeld, title: Binnen, text: Ja.}\n  einde: {title: Einde, text: Klaar.}\n"


def claiming(claim: str) -> Casus:
    return story(WEEKS, INSIDE + f"claims:\n  - {{id: belofte, {claim}}}\n")


def broken(claim: str) -> list[Finding]:
    casus = claiming(claim)
    return [one for code in ("K418", "K419", "K420", "K421") for one in found(casus, code)]


def test_what_may_never_be_is_shown_by_the_shortest_play_that_makes_it_so() -> None:
    casus = claiming("never: stress.noor > 55")
    one, shown = only(casus, "K418")
    played = Played(casus, shown)
    assert one.subject == "belofte"
    assert played.value("stress.noor") > 55
    assert len(shown.path) == 2


def test_only_with_the_lever_that_makes_it_so_is_it_shown() -> None:
    casus = claiming("always: stress.noor <= 60")
    _, shown = only(casus, "K418")
    assert dict(shown.levers) == {"haast": "ja"}
    assert Played(casus, shown).value("stress.noor") == 65
    assert broken("always: stress.noor <= 65") == []


def test_a_claim_looks_where_someone_chooses_and_at_the_end_and_not_in_between() -> None:
    """A moment that passes by itself is over before anyone looks."""
    passing = WEEKS.replace("goto: tuin}", "goto: pad}").replace(
        "  tuin:\n", "  pad: {title: Het pad, effects: {trust.mentor: -5}, goto: tuin}\n  tuin:\n"
    )
    claim = "claims:\n  - {id: belofte, never: trust.mentor > 50}\n"
    assert found(story(passing, INSIDE + claim), "K418") == []
    assert broken("never: trust.mentor > 50") != []


@pytest.mark.parametrize("claim", ["sometimes: stress.noor > 65", "sometimes: ending = binnen and week = 3"])
def test_what_is_never_so_is_told_without_a_play(claim: str) -> None:
    (one,) = broken(claim)
    assert (one.kind, one.shown) == ("claim-never-true", None)


@pytest.mark.parametrize("claim", ["sometimes: stress.noor = 65", "sometimes: ending = binnen and week = 1"])
def test_what_is_so_in_one_play_with_one_lever_is_true(claim: str) -> None:
    assert broken(claim) == []


def test_a_place_from_which_no_way_leads_on_is_shown_and_no_play_from_there_comes_to_the_ending() -> None:
    casus = claiming("reachable: binnen, from: moment = tuin")
    one, shown = only(casus, "K420")
    played = Played(casus, shown)
    assert (shown.path, played.moment) == (("deur/wachten",), "tuin")
    ended = {played.rules.take(played.session.position, choice).after.ending for choice in played.open}
    assert ended == {"einde"}
    assert (one.facts["ending"], one.moment) == ("binnen", "tuin")


@pytest.mark.parametrize(
    "claim", ["reachable: binnen", "reachable: binnen, until-week: 0", "reachable: einde, from: moment = deur"]
)
def test_a_way_that_is_there_is_not_missed(claim: str) -> None:
    assert broken(claim) == []


def expected(casus: Casus, stance: str, quantity: str) -> list[float]:
    """What a player of one stance may expect, for every setting of the levers."""
    searched = search(casus, 10_000)
    player = Player(with_tags(casus, {"stance": stance}), quantity)
    return [float(one) for one in weigh(searched.graph, searched.search.ends, [player]).begun[0]]


def test_a_line_that_brings_no_more_is_told_with_what_both_come_to() -> None:
    casus = claiming("better: {stance: tempo}, than: {stance: rust}, in: trust")
    (one,) = found(casus, "K421")
    assert one.facts["better"] == pytest.approx(expected(casus, "tempo", "trust")[0])
    assert one.facts["than"] == pytest.approx(expected(casus, "rust", "trust")[0])
    # The mentor gains five, the wijkagent nothing: halved, as trust is the mean of both.
    assert (one.facts["better"], one.facts["than"]) == (50.0, 52.5)


def test_fewer_weeks_count_as_better_and_as_good_is_not_better() -> None:
    assert broken("better: {stance: tempo}, than: {stance: rust}, in: weeks") == []
    assert [one.kind for one in broken("better: {stance: rust}, than: {stance: tempo}, in: weeks")] == [
        "claim-not-better"
    ]
    assert [one.kind for one in broken("better: {stance: rust}, than: {stance: tempo}, in: score")] == [
        "claim-not-better"
    ]


LUCK = """\
levers: {haast: {options: [nee, ja], start: nee}}
flags: [gebeld]
moments:
  deur:
    title: De deur
    choices:
      wachten:
        label: Wacht
        because: Ze komt zo.
        stance: rust
        effects: [{when: haast = nee, trust.mentor: +10}]
        goto: end
      bellen:
        label: Bel aan
        because: Dat hoort.
        stance: tempo
        chance: [{weight: 9}, {weight: 1, effects: {gebeld: ja}}]
        effects: {trust.mentor: +5}
        goto: end
"""


def test_a_way_that_takes_luck_is_a_way() -> None:
    assert found(story(LUCK, INSIDE + "claims:\n  - {id: belofte, reachable: binnen}\n"), "K420") == []


def test_a_line_that_is_better_with_one_setting_only_is_told_with_the_other() -> None:
    claim = "claims:\n  - {id: belofte, better: {stance: rust}, than: {stance: tempo}, in: trust}\n"
    (one,) = found(story(LUCK, INSIDE + claim), "K421")
    assert (one.facts["better"], one.facts["than"]) == (50.0, 52.5)
    assert "ja" in str(one.facts["levers"])


def test_until_a_week_counts_that_week_too() -> None:
    (one,) = broken("reachable: binnen, until-week: 1")
    assert (one.kind, one.moment) == ("claim-no-way", "tuin")


def test_where_nothing_is_open_nobody_chooses_and_no_claim_looks() -> None:
    stuck = LUCK.replace("because: Ze komt zo.\n", "because: Ze komt zo.\n        when: gebeld\n").replace(
        "because: Dat hoort.\n", "because: Dat hoort.\n        when: gebeld\n"
    )
    casus = story(stuck, INSIDE + "claims:\n  - {id: belofte, never: moment = deur}\n")
    assert found(casus, "K418") == []
    assert len(found(casus, "K401")) == 1
