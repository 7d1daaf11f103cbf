"""A prompt of its own for every test: a small casus on disk, empty folders for saves and cache, and real processes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from game.cli.beginning import write_casus
from game.cli.main import main

ROOT = Path(__file__).parents[2]


class Answer(NamedTuple):
    """What came back from a command: its exit code and what it printed."""

    code: int
    out: str
    err: str


Ask = Callable[..., Answer]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder without any plays, and a machine that speaks Dutch and has no display."""
    folder = tmp_path / "home"
    folder.mkdir()
    for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(folder / name))
    monkeypatch.setenv("HOME", str(folder))
    for name in ("LC_ALL", "LC_MESSAGES", "DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "nl_NL.UTF-8")
    return folder


@pytest.fixture
def casus(tmp_path: Path) -> Path:
    """The folder of the first casus, as `new` writes it."""
    folder = tmp_path / "scenarios" / "kruik"
    write_casus(folder, "kruik")
    return folder


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str]) -> Ask:
    """A command in this process, which is quick."""

    def asked(*arguments: object) -> Answer:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        told = capsys.readouterr()
        return Answer(code, told.out, told.err)

    return asked


@pytest.fixture
def run() -> Ask:
    """A command in a process of its own, as people run it."""

    def ran(*arguments: object, answers: str = "", code: str | None = None, **environment: str) -> Answer:
        python = [sys.executable, "-c", code] if code else [sys.executable, "-m", "game"]
        done = subprocess.run(
            [*python, *map(str, arguments)],
            check=False,
            input=answers,
            capture_output=True,
            text=True,
            timeout=60,
            cwd=environment.pop("cwd", None) or ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", **environment},
        )
        return Answer(done.returncode, done.stdout, done.stderr)

    return ran
