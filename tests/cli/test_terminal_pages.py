"""What stands on the pages of a terminal: honest briefings, sums that close, drawings that fit, in both languages."""

from __future__ import annotations

import io
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from game.cli.terminal import play_in_terminal
from game.cli.terminal_chart import area, columns_for, decision_marks, week_marks
from game.session.setup import Language
from game.session.view import CoursePoint
from game.words import Words
from tests.casuses import ROOT, load_folder
from tests.cli.terminal_table import new_session, play


def test_the_briefing_tells_whom_it_is_about_and_who_has_not_looked_yet() -> None:
    text = play().text
    for told in (
        "Huishouden Benali Driss, 13, zoon Yasmina, 41, moeder",
        "Dit verhaal gaat ook over schoolverzuim.",
        "- Merken wat wachten kost.",
        "Jurist: nog niet Ervaringsdeskundige: nog niet",
        "Mentor Ziet de leerling elke dag en houdt het verzuim bij.",
        "Valkuil van het vak: Alles zelf willen oplossen.",
        "Zeg stop, of typ p voor een pauze.",
    ):
        assert told in text


def test_all_gauges_come_on_request() -> None:
    text = play("s").text
    assert "Vertrouwen van het gezin in Leerplichtambtenaar" in text
    assert re.search(r"Loopvermogen \S+ 1 van 3", text)
    assert re.search(r"Zorgvuldig met informatie \S+ 100", text)
    assert "De regie ligt bij de leerplichtambtenaar." in text


def test_log_trainer_and_help_come_on_request() -> None:
    assert "1 week 0 · Nummer zestien Bel Yasmina Stabiliteit: 29 → 23" in play("1", "l").text
    assert "Voor de trainer Laat een stilte vallen." in play("t").text
    assert "Bij dit moment staat geen aantekening." in play("1", "t").text
    assert "e mentor de envelop van één stoel" in play("?").text
    assert "- geen advies, waar een ander beslist" in play("?", session=new_session(seat="mentor")).text


def amounts(page: str) -> tuple[int, int, int]:
    """Start, sum of the causes and end as the table of what mattered prints them; the score is the second number."""
    table = page.partition("Wat ertoe deed")[2].partition("Begin plus")[0]
    start = int(re.search(r"^ *Begin +(\d+)$", table, re.MULTILINE)[1])  # type: ignore[index]
    end = int(re.search(r"^ *Einde +(\d+)$", table, re.MULTILINE)[1])  # type: ignore[index]
    parts = re.findall(r" \d+× +([+−]\d+|·) +(?:[+−]\d+|·) +(?:[+−]\d+|·)$", table, re.MULTILINE)
    return start, sum(int(part.replace("−", "-")) for part in parts if part != "·"), end


@pytest.mark.parametrize("answers", [("1", "1"), ("2", "2"), ("vertellen", "2"), ("1", "stop")])
def test_start_plus_what_mattered_is_the_end_as_printed(answers: tuple[str, ...]) -> None:
    start, causes, end = amounts(play(*answers).page)
    assert causes
    assert start + causes == end


def test_what_falls_after_the_end_is_still_to_come() -> None:
    assert "Komt nog" not in play("1", "1").text
    assert "week 9: Er komt een brief terug" in play("2", "1").text


def test_the_look_back_holds_the_questions_and_says_that_voices_were_written() -> None:
    text = play("1", "1").text
    assert "“Ik telde de tegels.” — een oud-thuiszitter" in text
    assert "Er heeft nog geen ervaringsdeskundige meegelezen." in text


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("width", [40, 60, 84, 140])
def test_no_line_is_wider_than_the_terminal_or_the_column(width: int, language: Language) -> None:
    everything = ["s", "l", "?", "w", "b", "vertellen", "k mentor", "1"]
    page = play(*everything, width=width, language=language).page
    assert max(len(line) for line in page.splitlines()) <= min(width, 84)
    assert not [line for line in page.splitlines() if line != line.rstrip() and line.strip() != ">"]


def test_a_terminal_with_plain_letters_loses_no_minus() -> None:
    printed = io.TextIOWrapper(io.BytesIO(), encoding="ascii", errors="replace")
    play_in_terminal(new_session(), Words("nl"), source=io.StringIO("1\n1\n"), console=Console(file=printed, width=80))
    printed.seek(0)
    page = printed.read()
    assert "Stress van Driss -10" in page
    assert "####" in page


def points(*told: tuple[int, int | None]) -> list[CoursePoint]:
    return [CoursePoint(week, 50, 50, 50, decision) for week, decision in told]


def test_decisions_and_weeks_stand_under_their_own_columns() -> None:
    course = points((0, None), (0, 1), (1, None), (1, 2))
    assert columns_for(course, 60) == 16
    assert decision_marks(course, 16) == "    1       2"
    assert week_marks(course, 16) == "0       1"


def test_more_points_than_room_share_their_columns_and_marks_never_touch() -> None:
    course = points(*((place, place + 1) for place in range(50)))
    assert columns_for(course, 20) == 20
    marks = [int(mark) for mark in decision_marks(course, 20).split()]
    assert marks == sorted(marks)
    assert len(decision_marks(course, 20)) <= 22


def test_an_area_fills_up_to_its_value() -> None:
    assert area([0, 100], 2) == [" █"] * 4
    assert area([50], 1) == ["", "", "█", "█"]
    assert area([1], 1)[-1] == "▁"
    assert area([100], 1, plain=True) == ["#"] * 4


@pytest.mark.parametrize("answers", [("1", "1"), ("2", "2")])
def test_the_smaller_causes_as_one_sum_still_close_the_account(
    answers: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.cli.terminal_debrief.MOST", 1)
    page = play(*answers).page
    start, causes, end = amounts(page)
    assert "oorzaken, samen" in page
    assert start + causes == end


@settings(max_examples=5)
@given(st.lists(st.sampled_from("1234"), min_size=60, max_size=60), st.sampled_from(["nl", "en"]))
def test_the_first_casus_plays_to_its_end_in_a_narrow_window(answers: list[str], language: Language) -> None:
    casus = load_folder(ROOT / "scenarios" / "de-lege-stoel")
    played = play(*answers, *"1234" * 10, session=new_session(casus), language=language, width=60)
    assert played.session.phase == "closed"
    assert max(len(line) for line in played.page.splitlines()) <= 60
