"""Things that can be chosen: any content made into a button, and the usual shapes of buttons."""

from __future__ import annotations

from collections.abc import Callable
from typing import Unpack

from game.desktop.canvas import Canvas
from game.desktop.containers import Align, Row
from game.desktop.faces import STRONG, SUBHEADING
from game.desktop.nodes import Attention, Box, Node, Options
from game.desktop.pictures import Icon
from game.desktop.texts import Text

Action = Callable[[], None]

CHOICE = Box(fill="card", line="line", shadow=True, pad=20)
CHOSEN = Box(fill="hover", line="teal", thickness=4, shadow=True, pad=20)
ROUND = Box(fill="card", line="line", radius=40, pad=(26, 14))
ROUND_MAIN = Box(fill="teal", radius=40, pad=(26, 14))


class Button(Row):
    """A row that does something: by click, touch, Enter or Space when it has focus, or its `hotkey`.

    It can have focus too when it is not `enabled`, so that its reason can be read; it then does nothing.
    `id` keeps focus on it when the screen is built anew; without one, its name serves.
    """

    role = "button"
    focusable = True

    def __init__(
        self,
        *children: Node | None,
        action: Action,
        hotkey: str = "",
        enabled: bool = True,
        hover: str = "hover",
        gap: float = 12,
        align: Align = "center",
        justify: Align = "start",
        **options: Unpack[Options],
    ) -> None:
        options.setdefault("box", CHOICE)
        super().__init__(*children, gap=gap, align=align, justify=justify, **options)
        self.action = action
        self.hotkey = hotkey
        self.enabled = enabled
        self.hover = hover
        self.name = self.name or self._told()
        self.id = self.id or self.name

    def press(self) -> bool:
        """Do what the button is for; tell whether it did."""
        if self.enabled:
            self.action()
        return self.enabled

    def _draw_box(self, canvas: Canvas, attention: Attention) -> None:
        self._draw_as(canvas, self._box_now(attention))
        if attention.focus is self:
            self._draw_ring(canvas)

    def _box_now(self, attention: Attention) -> Box:
        if not self.enabled:
            return self.box._replace(fill="paper", shadow=False)
        touched = self in (attention.hover, attention.pressed)
        return self.box._replace(fill=self.hover) if touched else self.box

    def _told(self) -> str:
        return ", ".join(
            node.name for child in self.children for node in child.walk() if node.name and node.role != "none"
        )


def push_button(
    text: str, action: Action, *, icon: str = "", main: bool = False, hotkey: str = "", **options: Unpack[Options]
) -> Button:
    """Return a rounded button with a text; `main` is for the one thing that most people will want here."""
    colour = "on_teal" if main else "ink"
    options.setdefault("box", ROUND_MAIN if main else ROUND)
    picture = Icon(icon, 28, colour=colour) if icon else None
    label = Text(text, STRONG, colour=colour)
    hover = "teal_deep" if main else "hover"
    return Button(picture, label, action=action, hotkey=hotkey, hover=hover, justify="center", **options)


def icon_button(icon: str, name: str, action: Action, *, hotkey: str = "") -> Button:
    """Return a round button with only an icon; `name` says what it does."""
    box = Box(fill="card", line="line", radius=40, pad=13)
    return Button(Icon(icon, 28, colour="soft"), action=action, hotkey=hotkey, name=name, box=box)


def hotkey_tile(key: str, *, strong: bool = False) -> Node:
    """Return the square with the key of a choice."""
    box = Box(fill="teal" if strong else "teal_soft", radius=14, pad=(8, 7))
    sign = Text(key.upper(), SUBHEADING, colour="on_teal" if strong else "teal", align="center", role="none")
    return Node(sign, box=box, least=46)
