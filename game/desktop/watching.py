"""What the window does by itself at a lock: it shows the time, tells of a warning, and lets the focus pick an item."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.desktop.buttons import Button
from game.desktop.hearing import Hearing
from game.desktop.window import Window

if TYPE_CHECKING:
    from game.desktop.table import Table

ITEM = "item-"
"""How the ids of the buttons of items begin."""


class Watch:
    """Looks at the clock of the table that is on, if there is one, and at what has the focus."""

    def __init__(self, table: Callable[[], Table | None], hearing: Hearing, window: Callable[[], Window]) -> None:
        self._table = table
        self._hearing = hearing
        self._window = window

    def poll(self) -> bool:
        """Look at the clock; tell whether the screen must be built anew."""
        table = self._table()
        if table is None:
            return False
        match table.unlocking.look():
            case "":
                return False
            case "second":
                # Only drawn again: a screen that is built anew would let go of what is being pressed.
                self._window().changed = True
                return False
            case "warning":
                count = -(-table.unlocking.left // 60)
                told = table.words.say("puzzle_screen.warning", count=count)
                table.notices = (told,)
                self._hearing.announce(told)
            case "out":
                table.open_cover("time-up")
        return True

    def focused(self, button: Button) -> None:
        """An item that gets the focus is the one that the next choice is for."""
        self._hearing.focus(button)
        table = self._table()
        if table is None or table.unlocking.puzzle is None or not button.id.startswith(ITEM):
            return
        item, draft = button.id.removeprefix(ITEM), table.unlocking.draft
        if item in draft.lock.items and item != draft.picked:
            draft.pick(item)
            self._window().refresh()
