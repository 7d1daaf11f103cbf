"""A short play: a table decides where it is marked, everything else happens as it would without it, and it is told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.errors import CommandRefused
from game.model.casus import Casus, Short
from game.rules.rules import Rules
from game.session.journal import Memory
from game.session.journal_reading import read_journal
from game.session.messages import Command
from game.session.session import Session
from game.session.setup import Setup
from game.session.viewing import view
from game.session.walking_on import walk_on
from tests.short_play import crossing, decide, ferry
from tests.strategies import casussen


def places(session: Session) -> list[list[str | None]]:
    """Per decision the moments that its steps left, as the session has them."""
    return [[step.before.moment for step in decision.steps] for decision in session.decisions]


def test_a_table_is_asked_only_where_the_short_play_is_marked() -> None:
    session = crossing()
    assert (session.phase, session.position.moment) == ("revealing", "steiger")
    decide(session, "helpen")
    decide(session, "zwaaien")
    assert places(session) == [["kade"], ["steiger", "kist", "vaart"], ["overkant", "dijk"]]
    assert session.position.ending == "droog"


def test_a_whole_play_of_the_same_casus_asks_everywhere() -> None:
    session = crossing(setup=Setup())
    assert (session.phase, session.position.moment) == ("deciding", "kade")


def test_what_is_skipped_is_told_with_its_title_what_the_table_did_and_what_came_of_it() -> None:
    session = crossing()
    begun = view(session).last
    assert begun is not None
    assert begun.choice is None
    [kade] = begun.happened
    assert (kade.skipped, kade.title, kade.label, kade.texts) == (
        True, "De kade", "Wacht op het pontje", ("Het pontje komt om vier uur.",)
    )  # fmt: skip
    decide(session, "helpen")
    last = view(session).last
    assert last is not None
    own, kist, vaart = last.happened
    assert [one.skipped for one in last.happened] == [False, True, True]
    assert (own.label, kist.texts, vaart.label) == (
        "Help Driss met zijn fiets",
        ("De tas gaat mee.",),
        "Bel de overkant",
    )
    # What lay on the table at the lock nobody saw.
    assert (kist.choice, kist.answers) == ("exact", ())


def test_the_course_numbers_only_what_the_table_decided() -> None:
    session = crossing(setup=Setup(seed=3, short=True))
    decide(session, "helpen")
    decide(session, "zwaaien")
    course = view(session).course
    assert [point.decision for point in course if point.decision] == [1, 2]
    assert len(course) > len(session.decisions)


def test_an_interrupt_that_is_marked_breaks_into_what_the_table_skips() -> None:
    session = crossing()
    decide(session, "duwen")
    assert session.position.moment == "mist"
    decide(session, "roepen")
    assert places(session)[1:] == [["steiger"], ["mist", "kist", "vaart"]]


def test_undo_goes_back_to_the_last_decision_of_the_table_and_redo_takes_the_same_again() -> None:
    session = crossing()
    decide(session, "helpen")
    stood = session.position
    session.do(Command("undo"))
    assert (session.phase, session.position.moment) == ("deciding", "steiger")
    session.do(Command("redo"))
    assert session.position == stood
    session.do(Command("undo"))
    with pytest.raises(CommandRefused):
        session.do(Command("undo"))


def test_a_short_play_is_taken_up_again_as_a_short_play() -> None:
    storage = Memory()
    session = crossing(storage=storage, setup=Setup(seed=7, short=True))
    decide(session, "duwen")
    text = read_journal(storage.lines)
    assert text.header.setup.short
    again, stop = Session.resumed(session.rules, text.header.setup, text.entries, Memory(), text.seal)
    assert (stop, again._stand) == (None, session._stand)


def test_a_journal_from_before_short_plays_tells_a_whole_one() -> None:
    storage = Memory()
    crossing(storage=storage, setup=Setup())
    old = storage.lines[0].replace('"short": false, ', "")
    assert old != storage.lines[0]
    assert read_journal([old]).header.setup.short is False


def test_a_casus_without_a_short_play_cannot_be_played_short() -> None:
    with pytest.raises(CommandRefused) as refused:
        crossing(replace(ferry(), short=None))
    assert refused.value.key == "short.none"


def test_walking_on_from_an_earlier_decision_stays_short() -> None:
    session = crossing(setup=Setup(seed=3, short=True))
    decide(session, "helpen")
    decide(session, "lopen")
    walk = walk_on(session, 2).session
    assert (walk.position.moment, walk.setup.short) == ("overkant", True)
    decide(walk, "zwaaien")
    assert places(walk)[-1] == ["overkant", "dijk"]


@st.composite
def short_casussen(draw: st.DrawFn) -> Casus:
    """Any casus, with any of its moments marked: also none."""
    casus = draw(casussen())
    marked = draw(st.sets(st.sampled_from(sorted(casus.moments))))
    return replace(casus, short=Short(5, tuple(sorted(marked))))


def played(casus: Casus, seed: int, dice: st.DataObject, storage: Memory) -> Session:
    """A short play to its end, with any open choice each time, and a step back now and then."""
    session = crossing(casus, storage, Setup(seed=seed, short=True))
    for _ in range(12):
        if session.phase == "revealing":
            session.do(Command("proceed"))
        if session.phase != "deciding":
            break
        decide(session, dice.draw(st.sampled_from(session.rules.open_choices(session.position))))
        if dice.draw(st.integers(0, 4)) == 0:
            session.do(Command("undo"))
    return session


@given(short_casussen(), st.integers(0, 99), st.data())
def test_a_short_play_is_a_whole_play_in_which_the_table_took_its_defaults(
    casus: Casus, seed: int, data: st.DataObject
) -> None:
    """Its steps, taken one by one in a whole play with the same chance, lead through the same positions."""
    short = played(casus, seed, data, Memory())
    whole = crossing(casus, setup=Setup(seed=seed))
    rules, marked = Rules(casus), casus.short.moments if casus.short else ()
    steps = [step for decision in short.decisions for step in decision.steps]
    for step in steps:
        if step.choice is not None:
            if whole.phase == "revealing":
                whole.do(Command("proceed"))
            assert step.before == whole.position
            if step.before.moment not in marked:
                assert step.choice == rules.default(step.before)
            whole.do(Command("choose", step.choice))
    assert [step for decision in whole.decisions for step in decision.steps] == steps
    assert whole.position == short.position


@given(short_casussen(), st.integers(0, 99), st.data())
def test_a_journal_tells_a_short_play_again(casus: Casus, seed: int, data: st.DataObject) -> None:
    storage = Memory()
    session = played(casus, seed, data, storage)
    text = read_journal(storage.lines)
    again, stop = Session.resumed(Rules(casus), text.header.setup, text.entries, Memory(), text.seal)
    assert (stop, again._stand) == (None, session._stand)


@given(short_casussen(), st.integers(0, 99), st.data())
def test_a_table_is_never_asked_at_a_moment_that_is_not_marked(casus: Casus, seed: int, data: st.DataObject) -> None:
    session = played(casus, seed, data, Memory())
    asked = {one.steps[0].before.moment for one in session.decisions if one.choice is not None}
    assert asked <= set(casus.short.moments if casus.short else ())
