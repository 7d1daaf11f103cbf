"""Reading aloud with real programs on PATH, small ones of our own and espeak-ng: none can hold up or stop a play."""

from __future__ import annotations

import os
import shutil
import time
import wave
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import get_args

import pytest

from game.desktop.speaking import Speech, Trouble
from game.desktop.speaking_programs import speaking_program
from game.words import LANGUAGES, Words

LISTS = Path(__file__).resolve().parents[2] / "assets" / "speech"
VOICES = """if [ "$1" = --voices ]; then
  echo 'Pty Language       Age/Gender VoiceName          File'
  echo ' 5  nl              --/M      Dutch              gmw/nl'
  echo ' 2  en-gb           --/M      English            gmw/en'
  exit 0
fi
"""
KEEPS = 'echo "$@" >> "$HEARD/calls"; cat >> "$HEARD/said"; echo >> "$HEARD/said"\n'
SLEEPS = 'echo $$ >> "$HEARD/alive"; exec sleep 30\n'
STUBBORN = 'echo $$ >> "$HEARD/alive"; trap "" TERM; while :; do sleep 0.05; done\n'

Install = Callable[..., Speech]


def until(true: Callable[[], object], seconds: float = 5.0) -> bool:
    late = time.monotonic() + seconds
    while not true() and time.monotonic() < late:
        time.sleep(0.01)
    return bool(true())


@pytest.fixture
def heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the small programs write down what they were asked and what they said."""
    monkeypatch.setenv("HEARD", str(tmp_path))
    return tmp_path


@pytest.fixture
def install(heard: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Puts a speech program on PATH, before all others, and gives a reader that uses it."""
    folder = heard / "bin"
    folder.mkdir()
    made: list[Speech] = []

    def put(body: str, *, voices: str = VOICES, language: str = "nl") -> Speech:
        program = folder / "espeak-ng"
        program.write_text(f"#!/bin/sh\n{voices}{body}", encoding="utf-8")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)
        made.append(Speech(language, LISTS, speaking_program("linux")))
        return made[-1]

    yield put
    for speech in made:
        speech.stop()


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def started(heard: Path, count: int = 1) -> list[int]:
    """The programs that were started, once there are so many."""
    assert until(lambda: len(text_of(heard / "alive").split()) >= count)
    return [int(pid) for pid in text_of(heard / "alive").split()]


def test_a_text_is_read_by_the_voice_of_its_language_and_never_stands_in_a_command(install, heard):
    speech = install(KEEPS)
    speech.say(["Yasmina heeft schulden."], "nl")
    assert until(lambda: not speech.is_speaking)
    # As the list of the Dutch voice has it: a name is said as one says it.
    assert "Jasmiena heeft schulden." in text_of(heard / "said")
    assert "-v nl" in text_of(heard / "calls")
    assert "schulden" not in text_of(heard / "calls")
    assert speech.complaint() is None


def test_a_dutch_story_between_english_buttons_is_read_in_dutch(install, heard):
    speech = install(KEEPS, language="en")
    speech.say(["What do you do?", "1. Ga met Ruud bij ze langs.", "Week 3 of 16."])
    assert until(lambda: not speech.is_speaking)
    languages = [line.split()[1] for line in text_of(heard / "calls").splitlines()]
    assert languages == ["en", "nl", "en"]


def test_the_language_can_be_told_with_the_text(install, heard):
    speech = install(KEEPS, language="en")
    speech.say(["Kantelpunt"], "nl")
    assert until(lambda: not speech.is_speaking)
    assert "-v nl" in text_of(heard / "calls")


def test_the_newest_text_silences_the_last(install, heard):
    speech = install(SLEEPS)
    speech.say(["Een."])
    (first,) = started(heard)
    speech.say(["Twee."])
    first, second = started(heard, 2)
    assert not is_running(first)
    assert is_running(second)
    speech.stop()
    assert until(lambda: not is_running(second))


@pytest.mark.parametrize(("body", "within"), [(SLEEPS, 0.25), (STUBBORN, 0.75)])
def test_stopping_is_quick_even_when_the_program_will_not_listen(install, heard, body, within):
    speech = install(body)
    speech.say(["Een lang verhaal."])
    (pid,) = started(heard)
    assert speech.is_speaking
    begun = time.monotonic()
    speech.stop()
    assert time.monotonic() - begun < within
    assert until(lambda: not is_running(pid), 1.0)
    assert speech.complaint() is None


