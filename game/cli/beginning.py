"""`new`: a small casus that can be played at once, as the first draft of an author's own."""

from __future__ import annotations

import os
import re
from argparse import Namespace
from importlib.resources import files
from pathlib import Path

from game.cli.parser import CallWrong
from game.cli.shelf import CASUS_FILE, REHEARSALS_FILE, shown
from game.cli.unusable import unusable
from game.errors import PlaceNotUsable
from game.words import Words

_FIRST_ID = "eerste-casus"


def run(asked: Namespace, words: Words) -> int:
    """Write the casus into a new or empty folder, whose name becomes its id."""
    if asked.dir is None:
        raise CallWrong("commands.call-missing", verb="kantelpunt new", what="DIR")
    folder: Path = asked.dir
    name = os.path.basename(os.path.abspath(folder))
    if not re.fullmatch("[a-z][a-z0-9-]{0,59}", name):
        raise PlaceNotUsable("commands.new-name", name=name)
    write_casus(folder, name)
    told = shown(folder)
    print(words.say("commands.new-written", path=told))
    print(words.say("commands.new-play", path=told))
    return 0


def write_casus(folder: Path, name: str) -> None:
    """Write the first casus under this id; raises PlaceNotUsable for a folder in which there is something already."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise PlaceNotUsable("commands.new-exists", path=folder)
        for file in (CASUS_FILE, REHEARSALS_FILE):
            text = files("game.cli").joinpath("first_casus", file).read_text(encoding="utf-8")
            (folder / file).write_text(text.replace(_FIRST_ID, name), encoding="utf-8")
    except OSError as error:
        raise unusable(error, folder) from error
