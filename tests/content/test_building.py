"""A casus as it comes out of its texts: everything named, written out and in its order."""

import random

from hypothesis import given
from hypothesis import strategies as st

from game.content.casus import CasusTexts, WrittenFile, load
from game.model.effects import Setting, Shift
from game.model.expressions import Comparison, Number, Reading
from game.model.sharing import Telling
from game.model.story import Route
from tests.content.small import choice, codes, told
from tests.strategies import casus_texts


def built(**lines):
    loaded = told(**lines)
    assert loaded.casus is not None, loaded.problems
    return loaded.casus


def begin_of(casus):
    return casus.moments["begin"].choices["praten"]


def test_variables_stand_in_their_fixed_order_with_their_bounds():
    casus = built(
        casus="flags: [plan]\ncounters: {kracht: {min: -2, max: 3}}\n"
        "levers: {macht: {options: [nee, ja], start: ja}}\n",
        model="expects: [brug]\n",
    )
    assert [variable.path for variable in casus.variables] == [
        "stress.noor", "stress.sam", "stability.inkomen", "stability.wonen", "trust.mentor", "trust.wijkagent",
        "team.samenwerken", "team.gedeelde-taal", "team.samen-leren", "care", "load", "ave", "kracht", "lead", "macht",
        "plan", "brug", "knows.mentor.geheim", "knows.wijkagent.geheim", "knows.noor.geheim", "violation", "silence",
        "week",
    ]  # fmt: skip
    by_path = {variable.path: variable for variable in casus.variables}
    told_of = {path: (one.low, one.high, one.start) for path, one in by_path.items()}
    assert told_of["stress.noor"] == (0, 100, 50)
    assert told_of["trust.mentor"] == (0, 100, 35)
    assert told_of["trust.wijkagent"] == (0, 100, 50)
    assert told_of["care"] == (0, 100, 100)
    assert told_of["load"] == (0, 12, 0)
    assert told_of["ave"] == (1, 4, 1)
    assert told_of["kracht"] == (-2, 3, -2)
    assert told_of["macht"] == (0, 1, 1)
    assert told_of["week"] == (0, 6, 0)
    assert (by_path["lead"].words, by_path["lead"].start) == (("mentor", "wijkagent"), 0)
    assert (told_of["knows.mentor.geheim"], told_of["knows.noor.geheim"]) == ((0, 1, 1), (0, 1, 0))


def test_start_lets_a_number_a_flag_and_knowledge_begin_elsewhere():
    casus = built(
        casus="flags: [plan]\nstart: {load: 2, plan: ja, team.samenwerken: 45, knows.sam.geheim: ja}\n",
    )
    starts = {variable.path: variable.start for variable in casus.variables}
    assert (starts["load"], starts["plan"], starts["team.samenwerken"], starts["knows.sam.geheim"]) == (2, 1, 45, 1)


def test_no_trust_at_all_is_something_else_than_trust_not_written():
    starts = {one.path: one.start for one in built(change=("trust: 35", "trust: 0")).variables}
    assert (starts["trust.mentor"], starts["trust.wijkagent"]) == (0, 50)


def test_a_group_becomes_one_addition_for_each_of_its_variables():
    casus = built(moments=choice("effects: {stress.*: -5, load: +1}"))
    (line,) = begin_of(casus).deed.effects
    assert line.id == "begin/praten#1"
    assert line.changes == (Shift("stress.noor", -5), Shift("stress.sam", -5), Shift("load", 1))


def test_truths_and_the_lead_are_set_and_not_added():
    lines = "effects:\n  - {lead: wijkagent, silence: ja}\n  - {when: load > 2, violation: nee}"
    first, second = begin_of(built(moments=choice(lines))).deed.effects
    assert first.changes == (Setting("lead", 1), Setting("silence", 1))
    assert second.changes == (Setting("violation", 0),)
    assert second.when == Comparison(">", Reading("load"), Number(2))
    assert second.id == "begin/praten#2"


