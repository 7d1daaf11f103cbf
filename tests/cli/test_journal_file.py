"""The journal on disk: what was accepted is there, and nothing that was there is ever lost."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.cli.journal_file import JournalFile
from game.errors import PlaceNotUsable
from tests.cli.conftest import ROOT


def test_lines_are_there_when_append_returns(tmp_path: Path):
    journal = JournalFile(tmp_path / "new" / "spel.jsonl")
    journal.append("één")
    journal.append("twee")
    assert (tmp_path / "new" / "spel.jsonl").read_text(encoding="utf-8") == "één\ntwee\n"


def test_a_new_journal_never_takes_the_place_of_another(tmp_path: Path):
    path = tmp_path / "spel.jsonl"
    path.write_text("van een ander\n", encoding="utf-8")
    with pytest.raises(PlaceNotUsable) as refused:
        JournalFile(path)
    assert refused.value.key == "commands.journal-exists"
    assert path.read_text(encoding="utf-8") == "van een ander\n"


def test_an_empty_file_that_was_made_for_it_is_taken(tmp_path: Path):
    path = tmp_path / "spel.jsonl"
    path.touch()
    JournalFile(path).append("regel")
    assert path.read_text(encoding="utf-8") == "regel\n"


def test_a_torn_line_gets_its_end_before_the_next_one_begins(tmp_path: Path):
    path = tmp_path / "spel.jsonl"
    path.write_text('heel\n{"do": "cho', encoding="utf-8")
    JournalFile(path, new=False).append("verder")
    assert path.read_text(encoding="utf-8") == 'heel\n{"do": "cho\nverder\n'


def test_two_processes_do_not_write_the_same_journal(tmp_path: Path):
    path = tmp_path / "spel.jsonl"
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys\nfrom pathlib import Path\nfrom game.cli.journal_file import JournalFile\n"
            "journal = JournalFile(Path(sys.argv[1]))\njournal.append('eerste')\n"
            "print('open', flush=True)\nsys.stdin.read()",
            str(path),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert holder.stdout is not None
    assert holder.stdin is not None
    assert holder.stdout.readline() == "open\n"
    with pytest.raises(PlaceNotUsable) as refused:
        JournalFile(path, new=False)
    assert refused.value.key == "commands.journal-in-use"
    # A player whose window was killed is not shut out of their own play.
    holder.kill()
    holder.wait(timeout=10)
    holder.stdin.close()
    holder.stdout.close()
    again = JournalFile(path, new=False)
    again.append("tweede")
    again.close()
    assert path.read_text(encoding="utf-8") == "eerste\ntweede\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
def test_a_full_disk_is_told_and_stays_told():
    journal = JournalFile(Path("/dev/full"))
    for key in ("commands.place-full", "commands.journal-broken"):
        with pytest.raises(PlaceNotUsable) as refused:
            journal.append("regel")
        assert refused.value.key == key
    journal.close()


def test_a_line_that_does_not_fit_leaves_no_piece_behind_and_can_be_tried_again(tmp_path: Path):
    """The disk takes the first half of a line and then is full: nobody was told of that line, so it is taken back."""
    path = tmp_path / "spel.jsonl"
    journal = JournalFile(path)
    journal.append("eerste regel")
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20, usual[1]))
    try:
        with pytest.raises(PlaceNotUsable) as refused:
            journal.append("een regel die te lang is")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
    assert refused.value.key == "commands.place-full"
    assert path.read_text(encoding="utf-8") == "eerste regel\n"
    journal.append("tweede regel")
    assert path.read_text(encoding="utf-8") == "eerste regel\ntweede regel\n"


def test_a_folder_that_vanished_is_told_instead_of_writing_where_nobody_looks(tmp_path: Path):
    journal = JournalFile(tmp_path / "stick" / "spel.jsonl")
    journal.append("eerste")
    shutil.rmtree(tmp_path / "stick")
    with pytest.raises(PlaceNotUsable) as refused:
        journal.append("tweede")
    assert refused.value.key == "commands.place-missing"


def test_a_file_that_was_swapped_is_not_written(tmp_path: Path):
    path = tmp_path / "spel.jsonl"
    journal = JournalFile(path)
    journal.append("eerste")
    os.rename(path, tmp_path / "weg.jsonl")
    path.write_text("van een ander", encoding="utf-8")
    with pytest.raises(PlaceNotUsable):
        journal.append("tweede")
    assert path.read_text(encoding="utf-8") == "van een ander"


@pytest.fixture
def nobody() -> Iterator[None]:
    """Someone for whom folders can be read-only, which they never are for root."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    yield
    if root:
        os.seteuid(0)


def test_a_read_only_folder_is_told(tmp_path: Path, nobody: None):
    if os.geteuid() != 65534:
        tmp_path.chmod(0o500)
    with pytest.raises(PlaceNotUsable) as refused:
        JournalFile(tmp_path / "spel.jsonl")
    assert refused.value.key == "commands.place-forbidden"


@pytest.mark.parametrize(
    ("path", "key"),
    [("map", "commands.place-is-folder"), ("bestand/spel.jsonl", "commands.place-is-no-folder")],
)
def test_a_place_that_cannot_hold_a_journal_is_told(tmp_path: Path, path: str, key: str):
    (tmp_path / "map").mkdir()
    (tmp_path / "bestand").touch()
    with pytest.raises(PlaceNotUsable) as refused:
        JournalFile(tmp_path / path)
    assert refused.value.key == key


def test_a_journal_that_is_not_there_cannot_be_taken_up(tmp_path: Path):
    with pytest.raises(PlaceNotUsable):
        JournalFile(tmp_path / "weg.jsonl", new=False)
    assert not (tmp_path / "weg.jsonl").exists()
