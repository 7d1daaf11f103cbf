"""The scenes of one evening from close by: a notice board, a screen, a drawer, a rug with a plan, and telephones."""

from __future__ import annotations

from tools.scenes import palette as p
from tools.scenes.drawing import backdrop, circle, document, ellipse, glow, line, oblong, path, place, rect
from tools.scenes.evening_things import (
    HEIGHT,
    WIDTH,
    WOOD,
    WOOD_DARK,
    WOOD_LIGHT,
    desk_lamp,
    evening_room,
    night_window,
)
from tools.scenes.inside_things import mug

PAPERS = ("#FBF3E4", "#F6D58E", "#CFE3DC", "#F1C3B4", "#FBF3E4")
TABLE = 132
"""How high the edge of a table is that everything lies on."""


def notice_board() -> str:
    """Return a notice board: five notes on pins, and below them six keys with labels, one of which has a ribbon."""
    wall = backdrop("wall", WIDTH, HEIGHT, "#343D5E", "#5C5168")
    board = rect(322, 22, 348, 140, "#6F4A34", r=4) + rect(330, 30, 332, 124, "#B98F60", r=2)
    grain = path("".join(oblong(340 + 37 * n, 38 + (n * 29) % 100, 3, 2) for n in range(9)), "#9C744A")
    notes = "".join(_note(368 + 64 * n, 64 - 4 * (n % 2), PAPERS[n], (-5, 3, -2, 5, -4)[n]) for n in range(5))
    keys = "".join(_key(358 + 55 * n, 112, n) for n in range(6))
    lights = glow("lamp", 496, 66, 190, "#FFD896", 0.55)
    return document(WIDTH, HEIGHT, wall, night_window(150, 26, 110, 96), _calendar(), board, grain, lights, notes, keys)


def _note(x: float, y: float, colour: str, turn: float) -> str:
    """One note, with what someone asks for and a pin."""
    sheet = rect(-24, -20, 48, 44, "#4A342B", opacity=0.25) + rect(-26, -22, 48, 44, colour)
    written = line("M-19 -8H14M-19 0H16M-19 8H6", "#6B5A50", 2.2)
    return place(x, y, sheet + written + circle(-2, -19, 4.2, p.CLAY) + circle(-3, -20, 1.4, "#F3B7A6"), turn=turn)


def _key(x: float, y: float, number: int) -> str:
    """A key on a nail; the last of the six is gilt and carries a ribbon."""
    metal = "#E9C46A" if number == 5 else ("#C9B78E", "#AEB4BC")[number % 2]
    ring = line(f"M{x:g} {y:g}m-7 8a7 7 0 1 0 14 0a7 7 0 1 0 -14 0", metal, 3)
    shaft = line(f"M{x:g} {y + 15:g}v20M{x:g} {y + 35:g}h6M{x:g} {y + 29:g}h5", metal, 3)
    tag = place(
        x + 10,
        y + 12,
        rect(0, 0, 18, 11, PAPERS[number % 5], r=1.5) + line("M3 4h11M3 7.500h8", "#6B5A50", 1.2),
        turn=18,
    )
    ribbon = path(f"M{x - 4:g} {y + 3:g}l-9 -7v9zM{x - 3:g} {y + 3:g}l8 -8v9z", p.CLAY) if number == 5 else ""
    return circle(x, y, 2.4, "#5A4A40") + ring + shaft + tag + ribbon


def _calendar() -> str:
    """A calendar in the dark, with one day ringed."""
    sheet = rect(740, 30, 92, 84, "#D9CBB0", r=2) + rect(740, 30, 92, 16, "#8E4B3C", r=2)
    days = path("".join(oblong(750 + 12 * c, 54 + 12 * r, 7, 7) for r in range(4) for c in range(6)), "#A89A82")
    return sheet + days + line("M793.500 81.500m-8 0a8 8 0 1 0 16 0a8 8 0 1 0 -16 0", p.CLAY, 2)


def _table_top(colour: str = WOOD) -> str:
    """A wide table by lamplight."""
    return rect(0, TABLE, WIDTH, HEIGHT - TABLE, colour) + rect(0, TABLE, WIDTH, 4, WOOD_LIGHT)