def test_a_rule_for_each_is_written_out_for_every_subject():
    rule = "course:\n  - id: zakt\n    title: Het zakt\n    each: {}\n    when: '{} > 40'\n    effects: {{'{}': -5}}\n"
    for each, path, subjects in (
        ("members", "stress.{member}", ("noor", "sam")),
        ("seats", "trust.{seat}", ("mentor", "wijkagent")),
        ("domains", "stability.{domain}", ("inkomen", "wonen")),
    ):
        casus = built(model=rule.format(each, path, path))
        assert tuple(one.subject for one in casus.course) == subjects
        last = casus.course[-1]
        changed = f"{path.split('.')[0]}.{subjects[-1]}"
        assert last.when == Comparison(">", Reading(changed), Number(40))
        assert last.effects[0].changes == (Shift(changed, -5),)
        assert last.effects[0].id == f"zakt/{subjects[-1]}#1"


def test_the_rules_of_the_model_come_before_those_of_the_casus():
    casus = built(
        model="course:\n  - {id: van-model, title: M, effects: {load: +1}}\n",
        casus="course:\n  - {id: van-casus, title: C, effects: {load: -1}}\n",
    )
    assert [rule.id for rule in casus.course] == ["van-model", "van-casus"]


def test_what_is_owed_stands_by_its_key_with_the_words_players_read():
    lines = (
        "later:\n  - {weeks: 3, id: nazorg, note: De mentor belt., effects: {load: +1}}\n"
        "  - {weeks: 1, effects: {load: -1}}\ntakes: {weeks: 4}"
    )
    casus = built(moments=choice(lines))
    deed = begin_of(casus).deed
    assert deed.laters == ("nazorg", "begin/praten/later-2")
    assert deed.takes == "takes/begin/praten"
    assert [(later.weeks, later.title) for later in casus.laters.values()] == [
        (3, "De mentor belt."), (1, "Praat"), (4, "Praat"),
    ]  # fmt: skip
    assert casus.laters["nazorg"].effects[0].id == "nazorg#1"
    assert casus.laters["takes/begin/praten"].effects[0].changes == (Shift("load", -1),)


def test_an_outcome_has_the_approach_of_its_choice_and_only_its_own_labels():
    lines = (
        "approach: gedrag\nframe: drang\nchance:\n  - {weight: 2, frame: dwang, goto: begin, weeks: 1}\n  - {weight: 1}"
    )
    one = begin_of(built(moments=choice(lines)))
    first, second = one.chance
    assert (first.number, first.weight, second.number) == (1, 2, 2)
    assert (one.deed.frame, first.deed.frame, second.deed.frame) == ("drang", "dwang", None)
    assert (one.deed.approach, first.deed.approach) == ("gedrag", "gedrag")
    assert (first.deed.routes, second.deed.routes) == ((Route("begin"),), ())


def test_a_choice_is_voluntary_talk_unless_it_says_otherwise():
    deed = begin_of(built(moments=choice("weeks: 1"))).deed
    assert (deed.approach, deed.frame) == ("overleg", "vrijwillig")


def test_a_moment_without_choices_is_a_practical_choice_that_nobody_takes():
    moment = built(moments="moments:\n  begin: {title: Begin, weeks: 1, effects: {load: +1}, goto: end}\n").moments[
        "begin"
    ]
    assert not moment.choices
    assert moment.passing is not None
    assert (moment.passing.key, moment.passing.label) == ("begin", "Begin")
    assert (moment.passing.deed.approach, moment.passing.deed.frame, moment.passing.deed.weeks) == (
        "praktisch",
        None,
        1,
    )
    assert moment.passing.deed.effects[0].id == "begin#1"


SHARE = (
    "share: {fact: geheim, from: mentor, to: sam, extent: dat, for: Samen kijken, ground: toestemming, informed: ja}\n"
    "reveals: {wijkagent: [geheim]}"
)


def test_whoever_is_told_something_can_know_it():
    casus = built(moments=choice(SHARE))
    paths = [variable.path for variable in casus.variables]
    assert paths.count("knows.sam.geheim") == 1
    assert begin_of(casus).deed.reveals == (Telling("wijkagent", "geheim"),)
    assert begin_of(casus).deed.shares[0].informed == "ja"


def test_consent_counts_where_something_is_shared_or_asked():
    shared = built(moments=choice(SHARE))
    asked = built(moments=choice("when: consent.geheim.wijkagent"))
    consents = [[one.path for one in casus.variables if one.path.startswith("consent")] for casus in (shared, asked)]
    assert consents == [["consent.geheim.sam"], ["consent.geheim.wijkagent"]]


