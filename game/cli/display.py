"""Whether there is a display that a window could be shown on, and that it is shown there and nowhere else."""

from __future__ import annotations

import sys
from collections.abc import Mapping, MutableMapping

_DRIVERS = {"DISPLAY": "x11", "WAYLAND_DISPLAY": "wayland"}
"""What a session offers, and the driver that draws there."""


def has_display(environment: Mapping[str, str]) -> bool:
    """Whether a window can be shown; a driver that someone asked for by name is taken at their word."""
    if sys.platform in {"win32", "darwin"} or environment.get("SDL_VIDEODRIVER"):
        return True
    return any(environment.get(name) for name in _DRIVERS)


def insist_on_a_screen(environment: MutableMapping[str, str]) -> None:
    """Let a display that does not answer be an error: SDL would else draw, without a word, where nobody can see it."""
    offered = [driver for name, driver in _DRIVERS.items() if environment.get(name)]
    if offered and sys.platform not in {"win32", "darwin"}:
        environment.setdefault("SDL_VIDEODRIVER", ",".join(offered))
