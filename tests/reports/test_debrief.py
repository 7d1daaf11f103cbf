"""Looking back: what moved the household adds up, what is still to come is told, and the mirror is the players' own."""

from __future__ import annotations

import pytest

from game.reports.debrief import Debrief, debrief
from game.rules.rules import Rules
from game.session.messages import Command
from game.session.session import Session
from game.session.setup import Setup
from tests.casuses import load_folder
from tests.session.test_session import SCHOOL, at_the_table


def walked(session: Session, *choices: str) -> Debrief:
    """Take these choices, at another's moment as advice, and look back."""
    for choice in choices:
        session.do(Command("choose" if session.is_ours else "advise", choice))
        session.do(Command("proceed"))
    if session.phase != "debriefing":
        session.do(Command("look-back"))
    return debrief(session)


@pytest.fixture
def rules() -> Rules:
    return Rules(load_folder(SCHOOL))


def test_start_plus_what_mattered_is_end(rules: Rules) -> None:
    seen = walked(at_the_table(rules), "oproep", "oefenen", "plan")
    assert seen.score_start + sum(one.score for one in seen.mattered) == seen.score_end
    weights = [5 * abs(one.score) + abs(one.stress) + abs(one.trust) for one in seen.mattered]
    assert weights == sorted(weights, reverse=True)


def test_what_was_promised_and_not_done_before_the_end_is_still_to_come(rules: Rules) -> None:
    seen = walked(at_the_table(rules), "langs")
    assert [(one.title, one.week) for one in seen.still_to_come] == [("De mentor belt nog eens.", 3)]
    later = walked(at_the_table(rules), "langs", "oefenen", "plan")
    assert later.still_to_come == ()


def test_at_a_table_the_mirror_holds_every_choice(rules: Rules) -> None:
    assert walked(at_the_table(rules), "oproep", "luisteren").mirror.frames == {"drang": (1,), "vrijwillig": (2,)}


def test_the_mirror_names_the_decisions_as_the_course_numbers_them(rules: Rules) -> None:
    seen = walked(at_the_table(rules), "langs", "luisteren", "nog-een-keer", "zeggen")
    numbers = [decision.number for decision in seen.decisions if decision.choice]
    assert seen.mirror.frames == {"vrijwillig": tuple(numbers)}


def test_what_each_will_do_is_in_the_look_back(rules: Rules) -> None:
    session = at_the_table(rules)
    walked(session, "langs")
    session.do(Command("promise", seat="mentor", text="Ik bel eerst."))
    assert debrief(session).promises == {"mentor": "Ik bel eerst."}


def test_everybody_has_the_face_of_the_start_and_that_of_now(rules: Rules) -> None:
    """Noor begins stressed; the last visit took ten points and more away, and that is what her face shows."""
    first = walked(at_the_table(rules)).looks
    assert [(one.member, one.first, one.last) for one in first] == [
        ("noor", "gestrest", "gestrest"),
        ("sam", "bezorgd", "bezorgd"),
    ]
    noor, sam = walked(at_the_table(rules), "langs", "luisteren").looks
    assert (noor.first, noor.last) == ("gestrest", "opgelucht")
    assert (sam.first, sam.last) == ("bezorgd", "bezorgd")


def test_alone_the_mirror_leaves_out_what_another_decided(rules: Rules) -> None:
    session = at_the_table(rules, Setup(mode="solo", seat="leerplichtambtenaar"))
    assert walked(session, "oproep", "luisteren").mirror.frames == {}


def test_every_sharing_is_in_the_audit_trail_with_its_row_and_week(rules: Rules) -> None:
    (sharing,) = walked(at_the_table(rules), "oproep").sharings
    assert (sharing.row, sharing.verdict, sharing.outcome, sharing.week) == (
        "mentor-leerplicht-verzuim",
        "moet",
        "niet-verteld",
        0,
    )


def test_a_look_back_before_anything_was_chosen_is_empty_but_true(rules: Rules) -> None:
    seen = walked(at_the_table(rules))
    assert (seen.decisions, seen.mattered, seen.sharings, seen.questions) == ((), (), (), ())
    assert seen.score_start == seen.score_end
    assert len(seen.course) == 1
