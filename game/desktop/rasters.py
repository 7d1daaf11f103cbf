"""Turning SVG into pixels and keeping the result: sized pictures, cropped banners and rounded corners."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from io import BytesIO
from math import ceil

import pygame

Size = tuple[int, int]

# A long session shows thousands of different lines of text; older pixels may be drawn again.
MOST_KEPT = 3000


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
    found = re.search(r'viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)"', svg)
    if found is None:
        raise ValueError("an SVG picture needs a viewBox")
    return float(found[1]), float(found[2])


def covering(svg: str, size: Size) -> pygame.Surface:
    """Draw an SVG text so that it fills `size` pixels, and cut off what sticks out: evenly, or mostly above."""
    width, height = proportions(svg)
    scale = max(size[0] / width, size[1] / height)
    # One pixel more, since the drawing is made to fit and rounding may go down.
    whole = rasterise(svg, (ceil(width * scale) + 1, ceil(height * scale) + 1))
    across, down = whole.get_width() - size[0], whole.get_height() - size[1]
    # Things stand on the ground: there is more to miss in the sky than there.
    return whole.subsurface((across // 2, down * 2 // 3, *size)).copy()


def tile(size: Size, body: str) -> pygame.Surface:
    """Draw a piece of SVG whose units are pixels."""
    width, height = size
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
    return rasterise(f"{opening}{body}</svg>", size)


def round_off(picture: pygame.Surface, radius: int, *, bottom: bool = True) -> pygame.Surface:
    """Return a copy with rounded corners; `bottom=False` leaves the two lower corners square."""
    width, height = picture.get_size()
    lower = height if bottom else height + radius
    shape = f'<rect width="{width}" height="{lower}" rx="{radius}" fill="#fff"/>'
    mask = tile((width, height), shape)
    # White, also where it is transparent: otherwise the cut would leave dark fringes.
    mask.fill((255, 255, 255, 0), special_flags=pygame.BLEND_RGBA_MAX)
    rounded = picture.convert_alpha()
    rounded.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MIN)
    return rounded
