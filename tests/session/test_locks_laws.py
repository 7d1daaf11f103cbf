"""Whatever a team does at its locks: the journal tells it again, minutes add up, and going back forgets no time."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from game.errors import KantelpuntError
from game.session.clock import paused
from game.session.journal import Memory
from game.session.journal_reading import read_journal
from game.session.messages import Command
from game.session.session import Session
from tests.locks import OPENS, room, team

ANSWERS = st.sampled_from([*OPENS.values(), "", "ziek", "verzuim", "uren=ja-woord foto=plicht", "naam roddel", "000"])
SECONDS = st.none() | st.integers(0, 1500)
COMMANDS = st.one_of(
    st.builds(Command, st.just("try"), text=ANSWERS, seconds=SECONDS),
    st.builds(Command, st.just("clock"), text=st.sampled_from(["start", "pause", "slow-2", "off", "normal"])),
    st.builds(
        Command, st.sampled_from(["hint", "give-up", "proceed", "undo", "redo", "discuss", "time-out"]), seconds=SECONDS
    ),
    st.builds(Command, st.just("choose"), st.sampled_from(["exact", "op", "lopen", "zitten"])),
)


def do_all(session: Session, commands: list[Command]) -> list[Command]:
    """The commands that were accepted."""
    done = []
    for command in commands:
        try:
            session.do(command)
        except KantelpuntError:
            continue
        done.append(command)
    return done


@settings(max_examples=120)
@given(st.lists(COMMANDS, max_size=30))
def test_a_journal_with_attempts_and_hints_tells_the_same_stand_with_the_clock_standing_still(
    commands: list[Command],
) -> None:
    storage = Memory()
    session = team(storage=storage)
    do_all(session, commands)
    text = read_journal(storage.lines)
    again, stop = Session.resumed(session.rules, text.header.setup, text.entries, Memory(), text.seal)
    assert (stop, text.damage) == (None, None)
    assert again._stand == session._stand._replace(clock=paused(session.clock))


@given(st.lists(COMMANDS, max_size=30))
def test_every_wrong_attempt_every_hint_and_giving_up_cost_their_minutes_once(commands: list[Command]) -> None:
    session = team()
    minutes = 0
    for command in commands:
        moment = room().moments.get(session.position.moment or "")
        hints, out = session.puzzling.hints, session.clock.out
        if not do_all(session, [command]) or moment is None or moment.puzzle is None:
            continue
        if command.name == "try" and command.text != moment.puzzle.solution:
            minutes += moment.puzzle.wrong
        if command.name == "give-up" and not out:
            minutes += moment.puzzle.wrong
        if command.name == "hint":
            minutes += moment.puzzle.hints[hints].minutes
    assert session.clock.penalties == minutes


@given(st.lists(COMMANDS, max_size=20))
def test_time_only_goes_on(commands: list[Command]) -> None:
    session = team()
    for command in commands:
        before = session.clock
        do_all(session, [command])
        assert session.clock.seconds >= before.seconds
        assert session.clock.penalties >= before.penalties
