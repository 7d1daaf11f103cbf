"""What a table notes for itself, hands and promises: kept with the play, and never moving it."""

from __future__ import annotations

import pytest

from game.errors import CommandRefused
from game.rules.rules import Rules
from game.session.journal import Memory
from game.session.journal_reading import read_journal
from game.session.messages import Command
from game.session.remarks import LONGEST_PROMISE, MOST_HANDS
from game.session.session import Session
from game.session.setup import Gauges, Setup
from game.session.viewing import view
from tests.casuses import load_folder
from tests.session.test_session import SCHOOL, at_the_table


@pytest.fixture
def rules() -> Rules:
    return Rules(load_folder(SCHOOL))


def hands(session: Session, choice: str, amount: int) -> None:
    session.do(Command("count-hands", choice, amount=amount))


def test_hands_are_counted_per_choice_and_come_back_in_the_look_back(rules: Rules) -> None:
    session = at_the_table(rules)
    before = session.position
    hands(session, "langs", 3)
    hands(session, "arts", 4)
    hands(session, "langs", 5)
    moment = view(session).moment
    assert moment is not None
    assert dict(moment.hands) == {"langs": 5, "arts": 4}
    assert session.position is before
    session.do(Command("choose", "langs"))
    labels = {choice.id: choice.label for choice in rules.casus.moments["stoel"].choices.values()}
    assert view(session).log[0].hands == ((labels["langs"], 5), (labels["arts"], 4))
    session.do(Command("proceed"))
    assert session.hands == {}


def test_undo_gives_the_hands_back_and_redo_keeps_them(rules: Rules) -> None:
    session = at_the_table(rules)
    hands(session, "langs", 2)
    session.do(Command("choose", "langs"))
    session.do(Command("undo"))
    assert dict(session.hands) == {"langs": 2}
    session.do(Command("redo"))
    assert dict(session.decisions[-1].hands) == {"langs": 2}
    session.do(Command("undo"))
    session.do(Command("choose", "arts"))
    assert dict(session.decisions[-1].hands) == {"langs": 2}


@pytest.mark.parametrize(("choice", "amount"), [("langs", -1), ("langs", MOST_HANDS + 1), ("nergens", 1)])
def test_hands_that_cannot_be_are_refused_and_nothing_changes(rules: Rules, choice: str, amount: int) -> None:
    session = at_the_table(rules)
    with pytest.raises(CommandRefused):
        hands(session, choice, amount)
    assert session.hands == {}


def test_everyone_promises_one_thing_and_may_take_it_back(rules: Rules) -> None:
    session = at_the_table(rules)
    session.do(Command("look-back"))
    session.do(Command("promise", seat="mentor", text="  Ik bel\nmorgen zelf.  "))
    assert session.promises == {"mentor": "Ik bel morgen zelf."}
    session.do(Command("promise", seat="mentor", text=" "))
    assert session.promises == {}


def test_a_promise_is_one_sentence_of_someone_at_the_table(rules: Rules) -> None:
    session = at_the_table(rules)
    with pytest.raises(CommandRefused):
        session.do(Command("promise", seat="mentor", text="Te vroeg."))
    session.do(Command("look-back"))
    for seat, text in (("mentor", "x" * (LONGEST_PROMISE + 1)), ("bakker", "Brood.")):
        with pytest.raises(CommandRefused):
            session.do(Command("promise", seat=seat, text=text))
    assert session.promises == {}


def test_a_journal_brings_back_hands_promises_and_how_gauges_show(rules: Rules) -> None:
    storage = Memory()
    session = at_the_table(rules, Setup(gauges="debrief"), storage)
    hands(session, "langs", 7)
    session.do(Command("choose", "langs"))
    session.do(Command("look-back"))
    session.do(Command("promise", seat="mentor", text="Zeg “nee” eerder."))
    read = read_journal(storage.lines)
    again, why = Session.resumed(rules, read.header.setup, read.entries, Memory(), read.seal)
    assert why is None
    assert read.header.setup == session.setup
    assert (again.decisions, again.promises) == (session.decisions, session.promises)


def test_a_journal_from_before_gauges_could_be_hidden_shows_them_always(rules: Rules) -> None:
    storage = Memory()
    at_the_table(rules, storage=storage)
    first = storage.lines[0].replace(', "gauges": "always"', "")
    assert read_journal([first]).header.setup.gauges == "always"


@pytest.mark.parametrize(
    ("gauges", "shown"),
    [("always", [True, True, True]), ("after", [False, True, True]), ("debrief", [False, False, True])],
)
def test_numbers_show_when_the_players_wished_and_faces_always(rules: Rules, gauges: Gauges, shown: list[bool]) -> None:
    session = at_the_table(rules, Setup(gauges=gauges))
    seen = []
    for command in (None, Command("choose", "langs"), Command("look-back")):
        if command:
            session.do(command)
        household = view(session).household
        told = [household.score is not None, bool(household.stability), any(one.stress for one in household.members)]
        assert set(told) == {household.measured}
        assert all(member.mood for member in household.members)
        seen.append(household.measured)
    assert seen == shown


def test_hidden_numbers_do_not_leak_through_the_causes(rules: Rules) -> None:
    session = at_the_table(rules, Setup(gauges="debrief"))
    session.do(Command("choose", "langs"))
    last = view(session).last
    assert last is not None
    paths = {path for step in last.happened for one in step.causes for path, _ in one.cause.amounts}
    assert paths <= set(rules.casus.counters)
