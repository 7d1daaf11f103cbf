"""Charts on a screen: their colours and letters, and a node that draws one for exactly the room it gets."""

from __future__ import annotations

from collections.abc import Callable
from typing import Unpack

from game.desktop.canvas import Canvas
from game.desktop.drawings import Drawing
from game.desktop.nodes import Attention, Node, Options
from game.desktop.themes import Theme
from game.reports.drawing import Ink

LETTERS = 21
LARGEST_LETTERS = 1.6
"""The size of letters in a chart at 100 % text, and how many times larger they become at most."""


def ink(theme: Theme, text_scale: float) -> Ink:
    """Return the colours and letters of a chart in this theme; charts let letters grow less than running text."""
    band = theme.colours["hover" if theme.name == "contrast" else "paper"]
    return Ink({**theme.colours, "band": band}, LETTERS * min(text_scale, LARGEST_LETTERS))


class Chart(Node):
    """A chart drawn for exactly the room that it gets: `draw` is asked for an SVG text of a width and a height.

    Both are design units. `name` tells in words what the chart shows.
    """

    role = "img"

    def __init__(self, draw: Callable[[float, float], str], **options: Unpack[Options]) -> None:
        super().__init__(**options)
        self._draw_svg = draw
        self._made: tuple[tuple[int, int], Drawing] | None = None

    def _paint(self, canvas: Canvas) -> None:
        inner = self.inner(canvas)
        if self._made is None or self._made[0] != inner.size:
            svg = self._draw_svg(inner.width / canvas.scale, inner.height / canvas.scale)
            self._made = (inner.size, Drawing(svg))
        drawing = self._made[1]
        drawing.place(canvas, inner)
        drawing.draw(canvas, Attention())
