"""What a screen means, without its looks: the list that tests ask and that is read aloud."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pygame

from game.desktop.buttons import Button
from game.desktop.nodes import Node, Role


class Described(NamedTuple):
    """One thing on the screen; `rect` in pixels of the window, also when it is scrolled out of sight."""

    role: Role
    name: str
    value: str
    id: str
    rect: pygame.Rect
    focused: bool
    enabled: bool
    hotkey: str


def foremost(root: Node) -> Node:
    """Return the dialog that lies uppermost, or the whole screen: only that can be reached."""
    dialogs = [node for node in root.walk() if node.role == "dialog"]
    return dialogs[-1] if dialogs else root


def describe(root: Node, focus: Node | None = None) -> list[Described]:
    """Return everything on the foremost screen that has a meaning, in reading order.

    A button speaks for its content.
    """
    return [_described(node, focus) for node in _meaningful(foremost(root))]


def _meaningful(node: Node) -> Iterator[Node]:
    if node.role != "none" and (node.name or node.value):
        yield node
    # What stands in a button is told by its name; twice would be noise.
    if not isinstance(node, Button):
        for child in node.children:
            yield from _meaningful(child)


def _described(node: Node, focus: Node | None) -> Described:
    button = node if isinstance(node, Button) else None
    return Described(
        role=node.role,
        name=node.name,
        value=node.value,
        id=node.id,
        rect=node.rect.copy(),
        focused=node is focus,
        enabled=button is None or button.enabled,
        hotkey=button.hotkey if button else "",
    )