def screen() -> str:
    """Return a screen with a mail of which lines have been struck out, and a black marker before it."""
    wall = backdrop("wall", WIDTH, TABLE, "#303858", "#574F68")
    case = rect(392, 24, 208, 96, "#1C1A22", r=6) + rect(399, 31, 194, 80, "#DCEDE9", r=2)
    head = (
        rect(399, 31, 194, 13, "#3F7D78") + circle(407, 37.500, 2.4, "#F6D58E") + line("M416 37.500h44", "#DCEDE9", 2.4)
    )
    said = line("M410 54H520M410 74H548M410 94H500", "#4F6F72", 3)
    struck = path(oblong(407, 60, 168, 7) + oblong(407, 80, 122, 7) + oblong(534, 80, 44, 7), "#1C1A22")
    send = rect(548, 96, 38, 11, p.CLAY, r=5) + line("M560 101.500h12", "#FBF3E4", 2)
    foot = rect(484, 120, 24, 12, "#1C1A22") + rect(462, 129, 68, 5, "#1C1A22", r=2)
    keys = path("M420 158l10 -16h132l10 16z", "#2B2833") + line("M434 147H560M430 152H564", "#6B6670", 2.4)
    marker = place(600, 160, rect(-30, -4, 50, 8, "#1C1A22", r=3) + rect(18, -3, 12, 6, "#4A4650", r=2), turn=-8)
    lights = glow("shine", 496, 72, 150, "#CFEAE4", 0.35) + glow("lamp", 664, 112, 120, "#FFD896", 0.6)
    pool = ellipse(640, 142, 96, 8, "#FFE3A6", opacity=0.35)
    lamp = place(676, TABLE + 6, desk_lamp(0, 0), scale=1.5) + place(372, 150, mug(0, 0, "#EBB9AC"), scale=1.7)
    mail = case + head + said + struck + send + foot
    view = night_window(232, 24, 118, 84)
    return document(WIDTH, HEIGHT, wall, view, lights, _table_top(), pool, mail, keys, marker, lamp)


def drawer() -> str:
    """Return the filing cabinet close by: one drawer is open and full, one has a lock, one is shallow."""
    wall = evening_room("#343D5E", "#57506A", "#6B5148", 150)
    case = rect(388, 14, 216, 146, "#2F5955", r=5)
    top = _front(396, 22, 34) + _front(396, 112, 40)
    sheets = "".join(rect(414 + 27 * n, 52 - (n * 7) % 9, 34, 40, (*PAPERS, "#EBDCBE")[n % 6], r=2) for n in range(6))
    tabs = path("".join(oblong(420 + 27 * n, 47 - (n * 7) % 9, 14, 7) for n in range(6)), "#C9A15C")
    box = path("M382 78H610L602 110H390z", "#5A948E") + rect(378, 74, 236, 8, "#6BA59F", r=3)
    label = rect(470, 88, 52, 13, "#F3E7D0", r=1) + line("M478 94.500h36", "#6B5A50", 2)
    lock = (
        circle(572, 132, 8, "#E9C46A")
        + circle(572, 130.500, 2.4, "#3A302C")
        + path("M570.500 131h3l1 6h-5z", "#3A302C")
    )
    fallen = place(352, 166, rect(-20, -4, 38, 6, "#FBF3E4", r=1), turn=-7) + place(
        640, 168, rect(-20, -4, 40, 6, "#FBF3E4", r=1), turn=5
    )
    lights = glow("lamp", 496, 62, 180, "#FFD896", 0.6)
    view = night_window(190, 24, 110, 84)
    return document(WIDTH, HEIGHT, wall, view, lights, case, top, tabs, sheets, box, label, lock, _boxes(), fallen)


def _front(x: float, y: float, high: float) -> str:
    """The front of a drawer that is shut."""
    plate = rect(x, y, 200, high, "#4A837D", r=3) + rect(x + 74, y + 6, 52, 10, "#F3E7D0", r=1)
    return plate + rect(x + 80, y + high - 12, 40, 6, "#24423F", r=3)


def _boxes() -> str:
    """Boxes that someone put down beside the cabinet."""
    spots = ((664, 118, 84, 44), (676, 82, 66, 36), (262, 124, 76, 38))
    sides = "".join(rect(x, y, w, h, "#8A7358", r=2) + rect(x + 4, y + 4, w - 8, 3, "#75604A") for x, y, w, h in spots)
    labels = path("".join(oblong(x + w / 2 - 15, y + 15, 30, 11) for x, y, w, _ in spots), "#D9CBB0")
    return sides + labels


def rug() -> str:
    """Return the rug seen from above: a table for tomorrow, and little wooden people where they might sit."""
    floor = backdrop("floor", WIDTH, HEIGHT, "#4A3D46", "#6B5148")
    boards = line("".join(f"M{x} 0V176" for x in range(20, 992, 46)), "#3F333A", 1.4)
    cloth = rect(322, 12, 348, 154, "#7E4034", r=18) + rect(332, 20, 328, 138, "#A9604B", r=14)
    border = line("M346 32H646V146H346z", "#E0B183", 2.2)
    table = ellipse(496, 89, 92, 36, "#7A543C") + ellipse(496, 86, 92, 36, "#B98A62")
    items = ((448, -6), (496, 2), (544, 7))
    sheet = line("M-8 -4H8M-8 2H6", "#6B5A50", 1.8)
    plan = "".join(
        place(x, 84, rect(-14, -11, 28, 22, PAPERS[n], r=1.5) + sheet, turn=turn) for n, (x, turn) in enumerate(items)
    )
    seats = ((410, 54), (452, 40), (500, 36), (548, 42), (588, 58), (594, 116), (396, 116))
    people = "".join(
        _pawn(x, y, ("#C98B63", "#5F8F8A", "#D9A25A", "#97708F", "#7C8F6C")[n % 5], n == 2)
        for n, (x, y) in enumerate(seats)
    )
    heads = _pawn(476, 140, "#BC5A41", False) + _pawn(516, 140, "#5F7F9C", False)
    lights = glow("lamp", 496, 84, 210, "#FFD896", 0.42)
    around = place(270, 92, rect(-30, -42, 60, 84, "#5A463F", r=6)) + place(
        724, 84, rect(-30, -42, 60, 84, "#5A463F", r=6)
    )
    return document(WIDTH, HEIGHT, floor, boards, around, cloth, border, table, plan, people, heads, lights)


