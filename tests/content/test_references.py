"""What the parts of a casus say of each other is checked, at its place, and without false alarms."""

from pathlib import Path

import pytest

from game.content.casus import CasusTexts, WrittenFile, load
from game.content.telling import code_of
from tests.content.small import ENDINGS, TABLE, choice, codes, told

ROOT = Path(__file__).parents[2]
SHIPPED = sorted([*ROOT.glob("scenarios/*/casus.yaml"), *ROOT.glob("tests/oracle/casussen/*/casus.yaml")])


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.parent.name)
def test_casussen_that_play_give_no_error(file):
    kaders = sorted(file.parents[1].glob("kaders/*.yaml"))
    texts = {path.stem: WrittenFile(path.read_text(encoding="utf-8"), path.name) for path in kaders}
    loaded = load(CasusTexts(WrittenFile(file.read_text(encoding="utf-8"), "casus.yaml"), texts))
    assert [one for one in loaded.problems if code_of(one.code).severity == "error"] == []


def only(loaded, code):
    """The one problem of a casus."""
    assert codes(loaded) == [code]
    return loaded.problems[0]


def test_all_mistakes_are_told_at_once_in_order_of_line():
    lines = "when: stress.nor > 5\neffects: {load: ja}\nby: wijkagnet"
    loaded = told(
        moments=choice(lines, "kelder"),
        endings=ENDINGS.replace("{title", "{when: lod > 1, title") + "  x: {title: X, text: X.}\n",
    )
    assert codes(loaded) == ["K301", "K126", "K102", "K101", "K301"]


def test_a_mistake_points_into_a_folded_text():
    lines = "when: >-\n  stress.noor > 50\n  and stress.nor > 5"
    place = only(told(moments=choice(lines)), "K301").place
    assert (place.line, place.column) == (31, 15)


def test_the_nearest_name_is_told():
    problem = only(told(moments=choice("costs: {krcht: 1}"), casus="counters: {kracht: {min: 0, max: 3}}\n"), "K108")
    assert (problem.facts["name"], problem.facts["near"]) == ("krcht", "kracht")


def test_a_goto_of_a_choice_counts_only_where_no_outcome_replaces_it():
    chance = "chance:\n  - {weight: 1, goto: gang}\n  - {weight: 1, goto: end}"
    extra = "  gang: {title: Gang, goto: end}\n  tuin: {title: Tuin, goto: end}\n"
    loaded = told(moments=choice(chance, "tuin") + extra)
    assert only(loaded, "K120").facts == {"moment": "tuin"}


def test_what_stands_behind_an_interrupt_is_not_lost():
    interrupt = "interrupts:\n  crisis: {when: load > 1, to: nacht}\n"
    moments = (
        "moments:\n  begin: {title: B, goto: end}\n  nacht: {title: N, goto: dag}\n  dag: {title: D, goto: resume}\n"
    )
    assert codes(told(casus=interrupt, moments=moments)) == []


def test_resume_in_a_moment_that_nothing_leads_to_is_told_too():
    moments = "moments:\n  begin: {title: B, goto: end}\n  los: {title: L, goto: resume}\n"
    assert codes(told(moments=moments)) == ["K120", "K113"]


def test_consent_of_someone_unknown_is_an_unknown_name():
    problem = only(told(moments=choice("when: consent.geheim.wijkagnet")), "K301")
    assert problem.facts["name"] == "consent.geheim.wijkagnet"


def test_an_interrupt_may_share_its_moments_with_another():
    interrupts = "interrupts:\n  a: {when: load > 1, to: nacht}\n  b: {when: ave > 1, to: nacht}\n"
    moments = "moments:\n  begin: {title: B, goto: end}\n  nacht: {title: N, goto: resume}\n"
    assert codes(told(casus=interrupts, moments=moments)) == []


def test_two_ways_back_from_an_interrupt_are_told_each():
    interrupt = "interrupts:\n  crisis: {when: load > 1, to: nacht}\n"
    moments = "moments:\n  begin: {title: B, goto: end}\n  nacht:\n    title: N\n    goto:\n"
    moments += "      - {when: load > 2, to: begin}\n      - to: resume\n"
    assert only(told(casus=interrupt, moments=moments), "K115").facts == {"moment": "nacht", "to": "begin"}


SHARE = "share: {fact: geheim, from: wijkagent, to: noor, extent: dat, for: Samen, ground: toestemming, informed: ja}"


