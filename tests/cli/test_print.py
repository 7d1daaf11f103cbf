"""`print`: a page to print, on disk or on the screen, and what may be asked of it."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Ask


def test_a_page_is_written_to_the_file_that_was_asked_for(casus: Path, ask: Ask, tmp_path: Path):
    to = tmp_path / "kruik.html"
    answer = ask("print", casus, "-o", to)
    assert (answer.code, answer.err) == (0, "")
    assert str(to) in answer.out
    html = to.read_text(encoding="utf-8")
    assert html.startswith("<!doctype html>")
    assert "Alleen voor de begeleider" in html
    assert "font/ttf;base64" in html


def test_without_a_file_the_page_is_printed(casus: Path, ask: Ask):
    assert ask("print", casus).out.rstrip().endswith("</html>")


def test_it_speaks_both_languages(casus: Path, ask: Ask):
    assert '<html lang="en">' in ask("print", casus, "--lang", "en").out
    assert "For the trainer only" in ask("print", casus, "--lang", "en").out
    assert "Alleen voor de begeleider" in ask("print", casus, "--lang", "nl").out


def test_more_teams_are_more_papers(casus: Path, ask: Ask):
    one, two = ask("print", casus).out, ask("print", casus, "--teams", 2, "--players", 3).out
    assert two.count('class="tent"') == 2 * one.count('class="tent"') > 0
    assert "Team B" in two


def test_a_wrong_number_and_a_place_that_cannot_be_written_are_told(casus: Path, ask: Ask, tmp_path: Path):
    for option, wrong in (("--teams", 0), ("--teams", 13), ("--players", 1), ("--players", 9), ("--players", "veel")):
        answer = ask("print", casus, option, wrong)
        assert answer.code == 2
        assert answer.err.startswith(f"Achter {option} hoort een heel getal van ")
    assert ask("print", casus, "-o", tmp_path / "nergens" / "kruik.html").code == 2
    other = ask("print", casus, "-o", tmp_path / "kruik.pdf")
    assert other.code == 2
    assert ".html" in other.err
    assert not (tmp_path / "kruik.pdf").exists()
    assert ask("print").code == 2
    assert "kantelpunt print CASUS" in ask("print").err
