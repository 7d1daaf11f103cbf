"""The scene downstairs in a flat: letterboxes, a lift, a notice board and the stairs."""

from __future__ import annotations

from tools.scenes import palette as p
from tools.scenes.drawing import circle, document, ellipse, glow, line, oblong, path, place, rect
from tools.scenes.outside_things import bicycle, bush, tree

WIDTH, HEIGHT = 992, 176
FLOOR_EDGE = 142
DADO = 92


def stairwell() -> str:
    """Return the hall of a flat: one letterbox overflows, a paper hangs on the board, light falls in from the door."""
    return document(
        WIDTH,
        HEIGHT,
        _walls(),
        _front_door(),
        _stairs(),
        _letterboxes(),
        _lift(),
        _light(),
        _notice_board(),
        _tube(),
        bicycle(700, 164, p.CLAY, size=1.3),
    )


def _walls() -> str:
    wall = rect(0, 0, WIDTH, DADO, "#E9E0CC") + rect(0, DADO, WIDTH, FLOOR_EDGE - DADO, "#9DB3A6")
    tiles = line("M0 117H992" + "".join(f"M{x} {DADO}V{FLOOR_EDGE}" for x in range(16, 992, 32)), "#8BA497", 1)
    trim = rect(0, DADO - 3, WIDTH, 5, "#6F8C80") + rect(0, FLOOR_EDGE - 5, WIDTH, 6, "#5F786E")
    floor = rect(0, FLOOR_EDGE, WIDTH, HEIGHT - FLOOR_EDGE, "#C9BBA6")
    joints = line(
        "M0 154H992" + "".join(f"M{x - 34} 176L{x} {FLOOR_EDGE + 1}" for x in range(40, 1040, 64)), "#B5A58E", 1.3
    )
    return wall + tiles + trim + floor + joints


def _front_door() -> str:
    """A glass door in a frame, with the morning behind it."""
    outside = rect(64, 14, 128, FLOOR_EDGE - 14, "#FBE7BE") + rect(64, 118, 128, 24, p.GRASS)
    view = outside + bush(98, 122, 0.7) + tree(164, 128, 0.66)
    frame = line("M64 144V14H192V144M128 14V144M64 44H192", p.TEAL_DARK, 7)
    return view + frame + line("M119 84v26", p.LAMP, 4) + rect(40, FLOOR_EDGE + 2, 168, 9, "#7A6A5C", r=2)


def _light() -> str:
    """What the sun lays over the floor, and higher up over the letterboxes, from the door."""
    floor = path(f"M70 {FLOOR_EDGE}H186L470 176H196z", "#FFEBB8", opacity=0.55)
    wall = path(f"M214 6h34L392 {FLOOR_EDGE}h-52zM262 6h16L432 {FLOOR_EDGE}h-24z", "#FFF1C8", opacity=0.3)
    return floor + wall


def _letterboxes() -> str:
    left, top, wide, high = 244.0, 36.0, 29.0, 21.0
    case = rect(left - 6, top - 6, 6 * wide + 9, 4 * high + 9, "#6B655E", r=3)
    spots = [(left + wide * column, top + high * row) for row in range(4) for column in range(6)]
    doors = path("".join(oblong(x, y, wide - 3, high - 3) for x, y in spots), "#C3C5BE")
    slots = path("".join(oblong(x + 4, y + 4, wide - 11, 2.6) for x, y in spots), p.INK)
    names = path("".join(oblong(x + 4, y + 11, 12, 4) for x, y in spots), p.CREAM)
    sticker = rect(left + wide + 17, top + high * 2 + 10, 7, 5, p.CLAY) + rect(left + 17, top + 10, 7, 5, p.CLAY)
    return case + doors + slots + names + sticker + _overflowing(left + 4 * wide, top + high) + _fallen()


def _overflowing(x: float, y: float) -> str:
    """Post that no longer fits: it sticks out of the slot in a fan."""
    post = ((-5, 4, -24, p.CREAM), (4, 0, -9, "#F1DDB8"), (11, -1, 5, p.CREAM), (18, 3, 20, "#CFE3DC"))
    fan = "".join(
        place(
            x + dx + 5,
            y + 8 + dy,
            rect(-6, -17, 12, 19, colour, r=1) + line("M-3 -12H3M-3 -8H1", p.STONE, 1.1),
            turn=turn,
        )
        for dx, dy, turn, colour in post
    )
    window = place(x + 15, y + 2, rect(-4, -4, 8, 4, p.BLUE), turn=5)
    return fan + window + rect(x + 1, y + 8, 25, 4.4, "#A9ABA4", r=1)


