"""Containers that go on to a next line: wrap for small things of any width, grid for equal columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.lengths import portions, stretch
from game.desktop.nodes import Node, Options


class Wrap(Node):
    """Children beside each other on as many lines as they need; a line is as high as its highest child."""

    def __init__(self, *children: Node | None, gap: float = 0, **options: Unpack[Options]) -> None:
        super().__init__(*children, **options)
        self.gap = gap

    def _content_natural_width(self, canvas: Canvas) -> int:
        gaps = canvas.px(self.gap) * max(0, len(self.children) - 1)
        return sum(child.natural_width(canvas) for child in self.children) + gaps

    def _content_height(self, canvas: Canvas, width: int) -> int:
        return max((place.bottom for _, place in self._places(canvas, width)), default=0)

    def _place_content(self, canvas: Canvas, rect: pygame.Rect) -> None:
        for child, place in self._places(canvas, rect.width):
            child.place(canvas, place.move(rect.topleft))

    def _places(self, canvas: Canvas, width: int) -> list[tuple[Node, pygame.Rect]]:
        places = []
        left = top = 0
        gap = canvas.px(self.gap)
        for line in self._lines(canvas, width):
            deepest = max(place.height for _, place in line)
            left = 0
            for child, place in line:
                places.append((child, place.move(left, top + (deepest - place.height) // 2)))
                left += place.width + gap
            top += deepest + gap
        return places

    def _lines(self, canvas: Canvas, width: int) -> list[list[tuple[Node, pygame.Rect]]]:
        lines: list[list[tuple[Node, pygame.Rect]]] = []
        room = 0
        for child in self.children:
            wide = min(width, child.natural_width(canvas))
            if not lines or wide > room:
                lines.append([])
                room = width
            lines[-1].append((child, pygame.Rect(0, 0, wide, child.natural_height(canvas, wide))))
            room -= wide + canvas.px(self.gap)
        return lines


class Grid(Node):
    """Children in at most `columns` equal columns, fewer when a child would get less than its least width.

    Every row is as high as its highest child; with spare height all rows grow alike. With `keeps_columns` a few
    children are no wider than many would be: lines of text that are too long are hard to read.
    """

    def __init__(
        self,
        *children: Node | None,
        columns: int = 2,
        gap: float = 16,
        keeps_columns: bool = False,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(*children, **options)
        self.columns = columns
        self.keeps_columns = keeps_columns
        self.gap = gap

    def _content_natural_width(self, canvas: Canvas) -> int:
        widest = super()._content_natural_width(canvas)
        return widest * self.columns + canvas.px(self.gap) * (self.columns - 1)

    def fitting(self, canvas: Canvas, width: int) -> int:
        """Return how many columns fit beside each other in `width` pixels, at least one."""
        least = max(1, super()._content_least_width(canvas))
        gap = canvas.px(self.gap)
        most = self.columns if self.keeps_columns else min(self.columns, len(self.children))
        return max(1, min(most, (width + gap) // (least + gap)))

    def _content_height(self, canvas: Canvas, width: int) -> int:
        heights = self._heights(canvas, width)
        return sum(heights) + canvas.px(self.gap) * max(0, len(heights) - 1)

    def _place_content(self, canvas: Canvas, rect: pygame.Rect) -> None:
        gap = canvas.px(self.gap)
        widths = self._widths(canvas, rect.width)
        wanted = self._heights(canvas, rect.width)
        room = rect.height - gap * max(0, len(wanted) - 1)
        top = rect.top
        for row, height in zip(self._rows(len(widths)), stretch(wanted, [1.0] * len(wanted), room), strict=True):
            left = rect.left
            for child, width in zip(row, widths, strict=False):
                child.place(canvas, pygame.Rect(left, top, width, height))
                left += width + gap
            top += height + gap

    def _rows(self, columns: int) -> list[Sequence[Node]]:
        return [self.children[start : start + columns] for start in range(0, len(self.children), columns)]

    def _widths(self, canvas: Canvas, width: int) -> list[int]:
        columns = self.fitting(canvas, width)
        return portions(width - canvas.px(self.gap) * (columns - 1), [1.0] * columns)

    def _heights(self, canvas: Canvas, width: int) -> list[int]:
        widths = self._widths(canvas, width)
        return [
            max(child.natural_height(canvas, wide) for child, wide in zip(row, widths, strict=False))
            for row in self._rows(len(widths))
        ]
