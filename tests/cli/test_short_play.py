"""A short play at the prompt: asked for, refused, kept, taken up again, and told in a few lines where nobody chose."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from game.cli.saves import read_save
from tests.cli.conftest import Answer, Ask
from tests.short_play import ferry_on_disk


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    return ferry_on_disk(tmp_path)


@pytest.fixture
def ask_with(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """A command with answers from a file."""

    def asked(answers: str, *arguments: object) -> Answer:
        monkeypatch.setattr("sys.stdin", io.StringIO(answers))
        return ask(*arguments)

    return asked


def one_line(page: str) -> str:
    return " ".join(page.split())


def test_a_short_play_is_told_beforehand_and_asks_only_where_it_is_marked(ferry: Path, ask_with: Ask) -> None:
    page = one_line(ask_with("\n1\n\n2\n", "play", ferry, "--terminal", "--short", "--seed", 3).out)
    assert "kort: 20 minuten, 3 van de 7 momenten" in page
    assert "Je kiest zelf bij 3 van de 7 momenten." in page
    assert page.count("Kies 1 tot en met 2.") == 2
    assert "De kade Vanzelf gekozen: Wacht op het pontje Het pontje komt om vier uur." in page
    assert "Gekozen: Help Driss met zijn fiets De kist Vanzelf gekozen: Precies goed De tas gaat mee. De vaart" in page


def test_a_whole_play_says_nothing_of_a_short_one(ferry: Path, ask_with: Ask) -> None:
    page = one_line(ask_with("\n1\n", "play", ferry, "--terminal").out)
    assert "ongeveer 60 minuten" in page
    assert "kort:" not in page
    assert "Vanzelf gekozen" not in page


def test_a_short_play_is_kept_taken_up_again_and_replayed_as_one(ferry: Path, ask_with: Ask, tmp_path: Path) -> None:
    journal = tmp_path / "spel.jsonl"
    ask_with("\n1\n", "play", ferry, "--terminal", "--short", "--seed", 3, "--journal", journal)
    assert read_save(journal).header.setup.short
    page = one_line(ask_with("\n2\n", "play", ferry, "--terminal", "--journal", journal, "--resume").out)
    assert "De dijk Vanzelf gekozen: Loop samen op" in page
    told = ask_with("", "replay", journal, "--casus", ferry)
    assert told.code == 0
    assert "Kort: 20 minuten, 3 van de 7 momenten" in told.out
    assert "De kist: Vanzelf gekozen: Precies goed" in told.out


def test_a_casus_without_a_short_play_says_so_and_begins_nothing(casus: Path, ask_with: Ask) -> None:
    answer = ask_with("", "play", casus, "--terminal", "--short")
    assert (answer.code, answer.out) == (2, "")
    assert "heeft geen korte versie" in answer.err


def test_a_play_that_has_begun_is_not_made_short(ferry: Path, ask_with: Ask) -> None:
    answer = ask_with("", "play", ferry, "--terminal", "--resume", "--short")
    assert answer.code == 2
    assert "Laat --short weg" in answer.err


def test_a_play_goes_on_as_a_whole_one_where_the_casus_lost_its_short_play(ferry: Path, ask_with: Ask) -> None:
    ask_with("\n1\n", "play", ferry, "--terminal", "--short", "--seed", 3)
    file = ferry / "casus.yaml"
    kept = file.read_text(encoding="utf-8")
    file.write_text(kept.replace("short: {minutes: 20, moments: [steiger, overkant, mist]}\n", ""), encoding="utf-8")
    answer = ask_with("", "play", ferry, "--terminal", "--resume")
    assert answer.code == 0
    assert "is veranderd" in one_line(answer.out)


def test_short_plays_are_explored_on_their_own(ferry: Path, ask: Ask) -> None:
    whole, short = (json.loads(ask("explore", ferry, "--json", *flag).out) for flag in ((), ("--short",)))
    assert (whole["decisions"], short["decisions"]) == (None, [2, 3])
    assert short["positions"] < whole["positions"]
    assert short["choices"]["kade/fluiten"]["open"] == 0 < whole["choices"]["kade/fluiten"]["open"]
    assert "findings" not in short
    assert "daarin kiest de tafel 2 tot 3 keer" in ask("explore", ferry, "--short").out
    assert json.loads(ask("explore", ferry, "--short", "--count", "--json").out)["positions"] == short["positions"]


def test_a_casus_without_a_short_play_is_not_explored_as_one(casus: Path, ask: Ask) -> None:
    answer = ask("explore", casus, "--short")
    assert (answer.code, answer.out) == (2, "")
    assert "heeft geen korte versie" in answer.err


REHEARSAL = """\
rehearsals:
  kort:
    title: In het kort naar de overkant
    seed: 3
    short: ja
    choices: [steiger/helpen, overkant/zwaaien]
    ending: droog
"""


def test_a_short_version_is_rehearsed_with_the_choices_of_the_table_alone(ferry: Path, ask: Ask) -> None:
    (ferry / "plays.yaml").write_text(REHEARSAL, encoding="utf-8")
    assert "kort: goed" in ask("test", ferry).out
    (ferry / "plays.yaml").write_text(REHEARSAL.replace("    short: ja\n", ""), encoding="utf-8")
    answer = ask("test", ferry)
    assert answer.code == 1
    assert "kade" in answer.out


def test_a_short_rehearsal_of_a_casus_without_one_says_so(ferry: Path, ask: Ask) -> None:
    (ferry / "plays.yaml").write_text(REHEARSAL, encoding="utf-8")
    file = ferry / "casus.yaml"
    kept = file.read_text(encoding="utf-8")
    file.write_text(kept.replace("short: {minutes: 20, moments: [steiger, overkant, mist]}\n", ""), encoding="utf-8")
    answer = ask("test", ferry)
    assert answer.code == 1
    assert "heeft geen korte versie" in answer.out


def test_what_no_short_version_comes_to_whatever_holds_is_told_by_explore(ferry: Path, ask: Ask) -> None:
    """Nobody is startled enough for the mist, so only a search of all short versions sees that it never comes."""
    assert "geen korte versie" not in ask("explore", ferry, "--short").out
    file = ferry / "casus.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("stress.driss: +30", "stress.driss: +5"), encoding="utf-8")
    assert "Bij deze aangewezen momenten komt geen korte versie: mist." in ask("explore", ferry, "--short").out
