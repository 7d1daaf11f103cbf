"""The scenes outside: street, night, school and dyke."""

from __future__ import annotations

from tools.scenes import palette as p
from tools.scenes.drawing import backdrop, circle, document, ellipse, glow, line, mix, path, place, rect
from tools.scenes.houses import TERRACE, row, window
from tools.scenes.outside_things import (
    Tint,
    bench,
    bicycle,
    bush,
    bushes,
    cloud,
    daylight,
    hedge,
    lamp_post,
    poplar,
    sheep,
    tree,
)

WIDTH, HEIGHT = 992, 176
GROUND = 154


def street() -> str:
    """Return a row of terraced houses on a mild day."""
    sky = backdrop("sky", WIDTH, GROUND, "#C6DAD9", "#F8E8CB")
    sun = circle(628, 58, 58, "#FBE3A9", opacity=0.45) + circle(628, 58, 36, p.LAMP)
    clouds = cloud(150, 36, 0.55, 0.8) + cloud(372, 30, 0.7) + cloud(700, 66, 0.62) + cloud(904, 34, 0.6, 0.8)
    far = bush(-4, GROUND, 1.1) + bush(280, GROUND, 1.4) + bush(318, GROUND, 1.7)
    return document(
        WIDTH, HEIGHT, sky, sun, clouds, far, _terrace(daylight), _pavement(daylight), _street_things(daylight)
    )


def night() -> str:
    """Return the same street by night: one window is lit."""

    def dark(colour: str) -> str:
        return mix(colour, p.NIGHT, 0.68)

    sky = backdrop("sky", WIDTH, GROUND, "#171E3A", "#39446E")
    spots = (
        (60, 24),
        (128, 50),
        (196, 18),
        (262, 44),
        (345, 16),
        (436, 34),
        (566, 14),
        (610, 46),
        (742, 20),
        (846, 42),
        (940, 16),
    )
    stars = "".join(circle(x, y, 1.5 if x % 4 else 2.2, "#F6EBCB", opacity=0.9) for x, y in spots)
    moon = path("M300 10a23 23 0 1 0 20 34a19 19 0 0 1 -20 -34z", "#FBEBC0")
    houses = _terrace(dark)
    light = glow("window", 638, 98, 70, p.LIT, 0.6) + glow("lamp", 354, 68, 84, p.LAMP, 0.5)
    pool = ellipse(350, GROUND + 8, 70, 8, p.LAMP, opacity=0.22) + ellipse(638, GROUND + 8, 58, 7, p.LIT, opacity=0.16)
    return document(WIDTH, HEIGHT, sky, stars, moon, houses, _pavement(dark), pool, _street_things(dark), light)


def _terrace(tint: Tint) -> str:
    left, right = TERRACE[:3], TERRACE[3:]
    return row(18, GROUND, left, tint) + row(330, GROUND, right, tint)


def _pavement(tint: Tint) -> str:
    kerb = rect(0, GROUND + 12, WIDTH, 3, tint(p.SAND_DARK)) + rect(0, GROUND + 15, WIDTH, 8, tint("#A79C90"))
    return rect(0, GROUND, WIDTH, 13, tint(p.SAND)) + rect(0, GROUND, WIDTH, 2, tint(p.SAND_DARK)) + kerb


def _street_things(tint: Tint) -> str:
    light = p.LAMP if tint is daylight else "#FFE7AE"
    trees = tree(300, GROUND + 2, 1.02, tint) + tree(716, GROUND + 4, 0.82, tint) + tree(10, GROUND + 2, 0.8, tint)
    green = hedge(120, GROUND + 2, 62, tint) + hedge(836, GROUND + 2, 70, tint)
    bins = rect(276, GROUND - 18, 13, 20, tint(p.TEAL_DARK), r=2) + rect(274, GROUND - 21, 17, 5, tint("#1A4A46"), r=2)
    bikes = bicycle(428, GROUND + 9, p.CLAY, tint) + bicycle(628, GROUND + 8, p.TEAL_DARK, tint)
    return trees + green + bins + lamp_post(338, GROUND + 10, tint, light) + bikes


def school() -> str:
    """Return a school with a playground and many bicycles."""
    sky = backdrop("sky", WIDTH, GROUND, "#CFDEDD", "#F7EAD2")
    clouds = cloud(120, 44, 0.7) + cloud(430, 26, 0.5, 0.7) + cloud(860, 38, 0.75)
    far = bushes(GROUND, 1.3, every=46, but=(292, 692))
    yard = rect(0, GROUND, WIDTH, 22, "#D8C6AC") + rect(0, GROUND, WIDTH, 2, p.SAND_DARK)
    trees = (
        tree(66, GROUND + 2, 1.1)
        + tree(196, GROUND + 2, 0.86)
        + tree(884, GROUND + 2, 1.12)
        + tree(962, GROUND + 2, 0.8)
    )
    colours = (p.TEAL_DARK, p.CLAY, p.METAL, p.BLUE, p.AMBER, p.PLUM)
    left = "".join(bicycle(76 + 46 * n, GROUND + 8, colours[n % 6], size=0.86) for n in range(4))
    right = "".join(bicycle(726 + 46 * n, GROUND + 7, colours[(n + 2) % 6], size=0.86) for n in range(3))
    rack = line(f"M60 {GROUND - 8}H264", p.METAL, 2.4) + line(f"M710 {GROUND - 8}H866", p.METAL, 2.4)
    bag = rect(604, GROUND - 10, 20, 18, p.CLAY, r=5) + line(f"M609 {GROUND - 10}q5 -9 10 0", p.CLAY, 2.6)
    return document(WIDTH, HEIGHT, sky, clouds, far, _school_building(), yard, trees, rack, left, right, bag)


