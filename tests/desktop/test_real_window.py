"""One real window on a real X server: someone clicks and presses keys, and the journal on disk tells what happened."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 40
"""Seconds before anything that is waited for counts as not coming."""

READING = 1.0
"""Seconds before someone presses another key, because a page said nothing new."""

MOST_PAGES = 30


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[dict[str, str]]:
    """A display of its own, and an empty home; without the programs for it the test fails, for then nobody looked."""
    for program in ("Xvfb", "xdotool"):
        assert shutil.which(program), (
            f"{program} is needed to test a real window: install the packages xvfb and xdotool"
        )
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x720x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("SDL_", "WAYLAND"))}
    folders = {name: str(tmp_path / name.lower()) for name in ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
    server_too = {"DISPLAY": f":{number}", "XVFB": str(server.pid)}
    yield {**kept, **folders, **server_too, "PYTHONPATH": str(ROOT), "SDL_AUDIODRIVER": "dummy"}
    server.terminate()
    server.wait(PATIENCE)


def hand(screen: dict[str, str], *asked: str) -> str:
    call = ["xdotool", *asked]
    return subprocess.run(call, env=screen, check=True, capture_output=True, text=True, timeout=PATIENCE).stdout


def wait_for(look: Callable[[], object], game: subprocess.Popen[str]) -> object:
    """Ask again and again until there is something, for no longer than people have patience."""
    until = time.monotonic() + PATIENCE
    while not (found := look()):
        assert game.poll() is None, game.communicate()[0]
        assert time.monotonic() < until, "it did not come"
        time.sleep(0.05)
    return found


def commands(folder: Path) -> list[str]:
    """What the journal says was done, from whole lines only."""
    lines = [line for file in folder.glob("**/*.jsonl") for line in file.read_text().split("\n")[:-1]]
    return [told["do"] for line in lines if "do" in (told := json.loads(line))]


def test_someone_clicks_and_presses_keys_in_a_real_window(screen):
    folder = Path(screen["XDG_DATA_HOME"])
    call = [sys.executable, "-m", "game", "play", "--size", "1280x720", "--seed", "3"]
    output = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    with subprocess.Popen(call, env=screen, cwd=ROOT, text=True, **output) as game:
        try:
            window = wait_for(lambda: visible(screen), game)
            hand(screen, "windowfocus", "--sync", str(window))
            hand(screen, "mousemove", "600", "250", "click", "1")
            hand(screen, "key", "Return")
            wait_for(lambda: commands(folder) == ["brief"], game)
            hand(screen, "key", "Return")
            wait_for(lambda: commands(folder) == ["brief", "begin"], game)
            hand(screen, "key", "2", "key", "Return")
            wait_for(lambda: commands(folder) == ["brief", "begin", "choose"], game)
            hand(screen, "key", "ctrl+z")
            wait_for(lambda: commands(folder)[-1] == "undo", game)
            hand(screen, "key", "Escape", "key", "Tab", "key", "Return", "key", "Escape")
            assert game.wait(PATIENCE) == 0
        finally:
            game.kill()


def test_someone_plays_a_whole_casus_from_the_first_screen_to_the_last(screen):
    folder = Path(screen["XDG_DATA_HOME"])
    # A casus without a lock: that takes other keys than a choice, and a slow machine may come by any way.
    call = [sys.executable, "-m", "game", "play", "de-man-met-de-vogels", "--size", "1280x720", "--seed", "1"]
    output = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    with subprocess.Popen(call, env=screen, cwd=ROOT, text=True, **output) as game:
        try:
            window = wait_for(lambda: visible(screen), game)
            hand(screen, "windowfocus", "--sync", str(window))
            hand(screen, "key", "Return")
            wait_for(lambda: commands(folder)[-1:] == ["begin"], game)
            while commands(folder)[-1] != "close":
                play_on(screen, game, folder)
            told = commands(folder)
            assert told[:2] == ["brief", "begin"]
            assert told.count("choose") >= 5
            assert told[-1] == "close"
            hand(screen, "key", "Escape")
            assert game.wait(PATIENCE) == 0
        finally:
            game.kill()


def play_on(screen: dict[str, str], game: subprocess.Popen[str], folder: Path) -> None:
    """Choose where something is to be chosen, and go on where there is something to read."""
    told = commands(folder)
    keys = [["1", "Return"], ["2", "Return"], ["3", "Return"]] if told[-1] in {"begin", "proceed"} else []
    # A closed choice is not taken, and a page is not always the last: then the journal says nothing new.
    for pressed in [*keys, *[["Return"]] * MOST_PAGES]:
        hand(screen, "key", *pressed)
        if heard(lambda: len(commands(folder)) > len(told), game):
            return
    raise AssertionError(f"nothing goes on after {told[-1]}")


def heard(look: Callable[[], object], game: subprocess.Popen[str]) -> bool:
    """Whether it comes before someone would press another key."""
    until = time.monotonic() + READING
    while time.monotonic() < until and game.poll() is None:
        if look():
            return True
        time.sleep(0.03)
    return bool(look())


def visible(screen: dict[str, str]) -> str:
    call = ["xdotool", "search", "--onlyvisible", "--class", "kantelpunt"]
    found = subprocess.run(
        call, env=screen, check=False, capture_output=True, text=True, timeout=PATIENCE
    ).stdout.split()
    return found[0] if found else ""
