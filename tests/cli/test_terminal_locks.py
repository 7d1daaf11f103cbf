"""Locks at a terminal: what is typed, what that tells, and a clock that speaks only now and then."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
from rich.console import Console

from game.cli.terminal import play_in_terminal
from game.cli.terminal_answers import answer_of, forgotten, typed_for
from game.rules.rules import Rules
from game.session.journal import Memory
from game.session.journal_reading import read_journal
from game.session.lock_viewing import puzzle_view
from game.session.puzzling import NOT_BEGUN
from game.session.session import Session
from game.session.setup import Setup
from game.words import Words
from tests.cli.terminal_table import Keyboard, Played, play
from tests.locks import OPENS, room

ALL = ("1 3", "1a 2b", "2 3 1", "1a", "1", "1", "256")
"""What opens every lock, and the choice between them."""


def session(**setup: str) -> Session:
    return Session(Rules(room()), Setup(**setup), Memory())  # type: ignore[arg-type]  # a test names what it wishes


def lock(moment: str):
    puzzle = room().moments[moment].puzzle
    assert puzzle is not None
    return puzzle_view(puzzle, NOT_BEGUN)


@pytest.mark.parametrize(
    ("moment", "typed", "answer"),
    [
        ("delen", "3 1", "verzuim bus"),
        ("delen", "1, 3", "verzuim bus"),
        ("delen", "-", ""),
        ("grond", "2b 1a", "uren=plicht foto=ja-woord"),
        ("grond", "1A2B", "uren=plicht foto=ja-woord"),
        ("grond", "1 a, 2 b", "uren=plicht foto=ja-woord"),
        ("stappen", "2 3 1", "vragen wegen schrijven"),
        ("tafel", "1ba 2", "mentor=school+geld buur="),
        ("tafel", "2a", "mentor= buur=school"),
        ("zwart", "2", "roddel"),
        ("deur", "2 5 6", "256"),
    ],
)
def test_what_is_typed_becomes_an_answer(moment: str, typed: str, answer: str) -> None:
    assert answer_of(lock(moment), typed) == answer


@pytest.mark.parametrize(
    ("moment", "typed"),
    [
        ("delen", "4"), ("delen", "1 1"), ("delen", "a"), ("delen", ""), ("delen", "0"),
        ("grond", "1a"), ("grond", "1a 1b"), ("grond", "1ab 2a"), ("grond", "1c 2a"), ("grond", "a1 b2"),
        ("stappen", "1 2"), ("stappen", "1 2 2"),
        ("tafel", "1aa"), ("tafel", "3a"), ("tafel", "1 1a"),
        ("deur", "25"), ("deur", "2567"), ("deur", "25x"), ("deur", "²56"),
    ],
)  # fmt: skip
def test_what_is_no_answer_is_not_taken_for_one(moment: str, typed: str) -> None:
    assert answer_of(lock(moment), typed) is None


@pytest.mark.parametrize(("moment", "answer"), OPENS.items())
def test_an_answer_is_shown_as_it_would_be_typed(moment: str, answer: str) -> None:
    assert answer_of(lock(moment), typed_for(lock(moment), answer)) == answer


def test_answers_from_a_file_play_a_room_to_its_end() -> None:
    played = play(*ALL, session=session())
    assert played.code == 0
    assert played.session.phase == "closed"
    assert [decision.choice for decision in played.session.decisions if decision.choice != "lopen"] == ["exact"] * 6
    assert "Gekozen: Precies goed" in played.text
    assert "Cijfer voor de deur: 5." in played.text
    assert "De klok stond op nog 20 minuten." in played.text


def test_a_wrong_attempt_tells_the_verdict_and_not_which_item() -> None:
    played = play("1 2 3", session=session())
    told = played.text.partition("1 2 3")[2]
    assert "Nog niet: er zit te veel bij. Dat kost 4 minuten. Je hebt nog 2 pogingen." in told
    assert "pillen" not in told


def test_what_cannot_be_read_says_what_is_expected() -> None:
    played = play("zeven", session=session())
    assert "‘zeven’ kan ik hier niet lezen. Typ de nummers die erbij horen" in played.text
    assert not played.session.puzzling.tried


def test_a_number_that_was_forgotten_is_named_and_costs_nothing() -> None:
    played = play(typed_for(lock("delen"), OPENS["delen"]), "", "1a", session=session())
    assert "Bij nummer 2 staat nog niets. Typ bij elk nummer één letter" in played.text
    assert not played.session.puzzling.tried
    assert forgotten(lock("grond"), "1z") == ()


def test_giving_up_and_the_last_wrong_attempt_tell_what_they_cost() -> None:
    assert "> opgeven Dat kost 4 minuten." in play("opgeven", session=session()).text.replace("  ", " ")
    lost = play("1 2 3", "1 2 3", "1 2 3", session=session()).text
    assert lost.count("Dat kost 4 minuten.") == 3


def test_hints_and_giving_up_are_words_of_both_languages() -> None:
    played = play("tip", "hint", "tip", "opgeven", session=session())
    assert "Het gaat om school. Dat kost 2 minuten." in played.text
    assert "Eén briefje gaat over een lichaam. Dat kost 3 minuten." in played.text
    assert "Er zijn geen tips meer." in played.text
    assert "Gekozen: Vanzelf open" in played.text
    assert "Zijn moeder slikt pillen. Jullie: geen antwoord. Hoort: niet erbij. Dat is van haar alleen." in played.text


def test_a_trainer_notes_what_a_team_did_on_paper_by_number_or_by_name() -> None:
    played = play("papier", "papier 2", "paper op", "papier exact", session=session())
    asked = played.text.partition("Hoe liep het slot af op papier?")[2]
    assert "1 Precies goed 2 Te veel 3 Vanzelf open" in asked
    assert [decision.choice for decision in played.session.decisions] == ["te-veel", "op", "exact"]
    assert "Gekozen: Te veel Dat was te veel." in played.text
    assert not any(decision.puzzling.tried for decision in played.session.decisions)


def test_an_outcome_that_is_not_there_is_not_noted() -> None:
    played = play("papier 9", "papier ja", "papier past-niet", session=session())
    assert played.text.count("Hoe liep het slot af op papier?") == 3
    assert played.session.decisions == ()


def test_where_there_is_no_lock_paper_is_no_answer() -> None:
    played = play(*ALL[:4], "papier 1", session=session())
    assert played.session.position.moment == "gang"
    assert "papier 1" in played.text


def test_the_look_back_tells_again_why_things_belong() -> None:
    played = play(*ALL, session=session())
    looked_back = played.text.rpartition("De lucht is fris.")[2]
    assert "Driss is zeven weken weg. Klopt: erbij. School weet dit al." in looked_back
    assert "Klopt: plaats 1." in looked_back


def test_what_was_tried_is_shown_when_the_lock_is_shown_again() -> None:
    played = play("2", "p", session=session())
    assert "Geprobeerd - 2: Te veel én te weinig" in played.text


def test_no_reason_is_given_away_beforehand() -> None:
    assert "Bij een slot hoort geen waarom vooraf." in play("w", session=session()).text


def test_help_at_a_lock_tells_what_can_be_typed_there() -> None:
    told = play("?", session=session()).text
    assert "maak het slot open zonder antwoord" in told
    assert "papier noteer wat een team op papier deed" in told


def test_the_door_shows_which_digits_were_earned() -> None:
    played = play(*ALL[:-1], session=session())
    assert "Cijfers van de deur - Welke grond: 2 - Wat deel je: 5 - In welke volgorde: 6" in played.text


def at_the_clock(*steps: tuple[int, str], played: Session | None = None) -> Played:
    """Play answers at a keyboard, each so many seconds after the one before."""
    moment = [0.0]

    def typed() -> Iterator[str]:
        for seconds, answer in steps:
            moment[0] += seconds
            yield f"{answer}\n"
        yield ""

    class Typing(Keyboard):
        def readline(self, *_: object) -> str:
            return next(answers)

    answers, printed = typed(), io.StringIO()
    play_session = played or session()
    console = Console(file=printed, width=90)
    code = play_in_terminal(play_session, Words("nl"), source=Typing(), console=console, now=lambda: moment[0])
    return Played(printed.getvalue(), code, play_session)


def test_the_clock_starts_with_the_first_lock_and_counts_seconds() -> None:
    played = at_the_clock((500, ""), (70, "1 3"))
    assert "De klok loopt: nog 20 minuten." in played.text
    assert played.session.clock.seconds == 70


def test_what_happens_between_two_locks_is_read_in_peace() -> None:
    played = at_the_clock((0, ""), (70, "1 3"), (500, ""), (30, "1a 2b"))
    assert played.session.clock.seconds == 100


def test_the_clock_speaks_only_when_a_warning_is_due() -> None:
    played = at_the_clock((0, ""), (100, "s"), (100, "s"), (150, "s"), (60, "s"))
    assert played.text.count("De klok:") == 1
    assert "De klok: nog 15 minuten." in played.text


def test_a_pause_stops_the_clock() -> None:
    played = at_the_clock((0, ""), (60, "p"), (900, ""), (30, "1 3"))
    assert "De klok stond stil en loopt weer: nog 19 minuten." in played.text
    assert played.session.clock.seconds == 90


def test_a_slower_clock_gives_more_time_and_one_that_is_off_all_of_it() -> None:
    slow = at_the_clock((0, ""), (0, "klok 2"), (100, "1 3"))
    assert slow.session.clock.seconds == 50
    off = at_the_clock((0, ""), (0, "klok uit"), (9000, "1 3"))
    assert "De klok staat uit." in off.text
    assert off.session.decisions[-1].choice == "exact"


def test_an_answer_that_comes_too_late_finds_the_lock_open() -> None:
    played = at_the_clock((0, ""), (1201, "1 3"))
    assert "De tijd is om." in played.text
    assert [decision.choice for decision in played.session.decisions] == ["op"]


def test_minutes_that_mistakes_cost_can_end_the_time_of_answers_from_a_file() -> None:
    played = session()
    play("2", "2", session=played)
    assert played.clock.penalties == 8
    assert not played.clock.out


def test_a_play_that_is_taken_up_again_has_its_clock_as_it_was() -> None:
    storage = Memory()
    first = Session(Rules(room()), Setup(), storage)
    at_the_clock((0, ""), (300, "2"), played=first)
    text = read_journal(storage.lines)
    again, stop = Session.resumed(Rules(room()), text.header.setup, text.entries, storage, text.seal)
    assert stop is None
    taken_up = at_the_clock((5000, "1 3"), played=again)
    assert "De klok stond stil en loopt weer: nog 11 minuten." in taken_up.text