def _pawn(x: float, y: float, colour: str, glasses: bool) -> str:
    """A little wooden person; someone drew a face on it, and on one of them glasses."""
    shade = ellipse(x + 3, y + 15, 12, 4, "#3A2A26", opacity=0.35)
    body = path(f"M{x - 10:g} {y + 14:g}q2 -16 10 -17q8 1 10 17z", colour) + circle(x, y - 6, 8, "#E3B98C")
    eyes = circle(x - 3, y - 7, 1.1, "#3A302C") + circle(x + 3, y - 7, 1.1, "#3A302C")
    smile = line(f"M{x - 2.5:g} {y - 2.5:g}q2.500 1.600 5 0", "#3A302C", 1.1)
    rims = (
        line(f"M{x - 6:g} {y - 7:g}h5M{x + 1:g} {y - 7:g}h5M{x - 1:g} {y - 7:g}h2", "#2B2626", 1.6) if glasses else ""
    )
    return shade + body + eyes + smile + rims


def telephones() -> str:
    """Return telephones on a table that all light up at once; on one of them is a boy in a paper hat."""
    wall = backdrop("wall", WIDTH, 60, "#2C3353", "#474364")
    table = rect(0, 58, WIDTH, HEIGHT - 58, "#5E463B") + rect(0, 58, WIDTH, 4, WOOD_DARK)
    grain = line("M0 84H992M0 112H992M0 142H992", "#543D34", 1.6)
    phones = "".join(
        _phone(x, y, turn, n)
        for n, (x, y, turn) in enumerate(((372, 100, -9), (436, 116, 5), (568, 114, -5), (632, 98, 8)))
    )
    lights = "".join(glow(f"light{n}", x, 100, 62, "#BFE3F0", 0.45) for n, x in enumerate((372, 436, 568, 632)))
    middle = glow("photo", 502, 92, 120, "#FFE3A6", 0.5) + place(502, 92, _photo_phone(), turn=-2)
    return document(
        WIDTH, HEIGHT, wall, night_window(236, -30, 130, 78), table, grain, lights, phones, middle, _crumbs()
    )


def _phone(x: float, y: float, turn: float, number: int) -> str:
    """A telephone with messages on it, and lines that say that it buzzes."""
    case = rect(-22, -40, 44, 80, "#1C1A22", r=7) + rect(-18, -34, 36, 68, "#DCEDE9", r=3)
    bubbles = "".join(
        rect(-14 + 8 * ((n + number) % 2), -28 + 15 * n, 22, 10, ("#8FB5AE", "#F6D58E")[(n + number) % 2], r=4)
        for n in range(4)
    )
    return place(x, y, case + bubbles + line("M-29 -22q-4 5 0 10M29 -22q4 5 0 10", "#BFE3F0", 2.2), turn=turn)


def _photo_phone() -> str:
    """The one in the middle, with a photograph."""
    case = rect(-33, -58, 66, 116, "#1C1A22", r=9) + rect(-28, -50, 56, 100, "#F3EBDD", r=3)
    photo = rect(-24, -40, 48, 54, "#E2A765", r=2) + path("M-24 14v-10q24 -12 48 0v10z", "#3F7D78")
    head = circle(0, -10, 12, "#EFC7A0") + circle(-4, -11, 1.4, p.INK) + circle(5, -11, 1.4, p.INK)
    mouth = line("M-3 -4q3.500 2.600 7 0", p.INK, 1.6)
    hat = path("M-13 -18L1 -40L14 -18q-13 -6 -27 0z", "#FBF3E4") + line("M1 -40v20", "#D9C8AE", 1.4)
    below = rect(-24, 19, 34, 9, "#8FB5AE", r=4) + rect(-14, 32, 38, 9, "#F6D58E", r=4)
    return case + photo + head + mouth + hat + below


def _crumbs() -> str:
    """What else lies on a table late in the evening."""
    plate = ellipse(300, 148, 34, 10, "#D9CBB0") + ellipse(300, 147, 24, 6, "#C4B092") + circle(294, 143, 6, "#B98A62")
    return (
        plate
        + place(700, 156, mug(0, 0, "#EBB9AC"), scale=1.9)
        + path("M716 128l8 -8h40l6 8z", "#FBF3E4")
        + ellipse(496, 168, 60, 4, WOOD, opacity=0.5)
    )
