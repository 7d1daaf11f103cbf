"""The clock of a team: seconds come with commands, nothing turns them back, and when it is out locks open."""

from __future__ import annotations

import pytest

from game.errors import CommandRefused, JournalDamaged
from game.session.clock import ClockStand, counted
from game.session.journal import Memory
from game.session.journal_reading import read_journal
from game.session.lock_view import ClockView
from game.session.messages import Command
from game.session.session import Session
from game.session.viewing import view
from tests.locks import attempt, open_lock, team


def clock(session: Session) -> ClockView:
    seen = view(session).clock
    assert seen is not None
    return seen


def test_a_clock_stands_still_until_it_is_started() -> None:
    session = team()
    assert (clock(session).running, clock(session).limit, clock(session).left) == (False, 1200, 1200)
    session.do(Command("clock", text="start"))
    assert clock(session).running
    session.do(Command("clock", text="pause", seconds=90))
    assert (clock(session).running, clock(session).left, clock(session).seconds) == (False, 1110, 90)


def test_what_mistakes_and_hints_take_off_comes_beside_what_has_run() -> None:
    session = team()
    attempt(session, "ziek", seconds=60)
    session.do(Command("hint", seconds=70))
    assert clock(session).left == 1200 - 70 - 6 * 60


def test_a_clock_never_goes_back() -> None:
    session = team()
    session.do(Command("hint", seconds=70))
    session.do(Command("hint", seconds=20))
    assert clock(session).seconds == 70


def test_any_command_may_tell_the_seconds() -> None:
    session = team()
    session.do(Command("discuss", seconds=45))
    assert clock(session).seconds == 45


def test_time_is_not_out_while_there_is_some_left() -> None:
    session = team()
    with pytest.raises(CommandRefused, match="time-left"):
        session.do(Command("time-out", seconds=1199))
    assert session.clock == ClockStand()


def test_when_the_time_is_up_the_lock_that_is_on_opens_by_itself_and_every_later_one_too() -> None:
    session = team()
    open_lock(session)
    session.do(Command("clock", text="start"))
    event = session.do(Command("time-out", seconds=1200))
    assert (event.phase, session.decisions[-1].choice, clock(session).out) == ("revealing", "op", True)
    for moment in ("stappen", "tafel"):
        event = session.do(Command("proceed"))
        assert (event.phase, event.steps[0].before.moment, event.steps[0].choice) == ("revealing", moment, "op")
    assert session.do(Command("proceed")).phase == "deciding"
    assert session.position.moment == "gang"
    session.do(Command("choose", "lopen"))
    session.do(Command("proceed"))
    session.do(Command("proceed"))
    assert [decision.choice for decision in session.decisions] == ["exact", "op", "op", "op", "lopen", "op", "op"]
    assert session.do(Command("proceed")).phase == "debriefing"


def test_time_that_runs_out_while_they_read_opens_the_next_lock_when_they_go_on() -> None:
    session = team()
    attempt(session, "verzuim bus")
    assert session.do(Command("time-out", seconds=1200)).phase == "revealing"
    assert len(session.decisions) == 1
    assert session.do(Command("proceed")).phase == "revealing"
    assert session.decisions[-1].choice == "op"


def test_time_that_runs_out_while_they_talk_or_choose_waits_for_the_next_lock() -> None:
    talking = team()
    talking.do(Command("discuss"))
    assert talking.do(Command("time-out", seconds=1200)).phase == "revealing"
    choosing = team()
    for _ in range(4):
        open_lock(choosing)
    assert choosing.do(Command("time-out", seconds=1200)).phase == "deciding"


def test_minutes_that_mistakes_cost_can_use_up_the_time() -> None:
    session = team()
    attempt(session, "ziek", seconds=16 * 60)
    assert clock(session).left == 0
    session.do(Command("time-out"))
    assert clock(session).out


def test_after_the_time_a_team_that_goes_back_gives_up_or_plays_on_without_a_clock() -> None:
    session = team()
    session.do(Command("time-out", seconds=1200))
    session.do(Command("undo"))
    assert (session.phase, clock(session).left, clock(session).out) == ("deciding", 0, True)
    for command in (Command("try", text="ziek"), Command("hint"), Command("clock", text="resume"), Command("time-out")):
        with pytest.raises(CommandRefused, match="time-is-up"):
            session.do(command)
    session.do(Command("clock", text="off"))
    attempt(session, "verzuim bus")
    assert session.decisions[-1].choice == "exact"


@pytest.mark.parametrize("wish", ["on", "slow-1.5", "slow-2", "off"])
def test_the_wish_for_a_clock_stands_in_the_journal(wish: str) -> None:
    storage = Memory()
    session = team(storage=storage, clock=wish)
    assert clock(session).pace == ("normal" if wish == "on" else wish)
    assert read_journal(storage.lines).header.setup == session.setup


def test_a_journal_from_before_there_were_clocks_has_one_that_runs_as_usual() -> None:
    storage = Memory()
    team(storage=storage)
    old = storage.lines[0].replace(', "clock": "on"', "")
    assert old != storage.lines[0]
    assert read_journal([old]).header.setup.clock == "on"
    with pytest.raises(JournalDamaged):
        read_journal([storage.lines[0].replace('"clock": "on"', '"clock": "zandloper"')])


def test_without_a_clock_the_time_is_never_up_and_attempts_still_count() -> None:
    session = team(clock="off")
    with pytest.raises(CommandRefused, match="no-clock"):
        session.do(Command("time-out", seconds=5000))
    attempt(session, "ziek")
    moment = view(session).moment
    assert moment is not None
    assert moment.puzzle is not None
    assert moment.puzzle.attempts_left == 2


def test_a_clock_may_be_made_slower_and_knows_no_other_words() -> None:
    session = team()
    session.do(Command("clock", text="slow-2"))
    assert clock(session).pace == "slow-2"
    with pytest.raises(CommandRefused, match="unknown-clock"):
        session.do(Command("clock", text="zandloper"))


def test_a_clock_stands_still_once_they_look_back() -> None:
    session = team()
    session.do(Command("clock", text="start"))
    open_lock(session)
    session.do(Command("look-back"))
    assert not clock(session).running


@pytest.mark.parametrize(("pace", "counts"), [("normal", 60), ("slow-1.5", 40), ("slow-2", 30), ("off", 0)])
def test_a_slower_clock_counts_fewer_seconds(pace, counts: int) -> None:
    assert counted(ClockStand(running=True, pace=pace), 60) == counts
    assert counted(ClockStand(pace=pace), 60) == 0
