"""`report`: a page or a text of a play to hand in, in the language of the play, with what was possible in it."""

from __future__ import annotations

import io
import os
from datetime import datetime
from pathlib import Path

import pytest
from justhtml import JustHTML

from game.cli.journal_file import JournalFile
from game.words import LANGUAGES
from tests.cli.conftest import Answer, Ask
from tests.cli.test_check import change
from tests.reports.handing_in.plays import PLAYS, TABLE, play


@pytest.fixture
def journal(casus: Path, ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A play of the first casus from beginning to end."""
    path = tmp_path / "spel.jsonl"
    monkeypatch.setattr("sys.stdin", io.StringIO("1\n2\n2\n1\n1\n"))
    assert ask("play", casus, "--terminal", "--seed", "1", "--journal", path).code == 0
    return path


@pytest.fixture
def report(casus: Path, journal: Path, ask: Ask) -> Ask:
    """The report of that play, and a promise that its journal was left alone."""

    def reported(*options: object) -> Answer:
        before = journal.read_bytes()
        answer = ask("report", journal, "--casus", casus, *options)
        assert journal.read_bytes() == before
        return answer

    return reported


def shown(path: Path) -> JustHTML:
    """The page as a browser reads it; a mistake in it is an error here."""
    return JustHTML(path.read_text(encoding="utf-8"), strict=True, sanitize=False)


def headings(page: JustHTML) -> list[str]:
    return [one.to_text() for one in page.query("main h2")]


def test_a_page_is_written_with_faces_letters_and_what_was_possible(report: Ask, tmp_path: Path):
    answer = report("-o", tmp_path / "verslag.html")
    assert (answer.code, answer.out) == (0, f"Geschreven: {tmp_path / 'verslag.html'}\n")
    page = shown(tmp_path / "verslag.html")
    assert "Wat er mogelijk was" in headings(page)
    assert "Verwacht bij het begin, plus keuzes, plus toeval, is de uitkomst" in page.to_text()
    assert page.query("svg.face")
    assert page.query("style")[0].to_text().count("@font-face") == 4


def test_without_a_file_the_text_is_printed(report: Ask):
    told = report()
    assert told.code == 0
    assert told.out.startswith("Kantelpunt · verslag van een spel\n\n# De kruik\n")
    assert "## Eigen reflectie" in told.out
    assert told.err == ""


def test_a_file_of_text_has_what_is_printed(report: Ask, tmp_path: Path):
    printed = report().out
    assert report("-o", tmp_path / "verslag.md").code == 0
    assert (tmp_path / "verslag.md").read_text(encoding="utf-8") == printed


def test_what_was_possible_can_be_left_out_and_the_report_says_how_to_have_it(report: Ask):
    told = report("--no-possible").out
    assert "Dit deel is voor dit verslag niet uitgerekend." in told
    assert "Verwacht bij het begin" not in told


def test_the_day_is_the_one_on_which_the_journal_was_last_written(report: Ask, journal: Path):
    day = datetime(2025, 12, 3, 14).timestamp()
    os.utime(journal, (day, day))
    assert "Laatst gespeeld: 3 december 2025 (de datum van het bestand)" in report("--no-possible").out


def test_it_is_in_the_language_of_the_play_unless_another_is_asked(report: Ask, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert "## Eigen reflectie" in report("--no-possible").out
    assert "## Own reflection" in report("--no-possible", "--lang", "en").out


def test_a_changed_line_is_told_in_the_report_itself(report: Ask, journal: Path, tmp_path: Path):
    text = journal.read_text(encoding="utf-8").replace('"samen-vertellen"', '"zwijgen"')
    journal.write_text(text, encoding="utf-8")
    answer = report("-o", tmp_path / "verslag.html")
    assert answer.code == 1
    assert "Regel 6 van het journaal is veranderd" in shown(tmp_path / "verslag.html").query(".notice")[0].to_text()


def test_a_casus_that_has_changed_is_told_in_the_report_itself(casus: Path, report: Ask):
    change(casus, "title: Forsythia", "title: Krentenbollen")
    answer = report("--no-possible")
    assert answer.code == 1
    assert "De casus 'De kruik' is veranderd na dit spel" in answer.out


@pytest.mark.parametrize("name", ["verslag.pdf", "verslag", "spel.jsonl"])
def test_what_is_no_page_and_no_text_is_refused_before_anything_is_written(report: Ask, tmp_path: Path, name: str):
    answer = report("-o", tmp_path / name)
    assert answer.code == 2
    assert ".html of .md" in answer.err
    assert (tmp_path / name).exists() == (name == "spel.jsonl")


def test_a_place_where_nothing_can_be_written_is_told_in_one_sentence(report: Ask, tmp_path: Path):
    answer = report("--no-possible", "-o", tmp_path / "weg" / "verslag.html")
    assert answer.code == 2
    assert answer.err.count("\n") == 1


def test_a_report_without_a_journal_is_a_wrong_call(ask: Ask):
    answer = ask("report")
    assert answer.code == 2
    assert "JOURNAL" in answer.err


def test_a_casus_with_too_many_plays_is_reported_without_them(report: Ask, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("game.reports.weighing.weigh.__defaults__", (3, lambda seen: True))
    answer = report()
    assert answer.code == 0
    assert "Deze casus heeft te veel mogelijke spelen om ze allemaal te tellen" in answer.out


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("casus", "kind"), PLAYS)
def test_real_journals_of_the_casussen_that_come_with_the_game(
    ask: Ask, tmp_path: Path, casus: str, kind: str, language: str
):
    file = JournalFile(tmp_path / "spel.jsonl")
    session = play(casus, kind, language, file)  # type: ignore[arg-type]
    file.close()
    answer = ask("report", file.path, "--no-possible", "-o", tmp_path / "verslag.html")
    assert answer.code == 0, answer.err
    page = shown(tmp_path / "verslag.html")
    assert page.query("h1")[0].to_text() == session.rules.casus.title
    assert len(page.query("#choices article")) == sum(one.choice is not None for one in session.decisions)


def test_a_real_play_among_all_plays_of_its_casus(ask: Ask, tmp_path: Path):
    """The whole way: 798,689 positions, and a sum that closes on the page."""
    file = JournalFile(tmp_path / "spel.jsonl")
    session = play("de-lege-stoel", TABLE, storage=file)
    file.close()
    assert ask("report", file.path, "-o", tmp_path / "verslag.html").code == 0
    rows = shown(tmp_path / "verslag.html").query("#possible article")[0].query("tbody tr")
    for row in rows:
        numbers = [float(one.to_text().replace("−", "-").replace(",", ".")) for one in row.query("td")]
        assert sum(numbers[:3]) == pytest.approx(numbers[3])
    score = session.rules.score(session.position.values)
    assert float(rows[0].query("td")[3].to_text().replace(",", ".")) == score
