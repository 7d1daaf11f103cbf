"""What screen and sound this machine has for a window, told as JSON by `python -m game.desktop.devices`.

To be asked in a process of its own: a driver that crashes or hangs then takes nothing with it.
"""

from __future__ import annotations

import json

import pygame


def devices() -> dict[str, object]:
    """The driver and size (in pixels) of the display, and the driver of the sound; None for what is not there.

    A driver that makes no picture or no sound still has a name, `dummy`.
    """
    told: dict[str, object] = {"display": None, "width": None, "height": None, "sound": None}
    try:
        pygame.display.init()
        width, height = pygame.display.get_desktop_sizes()[0]
        told |= {"display": pygame.display.get_driver(), "width": width, "height": height}
    except (pygame.error, IndexError):
        pass
    try:
        pygame.mixer.init()
        told["sound"] = pygame.mixer.get_driver() if hasattr(pygame.mixer, "get_driver") else "SDL"
    except pygame.error:
        pass
    return told


if __name__ == "__main__":
    print(json.dumps(devices()))