@pytest.mark.parametrize(
    "learns",
    [
        "effects: {knows.wijkagent.geheim: ja}",
        "reveals: {wijkagent: [geheim]}",
        SHARE.replace("from: wijkagent, to: noor", "from: mentor, to: wijkagent"),
    ],
    ids=["effect", "reveal", "share"],
)
def test_a_sender_can_learn_the_fact_on_the_way(learns):
    moments = choice(learns, "straks").replace("begin:", "begin:", 1)
    second = choice(SHARE).split("\n", 2)[2].replace("Begin", "Straks")
    assert codes(told(moments=moments + "  straks:\n" + second)) == []
    assert codes(told(moments=choice(SHARE))) == ["K119"]


def test_a_member_can_tell_when_the_start_says_so():
    sam = SHARE.replace("wijkagent", "sam")
    assert codes(told(moments=choice(sam))) == ["K119"]
    assert codes(told(casus="start: {knows.sam.geheim: ja}\n", moments=choice(sam))) == []


def test_an_effect_that_takes_knowledge_away_teaches_nobody():
    moments = choice(f"effects: {{knows.wijkagent.geheim: nee}}\n{SHARE}")
    assert codes(told(moments=moments)) == ["K119"]


def test_raising_a_domain_asks_for_an_approach_and_lowering_does_not():
    assert codes(told(moments=choice("effects: {stability.*: +5}"))) == ["K118"]
    assert codes(told(moments=choice("chance:\n  - {weight: 1, effects: {stability.wonen: +5}}\n  - {weight: 1}"))) == [
        "K118"
    ]
    assert codes(told(moments=choice("effects: {stability.wonen: -5}"))) == []
    assert codes(told(moments=choice("approach: overleg\neffects: {stability.wonen: +5}"))) == []


def test_the_lead_may_go_two_ways_under_conditions_and_not_without():
    free = "effects:\n  - {when: load > 1, lead: mentor}\n  - {lead: wijkagent}"
    assert codes(told(moments=choice(free))) == []
    twice = "effects: {lead: mentor}\nchance:\n  - {weight: 1, effects: {lead: wijkagent}}\n  - {weight: 1}"
    assert only(told(moments=choice(twice)), "K125").facts == {"first": "mentor", "second": "wijkagent"}
    same = "effects: {lead: wijkagent}\nchance:\n  - {weight: 1, effects: {lead: wijkagent}}\n  - {weight: 1}"
    assert codes(told(moments=choice(same))) == []


def alone(decides, default=""):
    """Four moments for the mentor, and one more."""
    one = "  {}:\n    title: M\n    decides: {}\n{}    choices:\n"
    one += "      door: {{label: Door, because: Het moet., goto: {}}}\n"
    own = [one.format(name, "mentor", "", to) for name, to in zip("abcd", "bcde", strict=True)]
    return "moments:\n" + "".join(own) + one.format("e", decides, default, "end")


SOLO = ("mentor: {trust: 35", "mentor: {solo: ja, trust: 35")


def test_who_plays_alone_needs_to_know_what_the_empty_seats_do():
    problem = only(told(moments=alone("wijkagent"), change=SOLO), "K123")
    assert (problem.facts["moment"], problem.facts["name"]) == ("e", "wijkagent")
    assert codes(told(moments=alone("wijkagent", "    default: door\n"), change=SOLO)) == []
    assert codes(told(moments=alone("wijkagent"))) == []


def test_the_lead_is_a_solo_seat_only_as_long_as_it_keeps_it():
    assert codes(told(moments=alone("lead"), change=SOLO)) == []
    given = alone("lead").replace("because: Het moet.,", "because: Het moet., effects: {lead: wijkagent},", 1)
    assert codes(told(moments=given, change=SOLO)) == ["K123"]


def test_moments_of_the_lead_count_for_who_begins_with_it():
    wijkagent = ("wijkagent: {}", "wijkagent: {solo: ja}")
    problem = only(
        told(
            moments=alone("wijkagent").replace("decides: mentor\n", "decides: mentor\n    default: door\n"),
            change=wijkagent,
        ),
        "K122",
    )
    assert (problem.facts["name"], problem.facts["count"]) == ("wijkagent", 1)
    by_lead = alone("lead").replace("decides: mentor", "decides: lead")
    assert codes(told(moments=by_lead, change=SOLO)) == []


