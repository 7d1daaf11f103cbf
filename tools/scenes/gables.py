"""The tops of Dutch houses: five gables, each drawn above the eaves of a house."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from tools.scenes import palette as p
from tools.scenes.drawing import circle, oblong, path, rect
from tools.scenes.outside_things import Tint

Gable = Literal["point", "bell", "steps", "cornice", "mansard"]


def _chimney(x: float, top: float, width: float, tint: Tint) -> str:
    left = x + width * 0.72
    return rect(left, top - 40, 11, 32, tint(p.ROOF[2])) + rect(left - 2, top - 42, 15, 5, tint(p.ROOF[3]))


def _point(x: float, top: float, width: float, brick: int, tint: Tint) -> str:
    middle, wall, roof = x + width / 2, tint(p.BRICK[brick]), tint(p.ROOF[brick % 4])
    sides = path(f"M{x - 4:g} {top + 3:g}L{middle:g} {top - 38:g}L{x + width + 4:g} {top + 3:g}z", roof)
    face = path(f"M{x + 7:g} {top + 1:g}L{middle:g} {top - 28:g}L{x + width - 7:g} {top + 1:g}z", wall)
    return _chimney(x, top, width, tint) + sides + face + circle(middle, top - 10, 4.5, tint(p.CREAM))


def _bell(x: float, top: float, width: float, brick: int, tint: Tint) -> str:
    part = [f"{width * share:g}" for share in (0.16, 0.26, 0.1, 0.24, 0.2)]
    left = f"M{x:g} {top + 1:g}c6 -20 {part[0]} -8 {part[1]} -26c4 -12 {part[2]} -14 {part[3]} -14"
    right = f"s{part[4]} 2 {part[3]} 14c{part[2]} 18 {part[4]} 6 {part[1]} 26z"
    return path(left + right, tint(p.BRICK[brick])) + circle(x + width / 2, top - 18, 5, tint(p.CREAM))


def _steps(x: float, top: float, width: float, brick: int, tint: Tint) -> str:
    tread = width * 0.13
    walls = "".join(oblong(x + tread * n, top - 9 * n - 9, width - 2 * tread * n, 10) for n in range(4))
    treads = "".join(
        oblong(left, top - 9 * n - 10, tread, 2.6)
        for n in range(4)
        for left in (x + tread * n, x + width - tread * (n + 1))
    )
    trim = tint(p.CREAM)
    return path(walls, tint(p.BRICK[brick])) + path(treads, trim) + circle(x + width / 2, top - 14, 5, trim)


def _cornice(x: float, top: float, width: float, brick: int, tint: Tint) -> str:
    moulding = rect(x - 2, top - 8, width + 4, 9, tint(p.CREAM), r=2)
    return _chimney(x, top, width, tint) + moulding + rect(x, top - 2, width, 4, tint(p.ROOF[brick % 4]))


def _mansard(x: float, top: float, width: float, brick: int, tint: Tint) -> str:
    middle, roof = x + width / 2, tint(p.ROOF[brick % 4])
    slope = path(f"M{x - 3:g} {top + 2:g}l9 -30h{width - 12:g}l9 30z", roof)
    dormer = rect(middle - 13, top - 24, 26, 22, tint(p.CREAM), r=2) + rect(
        middle - 10, top - 20, 20, 17, tint(p.GLASS)
    )
    return _chimney(x, top, width, tint) + slope + rect(middle - 16, top - 27, 32, 5, roof) + dormer


# Each draws from the left eaves at (x, top): width, number of its brick colour, and the tint of the hour.
GABLES: dict[Gable, Callable[[float, float, float, int, Tint], str]] = {
    "point": _point,
    "bell": _bell,
    "steps": _steps,
    "cornice": _cornice,
    "mansard": _mansard,
}
