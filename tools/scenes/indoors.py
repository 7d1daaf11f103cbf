"""The scenes inside: kitchen, meeting room, hallway and consulting room."""

from __future__ import annotations

from tools.scenes import palette as p
from tools.scenes.drawing import circle, document, ellipse, glow, line, path, place, rect
from tools.scenes.inside_things import (
    armchair,
    chair,
    coat,
    frame,
    indoor_window,
    letters,
    mug,
    paper,
    pendant,
    plant,
    room,
    side_chair,
)
from tools.scenes.outside_things import bush, cloud, tree

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


def meeting() -> str:
    """Return a meeting room with a round table and coffee."""
    wall = room("#E6E7DA", "#C9B69C", FLOOR_EDGE)
    view = (
        rect(0, 0, 236, 74, "#D3E4E3")
        + cloud(60, 28, 0.4)
        + cloud(190, 24, 0.34)
        + rect(0, 50, 236, 24, p.FAR_GREEN)
        + "".join(
            rect(x, y, w, 74 - y, c)
            for x, y, w, c in (
                (12, 34, 30, "#C58663"),
                (46, 44, 26, "#B8705A"),
                (150, 30, 22, "#CC9669"),
                (176, 42, 40, "#A46654"),
            )
        )
        + tree(110, 74, 0.6)
    )
    glass = indoor_window(40, 22, 236, 74, view) + rect(117, 22, 4, 74, p.CREAM)
    blinds = rect(36, 14, 244, 7, p.TEAL_DARK, r=3)
    return document(
        WIDTH, HEIGHT, wall, glass, blinds, _whiteboard(), _sideboard(), _round_table(), plant(300, 158, 0.72, p.TEAL)
    )


def _whiteboard() -> str:
    board = rect(676, 20, 196, 84, p.STONE, r=4) + rect(680, 24, 188, 76, "#FCFCF8", r=2)
    circles = "".join(
        circle(x, y, 11, colour, opacity=0.85)
        for x, y, colour in ((718, 62, p.TEAL_LIGHT), (762, 44, p.AMBER), (760, 80, p.CLAY_LIGHT))
    )
    ties = line("M728 58L752 48M728 66L750 76M762 55V69", p.INK, 1.8)
    stickies = "".join(
        place(x, y, rect(0, 0, 17, 17, colour) + line("M3 6h11M3 11h7", p.INK, 1, opacity=0.5), turn=turn)
        for x, y, colour, turn in (
            (796, 34, "#F6D58E", -3),
            (820, 36, "#CFE3DC", 2),
            (844, 33, "#F1C3B4", 4),
            (798, 62, "#CFE3DC", 3),
            (824, 64, "#F6D58E", -4),
        )
    )
    tray = (
        rect(720, 104, 108, 5, p.STONE, r=2) + rect(736, 100, 18, 4, p.CLAY, r=2) + rect(760, 100, 18, 4, p.TEAL, r=2)
    )
    return board + circles + ties + stickies + tray


def _sideboard() -> str:
    cupboard = (
        rect(890, 104, 102, 46, p.WOOD, r=3)
        + rect(896, 110, 44, 34, p.WOOD_LIGHT, r=2)
        + rect(944, 110, 44, 34, p.WOOD_LIGHT, r=2)
    )
    flask = (
        path("M914 104v-30q0 -8 9 -8t9 8v30z", p.METAL)
        + rect(918, 60, 10, 8, p.INK, r=3)
        + line("M932 78q9 2 4 16", p.METAL, 3)
    )
    cups = "".join(rect(944 + 13 * n, 95, 11, 9, p.CREAM, r=2) for n in range(3)) + rect(950, 87, 11, 8, p.CREAM, r=2)
    return cupboard + flask + cups


def _round_table() -> str:
    behind = "".join(
        _office_chair(x, 126, colour) for x, colour in ((412, p.TEAL), (470, p.SAGE), (528, p.TEAL), (586, p.SAGE))
    )
    top = ellipse(499, 134, 150, 20, p.WOOD_DARK) + ellipse(499, 130, 150, 20, p.WOOD_LIGHT)
    foot = rect(490, 146, 18, 20, p.METAL) + ellipse(499, 168, 48, 5, p.METAL)
    cups = "".join(
        _cup(x, y, c)
        for x, y, c in (
            (404, 128, p.CREAM),
            (462, 120, p.TEAL_LIGHT),
            (536, 120, p.CREAM),
            (600, 130, p.CLAY_LIGHT),
            (470, 142, p.CREAM),
        )
    )
    sheets = paper(430, 134) + paper(566, 138, turn=4) + paper(508, 131, turn=-2)
    screen = path("M548 134l6 -18h34l-4 18z", p.METAL) + path("M552 132l5 -14h28l-3 14z", p.TEAL_LIGHT)
    front = _office_chair_back(336, 172, p.SAGE) + _office_chair_back(662, 172, p.TEAL)
    return foot + behind + top + sheets + screen + cups + front


def _office_chair(x: float, ground: float, colour: str) -> str:
    return rect(x - 19, ground - 44, 38, 44, colour, r=11) + rect(
        x - 13, ground - 38, 26, 24, p.CREAM, r=8, opacity=0.18
    )


