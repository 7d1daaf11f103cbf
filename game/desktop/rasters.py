"""Turning SVG into pixels and keeping the result: sized pictures, cropped banners and rounded corners."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from io import BytesIO

import pygame

Size = tuple[int, int]

BYTES_A_PIXEL = 4
WINDOWS_KEPT = 3
"""How many windows full of pixels are kept: more than one screen ever needs, or each redraw would begin again."""

LEAST_BYTES = 12_000_000

# What a drawing shows of itself, with the size it would have by itself.
_VIEW = re.compile(r'(?: width="[\d.]+" height="[\d.]+")? viewBox="([-\d.]+) ([-\d.]+) ([\d.]+) ([\d.]+)"')


class Kept:
    """Surfaces that were made once, in the pixel format of the window, by a key.

    A long session shows thousands of different lines of text: what was not drawn for the longest time is let go.
    """

    def __init__(self, window: Size) -> None:
        """Keep about as many pixels as fit in a few windows of this size."""
        self._most = max(LEAST_BYTES, WINDOWS_KEPT * window[0] * window[1] * BYTES_A_PIXEL)
        self._bytes = 0
        self._surfaces: dict[Hashable, pygame.Surface] = {}

    def get(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """Return what was kept under `key`, or make it now."""
        surface = self._surfaces.pop(key, None)
        if surface is None:
            surface = make().convert_alpha()
            self._bytes += _size_of(surface)
            self._let_go()
        # The latest stands last, so the first is the one that nobody asked for.
        self._surfaces[key] = surface
        return surface

    def _let_go(self) -> None:
        while self._bytes > self._most and self._surfaces:
            self._bytes -= _size_of(self._surfaces.pop(next(iter(self._surfaces))))


def _size_of(surface: pygame.Surface) -> int:
    return surface.get_width() * surface.get_height() * BYTES_A_PIXEL


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
