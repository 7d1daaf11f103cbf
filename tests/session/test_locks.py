"""Locks in a play: what an attempt, a hint and giving up do, what they leave alone, and what is told afterwards."""

from __future__ import annotations

import pytest

from game.errors import AnswerNotUnderstood, CommandRefused
from game.session.journal import Memory
from game.session.messages import Command
from game.session.session import Session
from game.session.viewing import view
from game.session.walking_on import walk_on
from tests.locks import OPENS, attempt, open_lock, room_without_clock, team


def lock(session: Session):
    moment = view(session).moment
    assert moment is not None
    assert moment.puzzle is not None
    return moment.puzzle


def test_a_right_answer_opens_the_lock_and_earns_its_digit() -> None:
    session = team()
    assert view(session).digits == (("grond", None), ("delen", None), ("stappen", None))
    attempt(session, "verzuim bus")
    assert (session.phase, session.decisions[-1].choice, session.position.moment) == ("revealing", "exact", "grond")
    assert view(session).digits == (("grond", None), ("delen", 5), ("stappen", None))


def test_a_wrong_attempt_changes_nothing_but_attempts_and_the_clock() -> None:
    session = team()
    before = session.position
    attempt(session, "verzuim ziek bus")
    assert (session.position, session.phase, session.decisions) == (before, "deciding", ())
    assert session.clock.penalties == 4
    seen = lock(session)
    assert (seen.attempts_left, seen.tried) == (2, (("verzuim ziek bus", "te-veel"),))


def test_the_last_wrong_attempt_leads_to_its_own_outcome_where_there_is_one() -> None:
    session = team()
    for _ in range(3):
        attempt(session, "verzuim ziek bus")
    assert session.decisions[-1].choice == "te-veel"
    again = team()
    for _ in range(3):
        attempt(again, "verzuim")
    assert again.decisions[-1].choice == "op"
    assert again.clock.penalties == 12


def test_what_is_no_answer_costs_no_attempt() -> None:
    session = team()
    with pytest.raises(AnswerNotUnderstood):
        attempt(session, "bus verzuim zeppelin")
    assert (lock(session).attempts_left, session.clock.penalties, session.revision) == (3, 0, 2)


def test_hints_come_one_by_one_and_cost_their_minutes() -> None:
    session = team()
    assert (lock(session).hints, lock(session).hint_minutes) == ((), 2)
    session.do(Command("hint"))
    assert (lock(session).hints, lock(session).hint_minutes) == (("Het gaat om school.",), 3)
    session.do(Command("hint"))
    assert (len(lock(session).hints), lock(session).hint_minutes, session.clock.penalties) == (2, None, 5)
    with pytest.raises(CommandRefused, match="no-more-hints"):
        session.do(Command("hint"))


def test_giving_up_opens_the_lock_as_it_is_and_earns_the_digit_too() -> None:
    session = team()
    session.do(Command("give-up"))
    assert session.decisions[-1].choice == "op"
    assert view(session).digits[1] == ("delen", 5)


def test_giving_up_costs_as_much_as_a_wrong_attempt_so_that_trying_is_never_dearer() -> None:
    tried, gave_up = team(), team()
    attempt(tried, "verzuim")
    gave_up.do(Command("give-up"))
    assert view(tried).clock.left == view(gave_up).clock.left < view(team()).clock.left


def test_a_trainer_notes_what_a_team_did_on_paper() -> None:
    session = team()
    session.do(Command("choose", "te-veel"))
    assert session.decisions[-1].choice == "te-veel"
    session.do(Command("proceed"))
    session.do(Command("choose", "exact"))
    last = view(session).last
    assert last is not None
    assert [one.given for one in last.happened[0].answers] == ["Wettelijke plicht", "Toestemming"]


@pytest.mark.parametrize("name", ["try", "hint", "give-up"])
def test_where_there_is_no_lock_nothing_can_be_tried(name: str) -> None:
    session = team()
    for _ in range(4):
        open_lock(session)
    assert session.position.moment == "gang"
    with pytest.raises(CommandRefused, match="no-puzzle"):
        session.do(Command(name, text="1"))  # type: ignore[arg-type]  # a parameter of the test


