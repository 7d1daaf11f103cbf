"""What the window asks of the world outside it, and what it does when nobody answers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from pygame.event import Event


def _nothing_new() -> bool:
    return False


def _not_said(_: list[str]) -> None:
    pass


def _for_nobody_else(_: Event) -> bool:
    return False


class Outside(NamedTuple):
    """What the window asks of the world outside; all of it may be absent.

    `poll` is asked thirty times a second whether something changed elsewhere, `say` reads sentences aloud,
    and `screenshots` is an existing folder. `takes` is offered each event first, for what happens in another window.
    """

    poll: Callable[[], bool] = _nothing_new
    say: Callable[[list[str]], None] = _not_said
    screenshots: Path | None = None
    takes: Callable[[Event], bool] = _for_nobody_else