def test_consequences_keep_their_people_open_until_someone_shares():
    table = "checked-on: 2026-11-21\nrows: []\noutcomes:\n  - {outcome: slecht}\nconsequences:\n"
    table += '  slecht: {"trust.{from}": -15, "stress.{about}": +10, silence: ja, stress.*: +5}\n'
    lines = built(table=table).sharing.consequences["slecht"]
    assert lines[0].id == "slecht#1"
    assert lines[0].changes == (
        Shift("trust.{from}", -15), Shift("stress.{about}", 10), Setting("silence", 1), Shift("stress.noor", 5),
        Shift("stress.sam", 5),
    )  # fmt: skip


def test_a_seat_without_trust_sees_what_trust_would_hide():
    model = built(model='sight: {stress: "trust.{seat} >= 25"}\n').model
    assert set(model.sight["stress"]) == {"mentor", "wijkagent"}
    assert model.sight["stress"]["mentor"] == Comparison(">=", Reading("trust.mentor"), Number(25))


def test_derived_names_may_stand_in_any_order():
    model = built(model="derived:\n  nood: druk > 50\n  druk: max(stress.*)\n").model
    assert str(model.derived["nood"]).count("Derived") == 1
    assert codes(told(casus="interrupts: {}\n", model="derived:\n  nood: druk + 1\n  druk: nood - 1\n")) == ["K317"]


def test_a_damper_covers_a_group_or_one_path():
    dampers = (
        "dampers:\n  - {id: a, title: A, on: stability, direction: up, factor: 1/2}\n"
        "  - {id: b, title: B, on: care, direction: down, factor: 2/3}\n"
    )
    first, second = built(model=dampers).model.dampers
    assert (first.paths, first.numerator, first.denominator) == (("stability.inkomen", "stability.wonen"), 1, 2)
    assert (second.paths, second.numerator, second.denominator) == (("care",), 2, 3)


def test_bands_go_from_low_to_high_whatever_their_order_in_the_file():
    assert [band.name for band in built().model.bands] == ["laag", "hoog"]


def test_seats_carry_the_name_that_players_read():
    casus = built()
    assert [(seat.title, seat.plays) for seat in casus.seats.values()] == [
        ("Mentor", None), ("Wijkagent", None), ("Noor", "noor"),
    ]  # fmt: skip


def test_the_digest_follows_every_text_that_is_used():
    digests = {built().digest, built(model="# anders\n").digest, built(casus="# anders\n").digest, built().digest}
    assert len(digests) == 3


def test_a_casus_with_only_hints_can_be_played_and_one_with_an_error_cannot():
    assert codes(told(moments=choice("effects: {stress.noor: +3}"))) == ["K110"]
    assert told(moments=choice("effects: {stress.noor: +3}")).casus is not None
    assert told(moments=choice("effects: {stress.noor: ja}")).casus is None


@given(casus_texts(), st.randoms(use_true_random=False), st.integers(1, 4))
def test_however_a_text_is_damaged_loading_only_ever_tells(texts, dice, times):
    names = ["casus", *sorted(texts.kaders)]
    for _ in range(times):
        name = dice.choice(names)
        file = texts.casus if name == "casus" else texts.kaders[name]
        damaged = WrittenFile(damage(file.text, dice), file.name)
        texts = (
            CasusTexts(damaged, texts.kaders)
            if name == "casus"
            else CasusTexts(texts.casus, {**texts.kaders, name: damaged})
        )
    loaded = load(texts)
    assert loaded.casus is not None or loaded.problems
    assert list(loaded.problems) == sorted(loaded.problems, key=lambda one: (one.place, one.code))


def damage(text: str, dice: random.Random) -> str:
    """The text with one word elsewhere, one line gone, or one line twice."""
    lines = text.split("\n")
    at = dice.randrange(len(lines))
    words = lines[at].split(" ")
    match dice.randrange(3):
        case 0:
            del lines[at]
        case 1:
            lines.insert(at, dice.choice(lines))
        case _:
            words[dice.randrange(len(words))] = dice.choice(dice.choice(lines).split(" "))
            lines[at] = " ".join(words)
    return "\n".join(lines)
