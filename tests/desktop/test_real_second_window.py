"""Two real windows on a real X server: the play on one side, the trainer's notes on the other, seen by their pixels."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from tests.desktop.test_real_window import PATIENCE, ROOT, hand, wait_for

WIDE = (2500, 800)
SECOND_FROM = 1330
"""Where the notes are put, in pixels from the left; the play lies left of it."""


@pytest.fixture
def wide(tmp_path: Path) -> Iterator[dict[str, str]]:
    """A display wide enough for two windows, whose pixels are a file."""
    for program in ("Xvfb", "xdotool"):
        assert shutil.which(program), f"{program} is needed to test real windows: install xvfb and xdotool"
    reading, writing = os.pipe()
    size = "x".join(map(str, (*WIDE, 24)))
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-fbdir", str(tmp_path), "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("SDL_", "WAYLAND"))}
    homes = ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")
    folders = {name: str(tmp_path / name.lower()) for name in homes}
    pixels = {"PIXELS": str(tmp_path / "Xvfb_screen0")}
    display = {
        **kept,
        **folders,
        **pixels,
        "DISPLAY": f":{number}",
        "PYTHONPATH": str(ROOT),
        "SDL_AUDIODRIVER": "dummy",
    }
    # On a busy machine the number of a display is known before anyone can reach it.
    wait_for(lambda: "2500 800" in look(display, "getdisplaygeometry"), server)
    yield display
    server.terminate()
    server.wait(PATIENCE)


def side(display: dict[str, str], *, second: bool) -> bytes:
    """What one half of the display shows now, pixel by pixel."""
    written = Path(display["PIXELS"]).read_bytes()
    header = struct.unpack(">25I", written[:100])
    # An X window dump: the length of its header, the bytes of a row, and how many colours come before the pixels.
    start, row, colours = header[0], header[12], header[19]
    whole = pygame.image.frombuffer(written[start + colours * 12 :][: row * WIDE[1]], (row // 4, WIDE[1]), "BGRA")
    left, width = (SECOND_FROM, WIDE[0] - SECOND_FROM) if second else (0, SECOND_FROM)
    return pygame.image.tobytes(whole.subsurface((left, 0, width, WIDE[1])), "RGB")


def look(display: dict[str, str], *asked: str) -> str:
    """What xdotool says, or nothing while there is nothing to see yet."""
    call = ["xdotool", *asked]
    return subprocess.run(call, env=display, check=False, capture_output=True, text=True, timeout=PATIENCE).stdout


def windows(display: dict[str, str]) -> list[str]:
    return look(display, "search", "--onlyvisible", "--class", "kantelpunt").split()


def test_the_notes_open_beside_the_play_and_only_there(wide):
    call = [sys.executable, "-m", "game", "play", "de-lege-stoel", "--size", "1280x720", "--trainer-window"]
    output = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    with subprocess.Popen(call, env=wide, cwd=ROOT, text=True, **output) as game:
        try:
            (play,) = wait_for(lambda: windows(wide), game)
            hand(wide, "windowmove", "--sync", play, "0", "0")
            hand(wide, "windowfocus", "--sync", play)
            hand(wide, "key", "n")
            wait_for(lambda: len(windows(wide)) == 2, game)
            (notes,) = set(windows(wide)) - {play}
            hand(wide, "windowmove", "--sync", notes, str(SECOND_FROM), "0")
            settled(wide, game)
            before, asking = side(wide, second=False), side(wide, second=True)
            hand(wide, "key", "n")
            wait_for(lambda: side(wide, second=True) != asking, game)
            settled(wide, game)
            assert side(wide, second=False) == before, "the screen of the play shows nothing of it"
            hand(wide, "key", "n")
            wait_for(lambda: windows(wide) == [play], game)
            assert game.poll() is None
        finally:
            game.kill()


def settled(display: dict[str, str], game: subprocess.Popen[str]) -> None:
    """Wait until both windows have drawn what they have to draw."""
    shown: list[bytes] = []

    def the_same() -> bool:
        shown.append(side(display, second=False) + side(display, second=True))
        return len(shown) > 4 and len(set(shown[-4:])) == 1 and len(set(shown[-1])) > 1

    wait_for(the_same, game)
