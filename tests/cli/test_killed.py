"""The power goes out: what the players were told is in the journal, and play goes on there."""

from __future__ import annotations

import io
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.cli.saves import read_save
from tests.cli.conftest import ROOT, Ask

TABLE = """
import random, sys
from pathlib import Path
from game.cli.journal_file import JournalFile
from game.cli.opening import open_casus
from game.cli.resuming import begin
from game.cli.shelf import find
from game.session.messages import Command
from game.session.setup import Setup

session = begin(open_casus(find(sys.argv[1])), Setup(seed=1), JournalFile(Path(sys.argv[2]))).session
chance = random.Random(int(sys.argv[3]))
session.do(Command("brief"))
session.do(Command("begin"))
while True:
    if session.phase == "revealing":
        session.do(Command("proceed"))
    while session.phase == "debriefing" or chance.random() < 0.2 and session.can_undo:
        session.do(Command("undo"))
        print("undo", flush=True)
    choice = chance.choice(session.rules.open_choices(session.position))
    session.do(Command("choose", choice))
    print(choice, flush=True)
"""
"""A table that plays on and on, and tells each command once it was accepted."""


@pytest.mark.parametrize("number", range(4))
def test_every_choice_that_was_told_survives_a_kill(
    casus: Path, tmp_path: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch, number: int
):
    journal = tmp_path / "spel.jsonl"
    table = subprocess.Popen(
        [sys.executable, "-c", TABLE, str(casus), str(journal), str(number)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert table.stdout is not None
    first = table.stdout.readline()
    time.sleep(random.Random(number).random() / 4)
    table.kill()
    told = [first.strip(), *(line.strip() for line in table.stdout.read().splitlines())]
    table.stdout.close()
    table.wait(timeout=10)

    text = read_save(journal)
    kept = [entry.command.choice or "undo" for entry in text.entries if entry.command.name in {"choose", "undo"}]
    # The last one may have been kept without anyone having been told, never the other way round.
    assert kept[: len(told)] == told
    assert len(kept) - len(told) <= 1
    assert text.damage in {None, "torn"}
    monkeypatch.setattr("sys.stdin", io.StringIO())
    again = ask("play", casus, "--terminal", "--journal", journal, "--resume")
    assert (again.code, again.err) == (0, "")
    assert [entry.command for entry in read_save(journal).entries[: len(text.entries)]] == [
        entry.command for entry in text.entries
    ]


def test_a_terminal_that_is_killed_goes_on_at_the_last_accepted_choice(casus: Path, tmp_path: Path, run: Ask):
    journal = tmp_path / "spel.jsonl"
    play = ["play", str(casus), "--terminal", "--journal", str(journal)]
    terminal = subprocess.Popen(
        [sys.executable, "-m", "game", *play, "--seed", "1"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert terminal.stdin is not None
    assert terminal.stdout is not None
    terminal.stdin.write("1\n1\n")
    terminal.stdin.flush()
    for line in terminal.stdout:
        if "Ilse doet open" in line:
            break
    terminal.kill()
    terminal.stdin.close()
    terminal.stdout.close()
    terminal.wait(timeout=10)

    again = run(*play, "--resume", answers="1\n")
    assert again.code == 0
    assert "Ilse doet open" in again.out
    choices = [entry.command.choice for entry in read_save(journal).entries if entry.command.choice]
    assert choices == ["meelopen", "zwijgen", "niet-vragen"]
