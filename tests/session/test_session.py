"""A play in progress: what a table may ask when, what it gets, and that nothing is lost or half done."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.errors import ChoiceNotOpen, CommandRefused, PlaceNotUsable
from game.rules.rules import Rules
from game.session.journal import Memory
from game.session.messages import Command
from game.session.session import Session
from game.session.setup import Setup
from game.session.viewing import view
from tests.casuses import load_folder

SCHOOL = Path(__file__).parents[1] / "oracle" / "casussen" / "mix-school"


@pytest.fixture
def rules() -> Rules:
    return Rules(load_folder(SCHOOL))


def at_the_table(rules: Rules, setup: Setup | None = None, storage: Memory | None = None) -> Session:
    session = Session(rules, setup or Setup(), storage or Memory())
    session.do(Command("brief"))
    session.do(Command("begin"))
    return session


def test_a_table_briefs_begins_chooses_and_goes_on(rules: Rules) -> None:
    session = at_the_table(rules)
    assert session.phase == "deciding"
    event = session.do(Command("choose", "langs"))
    assert (event.phase, len(event.steps)) == ("revealing", 1)
    assert session.do(Command("proceed")).phase == "deciding"
    assert session.position.moment == "tafel"


def test_what_passes_by_itself_is_walked_at_once(rules: Rules) -> None:
    session = at_the_table(rules)
    steps = session.do(Command("choose", "arts")).steps
    assert [step.before.moment for step in steps] == ["stoel", "post"]


def test_a_closed_choice_changes_nothing(rules: Rules) -> None:
    session = at_the_table(rules)
    session.do(Command("choose", "langs"))
    session.do(Command("proceed"))
    before = session.position, session.revision, session.phase
    for choice in ("brug", "spijbelen"):
        with pytest.raises(ChoiceNotOpen) as refused:
            session.do(Command("choose", choice))
        assert refused.value.facts["open_now"] == "oefenen, luisteren, zeggen"
    assert (session.position, session.revision, session.phase) == before


def test_a_second_choice_before_going_on_comes_too_early(rules: Rules) -> None:
    session = at_the_table(rules)
    session.do(Command("choose", "langs"))
    with pytest.raises(CommandRefused, match="not-now"):
        session.do(Command("choose", "luisteren"))


def test_a_tap_on_an_older_screen_is_refused(rules: Rules) -> None:
    session = at_the_table(rules)
    seen = session.revision
    session.do(Command("choose", "langs", seen_revision=seen))
    with pytest.raises(CommandRefused, match="old-screen"):
        session.do(Command("proceed", seen_revision=seen))


def test_undo_returns_to_the_last_decision_and_redo_takes_it_again(rules: Rules) -> None:
    session = at_the_table(rules)
    start = session.position
    session.do(Command("choose", "arts"))
    after = session.position
    session.do(Command("undo"))
    assert (session.position, session.phase, session.can_undo) == (start, "deciding", False)
    session.do(Command("redo"))
    assert (session.position, session.phase) == (after, "revealing")


def test_another_choice_after_undo_draws_the_same_chance_again(rules: Rules) -> None:
    twice = at_the_table(rules, Setup(seed=5))
    twice.do(Command("choose", "arts"))
    fallen = twice.decisions[-1].steps[0].outcome
    twice.do(Command("undo"))
    twice.do(Command("choose", "arts"))
    assert twice.decisions[-1].steps[0].outcome == fallen
    assert not twice.can_redo


def test_when_the_journal_cannot_be_kept_the_choice_was_never_made(rules: Rules) -> None:
    class FullDisk(Memory):
        def append(self, line: str) -> None:
            if '"choose"' in line:
                raise PlaceNotUsable("play.disk-full")
            super().append(line)

    session = at_the_table(rules, storage=FullDisk())
    before, revision = session.position, session.revision
    with pytest.raises(PlaceNotUsable):
        session.do(Command("choose", "langs"))
    assert (session.position, session.revision, session.phase) == (before, revision, "deciding")


def test_alone_you_decide_only_from_your_own_seat(rules: Rules) -> None:
    session = at_the_table(rules, Setup(mode="solo", seat="leerplichtambtenaar"))
    with pytest.raises(CommandRefused, match="not-your-decision"):
        session.do(Command("choose", "oproep"))
    session.do(Command("advise", "oproep"))
    decision = session.decisions[-1]
    assert (decision.choice, decision.advice, decision.decider) == ("langs", "oproep", "mentor")


def test_alone_you_do_not_advise_where_you_decide(rules: Rules) -> None:
    session = at_the_table(rules, Setup(mode="solo", seat="mentor"))
    with pytest.raises(CommandRefused, match="yours-to-decide"):
        session.do(Command("advise", "oproep"))


def test_a_table_may_stop_and_look_back_before_the_end(rules: Rules) -> None:
    session = at_the_table(rules)
    session.do(Command("choose", "langs"))
    assert session.do(Command("look-back")).phase == "debriefing"
    assert session.do(Command("undo")).phase == "deciding"


def play_to_the_end(session: Session) -> None:
    while session.phase != "debriefing":
        session.do(Command("choose", session.rules.open_choices(session.position)[-1]))
        session.do(Command("proceed"))


def test_a_play_ends_in_an_ending_and_closes(rules: Rules) -> None:
    session = at_the_table(rules)
    play_to_the_end(session)
    ending = view(session).ending
    assert ending is not None
    assert ending.title in {one.title for one in rules.casus.endings}
    assert session.do(Command("close")).phase == "closed"
    with pytest.raises(CommandRefused):
        session.do(Command("undo"))
