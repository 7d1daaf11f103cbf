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
    yield {**kept, **folders, "DISPLAY": f":{number}", "PYTHONPATH": str(ROOT), "SDL_AUDIODRIVER": "dummy"}
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
            hand(screen, "mousemove", "480", "400", "click", "1")
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


def visible(screen: dict[str, str]) -> str:
    call = ["xdotool", "search", "--onlyvisible", "--class", "kantelpunt"]
    found = subprocess.run(
        call, env=screen, check=False, capture_output=True, text=True, timeout=PATIENCE
    ).stdout.split()
    return found[0] if found else ""