def _fallen() -> str:
    return "".join(
        place(x, y, path("M-14 0L-9 -7H15L11 0z", colour) + line("M-8 -6L2 -2L13 -6", p.CLAY, 1.2), turn=turn)
        for x, y, colour, turn in ((372, 152, p.CREAM, 3), (398, 158, "#F6E3C0", -5), (346, 160, p.CREAM, -2))
    )


def _lift() -> str:
    frame = rect(448, 22, 116, 120, "#5B6866", r=3)
    doors = path(oblong(456, 30, 49, 112) + oblong(507, 30, 49, 112), "#A8B2AE")
    shine = path("M466 142L505 72V30h-6L456 112V142zM520 142L556 78V52L507 142z", "#FFFFFF", opacity=0.16)
    above = rect(478, 8, 56, 14, p.INK, r=3) + path("M488 18l5 -7 5 7z", "#E9A13F")
    # The 4 of the fourth floor, drawn: letters are for readers, and a picture has none.
    four = line("M521 11l-5 5h8M522 13v6", "#E9A13F", 1.8)
    buttons = rect(572, 82, 14, 30, "#8C9793", r=3) + circle(579, 90, 3.2, p.LAMP) + circle(579, 103, 3.2, "#6B7673")
    return frame + doors + shine + above + four + buttons + _out_of_order()


def _out_of_order() -> str:
    sheet = rect(-18, -22, 36, 44, "#FCF6E6", r=1) + line("M-11 10H11M-11 15H6", p.STONE, 1.8)
    sign = path("M0 -17L12 4H-12z", p.AMBER) + line("M0 -10v6", p.INK, 2.2) + circle(0, 0.6, 1.4, p.INK)
    tape = path(oblong(-7, -26, 14, 6), "#D8C79B")
    return place(506, 74, sheet + sign + tape, turn=-4)


def _notice_board() -> str:
    board = rect(604, 26, 112, 76, p.WOOD_DARK, r=3) + rect(609, 31, 102, 66, "#D3AE7E", r=2)
    names = "M-16 -17H16" + "".join(f"M-16 {y}q3 -4 6 0t6 0t5 0M6 {y}H15" for y in (-9, -3, 3, 9, 15, 21))
    paper = rect(-21, -26, 42, 54, "#FFFDF6", r=1) + line(names, "#56627A", 1.3) + line("M-12 -21H12", p.CLAY, 2.6)
    listed = place(654, 64, paper + circle(0, -25, 2.6, p.CLAY), turn=2)
    cards = "".join(
        place(x, y, rect(-11, -9, 22, 18, colour) + line("M-7 -3H7M-7 2H3", p.INK, 1.1, opacity=0.5), turn=turn)
        for x, y, colour, turn in ((622, 46, "#F6D58E", -4), (622, 78, "#CFE3DC", 3), (695, 48, "#F1C3B4", 4))
    )
    return board + cards + listed + rect(685, 66, 20, 24, p.CREAM) + path("M688 84l7 -9 7 9z", p.SAGE)


def _stairs() -> str:
    """Stairs that go up to the right, before a tall window."""
    window = rect(868, 0, 74, 78, "#C9DCDA") + line("M868 0V78H942V0M905 0V78M868 38H942", p.CREAM, 5)
    steps = "".join(
        rect(770 + 27 * n, FLOOR_EDGE - 17 * (n + 1), 260, 17, ("#A79B8C", "#B4A898")[n % 2]) for n in range(8)
    )
    noses = path("".join(oblong(767 + 27 * n, FLOOR_EDGE - 17 * (n + 1), 262, 3.4) for n in range(8)), "#6F655B")
    bars = line("".join(f"M{784 + 27 * n} {FLOOR_EDGE - 17 * (n + 1)}v-40" for n in range(8)), "#5B6866", 2.6)
    return window + steps + noses + bars + line("M780 88L1000 -50M780 88v54", p.TEAL_DARK, 6)


def _tube() -> str:
    lamp = rect(330, 0, 110, 5, "#8C9793") + rect(336, 4, 98, 5, "#FFF7DA", r=2.5)
    shadow = ellipse(726, 166, 60, 4, p.INK, opacity=0.1)
    return glow("tube", 385, 8, 96, "#FFF3C4", 0.6) + lamp + shadow
