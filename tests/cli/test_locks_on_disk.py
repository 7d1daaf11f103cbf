"""Locks in the verbs of the command line: a killed play keeps its clock, rehearsals and reports know them."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest

from game.cli.journal_file import JournalFile
from game.cli.opening import open_casus
from game.cli.resuming import resume
from game.cli.saves import read_save, unfinished
from game.cli.shelf import find
from game.rules.rules import Rules
from game.session.journal import JournalText, Memory
from game.session.session import Session
from tests.cli.conftest import ROOT, Ask
from tests.locks import room_on_disk

TEAM = """
import random, sys
from pathlib import Path
from game.cli.journal_file import JournalFile
from game.cli.opening import open_casus
from game.cli.resuming import begin
from game.cli.shelf import find
from game.errors import KantelpuntError
from game.session.messages import Command
from game.session.setup import Setup

session = begin(open_casus(find(sys.argv[1])), Setup(seed=1), JournalFile(Path(sys.argv[2]))).session
session.do(Command("brief"))
session.do(Command("begin"))
session.do(Command("clock", text="start"))
chance, seconds = random.Random(int(sys.argv[3])), 0
while True:
    seconds += 1
    name = chance.choice(["try", "try", "hint", "give-up", "proceed", "undo"])
    try:
        session.do(Command(name, text="verzuim ziek bus" if name == "try" else None, seconds=seconds))
    except KantelpuntError:
        continue
    print(session.clock.seconds, session.clock.penalties, len(session.puzzling.tried), flush=True)
"""
"""A team that tries and tries, and tells after each command how its clock stands."""


@pytest.fixture
def room(tmp_path: Path) -> Path:
    return room_on_disk(tmp_path / "scenarios")


@pytest.mark.parametrize("number", range(3))
def test_a_team_whose_play_is_killed_finds_its_attempts_and_a_clock_that_waits(
    room: Path, tmp_path: Path, number: int
) -> None:
    path = tmp_path / "spel.jsonl"
    process = subprocess.Popen(
        [sys.executable, "-c", TEAM, str(room), str(path), str(number)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert process.stdout is not None
    told = [process.stdout.readline() for _ in range(20)]
    process.kill()
    told += process.stdout.read().splitlines(keepends=True)
    process.stdout.close()
    process.wait(timeout=10)
    whole = [tuple(map(int, line.split())) for line in told if line.endswith("\n")]

    text = read_save(path)
    kept = _clocks(room, text)
    # The last command may have been kept without anyone having been told, never the other way round.
    assert whole[-1] in kept[-2:]
    begun = resume(open_casus(find(str(room))), JournalFile(path, new=False))
    session = begun.session
    assert (session.clock.seconds, session.clock.penalties, len(session.puzzling.tried)) == kept[-1]
    assert (session.clock.running, session.clock.pace, session.clock.out) == (False, "normal", False)


def _clocks(room: Path, text: JournalText) -> list[tuple[int, int, int]]:
    """How the clock stood after each of the last two commands in the journal."""
    rules = Rules(open_casus(find(str(room))))
    stands = []
    for last in (len(text.entries) - 1, len(text.entries)):
        session, stop = Session.resumed(rules, text.header.setup, text.entries[:last], Memory(), "")
        assert stop is None
        stands.append((session.clock.seconds, session.clock.penalties, len(session.puzzling.tried)))
    return stands


def test_a_rehearsal_may_name_what_comes_of_a_lock(room: Path, ask: Ask) -> None:
    rest = "tafel/exact, gang/zitten, zwart/exact, deur/exact"
    (room / "plays.yaml").write_text(
        "rehearsals:\n"
        f"  papier: {{title: Te veel, choices: [delen/te-veel, grond/exact, stappen/op, {rest}], ending: moe}}\n"
        f"  goed: {{title: Goed, choices: [delen/exact, grond/exact, stappen/exact, {rest}], ending: kalm}}\n",
        encoding="utf-8",
    )
    told = ask("test", room)
    assert told.code == 0, told
    assert "2 van de 2" in told.out


def test_a_replay_and_a_report_tell_what_a_lock_took(
    room: Path, ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, report = tmp_path / "spel.jsonl", tmp_path / "verslag.html"
    monkeypatch.setattr("sys.stdin", io.StringIO("2\ntip\n1 3\n"))
    assert ask("play", room, "--terminal", "--seed", "1", "--journal", path).code == 0
    replayed = ask("replay", path, "--casus", room)
    assert replayed.code == 0
    assert "2 pogingen, 1 tip\n   Precies goed\n" in replayed.out
    assert ask("report", path, "--casus", room, "-o", report, "--no-possible").code == 0
    told = report.read_text(encoding="utf-8")
    for text in ("Dat is van haar alleen.", "niet erbij", "2 pogingen, 1 tip"):
        assert text in told


@pytest.mark.parametrize(
    ("answers", "decisions"),
    [
        ("2\n", [0]),
        ("1 3\n", [1]),
        ("1 3\nopgeven\n", [2]),
        ("2\n1 3\nu\n", [0]),
        ("1 3\n1a 2b\nopgeven\n1a\n1\n", [5]),
    ],
)
def test_a_play_that_is_still_at_its_locks_can_be_taken_up_again(
    room: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch, answers: str, decisions: list[int]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(answers))
    assert ask("play", room, "--terminal").code == 0
    assert [one.decisions for one in unfinished()] == decisions
    monkeypatch.setattr("sys.stdin", io.StringIO("?\n"))
    assert ask("play", room, "--terminal", "--resume").code == 0


def test_a_play_at_whose_locks_nothing_was_tried_leaves_nothing_to_take_up(
    room: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("?\n"))
    assert ask("play", room, "--terminal").code == 0
    assert not unfinished()


def test_words_for_what_comes_of_a_lock_are_ours_in_both_languages(room: Path) -> None:
    place = find(str(room))
    told = {language: open_casus(place, language).moments["delen"].choices["op"].label for language in ("nl", "en")}
    assert told == {"nl": "Vanzelf open", "en": "Opened by itself"}
