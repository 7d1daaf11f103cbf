"""A part of a screen that scrolls when its content is higher than its place."""

from __future__ import annotations

from typing import Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.containers import Column
from game.desktop.nodes import Attention, Node, Options

BAR = 8
GUTTER = 22
ROUND_ABOUT = 12
FADE = 52
"""How high the strip is, in design units, in which content fades away towards more of it."""
MORE = 34
"""How large the sign is, in design units, that says that there is more below."""


class Together(Column):
    """A button with what belongs to it below: the focus brings all of it into sight, where there is room."""


class Scroll(Node):
    """One child, seen through a `view` (pixels) that can be moved down; `id` keeps its place from screen to screen.

    Where the child fits it gets exactly the height of the view, so that what grows in it still grows.
    `low` is the height in design units (growing with the text) below which the surroundings rather scroll themselves.
    Content that must scroll is `snug` at its least height, so that there is less to scroll, else at its full height.
    What is out of sight below is announced: the last lines fade, under a sign that points down.
    """

    def __init__(self, child: Node, *, low: float = 260, snug: bool = False, **options: Unpack[Options]) -> None:
        super().__init__(child, **options)
        self.low = low
        self.snug = snug
        self.shift = 0
        self.view = pygame.Rect(0, 0, 0, 0)

    def _content_least_height(self, canvas: Canvas, width: int) -> int:
        return min(self.children[0].least_height(canvas, width), canvas.text_px(self.low))

    def _content_height(self, canvas: Canvas, width: int) -> int:
        return self.children[0].natural_height(canvas, width)

    def _place_content(self, canvas: Canvas, rect: pygame.Rect) -> None:
        self.view = rect
        child, width = self.children[0], rect.width
        height = child.least_height(canvas, width)
        if height > rect.height:
            # Everything at its full height: a part that scrolls inside a part that scrolls is hard to handle.
            width = rect.width - canvas.px(GUTTER)
            height = (child.least_height if self.snug else child.natural_height)(canvas, width)
        # The content may have become shorter since the place was kept.
        self.shift = max(0, min(self.shift, height - rect.height))
        child.place(canvas, pygame.Rect(rect.left, rect.top - self.shift, width, max(height, rect.height)))

    @property
    def hidden(self) -> int:
        """How many pixels of the content do not fit."""
        return max(0, self.children[0].rect.height - self.view.height)

    @property
    def below(self) -> int:
        """How many pixels of the content are out of sight below."""
        return max(0, self.hidden - self.shift)

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
        ground = self._ground(canvas)
        # Shadows at the sides and focus rings stay whole.
        canvas.surface.set_clip(self.view.inflate(canvas.px(40), canvas.px(2 * ROUND_ABOUT)).clip(before))
        super()._draw_children(canvas, attention)
        canvas.surface.set_clip(before)
        if self.below and ground:
            self._announce(canvas, ground)
        track, thumb = self.bar(canvas)
        canvas.shape(track, track.width, fill="track")
        canvas.shape(thumb, thumb.width, fill="soft")

    def _ground(self, canvas: Canvas) -> str:
        """The colour that the content lies on, asked before the content covers it; nothing outside the window."""
        point = (self.view.centerx, self.view.bottom - 1)
        if not canvas.surface.get_clip().collidepoint(point):
            return ""
        red, green, blue, _ = canvas.surface.get_at(point)
        return f"#{red:02X}{green:02X}{blue:02X}"

    def _announce(self, canvas: Canvas, ground: str) -> None:
        height = min(canvas.px(FADE), self.view.height // 2) + canvas.px(ROUND_ABOUT)
        strip = pygame.Rect(0, 0, self.view.width - canvas.px(GUTTER), height)
        strip.bottomleft = self.view.left, self.view.bottom + canvas.px(ROUND_ABOUT)
        canvas.fade(strip, ground)
        sign = pygame.Rect(0, 0, canvas.icon_px(MORE), canvas.icon_px(MORE))
        sign.midbottom = strip.centerx, self.view.bottom + canvas.px(ROUND_ABOUT) // 2
        canvas.shape(sign, sign.width // 2, fill="teal")
        canvas.icon("chevron-down", sign.inflate(-sign.width // 3, -sign.width // 3), "on_teal", 2.6)

    def bar(self, canvas: Canvas) -> tuple[pygame.Rect, pygame.Rect]:
        """Return where the scroll bar is, and the part of it that shows the place."""
        width = max(4, canvas.px(BAR))
        track = pygame.Rect(self.view.right - width, self.view.top, width, self.view.height)
        length = max(3 * width, track.height * track.height // (track.height + self.hidden))
        top = track.top + (track.height - length) * self.shift // max(1, self.hidden)
        return track, pygame.Rect(track.left, top, width, length)
