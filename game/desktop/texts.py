"""Words on the screen: a text that wraps, a heading, and a small label with an icon."""

from __future__ import annotations

from typing import Literal, Unpack

from game.desktop.canvas import Canvas
from game.desktop.containers import Row
from game.desktop.faces import BODY, HEADING, SMALL_STRONG, TextStyle
from game.desktop.nodes import Box, Node, Options
from game.desktop.pictures import Icon

LONGEST_WORD = 13
"""As many times the size of its letters a word may ask for: about 24 letters, such as `samenwerkingsverbanden`."""


class Text(Node):
    """A text in one style and colour that wraps to the width it gets; a new line starts a new paragraph."""

    role = "text"

    def __init__(
        self,
        text: str,
        style: TextStyle = BODY,
        *,
        colour: str = "ink",
        align: Literal["start", "center", "end"] = "start",
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self.text = text
        self.name = self.name or text
        self.style = style
        self.colour = colour
        self.align = align

    def lines(self, canvas: Canvas, width: int) -> tuple[str, ...]:
        """Return the lines at a width in pixels."""
        return canvas.fonts.lines(self.text, self.style, max(1, width))

    def _content_least_width(self, canvas: Canvas) -> int:
        # One endless word must not push everything else aside: it is cut instead.
        return min(canvas.fonts.longest_word(self.text, self.style), canvas.text_px(LONGEST_WORD * self.style.size))

    def _content_natural_width(self, canvas: Canvas) -> int:
        return max(canvas.fonts.width(paragraph, self.style) for paragraph in self.text.split("\n"))

    def _content_height(self, canvas: Canvas, width: int) -> int:
        return len(self.lines(canvas, width)) * canvas.fonts.line_height(self.style)

    def _paint(self, canvas: Canvas) -> None:
        step = canvas.fonts.line_height(self.style)
        inner = self.inner(canvas)
        # The letters stand in the middle of their line.
        top = inner.top + (step - canvas.fonts.font(self.style).get_height()) // 2
        for line in self.lines(canvas, inner.width):
            written = canvas.written(line, self.style, self.colour)
            spare = inner.width - written.get_width()
            left = inner.left + {"start": 0, "center": spare // 2, "end": spare}[self.align]
            canvas.surface.blit(written, (left, top))
            top += step


def heading(text: str, style: TextStyle = HEADING, **options: Unpack[Options]) -> Text:
    """Return a text that is read aloud as a heading."""
    options["role"] = "heading"
    return Text(text, style, **options)


def pill(text: str, *, icon: str = "", colour: str = "teal", fill: str = "teal_soft") -> Row:
    """Return a short label in a rounded bar, such as a mood or a moment in time."""
    picture = Icon(icon, 24, colour=colour) if icon else None
    box = Box(fill=fill, radius=40, pad=(14, 6))
    return Row(picture, Text(text, SMALL_STRONG, colour=colour), gap=8, box=box)


def note(text: str, icon: str, *, colour: str = "soft", style: TextStyle = SMALL_STRONG) -> Row:
    """Return a short text with an icon before it."""
    return Row(Icon(icon, 24, colour=colour), Text(text, style, colour=colour, grow=1), gap=8)
