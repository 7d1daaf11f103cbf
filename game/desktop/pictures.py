"""Icons, portraits, scenes and drawings; each says in words what it shows, or nothing when it only decorates."""

from __future__ import annotations

from typing import Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.labels import Label, without_texts
from game.desktop.nodes import Box, Node, Options
from game.desktop.rasters import proportions

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
        key = ("portrait", self.person, self.mood)
        radius = canvas.px(self.box.radius)
        canvas.cover(key, lambda: canvas.assets.portrait(self.person, self.mood), square, radius, bottom=True)


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
