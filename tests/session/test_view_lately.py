"""A view remembers how people were, and what lies in an envelope is told to its own seat alone."""

from __future__ import annotations

from dataclasses import replace

from game.rules.rules import Rules
from game.session.messages import Command
from game.session.session import Session
from game.session.setup import Setup
from game.session.view import MemberView
from game.session.viewing import private_view, view
from tests.casuses import ROOT, load_folder
from tests.session.test_session import at_the_table

STOOL = ROOT / "scenarios" / "de-lege-stoel"


def test_before_anything_is_decided_people_are_as_they_were() -> None:
    for member in view(at_the_table(Rules(load_folder(STOOL)))).household.members:
        assert (member.stress_before, member.mood_before) == (member.stress, member.mood)


def test_after_a_decision_the_view_holds_how_people_were_when_it_was_made() -> None:
    session = at_the_table(Rules(load_folder(STOOL)))
    before = members(session)
    session.do(Command("choose", "bellen"))
    after = members(session)
    assert any(after[who].stress != before[who].stress for who in before)
    for who, member in after.items():
        assert (member.stress_before, member.mood_before) == (before[who].stress, before[who].mood)


def test_who_may_not_see_stress_now_does_not_see_it_in_the_past() -> None:
    casus = load_folder(STOOL)
    trust = next(one for one in casus.variables if one.path == "trust.leerplichtambtenaar")
    doubting = replace(trust, start=30)
    variables = tuple(doubting if one.path == doubting.path else one for one in casus.variables)
    session = at_the_table(Rules(replace(casus, variables=variables)), Setup(mode="solo", seat="leerplichtambtenaar"))
    assert all(member.stress is not None for member in members(session).values())
    session.do(Command("choose", "oproepen"))
    for member in members(session).values():
        assert (member.stress, member.stress_before, member.mood_before) == (None, None, None)
    last = view(session).last
    assert last is not None
    told = [path for happened in last.happened for one in happened.causes for path, _ in one.cause.amounts]
    assert "trust.leerplichtambtenaar" in told
    assert not any(path.startswith("stress.") for path in told)


def test_an_envelope_holds_what_is_for_that_seat_alone() -> None:
    session = at_the_table(Rules(load_folder(STOOL)))
    mentor, nobody = private_view(session, "mentor"), private_view(session, "leerplichtambtenaar")
    assert mentor.texts[0].startswith("In week één appte jij")
    assert mentor.knows == ("verzuim", "thuis-houden", "plek-nodig")
    assert (nobody.texts, nobody.knows) == ((), ("verzuim",))


def members(session: Session) -> dict[str, MemberView]:
    return {member.id: member for member in view(session).household.members}
