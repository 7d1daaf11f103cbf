"""The same content at several sizes, of which the largest is shown that fits the height there is."""

from __future__ import annotations

from typing import Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.nodes import Node, Options


class Fitting(Node):
    """Content made more than once, the most comfortable first; where none fits, the last one is shown.

    It asks for the height of the first and can do with that of the last, so that a long text becomes somewhat smaller
    before it has to scroll.
    """

    def __init__(self, *variants: Node, **options: Unpack[Options]) -> None:
        super().__init__(variants[0], **options)
        self.variants = variants

    def _content_least_width(self, canvas: Canvas) -> int:
        # The first is widest: whichever is shown, nothing of it is cut off.
        return max(variant.least_width(canvas) for variant in self.variants)

    def _content_natural_width(self, canvas: Canvas) -> int:
        return self.variants[0].natural_width(canvas)

    def _content_height(self, canvas: Canvas, width: int) -> int:
        return self.variants[0].natural_height(canvas, width)

    def _content_least_height(self, canvas: Canvas, width: int) -> int:
        return self.variants[-1].least_height(canvas, width)

    def _place_content(self, canvas: Canvas, rect: pygame.Rect) -> None:
        fitting = (one for one in self.variants if one.natural_height(canvas, rect.width) <= rect.height)
        shown = next(fitting, self.variants[-1])
        self.children = (shown,)
        shown.place(canvas, rect)