def test_a_lock_of_another_is_not_yours_to_try_alone() -> None:
    session = team(mode="solo", seat="leerplichtambtenaar")
    with pytest.raises(CommandRefused, match="not-your-decision"):
        attempt(session, "verzuim bus")
    session.do(Command("advise", "te-veel"))
    assert session.decisions[-1].choice == "exact"


def test_going_back_takes_the_attempts_back_and_leaves_the_clock() -> None:
    session = team()
    session.do(Command("hint"))
    attempt(session, "ziek", seconds=100)
    attempt(session, "verzuim bus", seconds=130)
    session.do(Command("undo"))
    assert (lock(session).attempts_left, lock(session).hints) == (3, ())
    assert (session.clock.penalties, session.clock.seconds) == (6, 130)
    session.do(Command("redo"))
    made = view(session).last
    assert made is not None
    assert (made.choice, made.attempts, made.hints) == ("exact", 2, 1)


def test_the_next_lock_begins_afresh() -> None:
    session = team()
    attempt(session, "ziek")
    open_lock(session)
    assert (lock(session).attempts_left, lock(session).tried) == (2, ())


def test_once_a_lock_is_open_every_item_tells_what_belongs_and_why() -> None:
    session = team()
    for answer in ("ziek", "verzuim", "verzuim ziek"):
        attempt(session, answer)
    last = view(session).last
    assert last is not None
    answers = last.happened[0].answers
    assert [(one.given, one.belongs) for one in answers] == [("ja", "ja"), ("ja", "nee"), ("nee", "ja")]
    assert answers[1].why == "Dat is van haar alleen."


def test_matches_places_and_chairs_are_told_in_the_words_of_the_author() -> None:
    session = team()
    open_lock(session)
    session.do(Command("give-up"))
    session.do(Command("proceed"))
    attempt(session, "wegen vragen schrijven")
    session.do(Command("proceed"))
    attempt(session, "mentor=geld buur=school+geld")
    attempt(session, "mentor=geld buur=school+geld")
    _, match, order, seat = (decision.happened[0].answers for decision in view(session).log)
    assert [(one.given, one.belongs) for one in match] == [(None, "Wettelijke plicht"), (None, "Toestemming")]
    assert [(one.given, one.belongs) for one in order] == [("3", "3"), ("2", "1"), ("1", "2")]
    assert [(one.given, one.belongs) for one in seat] == [("Geld", "School"), ("School · Geld", "")]


def test_a_closed_lock_gives_nothing_away() -> None:
    session = team()
    told = repr(view(session))
    assert "Dat is van haar alleen." not in told
    assert OPENS["delen"] not in told
    assert "Eén briefje" not in told


def test_a_lock_without_a_clock_can_be_played_too() -> None:
    session = team(room_without_clock())
    attempt(session, "ziek")
    assert view(session).clock is None
    open_lock(session)
    assert session.position.moment == "grond"
    with pytest.raises(CommandRefused, match="no-clock"):
        session.do(Command("clock", text="start"))


def test_a_journal_tells_answers_and_seconds() -> None:
    storage = Memory()
    session = team(storage=storage)
    attempt(session, "ziek", seconds=61)
    assert '"do": "try", "text": "ziek", "seconds": 61' in storage.lines[-1]


def test_a_walk_beside_the_play_goes_past_locks_as_they_were_opened() -> None:
    session = team()
    attempt(session, "ziek")
    for _ in range(2):
        open_lock(session)
    session.do(Command("give-up"))
    walk = walk_on(session, 3).session
    assert (walk.position, walk.phase) == (session.decisions[2].steps[0].before, "deciding")
    assert (walk.clock.out, view(walk).digits) == (False, (("grond", 2), ("delen", 5), ("stappen", None)))
    attempt(walk, OPENS["stappen"])
    assert (walk.decisions[-1].choice, session.decisions[-1].choice) == ("exact", "op")
