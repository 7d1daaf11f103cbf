"""Drawings made for a screen, such as a chart: an SVG text whose words are drawn with the fonts of the window."""

from __future__ import annotations

from typing import Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.labels import Label, without_texts
from game.desktop.nodes import Node, Options
from game.desktop.rasters import proportions


class Drawing(Node):
    """An SVG text, such as a chart, as wide as its place allows and never wider than `width` design units.

    Its `<text>` elements are drawn with the fonts of the window. `name` says in words what the drawing shows.
    """

    role = "img"

    def __init__(self, svg: str, **options: Unpack[Options]) -> None:
        super().__init__(**options)
        self.svg, self.labels = without_texts(svg)
        self.size = proportions(svg)

    def _content_natural_width(self, canvas: Canvas) -> int:
        return canvas.px(self.size[0])

    def _content_height(self, canvas: Canvas, width: int) -> int:
        return self._fitted(canvas, width)[1]

    def _paint(self, canvas: Canvas) -> None:
        inner = self.inner(canvas)
        place = pygame.Rect((0, 0), self._fitted(canvas, inner.width))
        place.center = inner.center
        canvas.picture(self.svg, lambda: self.svg, place)
        for label in self.labels:
            _draw_label(canvas, label, place, place.width / self.size[0])

    def _fitted(self, canvas: Canvas, width: int) -> tuple[int, int]:
        wide = min(width, canvas.px(self.size[0] if self.width is None else self.width))
        return wide, round(wide * self.size[1] / self.size[0])


def _draw_label(canvas: Canvas, label: Label, place: pygame.Rect, scale: float) -> None:
    style = label.style(scale / canvas.scale / canvas.text_scale)
    written = canvas.written(label.text, style, label.fill)
    before = {"start": 0, "middle": written.get_width() / 2, "end": written.get_width()}[label.anchor]
    base = place.top + label.y * scale - canvas.fonts.font(style).get_ascent()
    canvas.surface.blit(written, (round(place.left + label.x * scale - before), round(base)))
