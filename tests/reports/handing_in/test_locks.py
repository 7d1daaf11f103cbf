"""Locks in a report: everything that lay there with what the team did, what belongs and why, and what it took."""

from __future__ import annotations

from game.reports.handing_in.choices import the_choices
from game.reports.handing_in.pieces import Entry, Facts, Paragraph, Table
from game.reports.handing_in.played import played
from game.session.messages import Command
from tests.locks import attempt, team
from tests.reports.handing_in.plays import subject
from tests.short_play import crossing, decide


def test_a_lock_that_was_opened_stands_in_the_report_item_by_item() -> None:
    session = team()
    session.do(Command("hint"))
    attempt(session, "ziek")
    attempt(session, "verzuim bus")
    (entry,) = the_choices(subject(session)).pieces
    assert isinstance(entry, Entry)
    table = next(piece for piece in entry.pieces if isinstance(piece, Table))
    assert [tuple(cell.text for cell in row.cells) for row in table.rows] == [
        ("Driss is zeven weken weg.", "erbij", "erbij", "School weet dit al."),
        ("Zijn moeder slikt pillen.", "niet erbij", "niet erbij", "Dat is van haar alleen."),
        ("De bus komt om acht uur.", "erbij", "erbij", "Dat helpt bij het plannen."),
    ]
    assert Paragraph("2 pogingen, 1 tip", "soft") in entry.pieces


def test_a_lock_that_was_given_up_has_no_answer_and_does_tell_why() -> None:
    session = team()
    session.do(Command("give-up"))
    (entry,) = the_choices(subject(session)).pieces
    assert isinstance(entry, Entry)
    table = next(piece for piece in entry.pieces if isinstance(piece, Table))
    assert {row.cells[1].text for row in table.rows} == {"geen antwoord"}
    assert table.rows[1].cells[3].text == "Dat is van haar alleen."


def test_what_a_short_play_skipped_stands_in_the_report_in_short() -> None:
    session = crossing()
    decide(session, "helpen")
    told = subject(session)
    begun, first = the_choices(told).pieces
    assert isinstance(begun, Entry)
    assert isinstance(first, Entry)
    assert (begun.title, begun.number) == ("De kade", None)
    assert Paragraph("Vanzelf gekozen: Wacht op het pontje", "soft") in begun.pieces
    lock = first.pieces.index(Paragraph("De kist", "strong"))
    assert first.pieces[lock + 1 : lock + 4] == (
        Paragraph("Vanzelf gekozen: Precies goed", "soft"),
        Paragraph("De tas gaat mee."),
        Paragraph("De vaart", "strong"),
    )
    facts = next(piece for piece in played(told).pieces if isinstance(piece, Facts))
    assert ("Versie", "Kort: 20 minuten, 3 van de 7 momenten") in facts.pairs
