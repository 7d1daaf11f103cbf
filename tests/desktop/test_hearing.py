"""What can be heard at the window: sounds that go with the story, and a voice that follows who asked for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.desktop.ports import Preferences, WindowWish
from game.desktop.sounds import Sounds
from tests.desktop.screens_player import Player, cache, home

__all__ = ["cache", "home"]

pytestmark = pytest.mark.usefixtures("home")


@pytest.fixture
def played(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sounds that were asked for while sounds are on, without a sound card."""
    names: list[str] = []
    monkeypatch.setattr(Sounds, "play", lambda sounds, name: names.append(name) if sounds.on else None)
    return names


@pytest.fixture
def voice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program that speaks by writing down what it was asked to say."""
    heard = tmp_path / "heard.txt"
    program = tmp_path / "espeak-ng"
    program.write_text(f"#!/bin/sh\ncat >> {heard}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    return heard


def said(player: Player, heard: Path) -> str:
    speech = player.app.hearing._speech
    if speech is not None and speech._reading is not None:
        speech._reading.join(30)
    return heard.read_text() if heard.exists() else ""


def test_laying_down_and_taking_a_choice_can_be_heard(played: list[str]):
    player = Player()
    player.start()
    player.press("enter", "1")
    assert played == ["tap"]
    player.press("enter")
    assert played == ["tap", "time"]


def test_who_wants_no_sound_hears_none_and_may_change_their_mind(played: list[str]):
    player = Player(WindowWish(preferences=Preferences(calm=True, sound=False)))
    player.start()
    player.press("enter", "1", "2")
    assert played == []
    player.press("shift+a")
    player.tap("set-sound-on")
    player.press("esc", "1")
    assert played == ["tap"]


def test_making_pictures_makes_no_sound(played: list[str], tmp_path: Path):
    player = Player(WindowWish(preferences=Preferences(calm=True), shots=tmp_path))
    player.start()
    player.press("enter", "1")
    player.press("shift+a")
    player.tap("set-sound-on")
    assert played == []


def test_the_voice_follows_the_focus_only_for_who_asked(voice: Path):
    player = Player(WindowWish(preferences=Preferences(calm=True, sound=False)))
    player.press("tab")
    assert said(player, voice) == ""
    player.press("shift+a")
    player.tap("set-follow-on")
    player.press("esc", "tab")
    focus = player.window.stage.focus
    assert focus is not None
    assert focus.name.split(",")[0].split(".")[0] in said(player, voice)


def test_the_same_key_stops_the_voice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    program = tmp_path / "espeak-ng"
    program.write_text('#!/bin/sh\n[ "$1" = --voices ] || exec sleep 60\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    player = Player()
    player.press("v")
    speech = player.app.hearing._speech
    assert speech is not None
    assert speech.is_speaking
    player.press("v")
    speech._reading.join(3)
    assert not speech.is_speaking


def test_a_pause_and_a_closed_envelope_are_silent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """What was being read would go on telling the story, or a secret, over a screen that hides it."""
    program = tmp_path / "espeak-ng"
    program.write_text('#!/bin/sh\n[ "$1" = --voices ] || exec sleep 60\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    player = Player()
    player.start()
    player.press("enter", "v")
    speech = player.app.hearing._speech
    assert speech is not None
    assert speech.is_speaking
    player.press("p")
    speech._reading.join(3)
    assert not speech.is_speaking
    player.press("p", "e")
    table = player.app.table
    table.take_envelope(table.view.moment.envelopes[0])
    table.open_envelope()
    player.press("v")
    assert speech.is_speaking
    player.press("esc")
    assert table.envelope.stage == "back"
    speech._reading.join(3)
    assert not speech.is_speaking
