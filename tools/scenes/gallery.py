"""The scene on the gallery of a flat: four floors up at dawn, with bird cages, washing and the city beyond the rail."""

from __future__ import annotations

from collections.abc import Sequence

from tools.scenes import palette as p
from tools.scenes.drawing import backdrop, circle, document, ellipse, glow, line, mix, oblong, path, rect, ring
from tools.scenes.inside_things import mug, plant
from tools.scenes.pets import Way, bird, cage

WIDTH, HEIGHT = 992, 176
RAIL, FOOT, SLAB = 98, 148, 9
"""The top of the rail, where the floor begins, and the underside of the gallery above."""

HAZE = "#F7CFA2"
"""What the low light does to everything far away."""

Block = tuple[float, float, float]
"""Where a building begins, how high it comes, and how wide it is."""

FAR: Sequence[Block] = (
    (0, 76, 64),
    (84, 70, 38),
    (110, 60, 26),
    (146, 80, 96),
    (224, 60, 9),
    (262, 74, 50),
    (330, 82, 80),
    (590, 80, 70),
    (690, 56, 42),
    (740, 72, 44),
    (800, 80, 96),
    (906, 68, 40),
    (950, 74, 42),
)
MIDDLE: Sequence[Block] = (
    (62, 92, 92),
    (206, 96, 64),
    (322, 96, 84),
    (420, 101, 62),
    (548, 101, 72),
    (650, 95, 86),
    (786, 97, 72),
    (900, 94, 80),
)
NEAR: Sequence[Block] = (
    (-20, 100, 92),
    (140, 106, 80),
    (258, 103, 76),
    (392, 112, 84),
    (566, 112, 84),
    (704, 104, 92),
    (850, 106, 76),
    (934, 104, 80),
)


def balcony() -> str:
    """Return a gallery at dawn: cages that hang and stand, birds loose on the rail, roofs and a wire beyond."""
    sky = backdrop("sky", WIDTH, 112, "#CFC4CE", "#FFDF9F")
    sun = glow("sun", 512, 72, 104, "#FFF0B4", 0.95) + circle(512, 72, 21, "#FFF0B8")
    above = rect(0, 0, WIDTH, SLAB, "#8F7F78") + rect(0, SLAB, WIDTH, 3, "#6E605B")
    return document(
        WIDTH, HEIGHT, sky, sun, _flock(), _city(), _wire(), _floor(), _rail(), above, _washing(), _things(), _birds()
    )


def _flock() -> str:
    wings = "".join(f"M{x} {y}q4 -5 7 0q3 -5 7 0" for x, y in ((660, 34), (684, 26), (702, 40), (300, 34), (322, 42)))
    return line(wings, "#7D6E72", 1.8)


def _city() -> str:
    """Three rows of roofs, each nearer one darker and less hazy."""
    far = "".join(oblong(x, y, wide, 112 - y) for x, y, wide in FAR) + "M224 62L228.5 30L233 62z"
    middle, near = _gabled(MIDDLE, 120), _gabled(NEAR, FOOT)
    chimneys = "".join(
        oblong(x, y, 8, 20) for x, y in ((36, 72), (192, 78), (312, 70), (640, 72), (796, 74), (952, 76))
    )
    lit = "".join(oblong(x, y, 5, 6) for x, y in ((700, 66), (712, 78), (722, 66), (118, 70), (336, 88), (676, 90)))
    return (
        path(far, mix("#B497A0", HAZE, 0.45))
        + rect(0, 111, WIDTH, FOOT - 111, mix("#9A6E66", HAZE, 0.3))
        + path(middle, mix("#A8705F", HAZE, 0.36))
        + path(chimneys + near, mix("#8A5A52", HAZE, 0.14))
        + path(lit, p.LIT)
    )


def _gabled(houses: Sequence[Block], ground: float) -> str:
    return "".join(
        f"M{x:g} {ground}V{eaves:g}L{x + wide / 2:g} {eaves - wide * 0.26:g}L{x + wide:g} {eaves:g}V{ground}z"
        for x, eaves, wide in houses
    )


def _wire() -> str:
    """The wire of the tram, with the poles that carry it."""
    poles = line("M176 148V58h34M812 148V58h-34", "#6B5A58", 3)
    wires = line(
        "M0 62Q90 74 204 62Q496 86 788 62Q900 74 992 62M0 56Q90 66 204 56M788 56Q900 66 992 56", "#6B5A58", 1.4
    )
    return poles + wires + line("M206 58v5M786 58v5", "#6B5A58", 2.4)


def _floor() -> str:
    """Concrete, with the light that comes between the bars."""
    light = "".join(
        f"M{x} {FOOT + 2}h15L{x + 15 + (x - 512) * 0.34:g} 176h-26z" for x in range(112, 920, 40) if abs(x - 512) < 380
    )
    return rect(0, FOOT, WIDTH, 28, "#B79E8B") + path(light, "#FFDFA3", opacity=0.5)


