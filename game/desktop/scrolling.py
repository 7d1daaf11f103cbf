"""A part of a screen that scrolls when its content is higher than its place."""

from __future__ import annotations

from typing import Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.nodes import Attention, Node, Options

BAR = 8
GUTTER = 22


class Scroll(Node):
    """One child, shown through a window that can be moved down; `id` keeps its place when the screen is built anew.

    Where the child fits it gets exactly the height of the window, so that what grows in it still grows.
    `low` is the height in design units (growing with the text) below which the surroundings rather scroll themselves.
    """

    def __init__(self, child: Node, *, low: float = 260, **options: Unpack[Options]) -> None:
        super().__init__(child, **options)
        self.low = low
        self.shift = 0

    def _content_least_height(self, canvas: Canvas, width: int) -> int:
        return min(self._content_height(canvas, width), canvas.text_px(self.low))

    def _content_height(self, canvas: Canvas, width: int) -> int:
        return self.children[0].natural_height(canvas, width)

    def _place_content(self, canvas: Canvas, rect: pygame.Rect) -> None:
        child, width = self.children[0], rect.width
        height = child.least_height(canvas, width)
        if height > rect.height:
            width = rect.width - canvas.px(GUTTER)
            height = child.least_height(canvas, width)
        self.shift = max(0, min(self.shift, height - rect.height))
        child.place(canvas, pygame.Rect(rect.left, rect.top - self.shift, width, max(height, rect.height)))

    @property
    def hidden(self) -> int:
        """How many pixels of the content do not fit."""
        return max(0, self.children[0].rect.height - self.rect.height)

    def scroll(self, canvas: Canvas, pixels: int) -> bool:
        """Move the content up by `pixels` (down when negative); tell whether it moved."""
        before = self.shift
        self.shift = max(0, min(self.shift + pixels, self.hidden))
        if self.shift != before:
            self.place(canvas, self.rect)
        return self.shift != before

    def _draw_children(self, canvas: Canvas, attention: Attention) -> None:
        if not self.hidden:
            super()._draw_children(canvas, attention)
            return
        before = canvas.surface.get_clip()
        # Shadows and focus rings at the sides stay visible.
        canvas.surface.set_clip(self.rect.inflate(canvas.px(40), 0).clip(before))
        super()._draw_children(canvas, attention)
        canvas.surface.set_clip(before)
        track, thumb = self.bar(canvas)
        canvas.shape(track, track.width, fill="track")
        canvas.shape(thumb, thumb.width, fill="soft")

    def bar(self, canvas: Canvas) -> tuple[pygame.Rect, pygame.Rect]:
        """Return where the scroll bar is, and the part of it that shows the place."""
        width = max(4, canvas.px(BAR))
        track = pygame.Rect(self.rect.right - width, self.rect.top, width, self.rect.height)
        whole = self.rect.height + self.hidden
        length = max(3 * width, track.height * self.rect.height // whole)
        top = track.top + (track.height - length) * self.shift // max(1, self.hidden)
        return track, pygame.Rect(track.left, top, width, length)
