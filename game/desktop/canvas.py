"""What nodes measure with and draw on: design units to pixels, colours by token, shapes, icons, pictures and text."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import partial

import pygame

from game.desktop.assets import Assets
from game.desktop.faces import TextStyle
from game.desktop.fonts import Fonts, evenly_spaced
from game.desktop.rasters import Kept, covering, rasterise, round_off
from game.desktop.shapes import Shadow, Shape, draw_shadow, draw_shape
from game.desktop.themes import Theme

# Icons grow along with the text, but stop before they push it away.
LARGEST_ICON_SCALE = 1.6


class Canvas:
    """A surface with its scale (pixels in a design unit), text scale (1 to 2) and theme.

    Sizes given to a node are design units of a 1920 x 1080 window; every rectangle here is in pixels.
    """

    def __init__(
        self,
        surface: pygame.Surface,
        assets: Assets,
        theme: Theme,
        scale: float,
        text_scale: float,
        fonts: Fonts | None = None,
    ) -> None:
        """Begin on a surface; `fonts` of a canvas before it serve again when they have the right size."""
        self.surface = surface
        self.assets = assets
        self.theme = theme
        self.scale = scale
        self.text_scale = text_scale
        self.fonts = fonts if fonts and fonts.scale == scale * text_scale else Fonts(assets, scale * text_scale)
        self._kept = Kept(surface.get_size())

    def px(self, units: float) -> int:
        """Return the pixels of a length in design units."""
        return round(units * self.scale)

    def text_px(self, units: float) -> int:
        """Return the pixels of a length that grows with the text."""
        return round(units * self.scale * self.text_scale)

    def icon_px(self, units: float) -> int:
        """Return the pixels of an icon, which grows less than the text."""
        return round(units * self.scale * min(self.text_scale, LARGEST_ICON_SCALE))

    def colour(self, token: str) -> str:
        """Return the `#RRGGBB` of a token in this theme."""
        return self.theme.colour(token)

    def shape(self, rect: pygame.Rect, radius: int, *, fill: str = "", line: str = "", thickness: float = 0) -> None:
        """Draw a rounded rectangle; `fill` and `line` are tokens, `thickness` is in design units."""
        fill_colour = self.colour(fill) if fill else ""
        line_colour = self.colour(line) if line else ""
        # Thick lines mean something (chosen, focus) and keep their measure; thin ones follow the theme.
        factor = self.theme.line_factor if thickness < 3 else 1
        pixels = max(1, self.px(thickness * factor)) if line else 0
        draw_shape(self.surface, self._kept, rect, Shape(radius, fill_colour, line_colour, pixels))

    def shadow(self, rect: pygame.Rect, radius: int) -> None:
        """Lay the soft shadow of a card, in themes that have shadows."""
        if self.theme.shadows:
            shadow = Shadow(radius, self.px(14), self.px(5), self.colour("shadow"), 42)
            draw_shadow(self.surface, self._kept, rect, shadow)

    def written(self, line: str, style: TextStyle, colour: str) -> pygame.Surface:
        """Return one line of text as a picture as wide as the line."""
        make = partial(self.fonts.font(style).render, evenly_spaced(line), True, self.colour(colour))
        return self._kept.get((line, style, colour), make)

    def icon(self, name: str, rect: pygame.Rect, colour: str, stroke: float = 1.9) -> None:
        """Draw a Tabler icon in one colour; `stroke` is the width of its lines in 24ths of its size."""

        def make() -> pygame.Surface:
            svg = self.assets.icon(name).replace("currentColor", self.colour(colour))
            return rasterise(svg.replace('stroke-width="2"', f'stroke-width="{stroke}"'), rect.size)

        self.surface.blit(self._kept.get(("icon", name, rect.size, colour, stroke), make), rect)

    def picture(self, key: Hashable, read: Callable[[], str], rect: pygame.Rect) -> None:
        """Draw the SVG that `read` returns, whole, kept under `key`."""
        self.surface.blit(self._kept.get((key, rect.size), lambda: rasterise(read(), rect.size)), rect)

    def cover(self, key: Hashable, read: Callable[[], str], rect: pygame.Rect, radius: int, *, bottom: bool) -> None:
        """Fill `rect` with the SVG that `read` returns, corners rounded (the lower ones when `bottom`)."""

        def make() -> pygame.Surface:
            whole = covering(read(), rect.size)
            return round_off(whole, radius, bottom=bottom) if radius else whole

        self.surface.blit(self._kept.get((key, rect.size, radius, bottom), make), rect)

    def fade(self, rect: pygame.Rect, colour: str) -> None:
        """Let what is in `rect` fade away downwards into a colour; its lower third is only that colour."""

        def make() -> pygame.Surface:
            column = pygame.Surface((1, rect.height), pygame.SRCALPHA)
            red, green, blue, _ = pygame.Color(self.colour(colour))
            for row in range(rect.height):
                column.set_at((0, row), (red, green, blue, min(255, 255 * 3 * (row + 1) // (2 * rect.height))))
            return pygame.transform.scale(column, rect.size)

        self.surface.blit(self._kept.get(("fade", rect.size, colour), make), rect)

    def veil(self, rect: pygame.Rect, colour: str, strength: int) -> None:
        """Cover `rect` with a colour of `strength` 0 (clear) to 255, for what lies behind a dialog."""
        sheet = pygame.Surface(rect.size)
        sheet.fill(self.colour(colour))
        sheet.set_alpha(strength)
        self.surface.blit(sheet, rect)
