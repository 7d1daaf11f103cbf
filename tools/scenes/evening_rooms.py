"""The scenes of a long evening in an office: a room full of files, and the corridor before its door."""

from __future__ import annotations

from tools.scenes import palette as p
from tools.scenes.drawing import circle, document, ellipse, glow, line, oblong, path, place, rect
from tools.scenes.evening_things import (
    HEIGHT,
    WIDTH,
    WOOD,
    WOOD_DARK,
    WOOD_LIGHT,
    cork_board,
    desk_lamp,
    evening_room,
    filing_cabinet,
    keypad,
    locked_door,
    night_window,
)
from tools.scenes.inside_things import coat, mug, plant

EDGE = 142
"""Where the floor of the rooms begins."""


def file_room() -> str:
    """Return a room with files in the evening: moon, notes, a lamp on a desk, a cabinet, and a door that keeps shut."""
    return document(
        WIDTH,
        HEIGHT,
        evening_room("#343D5E", "#57506A", "#6B5148", EDGE),
        _shelves(96),
        night_window(334, 34, 62, 62),
        plant(346, 101, 0.36, "#B0604A"),
        glow("lamp", 496, 82, 150, "#FFD896", 0.7),
        place(412, 25, cork_board(0, 0, 106, 56), scale=0.8),
        locked_door(668, EDGE),
        keypad(644, 94, 0.86),
        place(566, EDGE + 3, filing_cabinet(0, 0), scale=0.8),
        _rug(),
        _desk(),
        _floor_files(),
        place(-72, 0, _far_right()),
    )


def _shelves(x: float) -> str:
    """Shelves full of boxes and folders, half in the dark."""
    case = rect(x, 14, 196, EDGE - 12, "#4A3A3C", r=2)
    boards = path("".join(oblong(x + 6, y, 184, 38) for y in (20, 62, 104)), "#332C3C")
    colours = ("#4F6E74", "#7A5A4A", "#8C7350", "#5B5270", "#6E4C46")
    backs = "".join(
        rect(x + 10 + 13 * n, 22 + 42 * row + (n * 5 + row) % 4, 11, 36 - (n * 5 + row) % 4, colours[(n + 2 * row) % 5])
        for row in range(2)
        for n in range(7 + 6 * row)
    )
    boxes = "".join(
        rect(x + left, y, 42, 24, "#8A7358", r=2) + rect(x + left + 12, y + 8, 18, 7, "#D9CBB0")
        for left, y in ((112, 36), (12, 118), (60, 118), (134, 118))
    )
    return case + boards + backs + boxes + line(f"M{x + 6} 60.5H{x + 190}M{x + 6} 102.5H{x + 190}", "#5E4A48", 4)


def _desk() -> str:
    """The desk: a computer with a mail on it, a lamp that is on, a mug, and the chair that nobody uses."""
    screen = rect(420, 70, 64, 42, "#211F27", r=4) + rect(424, 74, 56, 33, "#BFDEDA", r=2)
    mail = line("M430 81H460M430 87H472M430 93H468M430 99H446", "#4F7F7C", 2)
    stand = rect(447, 112, 10, 6, "#211F27") + rect(438, 115, 28, 3, "#211F27", r=1.5)
    top = rect(396, 117, 164, 7, WOOD_LIGHT, r=2)
    legs = path(oblong(402, 124, 8, 40) + oblong(546, 124, 8, 40), WOOD_DARK)
    drawers = (
        rect(496, 124, 52, 34, WOOD, r=1)
        + rect(512, 130, 20, 4, WOOD_DARK, r=2)
        + rect(512, 146, 20, 4, WOOD_DARK, r=2)
    )
    papers = path("M470 117l5 -5h26l3 5zM494 117l4 -8h22l5 8z", "#FBF3E4") + line("M480 114h14M504 112h12", p.STONE, 1)
    pool = ellipse(498, 117, 56, 5, "#FFE3A6", opacity=0.55)
    seat = line("M452 172V150M436 174L452 164L468 174", "#2B2626", 4) + rect(432, 144, 42, 9, p.TEAL, r=4)
    back = rect(438, 122, 30, 24, p.TEAL, r=8)
    lamp = desk_lamp(528, 117)
    return legs + drawers + top + pool + screen + mail + stand + papers + lamp + mug(550, 117, "#EBB9AC") + seat + back


def _rug() -> str:
    """The floor plan that turns out to be a rug: a table in the middle, and places around it."""
    outer = ellipse(520, 166, 168, 9, "#8E4B3C") + ellipse(520, 166, 152, 7.4, "#A9604B")
    places = "".join(
        ellipse(x, y, 6, 1.8, "#E9C99A") for x, y in ((458, 164), (496, 161), (544, 161), (584, 164), (520, 171))
    )
    return outer + ellipse(520, 166, 40, 3.2, "#C98B63") + places


def _floor_files() -> str:
    """Folders that lie where someone put them down."""
    piles = ((372, 166, p.CLAY), (366, 161, "#C9A15C"), (374, 156, p.TEAL), (640, 171, "#C9A15C"), (634, 166, p.PLUM))
    drawn = "".join(path(f"M{x - 22} {y}l4 -5h40l4 5z", colour) for x, y, colour in piles)
    loose = place(330, 170, path("M-14 0l-6 -5h24l6 5z", p.CREAM), turn=6) + place(
        610, 172, path("M-14 0l-6 -5h24l6 5z", p.CREAM), turn=-4
    )
    return drawn + loose


