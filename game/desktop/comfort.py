"""What players can set for their own eyes and ears on any screen: by key, and so by mouse and touch too."""

from __future__ import annotations

from typing import NamedTuple

from game.desktop.buttons import Action


class Comfort(NamedTuple):
    """The actions of the window that every screen offers."""

    larger_text: Action
    contrast: Action
    full_screen: Action
    read_aloud: Action
