"""A view tells a seat what it may see, and no more."""

from __future__ import annotations

from pathlib import Path

from game.rules.rules import Rules
from game.session.messages import Command
from game.session.setup import Setup
from game.session.viewing import view
from tests.casuses import load_folder
from tests.session.test_session import SCHOOL, at_the_table

NIGHT = Path(__file__).parents[1] / "oracle" / "casussen" / "mix-nacht"


def test_the_table_gets_private_texts_only_by_envelope() -> None:
    moment = view(at_the_table(Rules(load_folder(SCHOOL)))).moment
    assert moment is not None
    assert (moment.sees, moment.envelopes) == ((), ("mentor",))


def test_a_seat_alone_reads_its_own_text_and_knows_its_own_facts() -> None:
    rules = Rules(load_folder(SCHOOL))
    mentor = view(at_the_table(rules, Setup(mode="solo", seat="mentor")))
    officer = view(at_the_table(rules, Setup(mode="solo", seat="leerplichtambtenaar")))
    assert mentor.moment is not None
    assert mentor.moment.sees == ("Jij zei dat ze maar even thuis moest blijven.",)
    assert (mentor.knows, officer.knows) == (("gemist",), ())
    assert officer.moment is not None
    assert (officer.moment.sees, officer.moment.envelopes, officer.moment.ours) == ((), (), False)


def test_a_choice_that_costs_too_much_says_what_is_lacking() -> None:
    rules = Rules(load_folder(SCHOOL))
    session = at_the_table(rules)
    session.do(Command("choose", "langs"))
    session.do(Command("proceed"))
    moment = view(session).moment
    assert moment is not None
    closed = {option.id: option.closed for option in moment.options}
    assert closed["brug"] is not None
    assert (closed["brug"].reason, closed["brug"].lacking) == ("costs", ("tijd-over",))
    assert closed["brug"].words == "De rek is op."
    assert closed["luisteren"] is None


def test_the_score_parts_of_what_happened_add_up() -> None:
    session = at_the_table(Rules(load_folder(SCHOOL)))
    session.do(Command("choose", "oproep"))
    last = view(session).last
    assert last is not None
    moved = sum(cause.score for happened in last.happened for cause in happened.causes)
    assert last.score_before + moved == last.score_after


def test_the_course_has_a_point_for_the_start_each_choice_and_each_week() -> None:
    session = at_the_table(Rules(load_folder(SCHOOL)))
    session.do(Command("choose", "oproep"))
    points = view(session).course
    assert [(point.week, point.decision) for point in points] == [(0, None), (0, 1), (1, None), (2, None)]


def test_what_was_promised_earlier_is_told_when_it_comes_due() -> None:
    session = at_the_table(Rules(load_folder(SCHOOL)))
    for choice in ("langs", "oefenen"):
        session.do(Command("choose", choice))
        last = view(session).last
        assert last is not None
        told = [echo for happened in last.happened for echo in happened.echoes]
        assert told == ([] if choice == "langs" else ["De mentor belt nog eens."])
        session.do(Command("proceed"))


def test_alone_you_hear_why_another_chose_as_they_did() -> None:
    session = at_the_table(Rules(load_folder(SCHOOL)), Setup(mode="solo", seat="leerplichtambtenaar"))
    session.do(Command("advise", "oproep"))
    last = view(session).last
    assert last is not None
    assert (last.followed, last.because) == (False, "Eerst kennen en dan regelen.")
