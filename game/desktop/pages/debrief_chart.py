"""The chart of the course on a screen, with a button on each of its numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Unpack

import pygame

from game.desktop.buttons import Button
from game.desktop.canvas import Canvas
from game.desktop.nodes import Attention, Box, Options
from game.desktop.pages.charting import Chart
from game.reports.charts_places import NumberPlace

Places = Callable[[float, float], Sequence[NumberPlace]]


class Pin(Button):
    """A button over a number that is drawn already: it only shows that the pointer is on it, and the focus."""

    def _box_now(self, attention: Attention) -> Box:
        touched = self in (attention.hover, attention.pressed)
        return self.box._replace(line="ink", thickness=4) if touched else self.box


class CourseChart(Chart):
    """A chart with `pins` (by the number of their decision) where `places` says, for a width and height in units.

    A number that has no place in a small drawing has no pin either.
    """

    def __init__(
        self,
        draw: Callable[[float, float], str],
        places: Places,
        pins: Mapping[int, Button],
        **options: Unpack[Options],
    ) -> None:
        super().__init__(draw, **options)
        self._places = places
        self._pins = pins
        self.children = tuple(pins.values())

    def _place_content(self, canvas: Canvas, rect: pygame.Rect) -> None:
        placed = []
        for place in self._places(rect.width / canvas.scale, rect.height / canvas.scale):
            pin = self._pins.get(place.number)
            if pin is not None:
                pin.place(canvas, _square(place, rect, canvas.scale))
                placed.append(pin)
        self.children = tuple(placed)


def _square(place: NumberPlace, rect: pygame.Rect, scale: float) -> pygame.Rect:
    """The square of a number in pixels; rounded down, so that two numbers never touch."""
    side = int(2 * place.radius * scale)
    left = rect.left + round((place.at[0] - place.radius) * scale)
    top = rect.top + round((place.at[1] - place.radius) * scale)
    return pygame.Rect(left, top, side, side).clamp(rect)
