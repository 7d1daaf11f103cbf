"""Turning pages: a page goes on only when there is nothing left of it to scroll, so that a remote shows everything."""

from __future__ import annotations

from collections.abc import Mapping

from game.desktop.buttons import Action
from game.desktop.screens import Screen
from game.desktop.stage import Stage

WAYS = {"pagedown": 1, "pageup": -1}


def turning(stage: Stage, screen: Screen) -> Mapping[str, Action]:
    """The keys of a screen that turn its pages, each of which scrolls first."""

    def turned(key: str, direction: int) -> Action:
        return lambda: None if stage.page(direction) else screen.keys[key]()

    return {key: turned(key, direction) for key, direction in WAYS.items() if key in screen.keys}
