"""What the window asks of the world outside it, and what it does when nobody answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from pygame.event import Event

from game.desktop.buttons import Button


def _nothing_new() -> bool:
    return False


def _not_followed(_: Button) -> None:
    pass


def _for_nobody_else(_: Event) -> bool:
    return False


class Outside(NamedTuple):
    """What the window asks of the world outside; all of it may be absent.

    `poll` is asked many times a second whether something changed elsewhere, `focused` is told what got the focus, and
    `takes` is offered each event first, for what happens in another window.
    """

    poll: Callable[[], bool] = _nothing_new
    focused: Callable[[Button], None] = _not_followed
    takes: Callable[[Event], bool] = _for_nobody_else
