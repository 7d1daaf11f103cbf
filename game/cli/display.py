"""Whether there is a display that a window could be shown on."""

from __future__ import annotations

import sys
from collections.abc import Mapping


def has_display(environment: Mapping[str, str]) -> bool:
    """Whether a window can be shown; a driver that someone asked for by name is taken at their word."""
    if sys.platform in {"win32", "darwin"} or environment.get("SDL_VIDEODRIVER"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))
