"""A short fade from one screen to the next, so that nobody loses the place; people who want calm get none."""

from __future__ import annotations

import pygame

MILLISECONDS = 160
OPAQUE = 255


class Fade:
    """The old screen, growing thinner over the new one until it is gone."""

    def __init__(self) -> None:
        self._old: pygame.Surface | None = None
        self._new: pygame.Surface | None = None
        self._since = 0

    @property
    def is_on(self) -> bool:
        """Whether the old screen still shows."""
        return self._old is not None

    def begin(self, old: pygame.Surface, now: int) -> None:
        """Keep what is on the screen at `now` (milliseconds), to let it fade."""
        self._old, self._new, self._since = old.copy(), None, now

    def stop(self) -> None:
        """Show the new screen at once, as when the window changes under it."""
        self._old = self._new = None

    def drawn(self, surface: pygame.Surface) -> None:
        """Take note of the new screen, freshly drawn on `surface`."""
        if self._old is not None and self._old.get_size() == surface.get_size():
            self._new = surface.copy()
        else:
            self.stop()

    def show(self, surface: pygame.Surface, now: int) -> None:
        """Draw the two screens over each other as they are at `now` (milliseconds)."""
        if self._old is None or self._new is None:
            return
        left = 1 - (now - self._since) / MILLISECONDS
        surface.set_clip(None)
        surface.blit(self._new, (0, 0))
        if left <= 0:
            self.stop()
            return
        self._old.set_alpha(round(OPAQUE * left))
        surface.blit(self._old, (0, 0))
