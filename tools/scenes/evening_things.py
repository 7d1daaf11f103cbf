"""Things of an evening indoors: a window on the dark, a lamp that is on, a filing cabinet, a door that counts."""

from __future__ import annotations

from tools.scenes import palette as p
from tools.scenes.drawing import backdrop, circle, ellipse, line, oblong, path, place, rect

WIDTH, HEIGHT = 992, 176
WOOD, WOOD_DARK, WOOD_LIGHT = "#8A5F43", "#6A4734", "#A87A55"
"""Wood by lamplight."""


def evening_room(top: str, bottom: str, floor: str, edge: float) -> str:
    """Return a dim wall that grows warmer towards the floor, a skirting board, and boards from height `edge` on."""
    wall = backdrop("wall", WIDTH, edge, top, bottom)
    ground = rect(0, edge, WIDTH, HEIGHT - edge, floor)
    gaps = line(
        "".join(f"M{x - (x - 496) * 0.1:g} {edge + 3:g}L{x:g} 176" for x in range(-40, 1060, 68)), "#4A362F", 1.3
    )
    return wall + ground + gaps + rect(0, edge - 5, WIDTH, 7, "#4A3B40")


def night_window(x: float, y: float, width: float, height: float, *, moon: bool = True) -> str:
    """Return a window with a sill; behind it night: stars, roofs, two windows that are lit, and perhaps the moon."""
    border = rect(x - 6, y - 6, width + 12, height + 12, "#E6D9C4", r=3) + rect(x, y, width, height, "#232C52")
    spots = ((0.12, 0.14), (0.3, 0.3), (0.4, 0.1), (0.58, 0.34), (0.9, 0.12), (0.93, 0.44))
    stars = "".join(circle(x + width * a, y + height * b, 1.1, "#F6EBCB") for a, b in spots)
    half = path("M0 -11a11 11 0 1 0 10 16a9 9 0 0 1 -10 -16z", "#FBEBC0")
    roofs = path(_roofs(x, y, width, height), "#171D38")
    lit = path(
        oblong(x + width * 0.24, y + height * 0.8, 6, 8) + oblong(x + width * 0.72, y + height * 0.78, 6, 8), p.LIT
    )
    bars = rect(x + width / 2 - 2, y, 4, height, "#E6D9C4") + rect(x, y + height * 0.48, width, 3.4, "#E6D9C4")
    sill = rect(x - 13, y + height + 5, width + 26, 7, "#CDBDA4", r=2)
    return (
        border + stars + (place(x + width * 0.75, y + height * 0.24, half) if moon else "") + roofs + lit + bars + sill
    )


def _roofs(x: float, y: float, width: float, height: float) -> str:
    """A row of gables against the sky."""
    low = y + height
    parts = ((0.0, 0.72, 0.26), (0.26, 0.82, 0.2), (0.46, 0.68, 0.14), (0.6, 0.74, 0.28), (0.88, 0.84, 0.12))
    return "".join(
        f"M{x + width * a:g} {low:g}V{y + height * b:g}l{width * w / 2:g} {-height * 0.1:g}"
        f"l{width * w / 2:g} {height * 0.1:g}V{low:g}z"
        for a, b, w in parts
    )


def desk_lamp(x: float, ground: float) -> str:
    """Return a desk lamp that is on, its head to the left of its foot."""
    arm = line(f"M{x:g} {ground - 2:g}L{x + 12:g} {ground - 27:g}L{x - 6:g} {ground - 43:g}", "#2B2626", 3)
    foot = rect(x - 12, ground - 4, 24, 4, "#2B2626", r=2)
    head = place(x - 10, ground - 42, path("M-12 -7L9 -9L13 5L-6 13z", "#D9744C"), turn=4)
    return arm + foot + circle(x - 18, ground - 33, 5.5, "#FFF0C4") + head


