"""In which colours the window shows itself: as someone set it, and an escape room in the evening."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.desktop.ports import Preferences
from game.desktop.screens import Appearance

if TYPE_CHECKING:
    from game.desktop.table import Table

IN_THE_EVENING = "escape-room"


def appearance(preferences: Preferences, table: Table | None) -> Appearance:
    """How things are shown; an escape room plays in the evening, unless someone needs high contrast."""
    is_evening = table is not None and table.casus.kind == IN_THE_EVENING and preferences.theme == "light"
    theme = "evening" if is_evening else preferences.theme
    return Appearance(theme, preferences.text_scale, preferences.calm)
