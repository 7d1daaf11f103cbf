"""Icons, portraits and scenes; each says in words what it shows, or nothing when it only decorates."""

from __future__ import annotations

from typing import Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.faces import Face, TextStyle
from game.desktop.nodes import Box, Node, Options

MOOD_COLOURS = {
    "rustig": "sage",
    "bezorgd": "amber",
    "gestrest": "clay",
    "boos": "clay",
    "opgelucht": "teal",
}
MOOD_ICONS = {
    "rustig": "mood-smile",
    "bezorgd": "mood-empty",
    "gestrest": "mood-nervous",
    "boos": "mood-angry",
    "opgelucht": "mood-happy",
}

# Every scene is drawn 992 wide and 176 high.
SCENE_PROPORTION = 176 / 992
LOWEST_SCENE = 96

LETTER = 0.45
"""How high a letter in the place of a face is, as a part of that face."""


class Icon(Node):
    """A Tabler outline icon of `size` design units that grows a little with the text; decoration unless `name`d."""

    role = "img"

    def __init__(
        self, icon: str, size: float = 26, *, colour: str = "ink", stroke: float = 1.9, **options: Unpack[Options]
    ) -> None:
        super().__init__(**options)
        self.icon = icon
        self.size = size
        self.colour = colour
        self.stroke = stroke

    def _content_least_width(self, canvas: Canvas) -> int:
        return canvas.icon_px(self.size)

    def _content_natural_width(self, canvas: Canvas) -> int:
        return canvas.icon_px(self.size)

    def _content_height(self, canvas: Canvas, width: int) -> int:
        return min(width, canvas.icon_px(self.size))

    def _paint(self, canvas: Canvas) -> None:
        square = _square(self.inner(canvas), canvas.icon_px(self.size))
        canvas.icon(self.icon, square, self.colour, self.stroke)


class Portrait(Node):
    """A person in a mood, on a square of `size` design units in the colour of that mood.

    That colour is light in every theme: the drawn lines are dark.
    """

    role = "img"

    def __init__(self, person: str, mood: str, size: float = 140, **options: Unpack[Options]) -> None:
        options.setdefault("box", Box(fill=f"{MOOD_COLOURS[mood]}_face", radius=size / 6))
        options["width"] = size
        super().__init__(**options)
        self.person = person
        self.mood = mood
        self.size = size

    def _content_least_width(self, canvas: Canvas) -> int:
        return canvas.px(self.size)

    def _content_height(self, canvas: Canvas, width: int) -> int:
        return min(width, canvas.px(self.size))

    def _paint(self, canvas: Canvas) -> None:
        square = _square(self.rect, canvas.px(self.size))
        if not canvas.assets.has_portrait(self.person, self.mood):
            self._paint_letter(canvas, square)
            return
        key = ("portrait", self.person, self.mood)
        radius = canvas.px(self.box.radius)
        canvas.cover(key, lambda: canvas.assets.portrait(self.person, self.mood), square, radius, bottom=True)

    def _paint_letter(self, canvas: Canvas, square: pygame.Rect) -> None:
        """Who has no picture is a circle with the first letter of their name, which grows with the circle."""
        canvas.shape(square, square.width // 2, fill="track")
        style = TextStyle(Face.SEMIBOLD, self.size * LETTER / canvas.text_scale)
        letter = canvas.written(self.name[:1].upper(), style, "ink")
        canvas.surface.blit(letter, letter.get_rect(center=square.center))


def _square(place: pygame.Rect, side: int) -> pygame.Rect:
    square = pygame.Rect(0, 0, side, side)
    square.center = place.center
    return square


class Scene(Node):
    """A drawn banner that fills its width and at least `height`; corners as its box says.

    What does not fit is cut off at both sides, or above and below, but never more than a third of its height.
    With `square_below` the lower corners stay square, for a banner at the top of a card.
    """

    role = "img"

    def __init__(self, scene: str, *, square_below: bool = False, **options: Unpack[Options]) -> None:
        options.setdefault("height", 176)
        super().__init__(**options)
        self.scene = scene
        self.square_below = square_below

    def _content_height(self, canvas: Canvas, width: int) -> int:
        return max(canvas.px(LOWEST_SCENE), round(width * SCENE_PROPORTION * 2 / 3))

    def _paint(self, canvas: Canvas) -> None:
        radius = canvas.px(self.box.radius)
        key = ("scene", self.scene)
        bottom = not self.square_below
        canvas.cover(key, lambda: canvas.assets.scene(self.scene), self.rect, radius, bottom=bottom)
