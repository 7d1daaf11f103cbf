"""A grid without a lonely card at its end: every row is filled, and the first ones have the widest cards."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.lengths import portions, stretch
from game.desktop.nodes import Node, Options


class _Line(NamedTuple):
    """The nodes of one row with their widths in pixels."""

    nodes: Sequence[Node]
    widths: list[int]

    def height(self, canvas: Canvas) -> int:
        return max(node.natural_height(canvas, width) for node, width in zip(self.nodes, self.widths, strict=True))


class EvenRows(Node):
    """Children in rows of at most `columns`, as even as can be; with spare height all rows grow alike.

    Five in three columns become two above three; three in two columns become a wide one above two.
    """

    def __init__(self, *children: Node | None, columns: int, gap: float = 24, **options: Unpack[Options]) -> None:
        super().__init__(*children, **options)
        self.columns = columns
        self.gap = gap

    def _content_natural_width(self, canvas: Canvas) -> int:
        columns = min(self.columns, len(self.children))
        return super()._content_natural_width(canvas) * columns + canvas.px(self.gap) * max(0, columns - 1)

    def _content_height(self, canvas: Canvas, width: int) -> int:
        lines = self._lines(canvas, width)
        return sum(line.height(canvas) for line in lines) + canvas.px(self.gap) * max(0, len(lines) - 1)

    def _place_content(self, canvas: Canvas, rect: pygame.Rect) -> None:
        gap = canvas.px(self.gap)
        lines = self._lines(canvas, rect.width)
        wanted = [line.height(canvas) for line in lines]
        room = rect.height - gap * max(0, len(lines) - 1)
        top = rect.top
        for line, height in zip(lines, stretch(wanted, [1.0] * len(lines), room), strict=True):
            left = rect.left
            for node, width in zip(line.nodes, line.widths, strict=True):
                node.place(canvas, pygame.Rect(left, top, width, height))
                left += width + gap
            top += height + gap

    def _lines(self, canvas: Canvas, width: int) -> list[_Line]:
        if not self.children:
            return []
        gap = canvas.px(self.gap)
        least = max(1, super()._content_least_width(canvas))
        columns = max(1, min(self.columns, (width + gap) // (least + gap)))
        lines, start = [], 0
        for count in row_lengths(len(self.children), columns):
            widths = portions(width - gap * (count - 1), [1.0] * count)
            lines.append(_Line(self.children[start : start + count], widths))
            start += count
        return lines


def row_lengths(count: int, columns: int) -> list[int]:
    """How many go into each row: as few rows as `columns` allows, the shorter rows first."""
    rows = -(-count // columns)
    short, longer = divmod(count, rows)
    return [short] * (rows - longer) + [short + 1] * longer
