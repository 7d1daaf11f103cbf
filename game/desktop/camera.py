"""The key for pictures: one of the screen that is on, and a sentence that says where it lies, or why it does not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from game.desktop.keeping_pictures import keep_picture
from game.errors import KantelpuntError
from game.reports.refusals import told
from game.words import Words

if TYPE_CHECKING:
    from game.desktop.hall import Hall
    from game.desktop.table import Table
    from game.desktop.window import Window


class Camera:
    """Takes pictures of a window into a `folder`, and says so at the `place` that is on: the hall or the table."""

    def __init__(
        self, window: Window, folder: Path, place: Callable[[], Table | Hall], words: Callable[[], Words]
    ) -> None:
        self._window = window
        self._folder = folder
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
            path = keep_picture(self._window.picture(), self._folder)
            self._told = (words.say("live.picture-kept", path=path),)
        except KantelpuntError as refused:
            self._told = (told(refused, words),)
        place.notices = self._told
        self._window.refresh()