def test_what_is_not_said_counts_as_a_label_too():
    claims = "claims:\n  - {id: a, better: {frame: vrijwillig}, than: {approach: overleg}, in: score}\n"
    assert codes(told(moments=choice("weeks: 1"), endings=ENDINGS + claims)) == []
    dwang = claims.replace("vrijwillig", "dwang")
    assert only(told(moments=choice("weeks: 1"), endings=ENDINGS + dwang), "K127").facts["name"] == "dwang"
    assert codes(told(moments=choice("frame: dwang"), endings=ENDINGS + dwang)) == []


def test_a_word_has_one_meaning_in_casus_and_model_together():
    assert codes(told(casus="flags: [risico]\n", model="derived: {risico: max(stress.*)}\n")) == ["K129"]
    assert codes(told(casus="flags: [plan, plan]\n")) == ["K129"]
    assert codes(told(casus="flags: [plan]\ncounters: {plan: {min: 0, max: 2}}\n")) == ["K129"]
    assert codes(told(casus="flags: [plan]\n", model="expects: [plan]\n")) == []
    assert codes(told(casus="flags: [en]\n")) == ["K129"]


def test_a_rule_of_the_casus_cannot_borrow_the_name_of_one_of_the_model():
    rule = "course:\n  - {id: zakt, title: Het zakt, effects: {load: +1}}\n"
    assert codes(told(casus=rule, model=rule)) == ["K116"]


def test_neither_levers_nor_weeks_nor_derived_names_change_in_play():
    lever = "levers: {macht: {options: [nee, ja]}}\n"
    assert codes(told(casus=lever, moments=choice("effects: {macht: ja}"))) == ["K128"]
    assert codes(told(moments=choice("effects: {week: +1}"))) == ["K128"]
    assert codes(told(model="derived: {druk: max(stress.*)}\n", moments=choice("effects: {druk: +5}"))) == ["K128"]
    assert codes(told(casus=lever, moments=choice("when: macht = ja"))) == []


def test_a_mistake_in_a_rule_for_each_is_told_once():
    rule = "course:\n  - {id: zakt, title: Het zakt, each: members, when: 'stres.{member} > 40', effects: {load: +1}}\n"
    problem = only(told(casus=rule), "K301")
    assert problem.facts["near"] == "stress.noor"


def test_a_share_that_no_row_speaks_of_is_hinted_at():
    table = TABLE.replace("{id: alles,", "{id: alles, kind: verhaal, to: wijkagent,")
    share = SHARE.replace("wijkagent", "mentor")
    assert only(told(table=table, moments=choice(share)), "K501").facts["to"] == "noor"
    assert codes(told(table=table, moments=choice(share.replace("to: noor", "to: wijkagent")))) == []


def test_a_consequence_speaks_of_gauges_that_people_have():
    table = TABLE + 'consequences:\n  zorgvuldig: {"trsut.{from}": -5}\n'
    problem = only(told(table=table), "K105")
    assert (problem.place.file, problem.facts["near"]) == ("kaders/delen.yaml", "trust.{from}")


def test_only_what_must_or_may_be_told_can_be_withheld():
    withholds = choice("withholds: {wijkagent: [geheim]}")
    assert codes(told(moments=withholds)) == []
    assert codes(told(moments=withholds, table=TABLE.replace("verdict: mag", "verdict: met-toestemming"))) == ["K504"]


def test_whoever_start_speaks_of_must_exist():
    assert only(told(casus="start: {knows.wijkagnet.geheim: ja}\n"), "K102").facts["near"] == "wijkagent"


def test_an_interrupt_that_leads_nowhere_is_one_mistake():
    assert codes(told(casus="interrupts:\n  crisis: {when: load > 1, to: nergens}\n")) == ["K101"]


def test_sharing_without_a_table_is_told_once():
    share = SHARE.replace("wijkagent", "mentor")
    loaded = told(moments=choice(share + "\nwithholds: {wijkagent: [geheim]}"), change=("sharing: delen\n", ""))
    assert codes(loaded) == ["K135"]


def test_a_missing_kader_is_told_where_it_is_asked_for():
    problem = told(change=("model: model", "model: modle")).problems[0]
    assert (problem.code, problem.facts["near"], problem.place.line) == ("K124", "model", 7)


def test_in_a_casus_without_seats_with_trust_nobody_can_lead():
    loaded = told(change=("  mentor: {trust: 35, knows: [geheim]}\n  wijkagent: {}\n", ""))
    assert "K109" in codes(loaded)
    assert loaded.casus is None
