"""`doctor` on reading aloud: which program there is, which languages it speaks, and what to do when it does not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Ask

HEAD = "echo 'Pty Language Age/Gender VoiceName File'"
DUTCH, ENGLISH = "echo ' 5 nl --/M Dutch gmw/nl'", "echo ' 2 en-gb --/M English gmw/en'"


@pytest.fixture
def espeak(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Makes a computer whose only speech program is this one."""
    monkeypatch.setenv("PATH", str(tmp_path))

    def put(*lines: str) -> None:
        program = tmp_path / "espeak-ng"
        program.write_text("\n".join(["#!/bin/sh", *lines]), encoding="utf-8")
        program.chmod(0o755)

    return put


def told(ask: Ask, language: str = "nl") -> dict[str, object]:
    answer = ask("doctor", "--json", "--lang", language)
    return next(line for line in json.loads(answer.out) if line["about"] == "speech")


def test_both_voices_are_named(ask: Ask, espeak):
    espeak(HEAD, DUTCH, ENGLISH)
    assert told(ask)["told"] == "voorlezen met espeak-ng (Nederlands, Engels)"
    assert told(ask, "en")["told"].endswith("espeak-ng (Dutch, English)")
    assert told(ask)["fine"]


@pytest.mark.parametrize(
    ("lines", "said", "remedy"),
    [
        ((HEAD, ENGLISH), "voorlezen met espeak-ng (Engels)", "Nederlandse stem"),
        ((HEAD,), "zonder Nederlandse of Engelse stem", "Nederlandse stem"),
        (("exit 1",), "geeft geen antwoord", "Installeer espeak-ng opnieuw"),
    ],
)
def test_what_is_missing_is_told_with_a_remedy_and_the_game_can_be_played(ask: Ask, espeak, lines, said, remedy):
    espeak(*lines)
    line = told(ask)
    assert said in line["told"]
    assert remedy in line["remedy"]
    assert not line["fine"]
    assert not line["needed"]


def test_a_computer_that_cannot_speak_is_told_so(ask: Ask, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "geen programma om voor te lezen" in told(ask)["told"]


def test_sound_is_told_and_needed_by_nobody(ask: Ask, monkeypatch: pytest.MonkeyPatch):
    """A play goes on in silence on a computer without a sound card; only here it is told."""
    monkeypatch.setenv("SDL_AUDIODRIVER", "no-such-card")
    line = next(one for one in json.loads(ask("doctor", "--json").out) if one["about"] == "sound")
    assert (line["fine"], line["needed"]) == (False, False)
