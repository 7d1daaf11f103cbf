"""A meter: how many of a number of equal steps are filled, always named and told in words as well."""

from __future__ import annotations

from typing import Unpack

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
        # All pieces as one picture: a screen of play has a hundred of them.
        gap, (width, height) = canvas.px(self.gap), self.rect.size
        colours = canvas.colour(self.colour), canvas.colour("track")
        key = ("meter", self.filled, self.steps, gap, colours)
        canvas.picture(key, lambda: _pieces(width, height, gap, self.steps, self.filled, colours), self.rect)


def _pieces(width: int, height: int, gap: int, steps: int, filled: int, colours: tuple[str, str]) -> str:
    """The pieces as a drawing of so many pixels; `colours` are those of a filled piece and of an empty one."""
    left, parts = 0, []
    for step, wide in enumerate(portions(width + gap, [1.0] * steps)):
        place = f'x="{left}" y="0" width="{wide - gap}" height="{height}" rx="{min(height, wide - gap) // 2}"'
        parts.append(f'<rect {place} fill="{colours[step >= filled]}"/>')
        left += wide
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
    return f"{opening}{''.join(parts)}</svg>"
