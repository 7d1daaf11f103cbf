"""`doctor`: what Kantelpunt needs of this computer, what is there, and what to do about the rest."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

from game.cli.cache import cache_folder
from game.cli.devices import devices
from game.cli.display import has_display
from game.cli.saves import saves_folder
from game.cli.shelf import shipped, shipped_casussen
from game.cli.spoiled import spoiled
from game.cli.values import SMALLEST
from game.desktop.wholeness import told as about_faults
from game.errors import PlaceNotUsable
from game.words import LANGUAGES, Words

PACKAGES = ("pygame-ce", "PyYAML", "pydantic", "transitions", "numpy", "platformdirs", "rich", "htpy")


class Line(NamedTuple):
    """One thing that was looked at; `remedy` says what to do when it is not fine.

    Without something that is not `needed` the game still plays.
    """

    about: str
    fine: bool
    told: str
    remedy: str
    needed: bool = True


def run(asked: Namespace, words: Words) -> int:
    """Tell everything; 1 when something is missing that the game cannot do without."""
    lines = list(_lines(words))
    if asked.json:
        told = [{**line._asdict(), "remedy": None if line.fine else line.remedy} for line in lines]
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        _tell(lines, words)
    return int(any(line.needed and not line.fine for line in lines))


def _tell(lines: list[Line], words: Words) -> None:
    for line in lines:
        print("✓" if line.fine else "✗" if line.needed else "–", line.told)
        if not line.fine:
            print("   ", line.remedy)
    wrong = sum(not line.fine for line in lines)
    print(words.say("commands.doctor-summary", count=wrong) if wrong else words.say("commands.doctor-all-fine"))


def _lines(words: Words) -> Iterator[Line]:
    def say(key: str, **facts: object) -> str:
        return words.say(f"commands.doctor-{key}", **facts)

    told = ".".join(map(str, sys.version_info[:3]))
    yield Line("python", sys.version_info >= (3, 11), say("python", version=told), say("python-remedy"))
    yield from (_package(name, say) for name in PACKAGES)
    casussen, assets = _shipped()
    yield Line("scenarios", casussen > 0, say("scenarios", count=casussen), say("shipped-remedy"))
    yield Line("assets", assets > 0, say("assets", count=assets), say("shipped-remedy"))
    yield _whole(words)
    yield from (_writable(name, folder, say) for name, folder in _folders().items())
    yield from _devices(say)
    yield _reading_aloud(words)


def _package(name: str, say: Callable[..., str]) -> Line:
    try:
        told, fine = say("package", name=name, version=version(name)), True
    except PackageNotFoundError:
        told, fine = say("package-missing", name=name), False
    return Line(f"package {name}", fine, told, say("package-remedy", name=name))


def _shipped() -> tuple[int, int]:
    """How many casussen and files of assets came with the game."""
    try:
        return len(shipped_casussen()), sum(path.is_file() for path in shipped("assets").rglob("*"))
    except PlaceNotUsable:
        return 0, 0


def _whole(words: Words) -> Line:
    """Whether all pictures and letters are whole; with something in their place the game still plays."""
    faults = spoiled()
    sentence = about_faults(faults, words, "live.doctor-damaged") if faults else words.say("live.doctor-whole")
    return Line("assets whole", not faults, sentence, words.say("live.doctor-damaged-remedy"), needed=False)


def _folders() -> Mapping[str, Path]:
    return {"saves": saves_folder(), "cache": cache_folder()}


def _writable(name: str, folder: Path, say: Callable[..., str]) -> Line:
    """Whether a file can be made there; the first play makes the folder itself."""
    told = say("writable", what=say(name), path=folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            fine = True
    except OSError:
        fine = False
    return Line(name, fine, told, say("writable-remedy"), needed=name == "saves")


def _devices(say: Callable[..., str]) -> Iterator[Line]:
    found = devices()
    seen = has_display(os.environ) and found.display is not None
    told = say("display", name=found.display) if seen else say("display-none")
    yield Line("display", seen, told, say("display-remedy"), needed=False)
    if seen and found.width and found.height:
        fits = found.width >= SMALLEST[0] and found.height >= SMALLEST[1]
        size = say("screen", width=found.width, height=found.height)
        yield Line("screen", fits, size, say("screen-remedy"), needed=False)
    told = say("sound", name=found.sound) if found.sound else say("sound-none")
    yield Line("sound", found.sound is not None, told, say("sound-remedy"), needed=False)


def _reading_aloud(words: Words) -> Line:
    """The program that reads aloud, and whether it has a voice for each language of the game."""
    from game.desktop.speaking_programs import speaking_program  # noqa: PLC0415 — only a window reads aloud

    program = speaking_program()
    if program is None:
        told, remedy = words.say("commands.doctor-speech-none"), words.say("commands.doctor-speech-remedy")
        return Line("speech", False, told, remedy, needed=False)
    try:
        voices = program.its_voices()
    except (OSError, subprocess.SubprocessError):
        told, remedy = (words.say(f"aloud.{key}", name=program.name) for key in ("silent", "silent-remedy"))
        return Line("speech", False, told, remedy, needed=False)
    here = [words.say(f"aloud.voice-{language}") for language in LANGUAGES if language in voices]
    with_voices = words.say("aloud.voices", name=program.name, voices=", ".join(here))
    told = words.say("commands.doctor-speech", name=with_voices)
    if not here:
        told = words.say("aloud.voices-none", name=program.name)
    return Line("speech", "nl" in voices, told, words.say("aloud.voices-remedy"), needed=False)
