"""The look back in a terminal: who knew what when, and what each will do after today."""

from __future__ import annotations

from game.session.messages import Command
from tests.cli.terminal_table import new_session, play

TITLE = "Wie wist wat, en wanneer?"


def test_who_knew_it_who_was_told_and_who_never_knew() -> None:
    told = play("vertellen", "1").text.split(TITLE)[1]
    assert "Driss wordt in een appgroep gepest." in told
    assert "Wist het al: Schoolmaatschappelijk werker" in told
    assert "Leerplichtambtenaar: week 0, van de schoolmaatschappelijk werker: alles" in told
    assert "Niet verteld aan: Mentor" in told


def test_a_promise_that_was_made_is_told_last() -> None:
    session = new_session()
    for command in (Command("brief"), Command("begin"), Command("choose", "bellen"), Command("look-back")):
        session.do(command)
    session.do(Command("promise", seat="mentor", text="Ik bel eerst."))
    told = play(session=session).text
    assert "Ieder één stap" in told
    assert "Mentor: Ik bel eerst." in told


def test_without_a_promise_there_is_no_empty_heading() -> None:
    assert "Ieder één stap" not in play("vertellen", "1").text
