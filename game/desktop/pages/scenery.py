"""A story with its picture: the banner takes what the text leaves, so that a long text is not pushed out of sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

import pygame

from game.desktop.assets import Assets
from game.desktop.canvas import Canvas
from game.desktop.containers import Layers
from game.desktop.nodes import Node, Options
from game.desktop.pictures import Scene

if TYPE_CHECKING:
    # The home screen has stories with a picture too, and shows before anything of a play is read.
    from game.desktop.table import Table

LOWEST, HIGHEST = 64, 210
"""How high a banner is, in design units."""

TALL_BANNER = 420
"""And where there is little to read below it."""

ANYWHERE = "straat"


def own_scene(assets: Assets, casus: str, first: str | None) -> str:
    """The picture that was drawn for the casus of this id, else the scene of its first moment, else a street."""
    for name in (casus, first):
        if name and (assets.root / "scenes" / f"{name}.svg").is_file():
            return name
    return ANYWHERE


def scene(table: Table, name: str | None) -> Scene:
    """The banner of a moment; a street for a moment without one, or with one that is not among the pictures."""
    known = name is not None and (table.assets.root / "scenes" / f"{name}.svg").is_file()
    shown = name if known and name else ANYWHERE
    told = table.say("scene", name=table.casus.word_of("scenes", shown))
    return Scene(shown, square_below=True, height=LOWEST, name=told)


class Illustrated(Node):
    """A banner with something lying on it, above a text.

    The banner is at least as high as its scene says, and up to `highest` design units as room allows.
    """

    def __init__(
        self, banner: Scene, on_it: Node, text: Node, *, highest: float = HIGHEST, **options: Unpack[Options]
    ) -> None:
        super().__init__(Layers(banner, on_it), text, **options)
        self.highest = highest

    def _content_height(self, canvas: Canvas, width: int) -> int:
        return self._lowest(canvas, width) + self.children[1].natural_height(canvas, width)

    def _content_least_height(self, canvas: Canvas, width: int) -> int:
        return self._lowest(canvas, width) + self.children[1].least_height(canvas, width)

    def _place_content(self, canvas: Canvas, rect: pygame.Rect) -> None:
        picture, text = self.children
        lowest = self._lowest(canvas, rect.width)
        spare = rect.height - text.natural_height(canvas, rect.width)
        height = max(lowest, min(canvas.px(self.highest), spare))
        picture.place(canvas, pygame.Rect(rect.left, rect.top, rect.width, height))
        text.place(canvas, pygame.Rect(rect.left, rect.top + height, rect.width, rect.height - height))

    def _lowest(self, canvas: Canvas, width: int) -> int:
        # Rather a strip of sky and roofs than a text that has to scroll.
        label = self.children[0].children[-1]
        return max(canvas.px(LOWEST), label.natural_height(canvas, width))
