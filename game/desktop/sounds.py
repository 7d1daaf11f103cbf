"""The four quiet sounds of the game: the sound card is asked when one is played, and let go when it has ended."""

from __future__ import annotations

from pathlib import Path
from queue import Empty, Queue
from threading import Lock, Thread
from typing import Final

import pygame

from game.desktop.sounds_moments import Heard, SoundName, sound_between

# As the files are, so that nothing needs to be converted; the last is the buffer in samples (46 ms).
RATE, SAMPLE, CHANNELS, BUFFER = 22_050, -16, 1, 1024
LINGER: Final = 2.0
"""Seconds after a sound began in which another may follow; then all have ended, for none lasts 1.5 seconds."""

QUIET = 0.7


class Card:
    """The sound card of this program, for the length of a `with`: the first one opens it, the last one lets it go.

    To let it go while another plays would crash the whole program. Raises `pygame.error` where there is no card.
    """

    def __init__(self) -> None:
        self._turn = Lock()
        self._players = 0

    def __enter__(self) -> None:
        """Take part in the card, once a card that is just being closed is free again."""
        with self._turn:
            if not self._players:
                pygame.mixer.init(RATE, SAMPLE, CHANNELS, BUFFER, allowedchanges=0)
            self._players += 1

    def __exit__(self, *_: object) -> None:
        """Leave; what nobody plays any more is silent."""
        with self._turn:
            self._players -= 1
            if not self._players:
                pygame.mixer.quit()


THE_CARD: Final = Card()


class Sounds:
    """Plays the sounds in a folder while `on`; `volume` is 0 to 1.

    Nothing here ever waits for the sound card, and a computer without one is silent: `trouble` then says why.
    """

    def __init__(self, folder: Path, *, on: bool = True, volume: float = QUIET) -> None:
        self.volume = volume
        self.trouble: str | None = None
        self._folder = folder
        self._on = on
        self._wanted: Queue[SoundName | None] = Queue()
        self._turn = Lock()
        self._player: Thread | None = None
        self._before: Heard | None = None

    @property
    def on(self) -> bool:
        """Whether sounds are played."""
        return self._on

    def turn(self, on: bool) -> None:
        """Turn the sounds on, or off at once; turned on anew, a sound card that was not there is tried again."""
        if on != self._on:
            self._on, self.trouble = on, None
            if not on:
                self.close()

    def follow(self, now: Heard | None) -> None:
        """Play what belongs to the way from the last call to `now`; None is anywhere but at a table."""
        sound = sound_between(self._before, now)
        self._before = now
        if sound:
            self.play(sound)

    def play(self, name: SoundName) -> None:
        """Play a sound, if sounds are on and there is a sound card."""
        if not self._on or self.trouble is not None:
            return
        with self._turn:
            self._wanted.put(name)
            if self._player is None:
                # No daemon: a program that ends while a card is being closed would wait for it for ever.
                self._player = Thread(target=self._perform, name="sounds")
                self._player.start()

    def close(self) -> None:
        """Be silent and let the sound card go, without waiting for it; a sound may still be asked for later."""
        with self._turn:
            if self._player is not None:
                self._wanted.put(None)

    def _perform(self) -> None:
        """Open the sound card, play until nobody has asked for LINGER seconds, and let it go.

        In a thread of its own: to open a card takes up to 30 milliseconds and to close it up to two seconds, and to
        keep it open 2 to 6 % of a processor core, for a window that otherwise uses half a percent (PulseAudio).
        """
        try:
            with THE_CARD:
                while name := self._next():
                    sound = pygame.mixer.Sound(self._folder / f"{name}.wav")
                    sound.set_volume(self.volume)
                    sound.play()
        except (pygame.error, OSError) as refused:
            # Silence is no reason to stop a play; `doctor` tells about sound.
            self._give_up(str(refused))

    def _next(self) -> SoundName | None:
        """The next sound; None when there is none any more, and then nobody counts on this player either."""
        try:
            name = self._wanted.get(timeout=LINGER)
        except Empty:
            name = None
        if name is None and not self._may_go():
            return self._next()
        return name

    def _may_go(self) -> bool:
        """Whether nobody asked for another sound just now; then the next one needs a new player."""
        with self._turn:
            if self._wanted.empty():
                self._player = None
            return self._player is None

    def _give_up(self, why: str) -> None:
        with self._turn:
            self.trouble = why
            # What could not be played must not sound when the card is there again.
            self._wanted = Queue()
            self._player = None
