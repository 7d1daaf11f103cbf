"""The display under the window: its picture, what is too small to lay out, and a last word when it is gone."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import Path

import pygame

from game.desktop.assets import Assets
from game.desktop.rasters import rasterise
from game.errors import PlaceNotUsable

LEAST_SIDE = 64
"""Windows narrower or lower than this (in pixels) pass by while someone drags a corner; nothing fits in them."""

ICON = (64, 64)
"""How large the picture of the window is where a desktop shows it, in pixels."""

LOST = 2
"""The exit code of a program whose display went away."""

_kept_alive: list[object] = []


def fits(surface: pygame.Surface) -> bool:
    """Whether a screen can be laid out on a surface of this size."""
    return min(surface.get_size()) >= LEAST_SIDE


def standing(size: tuple[int, int]) -> pygame.Surface:
    """The surface of the window, opened again as large as it was (`size` in pixels) when something took it away.

    Raises `pygame.error` when there is no display to open it on.
    """
    return pygame.display.get_surface() or pygame.display.set_mode(size, pygame.RESIZABLE)


def fill_or_leave() -> None:
    """Fill the whole screen, or go back to a window; not every display can, and then it stays as it is."""
    with suppress(pygame.error):
        pygame.display.toggle_fullscreen()


def show_icon(assets: Assets) -> None:
    """Give the window its picture in the list of programs; nobody waits for that, so after the first frame."""
    icon = assets.app_icon()
    if icon:
        pygame.display.set_icon(rasterise(icon, ICON))


def gone(kept_in: Path | None) -> PlaceNotUsable:
    """What there is to say when the display is gone: where the play is kept, if one was on."""
    if kept_in is None:
        return PlaceNotUsable("live.display-lost-idle")
    return PlaceNotUsable("live.display-lost", path=kept_in)


def speak_last(sentence: Callable[[], str]) -> None:
    """Have this sentence printed when the X server goes away.

    Xlib ends the program there and then, with a message of its own about the connection, and comes back to nobody: no
    exception, no `finally`. Everything that must be kept has to be on disk by then, as every choice is.
    """
    if pygame.display.get_driver() != "x11":
        return
    # Only where there is such a server, and the first frame need not wait for it elsewhere.
    ctypes = import_module("ctypes")
    prototype = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p)

    def end(_display: int) -> int:
        print(sentence(), file=sys.stderr, flush=True)
        os._exit(LOST)

    handler = prototype(end)
    try:
        ctypes.CDLL("libX11.so.6").XSetIOErrorHandler(handler)
    except (OSError, AttributeError):
        return
    # Xlib does not hold what it was given.
    _kept_alive.append(handler)
