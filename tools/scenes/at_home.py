"""The scenes in a home: the kitchen table and the living room."""

from __future__ import annotations

from tools.scenes import palette as p
from tools.scenes.drawing import circle, document, ellipse, glow, line, path, place, rect
from tools.scenes.inside_things import chair, coat, frame, indoor_window, letters, mug, pendant, plant, room, side_chair
from tools.scenes.outside_things import bush

WIDTH, HEIGHT = 992, 176
FLOOR_EDGE = 138


def kitchen() -> str:
    """Return a kitchen table for four: three places are used, one chair stays empty."""
    return document(
        WIDTH,
        HEIGHT,
        room("#F3E2C6", p.FLOOR, FLOOR_EDGE),
        _worktop(),
        _garden_window(),
        _fridge(),
        glow("lamp", 496, 58, 132, "#FFE3A0", 0.6),
        _kitchen_table(),
        pendant(496, 46),
    )


def _worktop() -> str:
    tiles = rect(0, 58, 214, 34, "#DCE7E0") + line(
        "M0 69H214M0 81H214" + "".join(f"M{x} 58V92" for x in range(14, 214, 20)), "#C9D8D0", 1
    )
    cupboards = "".join(rect(x, 0, 52, 34, p.TEAL_LIGHT, r=2) + rect(x + 40, 22, 3, 8, p.METAL) for x in (0, 56, 112))
    low = rect(0, 98, 214, 46, p.TEAL_LIGHT) + "".join(rect(x, 102, 48, 36, "#7DA59E", r=2) for x in (4, 56, 108, 160))
    top = rect(0, 92, 222, 8, p.WOOD_LIGHT, r=2)
    kettle = (
        path("M40 92c-2 -20 4 -24 14 -24s16 4 14 24z", p.CLAY)
        + line("M45 68q9 -12 18 0", p.METAL, 3)
        + path("M67 80l10 -8v6l-9 9z", p.CLAY)
    )
    jars = (
        rect(100, 74, 16, 18, p.AMBER, r=3)
        + rect(120, 78, 14, 14, p.CREAM, r=3)
        + rect(99, 71, 18, 5, p.WOOD_DARK, r=2)
    )
    tap = line("M172 92V70q0 -8 10 -8t10 8", p.METAL, 3.4)
    return tiles + cupboards + low + top + kettle + jars + tap


def _garden_window() -> str:
    view = (
        rect(0, 0, 108, 74, "#D6E6E2")
        + rect(0, 52, 108, 22, p.GRASS)
        + bush(24, 56, 0.8, p.LEAF)
        + bush(88, 58, 0.9, p.LEAF_DARK)
    )
    curtain = "".join(path(f"M{x} 14h22q-2 40 {dx} 72h-20q2 -36 -2 -72z", "#E3A98F") for x, dx in ((248, -4), (360, 4)))
    rail = line("M240 13H390", p.WOOD_DARK, 3)
    return indoor_window(262, 22, 108, 74, view) + plant(300, 100, 0.46) + curtain + rail


def _fridge() -> str:
    body = rect(752, 26, 84, 120, "#E7E9E3", r=6) + rect(752, 66, 84, 2.4, p.STONE) + rect(760, 40, 4, 18, p.STONE, r=2)
    handle = rect(760, 78, 4, 26, p.STONE, r=2)
    house = (
        rect(778, 78, 30, 26, p.CREAM) + path("M783 92l10 -9 10 9v9h-20z", p.CLAY_LIGHT) + circle(793, 78, 2.6, p.TEAL)
    )
    photo = rect(812, 84, 18, 22, p.AMBER) + circle(821, 84, 2.4, p.CLAY)
    note = rect(790, 36, 26, 20, "#F6D58E") + line("M795 43h16M795 49h11", p.STONE, 1.6) + circle(803, 36, 2.4, p.PLUM)
    hook = line("M878 20H980", p.WOOD_DARK, 5)
    coats = coat(900, 22, p.TEAL, 60) + coat(940, 22, p.AMBER, 46) + coat(970, 22, p.PLUM, 40)
    clock = circle(700, 36, 17, p.CREAM) + circle(700, 36, 2, p.INK) + line("M700 36V26M700 36l8 5", p.INK, 2.2)
    return body + handle + house + photo + note + hook + coats + clock


def _kitchen_table() -> str:
    behind = chair(446, 158) + chair(546, 158)
    jacket = path("M424 92c4 -5 40 -5 44 0l4 34h-52z", p.BLUE) + line(
        "M446 92v32M434 98l-4 24M458 98l4 24", "#4C6A86", 2
    )
    cushion = rect(527, 112, 38, 14, p.CLAY_LIGHT, r=5)
    left = side_chair(372, 166, p.WOOD, facing=1)
    bag = place(
        334,
        136,
        rect(-13, -2, 24, 30, p.CLAY, r=7)
        + rect(-9, 10, 16, 13, "#A34A34", r=4)
        + line("M-6 -2q5 -10 10 0", p.CLAY, 3),
    )
    # The fourth chair stands a little away from the table, with nothing on it and nothing before it.
    empty = side_chair(648, 168, p.WOOD, facing=-1)
    top = rect(384, 118, 226, 11, p.WOOD_LIGHT, r=5) + rect(384, 125, 226, 4, p.WOOD_DARK, r=2, opacity=0.5)
    legs = rect(402, 128, 10, 40, p.WOOD_DARK, r=2) + rect(582, 128, 10, 40, p.WOOD_DARK, r=2)
    rug = ellipse(496, 168, 176, 9, p.CLAY_LIGHT, opacity=0.55)
    things = mug(446, 118, p.CREAM) + mug(534, 118, p.TEAL) + mug(408, 118, p.AMBER) + letters(490, 119)
    return rug + behind + jacket + cushion + left + bag + empty + legs + top + things