def _rail() -> str:
    # Bars as boxes, not as lines: a line has round ends to work out.
    bars = path("".join(oblong(x, RAIL, 2.6, FOOT - RAIL) for x in range(8, 992, 20)), "#3F6A66")
    posts = path("".join(oblong(x, RAIL, 7, FOOT - RAIL + 3) for x in (88, 338, 648, 898)), p.TEAL_DARK)
    top = rect(0, RAIL - 4, WIDTH, 7, "#F3E3C8", r=3) + rect(400, RAIL - 4, 224, 2.4, "#FFF3C4")
    return bars + posts + rect(0, FOOT - 5, WIDTH, 4, p.TEAL_DARK) + _flowers(236) + _flowers(690) + top + _tea_towel()


def _flowers(x: float) -> str:
    """A box of geraniums that hangs on the rail."""
    box = rect(x - 2, RAIL - 1, 90, 18, p.CLAY, r=3) + rect(x - 4, RAIL + 2, 94, 4, "#A34A34")
    leaves = [
        path("".join(ring(x + 8 + 14 * n, RAIL - 6 - 3 * (n % 2), 8, 8) for n in some), colour)
        for some, colour in (((0, 2, 4), p.LEAF_DARK), ((1, 3, 5), p.LEAF))
    ]
    blooms = path("".join(ring(x + 5 + 17 * n, RAIL - 13 + 4 * (n % 2), 4, 4) for n in range(5)), "#D9694C")
    return "".join(leaves) + blooms + box


def _tea_towel() -> str:
    cloth = path(f"M622 {RAIL - 5}h34l1 37q-9 4 -18 1t-18 1z", p.CREAM)
    return cloth + path(oblong(622, RAIL + 3, 34.5, 3.4) + oblong(621.5, RAIL + 22, 35.4, 3.4), p.CLAY)


def _washing() -> str:
    cord = line("M760 22Q880 34 992 24M0 24Q70 34 150 22", p.METAL, 1.6)
    towel = rect(780, 25, 30, 46, p.CREAM) + path(oblong(780, 34, 30, 4) + oblong(780, 58, 30, 4), p.CLAY)
    jacket = path("M824 28l9 -1q9 6 18 1l10 2 9 26 -9 3 -5 -12v32h-28v-32l-5 12 -9 -3z", "#4B6580")
    shirt = path("M888 29l8 -1q8 6 16 1l14 8 -4 13 -8 -3v30h-26v-30l-8 3 -4 -13z", "#E2B9A0")
    sheet = rect(18, 27, 46, 56, "#E9D9BE") + path(oblong(86, 28, 26, 36), p.TEAL_LIGHT)
    pegs = path("".join(oblong(x, 20, 3, 9) for x in (784, 803, 830, 856, 894, 910, 26, 52, 90, 104)), p.WOOD)
    return cord + towel + jacket + line("M842 34v44", "#3B5269", 1.6) + shirt + sheet + pegs


def _things() -> str:
    """What stands on the gallery: a bench with a cage and coffee, pots, and two cages that hang."""
    seat = rect(416, 136, 168, 7, p.WOOD_LIGHT, r=3) + rect(416, 146, 168, 5, p.WOOD, r=2)
    legs = line("M432 142v26M568 142v26", p.METAL, 5) + line("M432 158H568", p.METAL, 2.4)
    flask = rect(548, 112, 12, 24, p.TEAL, r=3) + rect(549, 107, 10, 7, p.METAL, r=2)
    pots = plant(366, 168, 0.95, p.CLAY) + plant(664, 170, 0.8, p.AMBER) + plant(262, 172, 0.7, p.TEAL)
    seed = path("M700 170l-3 -24q13 -6 26 0l-3 24z", p.SAND) + path("M697 146q13 -8 26 0l-4 5h-18z", p.CREAM)
    hanging = cage(398, 78, 1.02, ("#E8B33F",)) + cage(594, 70, 0.86, ("#D98A5B",))
    cords = line("M398 12v12M594 12v15", p.METAL, 2)
    return (
        cords
        + hanging
        + legs
        + seat
        + cage(482, 136, 1.1, ("#E8B33F", "#8FA273"))
        + flask
        + mug(530, 136, p.CREAM)
        + pots
        + seed
    )


def _birds() -> str:
    loose: tuple[tuple[float, str, Way, float], ...] = (
        (352, "#8E8C94", 1, 1.25),
        (436, "#E8B33F", 1, 1),
        (560, "#E8B33F", -1, 1),
        (590, "#D98A5B", -1, 0.9),
        (790, "#8E8C94", -1, 1.2),
    )
    shadow = ellipse(722, 172, 34, 2.6, p.INK, opacity=0.12)
    seeds = "".join(circle(x, y, 1.1, p.AMBER) for x, y in ((736, 171), (742, 173), (751, 171), (759, 173)))
    return shadow + seeds + "".join(bird(x, RAIL - 4, colour, way, size) for x, colour, way, size in loose)
