"""Turning SVG into pixels and keeping the result: sized pictures, cropped banners and rounded corners."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from io import BytesIO

import pygame

Size = tuple[int, int]

# A long session shows thousands of different lines of text; older pixels may be drawn again.
MOST_KEPT = 3000

# What a drawing shows of itself, with the size it would have by itself.
_VIEW = re.compile(r'(?: width="[\d.]+" height="[\d.]+")? viewBox="([-\d.]+) ([-\d.]+) ([\d.]+) ([\d.]+)"')


class Kept:
    """Surfaces that were made once, in the pixel format of the window, by a key."""

    def __init__(self) -> None:
        self._surfaces: dict[Hashable, pygame.Surface] = {}

    def get(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """Return what was kept under `key`, or make it now."""
        surface = self._surfaces.get(key)
        if surface is None:
            if len(self._surfaces) >= MOST_KEPT:
                self._surfaces.clear()
            surface = self._surfaces[key] = make().convert_alpha()
        return surface


def rasterise(svg: str, size: Size) -> pygame.Surface:
    """Draw an SVG text as large as fits in `size` pixels, without changing its proportions."""
    return pygame.image.load_sized_svg(BytesIO(svg.encode()), size)


def proportions(svg: str) -> tuple[float, float]:
    """Return the width and height that the `viewBox` of an SVG text names; `ValueError` when it has none."""
    return _view(svg)[2:]


def covering(svg: str, size: Size) -> pygame.Surface:
    """Draw an SVG text so that it fills `size` pixels, and leave out what sticks out: evenly, or mostly above."""
    left, top, width, height = _view(svg)
    scale = max(size[0] / width, size[1] / height)
    wide, high = size[0] / scale, size[1] / scale
    # Things stand on the ground: there is more to miss in the sky than there.
    left, top = left + (width - wide) / 2, top + (height - high) * 2 / 3
    # A drawing that sees less is drawn in less time than one that is cut afterwards.
    seen = _VIEW.sub(f' viewBox="{left} {top} {wide} {high}"', svg, count=1)
    # Its size may be rounded up by one pixel.
    return rasterise(seen, size).subsurface((0, 0, *size))


def _view(svg: str) -> tuple[float, float, float, float]:
    found = _VIEW.search(svg)
    if found is None:
        raise ValueError("an SVG picture needs a viewBox")
    left, top, width, height = map(float, found.groups())
    return left, top, width, height


def tile(size: Size, body: str) -> pygame.Surface:
    """Draw a piece of SVG whose units are pixels."""
    width, height = size
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
    return rasterise(f"{opening}{body}</svg>", size)


def round_off(picture: pygame.Surface, radius: int, *, bottom: bool = True) -> pygame.Surface:
    """Return a copy with rounded corners; `bottom=False` leaves the two lower corners square."""
    rounded = picture.convert_alpha()
    width, height = rounded.get_size()
    side = 2 * radius
    disc = tile((side, side), f'<circle cx="{radius}" cy="{radius}" r="{radius}" fill="#fff"/>')
    # White, also where it is transparent: otherwise the cut would leave dark fringes.
    disc.fill((255, 255, 255, 0), special_flags=pygame.BLEND_RGBA_MAX)
    for left, x in ((0, 0), (radius, width - radius)):
        for top, y in ((0, 0), (radius, height - radius))[: 2 if bottom else 1]:
            rounded.blit(disc, (x, y), (left, top, radius, radius), special_flags=pygame.BLEND_RGBA_MIN)
    return rounded
