"""Four quiet sounds: as they were made, soft at both ends, heard when asked for, and never a reason to wait or stop."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import wave
from array import array
from itertools import pairwise
from pathlib import Path

import pygame
import pytest

from game.desktop import sounds
from game.desktop.sounds import LINGER, Sounds
from game.desktop.sounds_moments import Heard
from tools.sounds import FULL, RATE, SOUNDS, write

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "assets" / "sounds"
NAMES = tuple(SOUNDS)
# What a person calls silent (0.2 %), quiet (a third of what fits) and smooth, as parts of the loudest there is.
SILENT, QUIET, SMOOTH = 0.002, 0.34, 0.06


def samples_of(path: Path) -> array[int]:
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        found = array("h", file.readframes(file.getnframes()))
    if sys.byteorder == "big":
        found.byteswap()
    return found


def until(true, seconds: float = 5.0) -> bool:
    """Whether something becomes true in time; a thread of its own needs a moment."""
    late = time.monotonic() + seconds
    while not true() and time.monotonic() < late:
        time.sleep(0.01)
    return true()


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sound card is let go soon, so that a test need not wait for it."""
    monkeypatch.setattr(sounds, "LINGER", 0.3)


@pytest.mark.parametrize("name", NAMES)
def test_the_file_is_what_the_tool_makes(name):
    kept, made = samples_of(FOLDER / f"{name}.wav"), SOUNDS[name]()
    assert len(kept) == len(made)
    # Another machine may round a sine the other way, and nobody hears one part in thirty thousand.
    assert max(abs(one - other) for one, other in zip(kept, made, strict=True)) <= 1


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_is_short_and_quiet_and_nowhere_a_click(name):
    kept = samples_of(FOLDER / f"{name}.wav")
    assert len(kept) / RATE < 1.5 < LINGER
    assert max(map(abs, kept)) < QUIET * FULL
    assert max(abs(kept[0]), abs(kept[-1])) <= SILENT * FULL
    steps = [abs(after - before) for before, after in pairwise(kept)]
    assert max(steps) < SMOOTH * FULL


