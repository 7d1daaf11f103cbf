"""The trainer's notes in a window of their own, away from the beamer: a question, then the notes, then nothing."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

import pygame

from game.desktop.assets import Assets
from game.desktop.screens import Appearance, Screen, Viewport
from game.desktop.second_window import SecondWindow

if TYPE_CHECKING:
    from game.desktop.table import Table


class NotesWindow:
    """Follows the table in a second window, where there is a second screen (or `always`, for one wide screen).

    `table` and `appearance` are asked anew each time, for both change while the window is open.
    """

    def __init__(
        self,
        assets: Assets,
        table: Callable[[], Table | None],
        appearance: Callable[[], Appearance],
        always: bool,
    ) -> None:
        self._assets = assets
        self._table = table
        self._appearance = appearance
        self._always = always
        self.window: SecondWindow | None = None
        self.is_revealed = False
        self._screens = 1
        self._shown: tuple[object, ...] = ()
        self._stale = False

    def ask(self) -> bool:
        """Go a step further: lay out the window, show the notes in it, take it away. False where it has no place."""
        if self.window is None:
            return self._open()
        if self.is_revealed:
            self.close()
        else:
            self.is_revealed = True
            self.look_again()
        return True

    def close(self) -> None:
        """Take the window away; it comes back with its question first."""
        if self.window:
            self.window.close()
        self.window = None
        self.is_revealed = False

    def look_again(self) -> None:
        """Something changed at the table: draw the notes anew with the next step."""
        self._stale = True

    def step(self) -> None:
        """Draw the notes when something changed, and take them away when the screen they were on is gone."""
        table = self._table()
        if self.window is None:
            return
        if table is None or pygame.display.get_num_displays() < self._screens:
            # Their window would turn up on the screen that is left, and that may be the beamer.
            self.close()
        elif self._stale or self._shown != (table.minutes, self._appearance()):
            self._stale = False
            self._shown = (table.minutes, self._appearance())
            self.window.show(self._appearance())

    def takes(self, event: pygame.event.Event) -> bool:
        """Whether an event was for this window, and has been dealt with."""
        if self.window is None:
            return False
        mine = self.window.is_for(event)
        if event.type == pygame.QUIT or (event.type == pygame.WINDOWCLOSE and not mine):
            # The main window goes, and the notes with it.
            self.close()
            return False
        if event.type == pygame.WINDOWCLOSE:
            self.close()
            return True
        return mine and self.window.takes(event)

    def _open(self) -> bool:
        table, screens = self._table(), pygame.display.get_num_displays()
        if table is None or not (self._always or screens > 1):
            return False
        try:
            self.window = SecondWindow(self._assets, self._build, self._appearance(), table.words.say("trainer.title"))
        except pygame.error:
            # Some systems show one window and no more: then the notes come on the screen that there is.
            return False
        self._screens = screens
        self.look_again()
        return True

    def _build(self, _: Viewport) -> Screen:
        # Imported late: a play that has no trainer's window does not wait for it.
        pages = import_module("game.desktop.pages.trainer")
        table = self._table()
        page: Screen = pages.own_window(table, revealed=self.is_revealed, close=self.close)
        return page
