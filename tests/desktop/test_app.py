"""The app around the screens: what it starts with, what it refuses kindly, and how it plays by itself."""

from __future__ import annotations

import subprocess
import sys

import pygame
import pytest

from game.cli.plays import PlaysOnDisk
from game.desktop.app import run
from game.desktop.demo import DemoPlayer
from game.desktop.ports import Preferences, WindowWish
from game.errors import PlaceNotUsable
from game.session.setup import Setup
from game.words import Words
from tests.desktop.screens_player import ASSETS, Player, cache, home

__all__ = ["cache", "home"]

pytestmark = pytest.mark.usefixtures("home")


def test_the_first_screen_does_not_wait_for_what_a_play_needs():
    """The casussen come from the cache: what makes or plays one is not even imported, also when a play waits."""
    player = Player()
    demo = DemoPlayer(player.app)
    while not (player.app.table and player.app.table.view.log):
        demo.press()
    player.app.stand_up()
    code = (
        "import sys\n"
        "from game.cli.plays import PlaysOnDisk\n"
        "from game.cli.shelf import shipped\n"
        "from game.desktop.app import App\n"
        "from game.desktop.ports import WindowWish\n"
        "from game.words import Words\n"
        "app = App(WindowWish(), PlaysOnDisk(Words('nl')), shipped('assets'))\n"
        "app.window.step()\n"
        "assert app.hall.playable and app.hall.saved and app.window.frames == 1\n"
        "print(*sys.modules, sep='\\n')"
    )
    asked = [sys.executable, "-c", code]
    told = subprocess.run(asked, capture_output=True, text=True, check=True, timeout=60, cwd=ASSETS.parent).stdout
    heavy = ("transitions", "numpy", "pydantic", "yaml", "rich", "game.model", "game.content", "game.rules")
    assert [name for name in heavy if name in told.splitlines()] == []
    assert "pygame.display" in told.splitlines()


def test_the_game_plays_itself_and_leaves_a_picture_of_every_screen(tmp_path, capsys):
    folder = tmp_path / "shots"
    folder.mkdir()
    wish = WindowWish(size=(640, 360), demo=True, shots=folder)
    assert run(wish, PlaysOnDisk(Words("nl"), 3), None, ASSETS) == 0
    names = sorted(path.stem for path in folder.iterdir())
    before = ["01-home", "02-help", "03-casus", "04-settings", "05-briefing", "06-play-1"]
    assert names[: len(before)] == before
    assert [int(name[:2]) for name in names] == list(range(1, len(names) + 1))
    assert sum("ending" in name for name in names) == 1
    assert "look-back" in names[-1]
    said = capsys.readouterr().out
    assert f"{len(names)} plaatjes" in said
    assert PlaysOnDisk(Words("nl")).saved() == ()


def test_the_demo_of_a_casus_shows_the_screens_that_it_passed_by(tmp_path):
    """A play that is opened at the prompt begins at its table, but a reviewer wants to see how people come there."""
    plays = PlaysOnDisk(Words("nl"), 3)
    for seat, shown in (
        (None, ["05-role-cards", "06-role-card", "07-briefing"]),
        ("mentor", ["05-role", "06-briefing"]),
    ):
        folder = tmp_path / str(seat)
        folder.mkdir()
        wish = WindowWish(size=(640, 360), preferences=Preferences(calm=True), demo=True, shots=folder)
        setup = Setup("solo" if seat else "table", seat, 3)
        assert run(wish, plays, plays.open_play("de-lege-stoel", setup), ASSETS) == 0
        names = sorted(path.stem for path in folder.iterdir())
        assert names[: 4 + len(shown)] == ["01-home", "02-help", "03-casus", "04-settings", *shown]


def choices_of(seed: int) -> list[str]:
    player = Player(seed=seed)
    demo = DemoPlayer(player.app)
    while player.phase != "debriefing":
        demo.press()
    made = [decision.choice for decision in player.app.table.view.log]
    player.app.stand_up()
    return made


def test_the_choices_of_the_demo_follow_from_its_seed():
    assert choices_of(1) == choices_of(1)
    assert choices_of(1) != choices_of(2)


def test_a_play_that_cannot_be_opened_is_told_on_the_screen(monkeypatch):
    player = Player()

    def refuse(*_: object) -> None:
        raise PlaceNotUsable("commands.nothing-shipped", kind="scenarios")

    monkeypatch.setattr(PlaysOnDisk, "open_play", refuse)
    player.press("enter", "enter")
    assert player.phase == "home"
    assert Words("nl").say("commands.nothing-shipped", kind="scenarios") in player.told()


def test_a_picture_of_the_screen_is_kept_and_said(tmp_path):
    player = Player(WindowWish(shots=tmp_path))
    player.press("f12")
    assert [path.name for path in tmp_path.glob("*.png")] == ["kantelpunt-001.png"]
    assert str(tmp_path) in player.told()


def test_a_screen_is_read_aloud_by_the_program_of_this_machine(tmp_path, monkeypatch):
    heard = tmp_path / "heard.txt"
    program = tmp_path / "espeak-ng"
    program.write_text(f"#!/bin/sh\ncat > {heard}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    player = Player()
    player.press("v")
    player.app.hearing._speech._reading.join(30)
    assert "De lege stoel" in heard.read_text()


def test_a_machine_without_a_voice_says_so(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    player = Player()
    player.press("v")
    assert "espeak-ng" in player.told()


def test_larger_text_and_contrast_stay_from_screen_to_screen():
    player = Player()
    player.press("t", "c", "enter", "enter", "enter")
    assert player.phase == "deciding"
    assert player.window.appearance.text_scale == 1.25
    assert player.window.appearance.theme == "contrast"


def test_escape_goes_back_a_step_each_time_and_then_leaves():
    player = Player()
    player.press("enter")
    assert player.has("table")
    player.press("esc")
    assert player.has("casus-de-lege-stoel")
    player.press("esc")
    assert not player.window.running


def test_everything_for_eyes_and_ears_can_be_pointed_at_too():
    player = Player()
    player.start()
    player.press("esc")
    player.tap("menu-larger-text", finger=True)
    player.tap("menu-contrast")
    assert player.window.appearance.text_scale == 1.25
    assert player.window.appearance.theme == "contrast"


def test_a_casus_that_was_read_again_goes_on_where_it_was():
    player = Player()
    player.start()
    player.press("enter", "2", "enter")
    before = player.app.table.session.position
    player.post(pygame.KEYDOWN, key=pygame.K_r, mod=pygame.KMOD_LSHIFT, unicode="R")
    assert player.app.table.session.position == before
    assert Words("nl").say("live.nothing-new") in player.told()