def filing_cabinet(x: float, ground: float, drawers: int = 3) -> str:
    """Return a steel cabinet; the upper drawer stands a little open, the last one has a key in its lock."""
    high = 33.0 * drawers + 6
    top = ground - high
    case = rect(x, top, 78, high, "#35625E", r=3) + rect(x + 74, top + 2, 4, high - 2, "#2A4F4C", r=1)
    rows = [top + 5 + 33 * n for n in range(drawers)]
    fronts = "".join(rect(x + 5, y, 66, 28, "#4A837D", r=2) for y in rows)
    labels = path("".join(oblong(x + 23, y + 5, 30, 7) for y in rows), "#F3E7D0")
    grips = "".join(rect(x + 26, y + 16, 24, 5, "#24423F", r=2.5) for y in rows)
    ajar = rect(x + 2, top + 3, 72, 31, "#568F89", r=2) + path(oblong(x + 23, top + 9, 30, 7), "#F3E7D0")
    files = path(f"M{x + 12:g} {top + 4:g}l3 -9h14l2 9zM{x + 34:g} {top + 4:g}l1 -6h18l3 6z", "#EBDCBE")
    key = circle(x + 60, rows[-1] + 18, 3.4, p.LAMP) + line(f"M{x + 60:g} {rows[-1] + 20:g}v7", p.LAMP, 2)
    return case + fronts + labels + grips + files + ajar + rect(x + 26, top + 21, 24, 5, "#24423F", r=2.5) + key


def locked_door(x: float, ground: float, *, glazed: bool = False) -> str:
    """Return a heavy door with a brass plate and the keypad beside its edge; `glazed` has a small pane in it."""
    frame = rect(x - 8, ground - 128, 96, 128, "#4C342B", r=2) + rect(x, ground - 121, 80, 121, "#9A5D3B", r=2)
    upper = rect(x + 14, ground - 110, 52, 42, "#874F32", r=2)
    if glazed:
        upper = rect(x + 16, ground - 110, 48, 44, "#4C342B", r=3) + rect(x + 20, ground - 106, 40, 36, "#FFD98F", r=2)
    lower = rect(x + 14, ground - 56, 52, 46, "#874F32", r=2)
    handle = rect(x + 6, ground - 62, 13, 4, "#D8B56A", r=2) + circle(x + 8, ground - 60, 4, "#B8944C")
    return frame + upper + lower + handle


def keypad(x: float, y: float, scale: float = 1) -> str:
    """Return the box beside a door: a light, three empty places for digits, and nine keys."""
    box = rect(-15, -24, 30, 50, "#221F26", r=5) + circle(0, -17, 3, "#F2B94B")
    digits = path(oblong(-11, -11, 6, 8) + oblong(-3, -11, 6, 8) + oblong(5, -11, 6, 8), "#F2C879")
    keys = path("".join(oblong(-10 + 7.5 * c, 2 + 7 * r, 5, 4.4) for r in range(3) for c in range(3)), "#6B6670")
    return place(x, y, box + digits + keys, scale=scale)


def cork_board(x: float, y: float, width: float, height: float) -> str:
    """Return a board with five notes on pins."""
    board = rect(x, y, width, height, "#6F4A34", r=3) + rect(x + 5, y + 5, width - 10, height - 10, "#B98F60", r=1)
    notes = ((0.16, 0.3, "#FBF3E4", -5), (0.46, 0.26, "#F6D58E", 3), (0.78, 0.32, "#CFE3DC", 5),
             (0.3, 0.7, "#F1C3B4", -2), (0.66, 0.72, "#FBF3E4", -6))  # fmt: skip
    drawn = "".join(
        place(
            x + width * a,
            y + height * b,
            rect(-13, -8, 26, 19, c) + line("M-8 -1H8M-8 4H4", "#6B5A50", 1.3) + circle(0, -8, 2.2, p.CLAY),
            turn=turn,
        )
        for a, b, c, turn in notes
    )
    return board + drawn


def slippers(x: float, ground: float) -> str:
    """Return a pair of slippers that someone stepped out of."""
    one = ellipse(0, 0, 11, 4, p.PLUM) + path("M-11 0q1 -8 10 -7q8 1 10 6q-9 5 -20 1z", "#97708F")
    return place(x, ground, one, turn=-6) + place(x + 25, ground + 4, one, turn=9)
