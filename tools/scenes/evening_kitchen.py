"""The scene of a kitchen at night, with a light on the stairs."""

from __future__ import annotations

from tools.scenes import palette as p
from tools.scenes.drawing import circle, document, ellipse, glow, line, oblong, path, place, rect
from tools.scenes.evening_things import (
    HEIGHT,
    WIDTH,
    WOOD,
    WOOD_DARK,
    WOOD_LIGHT,
    evening_room,
    night_window,
    slippers,
)
from tools.scenes.inside_things import chair, mug, pendant

EDGE = 142
"""Where the floor begins."""


def evening_kitchen() -> str:
    """Return a kitchen at night: a lamp over the table, a form, a telephone, and light at the top of the stairs."""
    return document(
        WIDTH,
        HEIGHT,
        evening_room("#3C3F5C", "#6A5866", "#71574A", EDGE),
        _worktop(),
        night_window(318, 30, 92, 66),
        _stairs(),
        glow("lamp", 496, 66, 170, "#FFD896", 0.75),
        _table(),
        pendant(496, 44, "#B8604A"),
        place(-26, 0, _fridge()),
        slippers(700, 164),
    )


def _worktop() -> str:
    """The dark side of the kitchen: cupboards, a kettle, a tap, and the little light of the oven clock."""
    upper = path("".join(oblong(x, 0, 52, 34) for x in (0, 56, 112)), "#4C6266") + path(
        oblong(164, 0, 50, 34), "#435759"
    )
    low = rect(0, 100, 214, 44, "#43595C") + path("".join(oblong(x, 106, 46, 32) for x in (6, 58, 162)), "#4F686B")
    oven = (
        rect(108, 104, 48, 38, "#2A2D38", r=3)
        + rect(114, 116, 36, 20, "#1B1E28", r=2)
        + path(oblong(122, 108, 12, 4), "#F2B94B")
    )
    top = rect(0, 93, 222, 8, WOOD_LIGHT, r=2)
    kettle = path("M40 93c-2 -20 4 -24 14 -24s16 4 14 24z", "#9A5D4A") + line("M45 69q9 -12 18 0", "#2B2626", 3)
    tap = (
        line("M176 93V71q0 -8 10 -8t10 8", "#8A8F9C", 3.4)
        + rect(96, 78, 14, 15, "#C9A15C", r=3)
        + rect(114, 82, 12, 11, "#D9CBB0", r=2)
    )
    return upper + low + oven + top + kettle + tap


def _stairs() -> str:
    """The stairs up, with a light that someone put on and the fifth board that creaks."""
    opening = path("M776 142V8H992V142z", "#2C2B3E")
    light = path("M880 0H992V60L900 142H776z", "#FFD896", opacity=0.22) + glow("up", 960, 6, 110, "#FFE3A6", 0.85)
    steps = "".join(rect(790 + 30 * n, 124 - 22 * n, 210, 22, (WOOD, WOOD_DARK)[n % 2]) for n in range(6))
    noses = "".join(rect(786 + 30 * n, 122 - 22 * n, 214, 4, WOOD_LIGHT) for n in range(6))
    rails = line("".join(f"M{804 + 30 * n} {122 - 22 * n}v-40" for n in range(6)), "#D9CBB0", 3)
    return (
        opening
        + steps
        + noses
        + rails
        + light
        + line("M790 92L952 -26", "#E6D9C4", 5)
        + rect(768, 6, 8, 138, "#8A6A52")
    )


def _table() -> str:
    """The table under the lamp: one cup, a telephone that is lit, a form with a ring, and a tea towel."""
    behind = chair(440, 160, WOOD_DARK) + chair(552, 160, WOOD_DARK)
    cardigan = path("M532 92c4 -5 36 -5 40 0l5 36h-50z", "#6A5580")
    top = rect(380, 118, 234, 10, WOOD_LIGHT, r=4) + ellipse(496, 119, 104, 4, "#FFE9BE", opacity=0.6)
    legs = path(oblong(398, 128, 9, 40) + oblong(588, 128, 9, 40), WOOD_DARK)
    form = (
        path("M478 118l6 -7h34l4 7z", "#FBF3E4")
        + line("M489 114h22", p.STONE, 1)
        + ellipse(512, 115.500, 4, 1.4, "#B07F57")
    )
    phone = path("M536 118l3 -5h16l2 5z", "#20222C") + path("M539 117l2 -3h12l1 3z", "#BFE3F0")
    towel = path("M574 116h30v16q-8 4 -15 1t-15 1z", "#E9D9BE") + path(oblong(574, 122, 30, 3), p.CLAY)
    rug = ellipse(496, 170, 172, 6, "#8E4B3C", opacity=0.6)
    return (
        rug
        + behind
        + cardigan
        + legs
        + top
        + form
        + phone
        + towel
        + mug(440, 118, "#BFD3CB")
        + mug(462, 118, "#EBB9AC")
    )


def _fridge() -> str:
    """The fridge, with a drawing, a photograph and the week on it."""
    body = (
        rect(660, 30, 78, 114, "#8A90A0", r=5)
        + rect(660, 68, 78, 2.4, "#6A7080")
        + path(oblong(667, 42, 4, 18) + oblong(667, 80, 4, 24), "#6A7080")
    )
    week = rect(686, 38, 40, 24, "#E6DCC8") + line("M692 44h28M692 50h28M692 56h18", "#9A8F80", 1.6)
    photo = rect(690, 80, 20, 24, "#D9A25A") + circle(700, 90, 4, "#8A5A42") + rect(714, 84, 16, 18, "#CFE3DC")
    return body + week + photo + circle(706, 38, 2.4, p.CLAY) + circle(700, 80, 2.4, p.TEAL)
