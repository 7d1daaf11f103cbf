"""The scenes where people talk: the meeting room and the consulting room."""

from __future__ import annotations

from tools.scenes import palette as p
from tools.scenes.drawing import circle, document, ellipse, line, path, place, rect
from tools.scenes.inside_things import armchair, indoor_window, mug, paper, plant, room
from tools.scenes.outside_things import cloud, tree

WIDTH, HEIGHT = 992, 176
FLOOR_EDGE = 138


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
