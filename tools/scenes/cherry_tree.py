"""The house behind the cherry tree: a terrace in April, and a tree so full of blossom that it hides number 22."""

from __future__ import annotations

from collections.abc import Iterable

from tools.scenes import palette as p
from tools.scenes.drawing import backdrop, document, ellipse, line, path, rect, ring
from tools.scenes.houses import TERRACE, House, row
from tools.scenes.outside_things import bicycle, bush, cloud, daylight, hedge

WIDTH, HEIGHT = 992, 176
GROUND = 154
BLOSSOM, BLOSSOM_LIGHT, BLOSSOM_DARK = "#EDB9C0", "#F8DCDD", "#D795A3"
BARK = "#6E4F45"

CROWN = (
    (372, 62, 34), (404, 36, 36), (446, 22, 38), (496, 16, 40), (546, 22, 38), (590, 38, 36), (620, 64, 34),
    (392, 88, 28), (436, 66, 40), (496, 58, 46), (556, 66, 40), (602, 90, 28), (454, 96, 24), (540, 96, 24),
)  # fmt: skip
"""Where the blossom hangs: the middle and the radius of each cloud of it."""

SHADED = (
    (378, 84, 19), (398, 98, 17), (428, 92, 19), (456, 104, 15), (536, 104, 16), (566, 94, 20), (596, 100, 16),
    (616, 84, 17), (420, 64, 11), (470, 76, 12), (524, 72, 13), (574, 62, 11), (448, 48, 9), (548, 46, 10),
)  # fmt: skip
LIT = (
    (382, 48, 15), (404, 28, 16), (434, 14, 18), (470, 4, 17), (512, 2, 18), (550, 12, 19), (588, 28, 17),
    (614, 52, 14), (404, 60, 9), (436, 38, 12), (482, 28, 13), (520, 34, 10), (568, 40, 12), (500, 58, 9),
    (594, 66, 9), (456, 66, 8),
)  # fmt: skip
FALLEN = ((360, 160), (392, 165), (421, 158), (452, 167), (486, 160), (517, 166), (548, 159), (583, 165), (622, 160))


def cherry_tree() -> str:
    """Return a street in spring with one tree in blossom before a house of which little shows."""
    sky = backdrop("sky", WIDTH, GROUND, "#C3DAE0", "#FBEFDC")
    clouds = cloud(118, 34, 0.6, 0.85) + cloud(298, 24, 0.5, 0.7) + cloud(744, 30, 0.65) + cloud(926, 44, 0.5, 0.8)
    far = bush(-4, GROUND, 1.2) + bush(330, GROUND, 1.3) + bush(664, GROUND, 1.4)
    houses = row(-14, GROUND, TERRACE[2:6], daylight) + row(668, GROUND, TERRACE[7:11], daylight)
    street = rect(0, GROUND, WIDTH, 22, p.SAND) + rect(0, GROUND, WIDTH, 2, p.SAND_DARK)
    things = hedge(334, GROUND + 2, 56) + hedge(604, GROUND + 2, 56) + bicycle(730, GROUND + 9, p.TEAL_DARK)
    return document(WIDTH, HEIGHT, sky, clouds, far, houses, _number_22(), street, things, _tree(), _petals())


def _number_22() -> str:
    """The house itself and the one it leans on: doors and windows below, and roofs that the blossom covers."""
    return row(386, GROUND, [House("mansard", 111, 88, 2, 0), House("mansard", 110, 88, 4, 5)])


def _tree() -> str:
    trunk = path(
        f"M480 {GROUND + 6}C488 134 486 118 478 100L442 74L448 69L488 90L492 50H500L502 92L546 68L551 73"
        f"L514 102C508 120 508 136 518 {GROUND + 6}z",
        BARK,
    )
    shade = ellipse(498, GROUND + 8, 96, 8, p.INK, opacity=0.1)
    crown = _clouds(CROWN, BLOSSOM) + _clouds(SHADED, BLOSSOM_DARK, 0.55) + _clouds(LIT, BLOSSOM_LIGHT, 0.75)
    return shade + trunk + crown + _limbs()


def _limbs() -> str:
    """Where the blossom lets the wood show."""
    return line("M496 104L494 76M498 100L526 74M492 102L462 82", BARK, 4, opacity=0.55)


def _clouds(spots: Iterable[tuple[float, float, float]], colour: str, opacity: float = 1) -> str:
    """Blossom of one colour as one path: each path costs a window time."""
    return path("".join(ring(x, y, r, r * 0.82) for x, y, r in spots), colour, opacity=opacity)


def _petals() -> str:
    """What has come down already, and a little of it still in the air."""
    fallen = "".join(ring(x, y, 4.5, 1.5) for x, y in FALLEN)
    falling = "".join(f"M{x} {y}l3 2" for x, y in ((352, 118), (416, 130), (574, 134), (634, 112), (660, 140)))
    return path(fallen, BLOSSOM) + line(falling, BLOSSOM, 3)
