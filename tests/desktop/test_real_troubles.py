"""A real window on a real X server while things go wrong: saves, resizes, a window put away, a display that dies."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pygame
import pytest

from game.cli.beginning import write_casus
from game.cli.journal_file import JournalFile
from game.desktop.themes import LIGHT
from game.session.journal_reading import read_journal
from tests.desktop.test_real_window import PATIENCE, ROOT, hand, screen, visible, wait_for

__all__ = ["screen"]

Game = subprocess.Popen[str]


@pytest.fixture
def casus(tmp_path: Path) -> Path:
    folder = tmp_path / "kruik"
    write_casus(folder, "kruik")
    return folder


@contextmanager
def playing(screen: dict[str, str], *options: object) -> Iterator[Game]:
    """A game in a process of its own, with the window in front."""
    call = [sys.executable, "-m", "game", "play", *map(str, options), "--lang", "nl"]
    with subprocess.Popen(
        call, env=screen, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as game:
        try:
            hand(screen, "windowfocus", "--sync", str(wait_for(lambda: visible(screen), game)))
            yield game
        finally:
            game.kill()


def journals(screen: dict[str, str]) -> list[Path]:
    """The latest written last."""
    found = Path(screen["XDG_DATA_HOME"]).glob("**/*.jsonl")
    return sorted(found, key=lambda path: path.stat().st_mtime_ns)


def done(screen: dict[str, str]) -> list[str]:
    """The commands of the play as it is on disk, with what was chosen."""
    if not journals(screen):
        return []
    lines = journals(screen)[-1].read_text(encoding="utf-8").split("\n")[1:-1]
    return [" ".join(filter(None, (told["do"], told.get("choice")))) for told in map(json.loads, lines)]


def wait_until_done(screen: dict[str, str], game: Game, *commands: str) -> None:
    wait_for(lambda: done(screen) == list(commands), game)


def change(casus: Path, old: str, new: str) -> None:
    """Save as editors do: a new file in the place of the old one."""
    text = (casus / "casus.yaml").read_text(encoding="utf-8")
    assert old in text
    draft = casus / "casus.yaml~"
    draft.write_text(text.replace(old, new), encoding="utf-8")
    draft.replace(casus / "casus.yaml")


def bar(screen: dict[str, str], game: Game) -> str:
    """The colour of the bar below the screen, from a picture of the window that was taken with its own key."""
    folder = Path(screen["HOME"])
    path = folder / f"kantelpunt-{1 + len(list(folder.glob('*.png'))):03}.png"
    hand(screen, "key", "F12")
    wait_for(path.exists, game)
    taken = pygame.image.load(path)
    red, green, blue, _ = taken.get_at((20, taken.get_height() - 12))
    return f"#{red:02X}{green:02X}{blue:02X}"


BEGUN = ("brief", "begin", "choose meelopen", "proceed")


def test_a_casus_is_written_while_its_window_is_open(screen, casus):
    """A mistake changes nothing in the play; once mended, the next choice is one that was not there before."""
    Path(screen["HOME"]).mkdir()
    (casus / "plays.yaml").unlink()
    with playing(screen, casus, "--watch", "--seed", 3) as game:
        wait_until_done(screen, game, "brief")
        hand(screen, "key", "Return")
        wait_until_done(screen, game, "brief", "begin")
        hand(screen, "key", "1", "key", "Return")
        wait_until_done(screen, game, "brief", "begin", "choose meelopen")
        hand(screen, "key", "Return")
        wait_until_done(screen, game, *BEGUN)
        assert bar(screen, game) == LIGHT.colour("paper")
        change(casus, "zwijgen", "wachten: [")
        wait_for(lambda: bar(screen, game) == LIGHT.colour("clay_soft"), game)
        change(casus, "wachten: [", "afwachten")
        wait_for(lambda: bar(screen, game) == LIGHT.colour("paper"), game)
        assert done(screen) == list(BEGUN)
        hand(screen, "key", "1", "key", "Return")
        wait_until_done(screen, game, *BEGUN, "choose afwachten")
        assert [path.stem.rpartition("-")[2] for path in journals(screen)] == ["0001", "2"]


def test_a_broken_casus_is_mended_and_begins(screen, casus):
    change(casus, "goto: bureau", "goto: buro")
    with playing(screen, casus, "--watch") as game:
        assert done(screen) == []
        change(casus, "goto: buro", "goto: bureau")
        wait_until_done(screen, game, "brief")


def test_a_window_is_pulled_about_while_choices_are_made(screen):
    with playing(screen, "de-lege-stoel", "--seed", 3) as game:
        window = visible(screen)
        sizes = ((320, 240), (1280, 720), (90, 40), (640, 480), (1, 1), (1200, 300), (300, 700), (1280, 720))
        for number in range(3):
            for width, height in sizes:
                hand(screen, "windowsize", window, str(width), str(height))
            hand(screen, "key", *(("Return",), ("2",), ("Return",))[number])
        wait_for(lambda: len(done(screen)) == 3, game)
        hand(screen, "key", "F11", "key", "F11", "windowunmap", window, "windowmap", window, "windowfocus", window)
        hand(screen, "key", "ctrl+z")
        wait_for(lambda: done(screen)[-1] == "undo", game)


def test_a_display_that_dies_ends_the_program_with_a_sentence_and_a_whole_journal(screen):
    with playing(screen, "de-lege-stoel", "--seed", 3) as game:
        hand(screen, "key", "Return")
        wait_until_done(screen, game, "brief", "begin")
        hand(screen, "key", "2", "key", "Return")
        wait_for(lambda: len(done(screen)) == 3, game)
        os.kill(int(screen["XVFB"]), signal.SIGKILL)
        told = game.communicate(timeout=PATIENCE)[0]
    (journal,) = journals(screen)
    assert game.returncode == 2
    assert "Het beeldscherm is weg." in told
    assert str(journal) in told
    assert "Traceback" not in told
    # Nobody holds it any more, and nothing in it was cut off.
    file = JournalFile(journal, new=False)
    text = read_journal(file.lines())
    file.close()
    assert (text.damage, len(text.entries)) == (None, 3)
