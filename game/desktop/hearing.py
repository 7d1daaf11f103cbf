"""What of the window can be heard: the few sounds of a play, and the voice that reads screens aloud."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from game.desktop.assets import Assets
from game.desktop.buttons import Button
from game.desktop.nodes import Node
from game.desktop.ports import Preferences
from game.desktop.sounds_moments import heard
from game.words import Words

if TYPE_CHECKING:
    from game.desktop.sounds import Sounds
    from game.desktop.speaking import Speech
    from game.desktop.table import Table


class Hearing:
    """The ears of who sits before the window; nothing of it starts before it is needed."""

    def __init__(self, assets: Assets, words: Callable[[], Words], preferences: Preferences, *, muted: bool) -> None:
        """Begin as these preferences say; `muted` makes no sound at all, as while pictures are made."""
        self._assets = assets
        self._words = words
        self._follows = preferences.follow
        self._muted = muted
        self._sound = preferences.sound
        self._sounds: Sounds | None = None
        self._speech: Speech | None = None
        self._alone = ""

    def prefer(self, preferences: Preferences) -> None:
        """Sound and speak as these preferences say from now on."""
        self._sound = preferences.sound
        if self._sounds is not None:
            self._sounds.turn(self._is_on)
        self._follows = preferences.follow
        if self._speech is not None and preferences.language != self._speech.language:
            # A new voice for another language; the old one stops in the middle of its sentence.
            self.be_silent()
            self._speech = None

    def follow(self, table: Table | None) -> None:
        """Hear what is new at the table, if there is one; what was being read is cut short when it is covered."""
        alone = _alone(table)
        if alone != self._alone:
            self._alone = alone
            self.be_silent()
        if table is not None:
            self._card().follow(heard(table.view, table.selected, table.page))
        elif self._sounds is not None:
            self._sounds.follow(None)

    def read(self, root: Node) -> None:
        """Begin to read a screen aloud, or stop when one is being read."""
        if self._speech is not None and self._speech.is_speaking:
            self._speech.stop()
        else:
            self._voice().say(import_module("game.desktop.speaking_screen").spoken(root))

    def focus(self, button: Button) -> None:
        """Say what has the focus now, for who asked for that."""
        if self._follows:
            told = import_module("game.desktop.speaking_screen").spoken_focus(button)
            self._voice().say(told, asked=False)

    def announce(self, told: str) -> None:
        """Say something that nobody asked for, to who wants to hear where they are."""
        if self._follows:
            self._voice().say(told, asked=False)

    def trouble(self) -> str | None:
        """What is wrong with reading aloud, in one sentence that is told once."""
        key = self._speech.complaint() if self._speech else None
        return self._words().say(f"aloud.{key}") if key else None

    def be_silent(self) -> None:
        """Stop reading."""
        if self._speech is not None:
            self._speech.stop()

    def close(self) -> None:
        """Be silent for good, at the end of a play or of the window."""
        self.be_silent()
        if self._sounds is not None:
            self._sounds.close()

    @property
    def _is_on(self) -> bool:
        return self._sound and not self._muted

    def _card(self) -> Sounds:
        if self._sounds is None:
            # The first screen is silent, and does not wait for threads and queues.
            sounds = import_module("game.desktop.sounds")
            self._sounds = sounds.Sounds(self._assets.root / "sounds", on=self._is_on)
        return self._sounds

    def _voice(self) -> Speech:
        if self._speech is None:
            speaking = import_module("game.desktop.speaking")
            self._speech = speaking.Speech(self._words().language, self._assets.root / "speech")
        return self._speech


def _alone(table: Table | None) -> str:
    """What stands on the screen by itself, so that nothing else may be heard: a pause, an envelope, notes."""
    if table is None:
        return ""
    if table.envelope is not None:
        return f"{table.envelope.stage} {table.envelope.seat}"
    return table.cover if table.cover in {"pause", "notes"} else ""
