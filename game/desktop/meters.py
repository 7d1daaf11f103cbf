"""A meter: how many of a number of equal steps are filled, always named and told in words as well."""

from __future__ import annotations

from typing import Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.lengths import portions
from game.desktop.nodes import Node, Options


class Meter(Node):
    """A bar of `steps` rounded pieces of which `filled` are coloured; `name` and `value` say it in words."""

    role = "meter"

    def __init__(
        self, filled: int, steps: int, *, colour: str = "teal_bar", gap: float = 7, **options: Unpack[Options]
    ) -> None:
        options.setdefault("height", 16)
        options.setdefault("value", f"{filled} / {steps}")
        super().__init__(**options)
        self.filled = filled
        self.steps = steps
        self.colour = colour
        self.gap = gap

    def _content_least_width(self, canvas: Canvas) -> int:
        return canvas.px(self.steps * (10 + self.gap))

    def _content_natural_width(self, canvas: Canvas) -> int:
        return canvas.px(self.steps * (36 + self.gap))

    def _paint(self, canvas: Canvas) -> None:
        gap = canvas.px(self.gap)
        left = self.rect.left
        for step, width in enumerate(portions(self.rect.width + gap, [1.0] * self.steps)):
            piece = pygame.Rect(left, self.rect.top, width - gap, self.rect.height)
            canvas.shape(piece, self.rect.height // 2, fill=self.colour if step < self.filled else "track")
            left += width
