"""What a screen is to the window: a tree with its keys, made by a builder from the present state."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from game.desktop.buttons import Action
from game.desktop.nodes import Node
from game.desktop.themes import Theme


class Viewport(NamedTuple):
    """What a screen may want to know when it is built: its size in design units, text scale 1 to 2, and theme."""

    width: float
    height: float
    text_scale: float
    theme: Theme


class Screen(NamedTuple):
    """A tree of nodes, what its own keys do (names as in `keyboard`), and the id of the button to focus at first.

    The focus also goes to the button `next_focus` whenever that is another one than on the screen before.
    """

    root: Node
    keys: Mapping[str, Action] = MappingProxyType({})
    first_focus: str = ""
    next_focus: str = ""


Builder = Callable[[Viewport], Screen]


class Appearance(NamedTuple):
    """How things are shown: theme `light`, `evening` or `contrast`, text 1 to 2 times as large, and without motion."""

    theme: str = "light"
    text_scale: float = 1.0
    calm: bool = False
