"""Birds, and the cages they live in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from tools.scenes import palette as p
from tools.scenes.drawing import circle, line, mix, path, place, rect

Way = Literal[1, -1]
"""Facing right or left."""


def bird(x: float, perch: float, colour: str, way: Way = 1, size: float = 1) -> str:
    """Return a small bird that sits on `perch` and looks right (1) or left (-1)."""
    w = way
    legs = line(f"M{-1 * w} -4V0M{3 * w} -4V0", p.INK, 1.1)
    body = f"M{11 * w} -15C{9 * w} -20 {2 * w} -20 {1 * w} -14C{-3 * w} -12 {-9 * w} -7 {-17 * w} -1L{-8 * w} -3"
    shape = path(f"{body}C{-2 * w} -1 {9 * w} -1 {9.5 * w} -11z", colour)
    wing = path(
        f"M{1 * w} -11C{-3 * w} -11 {-7 * w} -7 {-11 * w} -3C{-5 * w} -2 {3 * w} -3 {4 * w} -8z",
        mix(colour, p.INK, 0.28),
    )
    face = path(f"M{10.5 * w} -16.5l{4.5 * w} 2l{-4.5 * w} 1.5z", "#C9682F") + circle(7 * w, -15.4, 1.1, p.INK)
    return place(x, perch, legs + shape + wing + face, scale=size)


def cage(x: float, ground: float, size: float, birds: Sequence[str]) -> str:
    """Return a cage with a round top and birds of these colours on its perch."""
    air = path("M-22 0V-30A22 22 0 0 1 22 -30V0z", p.CREAM, opacity=0.35)
    perch = line("M-22 -13H22", p.WOOD_DARK, 2)
    spots = (-9, 9) if len(birds) > 1 else (0,)
    sitting = "".join(
        bird(spot, -14, colour, 1 if spot < 1 else -1, 0.82) for spot, colour in zip(spots, birds, strict=True)
    )
    bars = line("M-14.500 0V-45M-7 0V-50M0 0V-52M7 0V-50M14.500 0V-45", p.METAL, 1.1)
    wire = line("M-22 0V-30A22 22 0 0 1 22 -30V0M-22 -27H22", p.METAL, 1.8)
    hook = line("M0 -52q-4 -5 0 -6q4 1 0 6", p.METAL, 1.6)
    tray = rect(-25, -4, 50, 8, p.TEAL_DARK, r=3)
    return place(x, ground - 4, air + perch + sitting + bars + wire + hook + tray, scale=size)