def living_room() -> str:
    """Return a living room in the evening: a sofa, a lamp, toys on the rug."""
    wall = room("#EAD9C3", "#BF9A76", 138)
    light = glow("lamp", 652, 62, 120, "#FFE3A0", 0.62)
    dusk = (
        rect(0, 0, 128, 82, "#56628A")
        + circle(98, 20, 8, "#FBEBC0")
        + bush(30, 84, 1.0, "#454F70")
        + bush(104, 86, 1.0, "#3B4563")
    )
    pane = indoor_window(142, 16, 128, 82, dusk)
    curtains = "".join(path(f"M{x} 6h26q-3 60 2 124h-30q4 -64 2 -124z", p.TEAL) for x in (116, 270)) + line(
        "M104 6H308", p.WOOD_DARK, 3.4
    )
    return document(
        WIDTH,
        HEIGHT,
        wall,
        pane,
        curtains,
        _family_wall(),
        light,
        _sofa(),
        _standing_lamp(),
        _television(),
        _toys(),
        plant(344, 148, 1.1, p.AMBER),
    )


def _family_wall() -> str:
    sea = rect(0, 0, 50, 34, "#CFE0DE") + rect(0, 20, 50, 14, p.WATER) + circle(38, 10, 5, p.AMBER)
    people = (
        rect(0, 0, 36, 30, p.SAND) + circle(11, 15, 5, p.TEAL) + circle(22, 13, 6, p.CLAY) + circle(29, 21, 4, p.AMBER)
    )
    drawing = rect(0, 0, 28, 34, "#FCFCF8") + path("M7 26v-10l7 -7 7 7v10z", p.CLAY_LIGHT) + circle(22, 7, 3, p.AMBER)
    return frame(446, 24, 56, 40, sea) + frame(514, 20, 42, 36, people) + frame(568, 28, 34, 40, drawing)


def _sofa() -> str:
    back = rect(410, 82, 212, 56, p.CLAY, r=16) + line("M516 88v34", "#A34A34", 2)
    seat = rect(418, 116, 96, 26, "#C96A50", r=8) + rect(518, 116, 96, 26, "#C96A50", r=8)
    arms = rect(396, 102, 30, 52, "#A9503A", r=12) + rect(606, 102, 30, 52, "#A9503A", r=12)
    base = rect(410, 140, 212, 15, "#A9503A", r=5) + line("M420 160v-6M612 160v-6", p.WOOD_DARK, 6)
    cushions = place(452, 112, rect(-16, -15, 32, 30, p.AMBER, r=7), turn=-9) + place(
        580, 112, rect(-16, -15, 32, 30, p.TEAL_LIGHT, r=7), turn=8
    )
    blanket = path("M606 102h30v30q-8 8 -15 0t-15 4z", p.CREAM, opacity=0.85)
    return back + seat + arms + base + cushions + blanket


def _standing_lamp() -> str:
    return (
        line("M660 158V72M646 159h28", p.METAL, 3.4)
        + path("M638 76l8 -34h28l8 34z", "#FFE3A0")
        + rect(637, 74, 46, 3, p.AMBER)
    )


def _television() -> str:
    cabinet = (
        rect(748, 118, 186, 30, p.WOOD, r=3)
        + rect(754, 123, 84, 20, p.WOOD_LIGHT, r=2)
        + rect(844, 123, 84, 20, p.WOOD_LIGHT, r=2)
    )
    screen = (
        rect(770, 46, 142, 66, p.INK, r=4)
        + rect(774, 50, 134, 58, "#4B5A66", r=2)
        + path("M774 108L836 50h28L800 108z", "#FFFFFF", opacity=0.07)
    )
    foot = rect(826, 112, 30, 6, p.INK) + line("M764 148v8M918 148v8", p.WOOD_DARK, 5)
    console = rect(760, 110, 40, 8, p.METAL, r=2) + line("M800 116q12 20 -2 32", p.METAL, 2)
    return cabinet + screen + foot + console + mug(922, 118, p.CREAM)


def _toys() -> str:
    rug = ellipse(516, 168, 168, 9, p.TEAL_LIGHT, opacity=0.7)
    blocks = (
        rect(446, 152, 13, 13, p.BLUE, r=2) + rect(460, 152, 13, 13, p.AMBER, r=2) + rect(453, 139, 13, 13, p.SAGE, r=2)
    )
    car = (
        rect(556, 156, 34, 9, p.PLUM, r=4)
        + path("M562 156l5 -8h14l5 8z", p.PLUM)
        + circle(564, 166, 4, p.INK)
        + circle(582, 166, 4, p.INK)
    )
    bear = (
        circle(508, 158, 8, p.WOOD)
        + circle(508, 146, 7, p.WOOD)
        + circle(502, 140, 3, p.WOOD)
        + circle(514, 140, 3, p.WOOD)
        + ellipse(508, 148, 3.4, 2.6, p.CREAM)
    )
    return rug + blocks + car + bear
