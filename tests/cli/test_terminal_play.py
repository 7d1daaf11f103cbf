"""Playing at a terminal or through a pipe: what an answer does, and that none of them ever breaks the play."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from game.cli.terminal import play_in_terminal
from game.words import Words
from tests.cli.terminal_table import Interrupted, new_session, play


def test_a_pipe_plays_to_an_ending_without_any_enter() -> None:
    played = play("1", "1")
    assert played.code == 0
    assert played.session.phase == "closed"
    assert "Een dag verder" in played.text
    assert "De stoel staat binnen." in played.text


def test_answers_may_be_names_with_remarks_and_air_between_them() -> None:
    played = play("# eerst bellen", "bellen", "", "   ", "DRAGEN")
    assert [decision.choice for decision in played.session.decisions] == ["bellen", "dragen"]
    assert "> bellen" in played.page


def test_what_people_did_stands_before_what_it_changed() -> None:
    page = play("1").page
    story = ("Ze neemt op bij de tweede keer.", "Er gaat een week voorbij.", "De bel gaat voor het tweede uur.")
    places = [page.index(text) for text in (*story, "Vertrouwen in de leerplichtambtenaar +10")]
    assert places == sorted(places)
    assert "Stress van Driss −10" in page


def test_a_wrong_number_gets_one_line_and_changes_nothing() -> None:
    played = play("7")
    assert "‘7’ ken ik hier niet. Typ een nummer van 1 tot en met 4, of ? voor alles wat kan." in played.text
    assert not played.session.decisions


@pytest.mark.parametrize(
    "odd", ["²", "0", "-1", "1 2", "[bold]1", ":smile:", "9" * 5000, "\x1b[31mrood", "r u klaar", "-"]
)
def test_odd_input_is_told_and_the_play_goes_on(odd: str) -> None:
    played = play(odd, "1", "1")
    assert "ken ik hier niet" in played.text
    assert "\x1b" not in played.page
    assert played.session.phase == "closed"


@settings(max_examples=40)
@given(st.lists(st.text(max_size=8) | st.sampled_from(["1", "2", "4", "u", "r", "b", "stop", "e mentor", "w 2"])))
def test_no_input_ever_breaks_the_play(answers: list[str]) -> None:
    assert play(*answers).code == 0


def test_the_same_lines_typed_at_a_keyboard_never_break_it_either() -> None:
    played = play("wat", "", "1", "1", "s", "", "b", "", "1", "", "", "u", "2", "", *[""] * 9, at_keyboard=True)
    assert played.code == 0
    assert played.session.phase == "closed"
    assert [decision.choice for decision in played.session.decisions] == ["bellen", "zitten"]


def test_undo_goes_back_to_the_moment_and_redo_takes_the_choice_again() -> None:
    played = play("2", "u", "r")
    assert played.page.count("Nummer zestien ───") == 2
    assert "Teruggedraaid." in played.text
    assert [decision.choice for decision in played.session.decisions] == ["brief"]


def test_undo_with_nothing_to_undo_is_told() -> None:
    assert "Er is nog niets om terug te draaien." in play("u").text


def test_the_end_of_the_input_saves_and_says_where() -> None:
    played = play("1", kept_in="/tmp/het-loket.jsonl")
    assert played.code == 0
    assert played.session.phase == "deciding"
    assert "Het spel is bewaard in /tmp/het-loket.jsonl" in played.text


def test_q_leaves_and_a_later_evening_goes_on() -> None:
    session = play("1", "q", "1").session
    again = play("1", session=session)
    assert "Je gaat verder waar je gebleven was." in again.text
    assert again.session.phase == "closed"


def test_ctrl_c_saves_and_ends_with_130() -> None:
    played = play(source=Interrupted())
    assert played.code == 130
    assert played.page.rstrip().endswith("Het spel is bewaard.")


def test_a_closed_choice_says_why_before_and_after_it_is_tried() -> None:
    played = play("3")
    assert "Gesloten. Niemand doet nog open." in played.text
    assert "‘Ga langs’ is nu gesloten. Niemand doet nog open." in played.text
    assert not played.session.decisions


def test_a_choice_tells_its_price_and_closes_when_nothing_is_left() -> None:
    assert "Kost 1 loopvermogen." in play().text


def test_a_colleague_says_why_on_request() -> None:
    assert "Een stem is geen brief." not in play().text
    one = play("w 1").text
    assert "Een collega zegt: “Een stem is geen brief.”" in one
    assert "zwart op wit" not in one
    assert "zwart op wit" in play("why").text
    assert "Die keuze is er niet." in play("w 8").text


def test_talking_first_does_not_keep_anyone_from_choosing() -> None:
    played = play("b", "1")
    assert "Wie wacht hier op wie?" in played.text
    assert "— een oud-thuiszitter" in played.text
    assert played.session.decisions[0].choice == "bellen"


def test_looking_back_early_can_be_left_for_the_play_again() -> None:
    keys = ["", "1", "", "stop", "", "", "", "", "", "u", ""]
    played = play(*keys, at_keyboard=True)
    assert "Het spel is nog niet uit." in played.text
    assert played.session.phase == "deciding"
    assert len(played.session.decisions) == 1
    assert "Er is nog niets om op terug te kijken." in play("stop").text


def test_at_a_keyboard_the_play_waits_for_enter() -> None:
    assert play(at_keyboard=True).session.phase == "briefing"
    assert play("", "1", at_keyboard=True).session.phase == "revealing"


def test_chance_is_told_as_chance_and_a_choice_without_it_is_not() -> None:
    assert "Hier viel het toeval." not in play("1").text
    fallen = play("1", "2").text
    assert ("De stoel piept." in fallen) != ("De stoel zakt." in fallen)
    assert "Het had ook anders kunnen lopen. De stoel" in fallen


def test_a_session_that_was_closed_is_not_played_again() -> None:
    session = play("1", "1").session
    assert play("1", session=session).code == 0


def test_two_plays_with_the_same_answers_print_the_same_page() -> None:
    assert play("1", "2", session=new_session(seed=7)).page == play("1", "2", session=new_session(seed=7)).page


def test_with_standard_input_closed_the_play_is_saved_and_not_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    printed = io.StringIO()
    assert play_in_terminal(new_session(), Words("nl"), console=Console(file=printed, width=80)) == 0
    assert "Het spel is bewaard." in printed.getvalue()


def test_a_stray_byte_on_standard_input_is_a_strange_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"\xff\n1\n"), encoding="utf-8"))
    session = new_session()
    play_in_terminal(session, Words("nl"), console=Console(file=io.StringIO(), width=80))
    assert len(session.decisions) == 1
