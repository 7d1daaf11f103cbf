"""The key for pictures: one of the screen that is on, and a sentence that says where it lies, or why it does not."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.errors import KantelpuntError
from game.reports.refusals import told
from game.words import Words

if TYPE_CHECKING:
    from game.desktop.hall import Hall
    from game.desktop.table import Table
    from game.desktop.window import Window


class Camera:
    """Takes pictures of a window, and says so at the `place` that is on: the hall or the table."""

    def __init__(self, window: Window, place: Callable[[], Table | Hall], words: Callable[[], Words]) -> None:
        self._window = window
        self._place = place
        self._words = words
        self._told: tuple[str, ...] = ()

    def take(self) -> None:
        """Take a picture."""
        place, words = self._place(), self._words()
        if place.notices == self._told:
            # What was said of the last picture is not part of this one.
            place.notices = ()
            self._window.refresh()
        try:
            self._told = (words.say("live.picture-kept", path=self._window.screenshot()),)
        except KantelpuntError as refused:
            self._told = (told(refused, words),)
        place.notices = self._told
        self._window.refresh()