def _far_right() -> str:
    """What stands beyond the door: coats on hooks and a paper bin with a lock."""
    hooks = rect(868, 34, 104, 6, WOOD_DARK, r=2)
    coats = coat(886, 40, "#3E6A72", 64) + coat(920, 40, "#8C5A3E", 56) + coat(952, 40, "#5E4A66", 60)
    bin_ = (
        rect(884, 122, 44, 42, "#4A5560", r=3)
        + rect(880, 117, 52, 8, "#5D6A76", r=3)
        + rect(894, 119, 24, 3, "#20242C")
    )
    lock = rect(900, 136, 12, 10, p.LAMP, r=2) + line("M902.500 136v-3a3.500 3.500 0 0 1 7 0v3", p.LAMP, 1.8)
    return hooks + coats + bin_ + lock


def corridor() -> str:
    """Return the corridor before the room: a printer, the locked door with its brass plate, a bucket and a mop."""
    ceiling = rect(0, 0, WIDTH, 10, "#2A2F49") + path(oblong(436, 4, 120, 5), "#FFE9B8")
    light = path("M436 9H556L690 142H302z", "#FFE3A6", opacity=0.1)
    spill = path("M476 143H516L566 176H426z", "#FFD98F", opacity=0.5)
    dado = rect(0, 96, WIDTH, EDGE - 96, "#3B4560", opacity=0.55) + rect(0, 94, WIDTH, 3, "#566083")
    return document(
        WIDTH,
        HEIGHT,
        evening_room("#2F3656", "#47486A", "#514B5E", EDGE),
        dado,
        ceiling,
        light,
        night_window(38, 30, 120, 70, moon=False),
        _other_doors(),
        glow("pane", 496, 54, 92, "#FFD98F", 0.6),
        locked_door(456, EDGE, glazed=True),
        _brass_plate(),
        keypad(572, 86, 1.1),
        spill,
        place(28, 0, _printer()),
        _bucket(),
        place(-14, 14, _exit_sign()),
    )


def _other_doors() -> str:
    """Rooms of people who went home."""
    doors = "".join(
        rect(x - 6, 26, 84, EDGE - 26, "#262B45", r=2)
        + rect(x, 32, 72, EDGE - 32, "#4A4258")
        + circle(x + 62, 92, 3.4, "#9C8A60")
        for x in (196, 740, 874)
    )
    plates = path("".join(oblong(x + 22, 46, 28, 10) for x in (196, 740, 874)), "#6A6484")
    return doors + plates


def _brass_plate() -> str:
    """The plate beside the door, with three marks on it and a dot between them."""
    plate = rect(556, 40, 34, 16, "#D8B56A", r=2) + rect(558, 42, 30, 12, "#B8944C", r=1)
    return (
        plate
        + line("M564 46v5M573 46v5M582 46v5", "#4C342B", 2.4)
        + path(oblong(567.6, 50, 1.8, 1.8) + oblong(576.6, 50, 1.8, 1.8), "#4C342B")
    )


def _printer() -> str:
    """A printer on legs, with one sheet half out."""
    body = (
        rect(300, 84, 108, 44, "#7C8496", r=5)
        + rect(306, 78, 96, 10, "#98A0B0", r=3)
        + rect(314, 102, 80, 9, "#2B2F3D", r=3)
    )
    sheet = path("M330 106h48l4 24h-56z", "#FBF3E4") + line("M336 113h34M336 118h38M335 123h26", "#8A7F76", 1.4)
    panel = rect(372, 88, 26, 8, "#232838", r=2) + circle(392, 92, 2, "#8FD6A8")
    legs = path(oblong(308, 128, 8, 32) + oblong(392, 128, 8, 32), "#3A3F52") + rect(304, 142, 100, 5, "#3A3F52")
    reams = rect(330, 133, 44, 9, "#E4D8C2", r=1)
    return legs + body + sheet + panel + reams


def _bucket() -> str:
    """What the cleaner left: a bucket, a mop against the wall, a wet floor that shines."""
    shine = ellipse(650, 166, 74, 6, "#8EA0C8", opacity=0.28) + ellipse(636, 164, 30, 2.4, "#D7E0F2", opacity=0.35)
    pail = (
        path("M618 130h48l-5 36h-38z", "#D79B3F")
        + ellipse(642, 130, 24, 5, "#B37D2C")
        + ellipse(642, 130, 19, 3.4, "#7FA0B8")
    )
    handle = line("M619 131q23 -30 46 0", "#8A8F9C", 2)
    mop = (
        line("M700 160L676 34", WOOD_LIGHT, 4)
        + path("M692 150l14 -3l12 22h-32z", "#D9CBB0")
        + line("M696 154l-4 13M702 153l2 14M707 153l7 13", "#A89A82", 1.6)
    )
    return shine + mop + pail + handle


def _exit_sign() -> str:
    """The green sign of the way out, above everything."""
    sign = rect(618, 16, 46, 18, "#3FA06D", r=2)
    man = circle(634, 20.500, 2.2, "#EAF7EF") + line(
        "M633 24l-2 4l-4 1M633 24l4 3l3 -1M631 28l4 3l-1 3", "#EAF7EF", 1.6
    )
    return glow("exit", 641, 25, 34, "#6FD69C", 0.35) + sign + man + line("M646 25h11M653 21l4 4l-4 4", "#EAF7EF", 1.8)
