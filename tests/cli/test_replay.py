"""`replay`: a journal is verified, told and added up, and never touched."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Answer, Ask
from tests.cli.test_check import change

SUM = re.compile(r"^(.+): (\d+) \+ \((.*)\) = (\d+)$", re.MULTILINE)


@pytest.fixture
def journal(casus: Path, ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A play from beginning to end: the mentor and the others at one table."""
    path = tmp_path / "spel.jsonl"
    monkeypatch.setattr("sys.stdin", io.StringIO("1\n2\n2\n1\n1\n"))
    assert ask("play", casus, "--terminal", "--seed", "1", "--journal", path).code == 0
    return path


@pytest.fixture
def replay(casus: Path, journal: Path, ask: Ask) -> Ask:
    """The journal told, and a promise that it was left alone."""

    def replayed(*options: object) -> Answer:
        before = journal.read_bytes()
        answer = ask("replay", journal, "--casus", casus, *options)
        assert journal.read_bytes() == before
        return answer

    return replayed


def number(told: str) -> int:
    return int(told.replace("−", "-").replace("+", ""))


def test_a_whole_journal_is_told_with_its_decisions_and_its_ending(replay: Ask):
    answer = replay()
    assert answer.code == 0
    assert "De kruik" in answer.out
    assert "gespeeld aan tafel, zaad 1" in answer.out
    assert "Het journaal is heel" in answer.out
    assert "1. week 0: De kraan in de aula" in answer.out
    assert "Volgens de tabel: dit mag met toestemming" in answer.out
    assert "Einde: Forsythia" in answer.out


def test_start_plus_causes_is_end_for_every_value(replay: Ask):
    sums = SUM.findall(replay().out)
    assert {name for name, *_ in sums} >= {"Stabiliteit", "Stress van Bram", "Vertrouwen in de mentor", "Wonen"}
    for _, start, causes, end in sums:
        assert int(start) + number(causes) == int(end)


def test_a_play_in_english_is_told_in_english(replay: Ask):
    assert "The journal is whole" in replay("--lang", "en").out


def test_a_changed_line_is_told_by_its_number(journal: Path, replay: Ask):
    text = journal.read_text(encoding="utf-8").replace('"samen-vertellen"', '"zwijgen"')
    journal.write_text(text, encoding="utf-8")
    answer = replay()
    assert answer.code == 1
    assert "Regel 6 van het journaal is veranderd" in answer.out
    assert "1. week 0" in answer.out
    assert "2. week 0" not in answer.out


def test_a_torn_line_is_told_and_left_out(journal: Path, replay: Ask):
    with journal.open("a", encoding="utf-8") as opened:
        opened.write('{"do": "und')
    answer = replay()
    assert answer.code == 1
    assert "is niet heel" in answer.out
    assert "Einde: Forsythia" in answer.out


def test_a_casus_that_has_changed_is_told_and_followed_by_its_ids(casus: Path, replay: Ask):
    change(casus, "title: Forsythia", "title: Krentenbollen")
    answer = replay()
    assert answer.code == 1
    assert "De casus 'De kruik' is veranderd na dit spel" in answer.out
    assert "Einde: Krentenbollen" in answer.out


def test_a_choice_that_is_gone_is_where_it_stops(casus: Path, replay: Ask):
    text = (casus / "casus.yaml").read_text(encoding="utf-8").replace("samen-vertellen:", "met-bram:")
    (casus / "casus.yaml").write_text(text, encoding="utf-8")
    answer = replay()
    assert answer.code == 1
    assert "'samen-vertellen' kan hier niet" in answer.out
    assert "Dit spel is niet af" in answer.out


@pytest.mark.parametrize(
    ("text", "said"),
    [("", "leeg"), ("Beste Ilse,\n", "geen journaal"), ('{"kantelpunt": 9}\n', "formaat 9"), ("[]\n", "geen journaal")],
)
def test_what_is_no_journal_of_ours_is_told(tmp_path: Path, ask: Ask, text: str, said: str):
    path = tmp_path / "iets.jsonl"
    path.write_text(text, encoding="utf-8")
    answer = ask("replay", path)
    assert answer.code == 1
    assert said in answer.err


def test_a_casus_that_did_not_come_with_the_game_must_be_named(journal: Path, ask: Ask):
    answer = ask("replay", journal)
    assert answer.code == 2
    assert "--casus" in answer.err


@pytest.mark.parametrize("path", ["", "weg.jsonl", "."])
def test_a_journal_that_cannot_be_read_is_a_wrong_call(ask: Ask, path: str):
    answer = ask("replay", *([path] if path else []))
    assert answer.code == 2
    assert answer.err.count("\n") == 1
