"""A row of Dutch terraced houses with different gables, doors and windows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tools.scenes import palette as p
from tools.scenes.drawing import circle, line, path, rect
from tools.scenes.gables import GABLES, Gable
from tools.scenes.outside_things import Tint, daylight


@dataclass(frozen=True)
class House:
    """One house: its gable, width, height up to the eaves, and which colours it takes from the palette."""

    gable: Gable
    width: float
    height: float
    brick: int
    door: int
    lit: bool = False


TERRACE: Sequence[House] = (
    House("mansard", 84, 74, 0, 0),
    House("bell", 76, 82, 3, 1),
    House("point", 86, 72, 2, 4),
    House("cornice", 80, 90, 1, 3),
    House("steps", 78, 78, 4, 0),
    House("mansard", 88, 76, 5, 2),
    House("point", 82, 76, 3, 5, lit=True),
    House("bell", 78, 84, 0, 3),
    House("cornice", 84, 86, 2, 1),
    House("point", 82, 70, 1, 0),
    House("steps", 76, 80, 5, 4),
    House("mansard", 88, 74, 4, 5),
)


def row(x: float, ground: float, houses: Sequence[House], tint: Tint = daylight) -> str:
    """Return houses side by side from `x` on, standing on `ground`."""
    drawn = []
    for house in houses:
        drawn.append(_house(x, ground, house, tint))
        x += house.width + 1
    return "".join(drawn)


def _house(x: float, ground: float, house: House, tint: Tint) -> str:
    top = ground - house.height
    wall = tint(p.BRICK[house.brick])
    front = rect(x, top, house.width, house.height, wall)
    shade = rect(x, ground - 9, house.width, 9, tint("#5F4A44"), opacity=0.25)
    return (
        GABLES[house.gable](x, top, house.width, house.brick, tint)
        + front
        + shade
        + _upper(x, top, house, tint)
        + _lower(x, ground, house, tint)
    )


def _upper(x: float, top: float, house: House, tint: Tint) -> str:
    wide = house.width * 0.28
    lefts = (x + house.width * 0.14, x + house.width * 0.58)
    return "".join(window(left, top + 10, wide, 24, tint, lit=house.lit and n == 1) for n, left in enumerate(lefts))


def _lower(x: float, ground: float, house: House, tint: Tint) -> str:
    left = house.door % 2 == 0
    door_x = x + house.width * (0.12 if left else 0.66)
    glass_x = x + house.width * (0.46 if left else 0.1)
    colour = tint(p.DOOR[house.door])
    wide = house.width * 0.22
    door = rect(door_x - 3, ground - 39, wide + 6, 39, tint(p.CREAM), r=2) + rect(
        door_x, ground - 36, wide, 36, colour, r=1
    )
    details = rect(door_x + 3, ground - 32, wide - 6, 9, tint(p.GLASS), r=1) + circle(
        door_x + wide - 4, ground - 15, 1.6, tint(p.LAMP)
    )
    step = rect(door_x - 5, ground - 3, wide + 10, 3, tint(p.STONE))
    return (
        door + details + step + window(glass_x, ground - 34, house.width * 0.42, 23, tint, plant=house.brick % 2 == 0)
    )


def window(
    x: float, y: float, width: float, height: float, tint: Tint, *, lit: bool = False, plant: bool = False
) -> str:
    """Return a window with a white frame, curtains, and perhaps light or a plant behind it."""
    frame = rect(x - 2.5, y - 2.5, width + 5, height + 5, tint(p.CREAM), r=2)
    glass = rect(x, y, width, height, p.LIT if lit else tint(p.GLASS))
    shine = path(
        f"M{x:g} {y + height * 0.6:g}L{x + width * 0.5:g} {y:g}h{width * 0.22:g}L{x:g} {y + height:g}z",
        "#FFFFFF",
        opacity=0.14,
    )
    bar = rect(x + width / 2 - 1.2, y, 2.4, height, tint(p.CREAM))
    sill = rect(x - 4, y + height + 2, width + 8, 3, tint(p.SAND))
    green = circle(x + width * 0.28, y + height - 5, 4.5, tint(p.LEAF_DARK)) + rect(
        x + width * 0.28 - 3, y + height - 4, 6, 4, tint(p.CLAY)
    )
    curtain = line(
        f"M{x + 2:g} {y + 1:g}v{height * 0.7:g}M{x + width - 2:g} {y + 1:g}v{height * 0.7:g}", tint(p.PAPER), 2.4
    )
    return frame + glass + shine + curtain + (green if plant else "") + bar + sill