@pytest.mark.parametrize("body", ["exit 1\n", "echo 'error: no sound' >&2\n", "kill -9 $$\n"])
def test_a_program_that_fails_is_told_to_who_asks(install, body):
    speech = install(body)
    told = []
    for asked in (True, False, True):
        speech.say(["Hallo."], asked=asked)
        assert until(lambda: not speech.is_speaking)
        told.append(speech.complaint())
    # Not for every thing that gets the focus, but always to who asks.
    assert told == ["speech-failed", None, "speech-failed"]


@pytest.mark.parametrize("body", ["exec 0<&-\nexit 0\n", "exit 0\n", SLEEPS])
def test_a_program_that_does_not_read_holds_up_nobody(install, body):
    speech = install(body)
    begun = time.monotonic()
    # More than fits in a pipe.
    speech.say(["Dit is een heel lang verhaal."] * 10_000, "nl")
    speech.stop()
    assert time.monotonic() - begun < 1.0
    assert speech.complaint() is None


def test_a_program_that_hangs_when_asked_for_its_voices_holds_up_nobody(install):
    speech = install(KEEPS, voices="exec sleep 3\n")
    begun = time.monotonic()
    speech.say(["Hallo."])
    speech.stop()
    assert time.monotonic() - begun < 1.0


def test_a_program_that_has_gone_is_told(install, heard):
    speech = install(KEEPS)
    (heard / "bin" / "espeak-ng").unlink()
    speech.say(["Hallo."])
    assert until(lambda: not speech.is_speaking)
    assert speech.complaint() == "speech-failed"


def test_a_computer_without_a_program_is_silent_and_says_why(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    speech = Speech("nl", LISTS)
    assert not speech.is_there
    speech.say(["Hallo."])
    speech.stop()
    assert not speech.is_speaking
    assert speech.complaint() == "no-speech"
    assert speech.complaint() is None
    speech.say(["Hallo."])
    assert speech.complaint() == "no-speech"


def test_without_a_voice_in_its_language_a_text_is_read_all_the_same(install, heard):
    speech = install(KEEPS, voices=VOICES.replace(" nl ", " de "))
    speech.say(["Het is niet anders."])
    assert until(lambda: not speech.is_speaking)
    assert "niet anders" in text_of(heard / "said")
    assert "-v" not in text_of(heard / "calls").split()
    assert speech.complaint() == "no-voice"


def test_a_casus_brings_how_its_own_names_are_said(install, heard):
    speech = install(KEEPS)
    speech.also_say({"Xhosa": "Kosa", "Yasmina": "Jas"})
    speech.say(["Yasmina en Xhosa zijn niet thuis."])
    assert until(lambda: not speech.is_speaking)
    assert "Jas en Kosa" in text_of(heard / "said")


def test_nothing_to_say_starts_no_program(install, heard):
    speech = install(KEEPS)
    speech.say([])
    assert not speech.is_speaking
    assert not text_of(heard / "calls")


def test_every_trouble_has_a_sentence_in_both_languages():
    for language in LANGUAGES:
        told = {Words(language).say(f"aloud.{trouble}") for trouble in get_args(Trouble)}
        assert len(told) == len(get_args(Trouble))


def seconds_of_sound(path: Path) -> float:
    # espeak-ng writes the length afterwards, so the length of the file itself is what counts.
    with wave.open(str(path)) as file:
        return (path.stat().st_size - 44) / (file.getframerate() * file.getsampwidth() * file.getnchannels())


def test_the_real_program_speaks_dutch_and_english(install, heard):
    """The real espeak-ng, which writes to a file what it would have given to the loudspeaker."""
    real = shutil.which("espeak-ng")
    assert real, "this test needs espeak-ng"
    speech = install(f'exec {real} -w "$HEARD/$2.wav" "$@"\n', voices=f'[ "$1" = --voices ] && exec {real} "$@"\n')
    speech.say(["Driss is dertien en zit al zeven weken thuis.", "He is thirteen and has been at home."])
    assert until(lambda: not speech.is_speaking, 20)
    assert speech.complaint() is None
    for language in ("nl", "en"):
        assert seconds_of_sound(heard / f"{language}.wav") > 1.0
