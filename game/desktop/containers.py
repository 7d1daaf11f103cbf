"""Containers that put their children below or beside each other: column, row, layers and space."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.lengths import divide, shrink, stretch
from game.desktop.nodes import Node, Options

Align = Literal["start", "center", "end", "stretch"]


def offset(spare: int, align: Align) -> int:
    """Return how far from the start something lies that leaves `spare` pixels free."""
    return {"start": 0, "center": spare // 2, "end": spare, "stretch": 0}[align] if spare > 0 else 0


class Flow(Node):
    """What a column and a row share: a gap, how children lie across (`align`) and along (`justify`)."""

    def __init__(
        self,
        *children: Node | None,
        gap: float = 0,
        align: Align = "stretch",
        justify: Align = "start",
        **options: Unpack[Options],
    ) -> None:
        super().__init__(*children, **options)
        self.gap = gap
        self.align = align
        self.justify = justify

    def _gaps(self, canvas: Canvas) -> int:
        return canvas.px(self.gap) * max(0, len(self.children) - 1)

    def _column_height(self, canvas: Canvas, width: int) -> int:
        heights = (child.natural_height(canvas, self._child_width(canvas, child, width)) for child in self.children)
        return sum(heights) + self._gaps(canvas)

    def _column_least_height(self, canvas: Canvas, width: int) -> int:
        heights = (child.least_height(canvas, self._child_width(canvas, child, width)) for child in self.children)
        return sum(heights) + self._gaps(canvas)

    def _child_width(self, canvas: Canvas, child: Node, width: int) -> int:
        if self.align == "stretch" and child.width is None:
            return width
        return min(child.natural_width(canvas), width)

    def _place_column(self, canvas: Canvas, rect: pygame.Rect, align: Align) -> None:
        widths = [self._child_width(canvas, child, rect.width) for child in self.children]
        pairs = list(zip(self.children, widths, strict=True))
        wanted = [child.natural_height(canvas, width) for child, width in pairs]
        least = [child.least_height(canvas, width) for child, width in pairs]
        room = rect.height - self._gaps(canvas)
        heights = stretch(shrink(wanted, least, room), [child.grow for child in self.children], room)
        top = rect.top + offset(room - sum(heights), self.justify)
        for (child, width), height in zip(pairs, heights, strict=True):
            left = rect.left + offset(rect.width - width, align)
            child.place(canvas, pygame.Rect(left, top, width, height))
            top += height + canvas.px(self.gap)


class Column(Flow):
    """Children below each other."""

    def _content_height(self, canvas: Canvas, width: int) -> int:
        return self._column_height(canvas, width)

    def _content_least_height(self, canvas: Canvas, width: int) -> int:
        return self._column_least_height(canvas, width)

    def _place_content(self, canvas: Canvas, rect: pygame.Rect) -> None:
        self._place_column(canvas, rect, self.align)


class Row(Flow):
    """Children beside each other, or below each other when that is too narrow for what they hold.

    Children that grow divide the room by their weights. With `stacks` the row tells its surroundings that it may
    stand as a column, as the main columns of a screen do at larger text; without, it does so only in need.
    """

    def __init__(
        self,
        *children: Node | None,
        stacks: bool = False,
        gap: float = 0,
        align: Align = "center",
        justify: Align = "start",
        **options: Unpack[Options],
    ) -> None:
        super().__init__(*children, gap=gap, align=align, justify=justify, **options)
        self.stacks = stacks

    def _content_least_width(self, canvas: Canvas) -> int:
        widths = [child.least_width(canvas) for child in self.children]
        # Small rows (an icon and a word) count in full, so that the large ones around them stack first.
        return max(widths, default=0) if self.stacks else sum(widths) + self._gaps(canvas)

    def _content_natural_width(self, canvas: Canvas) -> int:
        return sum(child.natural_width(canvas) for child in self.children) + self._gaps(canvas)

    def _content_height(self, canvas: Canvas, width: int) -> int:
        if self.stacked(canvas, width):
            return self._column_height(canvas, width)
        return max((c.natural_height(canvas, w) for c, w in self._beside(canvas, width)), default=0)

    def _content_least_height(self, canvas: Canvas, width: int) -> int:
        if self.stacked(canvas, width):
            return self._column_least_height(canvas, width)
        return max((c.least_height(canvas, w) for c, w in self._beside(canvas, width)), default=0)

    def stacked(self, canvas: Canvas, width: int) -> bool:
        """Tell whether the children do not fit beside each other in `width` pixels."""
        return sum(child.least_width(canvas) for child in self.children) + self._gaps(canvas) > width

    def _child_width(self, canvas: Canvas, child: Node, width: int) -> int:
        # Only asked when stacked: what grew sideways then takes the whole width.
        if child.width is None and (child.grow or self.align == "stretch"):
            return width
        return min(child.natural_width(canvas), width)

    def _place_content(self, canvas: Canvas, rect: pygame.Rect) -> None:
        if self.stacked(canvas, rect.width):
            self._place_column(canvas, rect, "start")
            return
        pairs = self._beside(canvas, rect.width)
        used = sum(width for _, width in pairs) + self._gaps(canvas)
        left = rect.left + offset(rect.width - used, self.justify)
        for child, width in pairs:
            height = rect.height
            if self.align != "stretch":
                height = min(height, child.natural_height(canvas, width))
            top = rect.top + offset(rect.height - height, self.align)
            child.place(canvas, pygame.Rect(left, top, width, height))
            left += width + canvas.px(self.gap)

    def _beside(self, canvas: Canvas, width: int) -> Sequence[tuple[Node, int]]:
        wanted = [child.natural_width(canvas) for child in self.children]
        least = [child.least_width(canvas) for child in self.children]
        room = width - self._gaps(canvas)
        sizes = divide(wanted, least, [child.grow for child in self.children], room)
        return list(zip(self.children, sizes, strict=True))


class Layers(Node):
    """Children on top of each other, the last one uppermost: a label on a picture, a dialog on a screen."""

    def _content_least_height(self, canvas: Canvas, width: int) -> int:
        return max((child.least_height(canvas, width) for child in self.children), default=0)


class Space(Node):
    """Nothing, that takes all the room it can get (or exactly `width` and `height`)."""

    role = "none"

    def __init__(self, **options: Unpack[Options]) -> None:
        options.setdefault("grow", 0 if "width" in options or "height" in options else 1)
        super().__init__(**options)
