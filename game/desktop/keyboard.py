"""Names for keys, the same on every keyboard: `1`, `t`, `shift+a`, `ctrl+z`, `pageup`, `f11`, `enter`, `space`."""

from __future__ import annotations

import pygame

ARROWS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
_SAME = {"return": "enter", "escape": "esc"}


def key_name(event: pygame.event.Event) -> str:
    """Return the name of a pressed key, with `ctrl+`, `alt+` or `shift+` before it.

    A sign is named by what it writes, so that `?` and `1` work on any layout; shift is named with letters
    and with keys that write nothing.
    """
    written: str = getattr(event, "unicode", "")
    held = event.mod
    if written.isprintable() and written.strip() and not held & (pygame.KMOD_CTRL | pygame.KMOD_ALT):
        return f"shift+{written.lower()}" if written.isupper() else written
    name = pygame.key.name(event.key).replace(" ", "")
    names = ((pygame.KMOD_CTRL, "ctrl+"), (pygame.KMOD_ALT, "alt+"), (pygame.KMOD_SHIFT, "shift+"))
    return "".join(word for mask, word in names if held & mask) + _SAME.get(name, name)
