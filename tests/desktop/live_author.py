"""Someone before the window who writes the casus in an editor beside it, and whose clock can be put forward."""

from __future__ import annotations

import time
from pathlib import Path

import pygame

from game.cli.beginning import write_casus
from game.cli.main import parser_for
from game.cli.playing import opened_or_waited_for
from game.cli.plays import PlaysOnDisk
from game.cli.shelf import find
from game.desktop.app import App
from game.desktop.ports import Preferences, WindowWish
from game.words import Words
from tests.desktop.screens_player import ASSETS, Player

PATIENCE = 30
"""Seconds before a save counts as not seen."""


class Writer(Player):
    """Plays the first casus, as `kantelpunt play CASUS --watch` does, while writing it."""

    def __init__(self, folder: Path, *options: str, wish: WindowWish | None = None, assets: Path = ASSETS) -> None:
        wish = wish or WindowWish(preferences=Preferences(calm=True))
        words = Words(wish.preferences.language)
        self.folder = folder
        self.file = folder / "casus.yaml"
        if not folder.exists():
            write_casus(folder, folder.name)
        place = find(str(folder))
        plays = PlaysOnDisk(words, 3, place)
        asked = parser_for("play", words).read([str(folder), "--watch", *options])
        play, manuscript = opened_or_waited_for(asked, words, plays, place)
        self.app = App(wish, plays, assets, manuscript)
        if play is not None:
            self.app.sit_down(play)
        self.window = self.app.window
        pygame.event.clear()
        self.window.step()

    def write(self, text: str) -> None:
        """Save a whole text."""
        self.file.write_text(text, encoding="utf-8")

    def change(self, old: str, new: str) -> None:
        """Save the casus with something else in it."""
        text = self.file.read_text(encoding="utf-8")
        assert old in text
        self.write(text.replace(old, new, 1))

    def wait(self) -> None:
        """Look at the window until it has read what was saved, for no longer than people have patience."""
        # Not pygame's clock: that stands at nought until something else has waited on it.
        until = time.monotonic() + PATIENCE
        before = self.app.live.readings
        while self.app.live.readings == before:
            assert time.monotonic() < until, "nothing was read"
            self.window.step()
            pygame.time.wait(10)
        self.window.step()
