"""A row of Dutch terraced houses with different gables, doors and windows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tools.scenes import palette as p
from tools.scenes.drawing import circle, line, oblong, path, rect, rounded
from tools.scenes.gables import GABLES, Gable
from tools.scenes.outside_things import Tint, daylight

Spot = tuple[float, float, float, float]
"""Left, top, width and height of the glass of a window."""


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
    front = rect(x, top, house.width, house.height, tint(p.BRICK[house.brick]))
    shade = rect(x, ground - 9, house.width, 9, tint("#5F4A44"), opacity=0.25)
    gable = GABLES[house.gable](x, top, house.width, house.brick, tint)
    return gable + front + shade + _door(x, ground, house, tint) + _windows(x, ground, house, tint)


def _door(x: float, ground: float, house: House, tint: Tint) -> str:
    left = x + house.width * (0.12 if _on_the_left(house) else 0.66)
    wide = house.width * 0.22
    door = rect(left - 3, ground - 39, wide + 6, 39, tint(p.CREAM), r=2) + rect(
        left, ground - 36, wide, 36, tint(p.DOOR[house.door])
    )
    details = rect(left + 3, ground - 32, wide - 6, 9, tint(p.GLASS)) + circle(
        left + wide - 4, ground - 15, 1.6, tint(p.LAMP)
    )
    return door + details + rect(left - 5, ground - 3, wide + 10, 3, tint(p.STONE))


def _on_the_left(house: House) -> bool:
    return house.door % 2 == 0


def _windows(x: float, ground: float, house: House, tint: Tint) -> str:
    wide, high = house.width * 0.28, ground - house.height + 10
    upper = [(x + house.width * share, high, wide, 24.0) for share in (0.14, 0.58)]
    lower = (x + house.width * (0.46 if _on_the_left(house) else 0.1), ground - 34, house.width * 0.42, 23.0)
    return windows([*upper, lower], tint, lit=upper[1:] if house.lit else (), plants=[lower][house.brick % 2 :])


def windows(spots: Sequence[Spot], tint: Tint, *, lit: Sequence[Spot] = (), plants: Sequence[Spot] = ()) -> str:
    """Return windows with white frames; by day also with curtains. Some of them are `lit`, some have plants.

    Windows of one house go together: all frames are one path and so are all panes, and each path costs a window time.
    """
    frames = "".join(rounded(x - 2.5, y - 2.5, wide + 5, high + 5, 2) for x, y, wide, high in spots)
    glass = path("".join(map(_panes, spots)), tint(p.GLASS)) + "".join(path(_panes(spot), p.LIT) for spot in lit)
    sills = path("".join(oblong(x - 4, y + high + 2, wide + 8, 3) for x, y, wide, high in spots), tint(p.SAND))
    by_day = _by_day(spots) + "".join(map(_plant, plants)) if tint is daylight else ""
    return path(frames, tint(p.CREAM)) + glass + by_day + sills


def window(x: float, y: float, width: float, height: float, *, plant: bool = False) -> str:
    """Return one window by day, with curtains and perhaps a plant."""
    spot = (x, y, width, height)
    return windows([spot], daylight, plants=[spot] if plant else ())


def _panes(spot: Spot) -> str:
    """Two panes; the bar between them is what they leave of the frame."""
    x, y, width, height = spot
    pane = width / 2 - 1.2
    return oblong(x, y, pane, height) + oblong(x + width - pane, y, pane, height)


def _by_day(spots: Sequence[Spot]) -> str:
    shine = "".join(
        f"M{x:g} {y + high * 0.6:g}L{x + wide / 2 - 1.2:g} {y:g}h{wide * 0.22:g}L{x:g} {y + high:g}z"
        for x, y, wide, high in spots
    )
    curtains = "".join(
        f"M{side:g} {y + 1:g}v{high * 0.7:g}" for x, y, wide, high in spots for side in (x + 2, x + wide - 2)
    )
    return path(shine, "#FFFFFF", opacity=0.14) + line(curtains, p.PAPER, 2.4)


def _plant(spot: Spot) -> str:
    x, y, width, height = spot
    green = circle(x + width * 0.28, y + height - 5, 4.5, p.LEAF_DARK)
    return green + rect(x + width * 0.28 - 3, y + height - 4, 6, 4, p.CLAY)
