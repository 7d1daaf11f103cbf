"""A bucket as a picture: how full, with which layers, and where it stood before; what it means is told beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.nodes import Node, Options
from game.reports.charts_bucket import HIGH, WIDE, Layer, bucket
from game.reports.drawing import Ink


class BucketPicture(Node):
    """A bucket of `size` design units high, that grows a little with the text; decoration unless `name`d.

    `layers` lie in it from the bottom up; `before` is an earlier level (0 to 100), `over` lets it run over.
    """

    role = "img"

    def __init__(
        self,
        layers: Sequence[Layer],
        size: float,
        *,
        before: int | None = None,
        over: bool = False,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self.layers = tuple(layers)
        self.size = size
        self.before = before
        self.over = over

    def _content_least_width(self, canvas: Canvas) -> int:
        return round(canvas.icon_px(self.size) * WIDE / HIGH)

    def _content_natural_width(self, canvas: Canvas) -> int:
        return self._content_least_width(canvas)

    def _content_height(self, canvas: Canvas, width: int) -> int:
        return min(round(width * HIGH / WIDE), canvas.icon_px(self.size))

    def _paint(self, canvas: Canvas) -> None:
        inner = self.inner(canvas)
        high = self._content_height(canvas, inner.width)
        place = pygame.Rect(0, 0, round(high * WIDE / HIGH), high)
        place.center = inner.center
        ink = Ink(canvas.theme.colours)
        key = ("bucket", self.layers, self.before, self.over, canvas.theme.name)
        canvas.picture(key, lambda: bucket(self.layers, ink, before=self.before, over=self.over), place)