def _office_chair_back(x: float, ground: float, colour: str) -> str:
    wheels = line(
        f"M{x:g} {ground - 22:g}V{ground - 6:g}M{x - 16:g} {ground:g}L{x:g} {ground - 8:g}L{x + 16:g} {ground:g}",
        p.METAL,
        4,
    )
    return wheels + rect(x - 24, ground - 30, 48, 10, p.METAL, r=5) + rect(x - 22, ground - 78, 44, 50, colour, r=12)


def _cup(x: float, y: float, colour: str) -> str:
    saucer = ellipse(x, y + 1, 10, 3, p.CREAM) + ellipse(x, y + 1, 10, 3, p.SAND_DARK, opacity=0.4)
    return saucer + path(f"M{x - 6:g} {y - 9:g}h12l-2 9h-8z", colour) + ellipse(x, y - 9, 6, 1.8, p.WOOD_DARK)


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


def consulting_room() -> str:
    """Return a room for a quiet conversation: two armchairs, tissues, a desk."""
    wall = room("#DEE5D6", "#CBB08C", FLOOR_EDGE)
    view = rect(0, 0, 112, 78, "#D6E6E2") + tree(34, 84, 0.72) + tree(88, 86, 0.58)
    window = indoor_window(446, 18, 112, 78, view)
    slats = "".join(rect(444, 18 + 7 * n, 116, 2, p.CREAM) for n in range(5))
    rug = ellipse(500, 164, 210, 10, p.TEAL_LIGHT, opacity=0.55)
    chairs = armchair(382, 162, p.TEAL, p.TEAL_DARK) + armchair(622, 162, p.CLAY, "#A34A34")
    cushion = place(622, 132, rect(-15, -13, 30, 26, "#F1D6A8", r=6), turn=8)
    return document(
        WIDTH,
        HEIGHT,
        wall,
        window,
        slats,
        _desk(),
        _examination_corner(),
        rug,
        chairs,
        cushion,
        _low_table(),
        plant(294, 152, 1.15, p.CREAM),
    )


def _low_table() -> str:
    top = ellipse(502, 142, 58, 8, p.WOOD_DARK) + ellipse(502, 139, 58, 8, p.WOOD_LIGHT)
    legs = line("M474 146l-8 22M530 146l8 22M502 148v20", p.WOOD_DARK, 4)
    tissues = rect(486, 124, 30, 14, p.BLUE, r=3) + path("M494 124q2 -12 9 -6q4 -10 9 6z", "#FFFFFF")
    return legs + top + tissues + mug(468, 138, p.CREAM) + mug(534, 138, p.AMBER)


def _desk() -> str:
    shelf = rect(30, 26, 150, 6, p.WOOD_DARK, r=2) + "".join(
        rect(40 + 13 * n, 26 - h, 11, h, c)
        for n, (h, c) in enumerate(
            ((20, p.TEAL), (17, p.CLAY), (22, p.AMBER), (19, p.PLUM), (16, p.SAGE), (21, p.BLUE))
        )
    )
    desk = rect(24, 98, 190, 9, p.WOOD_LIGHT, r=3) + rect(34, 106, 50, 52, p.WOOD) + line("M204 106v52", p.WOOD_DARK, 6)
    drawers = "".join(rect(40, 112 + 16 * n, 38, 12, p.WOOD_LIGHT, r=2) for n in range(3))
    screen = (
        rect(96, 46, 76, 46, p.METAL, r=4) + rect(100, 50, 68, 38, p.TEAL_LIGHT, r=2) + rect(128, 92, 12, 6, p.METAL)
    )
    lines = line("M108 60h34M108 68h50M108 76h26", p.CREAM, 3)
    lamp = (
        line("M54 98L50 74L66 58", p.METAL, 3.4)
        + path("M58 52l20 8 -6 10 -20 -8z", p.AMBER)
        + rect(44, 95, 22, 4, p.METAL, r=2)
    )
    return (
        shelf + desk + drawers + screen + lines + lamp + place(236, 160, _swivel_chair()) + mug(188, 98, p.CLAY_LIGHT)
    )


def _swivel_chair() -> str:
    wheels = line("M-16 0L0 -8L16 0M0 -8V-30", p.METAL, 4)
    return wheels + rect(-24, -42, 46, 12, p.SAGE, r=6) + rect(8, -92, 14, 52, p.SAGE, r=7)


def _examination_corner() -> str:
    couch = rect(760, 104, 196, 16, p.TEAL_LIGHT, r=6) + place(
        776, 106, rect(-6, -14, 50, 14, p.TEAL_LIGHT, r=6), turn=-16
    )
    frame_legs = line("M784 120v38M934 120v38M784 142H934", p.METAL, 5) + rect(812, 101, 140, 6, p.CREAM, r=2)
    ruler = rect(724, 20, 14, 112, p.CREAM, r=2) + line(
        "".join(f"M726 {y}h{8 if y % 20 else 11}" for y in range(30, 130, 10)), p.CLAY, 1.6
    )
    eyes = rect(800, 22, 44, 56, p.CREAM, r=3) + "".join(
        rect(822 - w / 2, y, w, h, p.INK, r=1)
        for y, w, h in ((28, 16, 9), (42, 24, 6), (53, 28, 4), (62, 30, 3), (69, 30, 2))
    )
    scope = (
        line("M890 30c-10 20 -10 34 0 40s14 -12 10 -24", p.METAL, 3)
        + circle(900, 44, 5, p.METAL)
        + line("M890 30l-5 -8M890 30l6 -8", p.METAL, 2.4)
    )
    return ruler + eyes + scope + frame_legs + couch
