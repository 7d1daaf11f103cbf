"""The scene in a hallway in the evening."""

from __future__ import annotations

from tools.scenes import palette as p
from tools.scenes.drawing import circle, document, ellipse, glow, line, path, place, rect
from tools.scenes.inside_things import coat, frame, letters, room

WIDTH, HEIGHT = 992, 176


def hallway() -> str:
    """Return a hallway in the evening: coats, and light beneath a closed bedroom door."""
    wall = room("#C9B7A6", "#9C7B60", 140)
    dusk = rect(0, 0, WIDTH, HEIGHT, "#3A2F45", opacity=0.28)
    light = path("M470 141H592L640 176H424z", "#FFE3A0", opacity=0.55) + glow("crack", 530, 140, 96, "#FFE3A0", 0.6)
    crack = rect(474, 137.5, 112, 3.4, "#FFF0C4", r=1)
    return document(
        WIDTH, HEIGHT, wall, _coat_rack(), _stairs(), _hall_frames(), _hall_table(), _bedroom_door(), dusk, light, crack
    )


def _coat_rack() -> str:
    shelf = rect(46, 20, 236, 7, p.WOOD_DARK, r=2) + "".join(
        line(f"M{x} 27v10", p.METAL, 3) for x in range(66, 280, 33)
    )
    coats = (
        coat(66, 36, p.TEAL, 74)
        + coat(99, 36, p.CLAY, 50)
        + coat(132, 36, p.AMBER, 44)
        + coat(198, 36, p.PLUM, 66)
        + coat(264, 36, p.BLUE, 56)
    )
    scarf = line("M231 36c-7 20 6 34 -2 58", p.CLAY, 8) + line("M235 36c6 18 -2 30 5 48", p.CLAY_LIGHT, 7)
    hats = ellipse(92, 18, 17, 5, p.PLUM) + path("M80 17q12 -20 24 0z", p.PLUM) + ellipse(228, 15, 15, 8, p.SAGE)
    shoes = "".join(
        place(x, 160, path("M-12 0V-7h9l9 5q6 1 6 4v1H-12z", colour))
        for x, colour in ((70, p.INK), (98, p.INK), (150, p.CLAY), (174, p.CLAY), (222, p.TEAL))
    )
    bag = (
        rect(252, 130, 34, 32, p.CLAY, r=8)
        + rect(258, 144, 22, 13, "#A34A34", r=4)
        + line("M261 130q8 -12 16 0", p.CLAY, 3.4)
    )
    return shelf + coats + scarf + hats + shoes + bag


def _stairs() -> str:
    steps = "".join(rect(772 + 28 * n, 128 - 24 * n, 240, 24, p.WOOD_LIGHT if n % 2 else p.WOOD) for n in range(6))
    noses = "".join(rect(768 + 28 * n, 126 - 24 * n, 240, 4, p.WOOD_DARK) for n in range(6))
    rails = "".join(line(f"M{782 + 28 * n} {128 - 24 * n}v-46", p.CREAM, 3.4) for n in range(6))
    return (
        steps
        + noses
        + rails
        + line("M770 92L930 -46", p.WOOD_DARK, 7)
        + rect(764, 78, 12, 62, p.WOOD_DARK, r=4)
        + circle(770, 76, 8, p.WOOD_DARK)
    )


def _hall_frames() -> str:
    sea = rect(0, 0, 42, 30, "#CFE0DE") + rect(0, 18, 42, 12, p.WATER) + path("M16 20l8 -14v14z", p.CLAY)
    family = rect(0, 0, 30, 36, p.SAND) + "".join(
        circle(x, y, r, c) for x, y, r, c in ((9, 18, 5, p.PLUM), (19, 16, 6, p.TEAL), (24, 26, 4, p.AMBER))
    )
    sun = rect(0, 0, 30, 24, "#F6E3B6") + circle(15, 13, 7, p.AMBER)
    return frame(328, 36, 48, 36, sea) + frame(388, 28, 36, 42, family) + frame(350, 80, 36, 30, sun)


def _hall_table() -> str:
    top = (
        rect(640, 100, 92, 7, p.WOOD_DARK, r=3)
        + line("M650 106v46M722 106v46", p.WOOD_DARK, 5)
        + rect(650, 108, 72, 14, p.WOOD)
    )
    bowl = path("M690 90h32q-2 10 -16 10t-16 -10z", p.TEAL) + letters(664, 101)
    mirror = (
        ellipse(686, 54, 26, 32, p.WOOD_DARK)
        + ellipse(686, 54, 22, 28, "#D7DDD6")
        + path("M672 68L698 30h7L676 76z", "#FFFFFF", opacity=0.35)
    )
    return mirror + top + bowl


def _bedroom_door() -> str:
    casing = rect(462, 10, 136, 130, p.CREAM, r=3) + rect(472, 18, 116, 120, "#D9C3A2", r=2)
    panels = "".join(
        rect(x, y, 44, h, "#C7AE8A", r=3) for x, y, h in ((482, 28, 44), (534, 28, 44), (482, 82, 46), (534, 82, 46))
    )
    handle = circle(578, 82, 4.6, p.METAL) + line("M578 82h-11", p.METAL, 3.4)
    sign = place(
        530,
        44,
        rect(-23, -14, 46, 28, "#F6D58E", r=3)
        + path("M-11 2a5 5 0 0 1 9 -5a5 5 0 0 1 9 5q-2 6 -9 10q-7 -4 -9 -10z", p.CLAY)
        + circle(14, -5, 3, p.TEAL),
        turn=-5,
    )
    return casing + panels + handle + sign