def test_no_sound_is_the_loudest_at_once():
    """A sound that begins with its loudest moment startles; even the tap swells first."""
    for name in NAMES:
        kept = samples_of(FOLDER / f"{name}.wav")
        loudest = max(map(abs, kept))
        first_millisecond = kept[: RATE // 1000]
        assert max(map(abs, first_millisecond)) < loudest / 2, name


def test_the_four_together_are_small_and_told_where_they_come_from():
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 150_000
    assert sorted(path.stem for path in FOLDER.iterdir()) == sorted(NAMES)
    licences = (ROOT / "assets" / "LICENCES.md").read_text(encoding="utf-8")
    assert "`sounds/*.wav`" in licences


def test_the_tool_writes_what_it_makes(tmp_path):
    write(tmp_path / "one.wav", array("h", [0, 300, -32_768, 7]))
    assert samples_of(tmp_path / "one.wav") == array("h", [0, 300, -32_768, 7])


def test_the_sound_card_is_asked_when_a_sound_is_played_and_let_go_after(quick):
    played = Sounds(FOLDER)
    assert pygame.mixer.get_init() is None
    played.play("tap")
    assert until(lambda: pygame.mixer.get_init() is not None)
    played.play("time")
    assert until(lambda: pygame.mixer.get_init() is None)
    assert played.trouble is None


def test_a_sound_after_the_card_was_let_go_opens_it_again(quick):
    played = Sounds(FOLDER)
    for _ in range(2):
        played.play("tap")
        assert until(lambda: pygame.mixer.get_init() is not None)
        assert until(lambda: pygame.mixer.get_init() is None)


def test_sounds_that_are_off_leave_the_sound_card_alone():
    played = Sounds(FOLDER, on=False)
    played.play("ending")
    time.sleep(0.1)
    assert pygame.mixer.get_init() is None


def test_turned_off_it_is_silent_at_once():
    played = Sounds(FOLDER)
    played.play("ending")
    assert until(lambda: pygame.mixer.get_init() is not None)
    played.turn(on=False)
    assert not played.on
    # Long before the ending would have ended.
    assert until(lambda: pygame.mixer.get_init() is None, 1.0)
    played.turn(on=True)
    played.play("tap")
    assert until(lambda: pygame.mixer.get_init() is not None)
    played.close()
    assert until(lambda: pygame.mixer.get_init() is None)


def test_without_a_sound_card_there_is_silence_and_a_reason(monkeypatch):
    monkeypatch.setenv("SDL_AUDIODRIVER", "no-such-card")
    played = Sounds(FOLDER)
    played.play("knock")
    assert until(lambda: played.trouble is not None)
    played.play("knock")
    # Someone puts the plug in, and turns the sound off and on.
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    played.turn(on=False)
    played.turn(on=True)
    played.play("tap")
    assert until(lambda: pygame.mixer.get_init() is not None)
    played.close()
    assert until(lambda: pygame.mixer.get_init() is None)


def test_a_lost_file_is_silence_too(tmp_path):
    played = Sounds(tmp_path)
    played.play("tap")
    assert until(lambda: played.trouble is not None)
    assert until(lambda: pygame.mixer.get_init() is None)


def test_following_a_table_sounds_on_the_way_and_not_while_it_stands_still(quick):
    played = Sounds(FOLDER)
    played.follow(Heard("deciding"))
    played.follow(Heard("deciding"))
    time.sleep(0.1)
    assert pygame.mixer.get_init() is None
    played.follow(Heard("deciding", selected="bellen"))
    assert until(lambda: pygame.mixer.get_init() is not None)
    assert until(lambda: pygame.mixer.get_init() is None)
    # Away from the table and back again: that is no step of the play.
    played.follow(None)
    played.follow(Heard("revealing", story=True))
    time.sleep(0.1)
    assert pygame.mixer.get_init() is None


def test_asking_for_a_sound_never_waits_for_the_sound_card(quick):
    played = Sounds(FOLDER)
    played.play("tap")
    assert until(lambda: pygame.mixer.get_init() is not None)
    begun = time.perf_counter()
    for _ in range(20):
        played.play("tap")
    assert time.perf_counter() - begun < 0.05
    played.close()
    assert until(lambda: pygame.mixer.get_init() is None)


TWO_WINDOWS = """
import random, sys, time
from pathlib import Path
from game.desktop import sounds
sounds.LINGER = 0.01
chance = random.Random(2)
made = [sounds.Sounds(Path(sys.argv[1])) for _ in range(3)]
until = time.monotonic() + 3
while time.monotonic() < until:
    chance.choice(made).play("tap")
    chance.choice(made).close()
    time.sleep(chance.random() / 50)
print([one.trouble for one in made])
"""


def test_two_that_play_in_one_program_do_not_take_the_card_from_each_other():
    """One that closed the card while the other played once ended the whole program, without a word."""
    call = [sys.executable, "-c", TWO_WINDOWS, str(FOLDER)]
    done = subprocess.run(call, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "[None, None, None]"


PLAY = """
import sys, time
from itertools import pairwise
from pathlib import Path
from game.desktop.sounds import Sounds
played = Sounds(Path(sys.argv[1]), volume=float(sys.argv[2]))
played.play("knock")
before = time.process_time()
time.sleep(3.5)
print(time.process_time() - before)
"""


@pytest.mark.parametrize("volume", [1.0, 0.5])
def test_what_comes_out_of_the_sound_card_is_the_sound(tmp_path, volume):
    """SDL's own driver writes to a file what a sound card would have been given."""
    heard = tmp_path / "heard.raw"
    world = os.environ | {"SDL_AUDIODRIVER": "disk", "SDL_DISKAUDIOFILE": str(heard)}
    call = [sys.executable, "-c", PLAY, str(FOLDER), str(volume)]
    done = subprocess.run(call, env=world, cwd=ROOT, capture_output=True, text=True, timeout=30, check=True)
    # The last line is the time of the processor from the sound on: with the card let go, hardly any of 3.5 seconds.
    assert float(done.stdout.splitlines()[-1]) < 0.3
    loudest = max(map(abs, array("h", heard.read_bytes())))
    assert loudest == pytest.approx(volume * max(samples_of(FOLDER / "knock.wav")), rel=0.1)
