"""What an answer to a lock is worth: the solution closes it, and anything else tells how it is wrong, never where."""

from contextlib import suppress
from dataclasses import replace
from itertools import combinations, permutations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from game.errors import AnswerNotUnderstood
from game.reports.refusals import told
from game.rules.puzzles import judged, outcome
from game.rules.rules import Rules
from game.words import LANGUAGES, Words
from tests.content.escape import EARNED, LOCKS, room

CASUS = room().casus
PUZZLES = {moment: CASUS.moments[moment].puzzle for moment in LOCKS}
SOLUTIONS = {
    "delen": "adres tijd",
    "gronden": "uren=plicht verhaal=ja",
    "stappen": "vragen wegen delen",
    "stoelen": "juf=school noor=school+geld buur=",
    "strepen": "naam",
    "deur": "526",
}
moments = st.sampled_from(list(LOCKS))


@pytest.mark.parametrize("moment", LOCKS)
def test_the_solution_is_exactly_right(moment):
    assert PUZZLES[moment].solution == SOLUTIONS[moment]
    assert judged(PUZZLES[moment], SOLUTIONS[moment]) == "exact"


def test_too_much_too_little_and_both_are_told_apart():
    puzzle = PUZZLES["delen"]
    answers = [" ".join(chosen) for size in range(5) for chosen in combinations(puzzle.items, size)]
    told = {answer: judged(puzzle, answer) for answer in answers}
    assert told.pop("adres tijd") == "exact"
    for answer, verdict in told.items():
        more, fewer = set(answer.split()) - {"adres", "tijd"}, {"adres", "tijd"} - set(answer.split())
        assert verdict == ("gemengd" if more and fewer else "te-veel" if more else "te-weinig")


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        ("juf=school+geld noor=school+geld buur=", "te-veel"),
        ("juf=school noor=school+geld buur=geld", "te-veel"),
        ("juf= noor=school+geld buur=", "te-weinig"),
        ("juf= noor= buur=", "te-weinig"),
        ("juf=geld noor=school+geld buur=", "gemengd"),
        ("juf=school noor=school buur=geld", "gemengd"),
    ],
)
def test_someone_who_stays_too_long_or_leaves_too_soon(answer, verdict):
    assert judged(PUZZLES["stoelen"], answer) == verdict


def test_strikes_that_leave_too_much_or_too_little_to_read():
    assert judged(PUZZLES["strepen"], "naam buren") == "te-veel"
    assert judged(PUZZLES["strepen"], "") == "te-weinig"
    assert judged(PUZZLES["strepen"], "buren") == "gemengd"


def test_an_order_a_pairing_or_a_code_fits_or_it_does_not():
    wrong = [" ".join(order) for order in permutations(["vragen", "wegen", "delen"])]
    wrong.remove("vragen wegen delen")
    assert {judged(PUZZLES["stappen"], answer) for answer in wrong} == {"past-niet"}
    assert judged(PUZZLES["gronden"], "uren=ja verhaal=ja") == "past-niet"
    assert judged(PUZZLES["deur"], "525") == "past-niet"


@given(moments, st.data())
def test_an_answer_written_in_another_way_is_refused(moment, data):
    """Only the one way counts, so that a journal holds the same text for the same answer."""
    pieces = SOLUTIONS[moment].split(" ")
    changed = data.draw(
        st.one_of(
            st.permutations(pieces).map(" ".join),
            st.lists(st.sampled_from(pieces), max_size=5).map(" ".join),
            st.sampled_from([" ", "  ", "+", "=", "x", "\n"]).map(lambda more: SOLUTIONS[moment] + more),
        )
    )
    assume(changed != SOLUTIONS[moment])
    listed = list(PUZZLES[moment].items)
    given_pieces = changed.split(" ") if changed else []
    if moment in {"delen", "strepen"} and given_pieces == [one for one in listed if one in given_pieces]:
        assert judged(PUZZLES[moment], changed) != "exact"
    elif moment == "stappen" and sorted(given_pieces) == sorted(listed):
        assert judged(PUZZLES[moment], changed) == "past-niet"
    else:
        with pytest.raises(AnswerNotUnderstood):
            judged(PUZZLES[moment], changed)


@given(moments, st.text(max_size=40))
def test_any_text_is_judged_or_refused(moment, text):
    with suppress(AnswerNotUnderstood):
        verdict = judged(PUZZLES[moment], text)
        assert (verdict == "exact") == (text == SOLUTIONS[moment])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("moment", LOCKS)
def test_the_refusal_says_how_to_write_an_answer(moment, language):
    with pytest.raises(AnswerNotUnderstood) as refused:
        judged(PUZZLES[moment], "wat is dit")
    sentence = told(refused.value, Words(language))
    assert "'wat is dit'" in sentence
    assert all(item in sentence for item in PUZZLES[moment].items)
    assert all(option in sentence for option in PUZZLES[moment].options)
    assert moment != "deur" or "3" in sentence


@pytest.mark.parametrize(
    ("moment", "answer"),
    [
        ("gronden", "uren=plicht"),
        ("gronden", "uren=plicht verhaal="),
        ("gronden", "uren=plicht verhaal=ja+plicht"),
        ("gronden", "verhaal=ja uren=plicht"),
        ("stoelen", "juf=school noor=geld+school buur="),
        ("stoelen", "juf=school noor=school+school buur="),
        ("stoelen", "juf=school noor=school+geld"),
        ("deur", "52"),
        ("deur", "5 2 6"),
        ("deur", "5२6"),
    ],
)
def test_half_an_answer_is_no_attempt(moment, answer):
    with pytest.raises(AnswerNotUnderstood):
        judged(PUZZLES[moment], answer)


def test_a_wrong_attempt_leads_nowhere_while_another_is_left():
    moment = CASUS.moments["delen"]
    assert [outcome(moment, "te-veel", attempt) for attempt in (1, 2, 3)] == [None, None, "te-veel"]
    assert [outcome(moment, "exact", attempt) for attempt in (1, 3)] == ["exact", "exact"]


def test_a_verdict_without_an_outcome_of_its_own_counts_as_used_up():
    moment = CASUS.moments["gronden"]
    few = replace(moment, choices={one: moment.choices[one] for one in ("exact", "op")})
    assert outcome(moment, "past-niet", 3) == "past-niet"
    assert outcome(few, "past-niet", 3) == "op"


def test_the_room_plays_through_lock_by_lock():
    """To the rules an outcome is a choice like any other, always open."""
    rules = Rules(CASUS)
    position = rules.begin()
    for moment in LOCKS:
        assert position.moment == moment
        assert rules.open_choices(position) == tuple(CASUS.moments[moment].choices)
        assert rules.default(position) == "exact"
        position = rules.take(position, "exact").after
    assert position.ending == "einde"
    assert position.values[rules.names.places["stress.noor"]] == 50 - 5 * len(LOCKS)


def test_what_a_lock_earns_makes_the_code():
    assert "".join(str(EARNED[moment]) for moment in PUZZLES["deur"].digits) == PUZZLES["deur"].solution