def _school_building() -> str:
    wing = rect(292, 70, 400, GROUND - 70, "#C58663") + rect(292, 134, 400, GROUND - 134, "#A46654")
    roof = rect(284, 62, 416, 10, "#5F4A44", r=2)
    hall = rect(432, 40, 128, GROUND - 40, "#D3A983") + path("M420 44L496 12L572 44z", "#6B5650")
    clock = circle(496, 36, 11, p.CREAM) + circle(496, 36, 11, p.INK, opacity=0.12) + line("M496 30v6l4 3", p.INK, 2)
    panes = "".join(window(x, 84, 40, 30, plant=x in (308, 636)) for x in (308, 366, 586, 636))
    drawings = "".join(
        rect(x, 122 - 16, 8, 9, colour) for x, colour in ((374, p.AMBER), (386, p.CLAY), (594, p.TEAL), (610, p.AMBER))
    )
    door = rect(464, 92, 64, GROUND - 92, p.CREAM, r=2) + rect(468, 96, 27, GROUND - 96, p.TEAL_DARK)
    doors = (
        door
        + rect(498, 96, 26, GROUND - 96, p.TEAL_DARK)
        + rect(472, 101, 19, 24, p.GLASS)
        + rect(502, 101, 18, 24, p.GLASS)
    )
    canopy = rect(448, 84, 96, 8, p.TEAL, r=2) + window(446, 58, 26, 18) + window(520, 58, 26, 18)
    steps = rect(452, GROUND - 4, 88, 5, p.STONE)
    return wing + roof + hall + clock + panes + drawings + doors + canopy + steps


def cycle_path() -> str:
    """Return a dyke in the polder: two bicycles by a bench, water, sheep."""
    sky = backdrop("sky", WIDTH, HEIGHT, "#BCD6DB", "#FBEBCB")
    sun = circle(256, 70, 50, "#FBE3A9", opacity=0.5) + circle(256, 70, 30, p.LAMP)
    clouds = cloud(90, 34, 0.7) + cloud(420, 30, 0.8) + cloud(690, 44, 0.55, 0.8) + cloud(900, 30, 0.85)
    far = rect(0, 98, WIDTH, 30, p.FAR_GREEN) + "".join(poplar(x, 102, 0.62) for x in (30, 58, 86, 114, 640, 668, 696))
    farm = (
        path("M176 100v-14l22 -16 22 16v14z", "#B8705A")
        + path("M170 88l28 -21 28 21z", "#76523F")
        + bush(240, 104, 0.7, p.LEAF)
    )
    water = path("M0 122C180 112 420 118 560 126S860 132 992 120V150H0z", p.WATER)
    ripples = line("M70 128h46M190 134h60M330 129h40M120 140h34", "#C9DFE0", 2)
    reeds = line("M20 142v-16M26 144v-20M33 144v-14M408 146v-18M415 147v-22M422 147v-15", p.SAGE, 2.4)
    dyke = path("M0 146C150 142 300 140 420 128S700 92 992 96V176H0z", p.GRASS)
    slope = path("M0 160C200 156 380 152 520 138S760 116 992 118V176H0z", p.GRASS_DARK, opacity=0.55)
    way = path(
        "M300 176C420 156 520 134 640 122S860 108 992 106V118C860 120 770 126 680 138S520 164 470 176z", "#C98F74"
    )
    middle = line("M396 172C500 148 600 132 700 122S880 113 985 112", p.CREAM, 1.6, opacity=0.7)
    flock = sheep(150, 160, 1.05) + sheep(206, 168, 1.2) + sheep(96, 168, 0.95) + sheep(820, 160, 1.3)
    rest = bench(560, 124) + bicycle(486, 139, p.TEAL_DARK, size=1.15) + bicycle(652, 124, p.CLAY, size=1.1)
    return document(
        WIDTH,
        HEIGHT,
        sky,
        sun,
        clouds,
        far,
        farm,
        _mill(790, 100),
        water,
        ripples,
        reeds,
        dyke,
        slope,
        way,
        middle,
        flock,
        rest,
    )


def _mill(x: float, ground: float) -> str:
    tower = (
        path("M-11 0L-7 -40H7L11 0z", "#8A6A55") + path("M-9 -40Q0 -54 9 -40z", "#5F4A44") + rect(-3, -12, 6, 12, p.INK)
    )
    sails = line("M-26 -62L26 -22M-20 -16L20 -68", p.METAL, 2.2)
    return place(x, ground, tower + sails)
