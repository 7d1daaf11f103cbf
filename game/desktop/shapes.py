"""Rounded rectangles and soft shadows of any size, put together from small tiles that are kept."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

import pygame

from game.desktop.rasters import Kept, tile

Cut = tuple[int, int, int, int]

LARGEST_STRETCHED = 12_000
"""A length in pixels that pygame can still stretch a picture to; it refuses from 16,384 on."""

SMALL = 10_000
"""In pixels: up to this size a rounded rectangle is kept whole."""


class Shape(NamedTuple):
    """A rounded rectangle in pixels and `#RRGGBB`: an empty `fill` or `line` is not drawn."""

    radius: int
    fill: str = ""
    line: str = ""
    thickness: int = 0


class Shadow(NamedTuple):
    """A soft shadow in pixels: how far it spreads, how much lower it lies, its colour, and strength 0 to 255."""

    radius: int
    spread: int
    drop: int
    colour: str
    strength: int


def draw_shape(target: pygame.Surface, kept: Kept, rect: pygame.Rect, shape: Shape) -> None:
    """Draw a rounded rectangle: a small one at once, a large one as four corners from a tile and plain fills."""
    radius = max(1, min(shape.radius, rect.width // 2, rect.height // 2))
    if rect.width * rect.height <= SMALL:
        # A screen of play has a hundred pieces of meters: one picture each instead of seven strokes.
        target.blit(kept.get((shape, rect.size), lambda: _tile(rect.size, radius, shape)), rect)
        return
    side = 2 * radius + 2
    corners = kept.get((shape, radius), lambda: _tile((side, side), radius, shape))
    _blit_corners(target, corners, rect, radius)
    if shape.fill:
        # Bands from side to side: narrow upright strips are many times slower to fill.
        inner = rect.width - 2 * radius
        target.fill(shape.fill, rect.inflate(0, -2 * radius))
        target.fill(shape.fill, (rect.left + radius, rect.top, inner, radius))
        target.fill(shape.fill, (rect.left + radius, rect.bottom - radius, inner, radius))
    if shape.line:
        _draw_sides(target, rect, radius, shape)


def _tile(size: tuple[int, int], radius: int, shape: Shape) -> pygame.Surface:
    line = shape.thickness if shape.line else 0
    look = f'fill="{shape.fill or "none"}" stroke="{shape.line or "none"}" stroke-width="{line}"'
    corner = max(0.0, radius - line / 2)
    place = f'x="{line / 2}" y="{line / 2}" width="{size[0] - line}" height="{size[1] - line}" rx="{corner}"'
    return tile(size, f"<rect {place} {look}/>")


def _blit_corners(target: pygame.Surface, corners: pygame.Surface, rect: pygame.Rect, size: int) -> None:
    far = corners.get_width() - size
    for left, x in ((0, rect.left), (far, rect.right - size)):
        for top, y in ((0, rect.top), (far, rect.bottom - size)):
            target.blit(corners, (x, y), (left, top, size, size))


def _draw_sides(target: pygame.Surface, rect: pygame.Rect, radius: int, shape: Shape) -> None:
    wide, high, line = rect.width - 2 * radius, rect.height - 2 * radius, shape.thickness
    target.fill(shape.line, (rect.left + radius, rect.top, wide, line))
    target.fill(shape.line, (rect.left + radius, rect.bottom - line, wide, line))
    target.fill(shape.line, (rect.left, rect.top + radius, line, high))
    target.fill(shape.line, (rect.right - line, rect.top + radius, line, high))


def draw_shadow(target: pygame.Surface, kept: Kept, rect: pygame.Rect, shadow: Shadow) -> None:
    """Draw a shadow around `rect`; a card will cover its middle, so that is left out when there is room."""
    margin = shadow.spread + 2
    if rect.height > LARGEST_STRETCHED:
        # Of a card as long as a whole list only the part in sight has a shadow; its ends lie far outside.
        rect = rect.clip(target.get_clip().inflate(4 * shadow.spread, LARGEST_STRETCHED // 2))
    outer = rect.move(0, shadow.drop).inflate(2 * margin, 2 * margin)
    side = 2 * (shadow.radius + 2 * margin) + 4
    if outer.width < side or outer.height < side:
        target.blit(kept.get((shadow, outer.size), lambda: _blurred(outer.size, shadow, margin)), outer)
        return
    square = kept.get(shadow, lambda: _blurred((side, side), shadow, margin))
    _blit_corners(target, square, outer, side // 2)
    for cut, place in _strips(outer, side, 2 * margin):
        strip = kept.get((shadow, cut, place.size), partial(_stretched, square, cut, place.size))
        target.blit(strip, place)


def _blurred(size: tuple[int, int], shadow: Shadow, margin: int) -> pygame.Surface:
    red, green, blue, _ = pygame.Color(shadow.colour)
    surface = pygame.Surface(size, pygame.SRCALPHA)
    # The empty part has the colour of the shadow too, or the blur would mix in black.
    surface.fill((red, green, blue, 0))
    body = surface.get_rect().inflate(-2 * margin, -2 * margin)
    pygame.draw.rect(surface, (red, green, blue, shadow.strength), body, border_radius=shadow.radius)
    blur = max(1, shadow.spread // 2)
    return pygame.transform.box_blur(pygame.transform.box_blur(surface, blur), blur)


def _strips(outer: pygame.Rect, side: int, depth: int) -> list[tuple[Cut, pygame.Rect]]:
    """Which line of the square tile is stretched to which side of the shadow, between its corners."""
    half = side // 2
    wide, high = outer.width - 2 * half, outer.height - 2 * half
    across, down = outer.left + half, outer.top + half
    strips = [
        ((half, 0, 1, depth), pygame.Rect(across, outer.top, wide, depth)),
        ((half, side - depth, 1, depth), pygame.Rect(across, outer.bottom - depth, wide, depth)),
        ((0, half, depth, 1), pygame.Rect(outer.left, down, depth, high)),
        ((side - depth, half, depth, 1), pygame.Rect(outer.right - depth, down, depth, high)),
    ]
    return [strip for strip in strips if strip[1].width and strip[1].height]


def _stretched(square: pygame.Surface, cut: Cut, size: tuple[int, int]) -> pygame.Surface:
    return pygame.transform.scale(square.subsurface(cut), size)
