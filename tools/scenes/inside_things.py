"""Things that stand in rooms: chairs, plants, lamps, cups, frames, coats."""

from __future__ import annotations

from tools.scenes import palette as p
from tools.scenes.drawing import circle, ellipse, line, path, place, rect


def room(wall: str, floor: str, edge: float) -> str:
    """Return a wall with a skirting board and a floor that begins at height `edge`."""
    boards = "".join(line(f"M{x - 30} 176L{x} {edge + 6}", p.FLOOR_DARK, 1.4, opacity=0.6) for x in range(30, 1040, 74))
    skirting = rect(0, edge - 6, 992, 8, p.CREAM)
    return rect(0, 0, 992, edge, wall) + rect(0, edge, 992, 176 - edge, floor) + boards + skirting


def plant(x: float, ground: float, size: float = 1, pot: str = p.CLAY) -> str:
    """Return a pot plant with long leaves."""
    leaves = (
        path("M0 -20C-26 -30 -30 -52 -26 -60C-12 -52 -4 -38 0 -20z", p.LEAF_DARK)
        + path("M0 -20C26 -28 32 -48 30 -58C14 -52 4 -38 0 -20z", p.LEAF)
        + path("M0 -20C-10 -44 -6 -66 2 -74C10 -62 10 -42 0 -20z", p.LEAF_LIGHT)
    )
    return place(x, ground, leaves + path("M-14 -22H14L10 0H-10z", pot) + rect(-16, -25, 32, 6, pot, r=2), scale=size)


def chair(x: float, ground: float, colour: str = p.WOOD, *, back: bool = True) -> str:
    """Return a kitchen chair seen from the front; with `back` its back rises above the table before it."""
    legs = line(f"M{x - 15:g} {ground:g}v-28M{x + 15:g} {ground:g}v-28", colour, 4)
    posts = line(f"M{x - 16:g} {ground - 28:g}v-42M{x + 16:g} {ground - 28:g}v-42", colour, 4.5)
    rungs = "".join(rect(x - 16, ground - 68 + 13 * n, 32, 6, colour, r=3) for n in range(3))
    seat = rect(x - 19, ground - 32, 38, 6, colour, r=3)
    return legs + (posts + rungs if back else "") + seat


def side_chair(x: float, ground: float, colour: str = p.WOOD, *, facing: int = 1) -> str:
    """Return a chair from the side, facing right (1) or left (-1)."""
    legs = line(f"M{-12 * facing} 0L{-13 * facing} -34M{15 * facing} 0L{14 * facing} -34", colour, 4)
    post = line(f"M{-13 * facing} -34L{-18 * facing} -76", colour, 4.5)
    seat = rect(-17, -37, 34, 6, colour, r=3)
    return place(x, ground, legs + post + seat)


def armchair(x: float, ground: float, colour: str, dark: str) -> str:
    """Return an upholstered armchair seen from the front."""
    legs = line(f"M{x - 26:g} {ground:g}v-6M{x + 26:g} {ground:g}v-6", p.WOOD_DARK, 5)
    back = rect(x - 30, ground - 72, 60, 58, colour, r=16)
    seat = rect(x - 28, ground - 34, 56, 20, dark, r=8) + rect(x - 30, ground - 20, 60, 15, colour, r=6)
    arms = rect(x - 40, ground - 44, 16, 40, dark, r=8) + rect(x + 24, ground - 44, 16, 40, dark, r=8)
    return legs + back + seat + arms


def mug(x: float, ground: float, colour: str) -> str:
    """Return a mug with its ear to the right."""
    ear = f'<path d="M{x + 5:g} {ground - 10:g}a4.5 4.5 0 0 1 0 8" fill="none" stroke="{colour}" stroke-width="2.2"/>'
    return ear + rect(x - 6, ground - 12, 12, 12, colour, r=2) + rect(x - 6, ground - 12, 12, 2.4, p.WOOD_DARK, r=1)


def frame(x: float, y: float, width: float, height: float, body: str) -> str:
    """Return a picture frame on the wall with something in it, drawn from the frame's inner corner."""
    border = rect(x, y, width, height, p.WOOD_DARK, r=2) + rect(x + 3, y + 3, width - 6, height - 6, p.CREAM)
    return border + place(x + 3, y + 3, body)


def pendant(x: float, y: float, colour: str = p.TEAL_DARK) -> str:
    """Return a lamp that hangs from the ceiling; `y` is its lower edge."""
    cord = line(f"M{x:g} 0V{y - 24:g}", p.METAL, 2)
    bulb = ellipse(x, y, 9, 5, "#FFE9B0")
    return cord + bulb + path(f"M{x - 34:g} {y:g}Q{x - 30:g} {y - 26:g} {x:g} {y - 27:g}T{x + 34:g} {y:g}z", colour)


def coat(x: float, y: float, colour: str, length: float = 52) -> str:
    """Return a coat on a hook at (x, y)."""
    low = y + length
    sides = f"M{x:g} {y:g}C{x - 12:g} {y + 4:g} {x - 14:g} {y + 12:g} {x - 14:g} {low:g}H{x + 14:g}"
    body = path(f"{sides}C{x + 14:g} {y + 12:g} {x + 12:g} {y + 4:g} {x:g} {y:g}z", colour)
    cuff = y + length * 0.72
    sleeves = line(f"M{x - 9:g} {y + 11:g}L{x - 15:g} {cuff:g}M{x + 9:g} {y + 11:g}L{x + 15:g} {cuff:g}", colour, 7)
    inner = line(f"M{x - 10:g} {y + 18:g}V{low - 4:g}M{x + 10:g} {y + 18:g}V{low - 4:g}", p.INK, 1.4, opacity=0.22)
    closing = line(f"M{x:g} {y + 8:g}V{low - 3:g}", p.INK, 1.4, opacity=0.3)
    return body + sleeves + inner + closing + circle(x, y, 2.6, p.METAL)


def indoor_window(x: float, y: float, width: float, height: float, view: str) -> str:
    """Return a window with a sill; `view` is drawn from its inner corner and must stay inside."""
    border = rect(x - 6, y - 6, width + 12, height + 12, p.CREAM, r=3) + rect(x, y, width, height, p.GLASS_BRIGHT)
    bars = rect(x + width / 2 - 2, y, 4, height, p.CREAM) + rect(x, y + height * 0.4, width, 3.4, p.CREAM)
    sill = rect(x - 12, y + height + 4, width + 24, 7, p.SAND, r=2)
    return border + place(x, y, view) + bars + sill


def letters(x: float, ground: float) -> str:
    """Return a small pile of unopened envelopes."""
    pile = ((0, p.CREAM, -2), (3, "#F1E3C8", 3), (-2, p.CREAM, -5))
    drawn = "".join(
        place(x + dx, ground - 3 - 4 * n, rect(-17, -3, 34, 5, colour, r=1), turn=turn)
        for n, (dx, colour, turn) in enumerate(pile)
    )
    top = place(
        x - 2, ground - 15, path("M-17 0L-12 -7H22L17 0z", p.CREAM) + line("M-13 -6L3 -2L20 -6", p.CLAY, 1.2), turn=-3
    )
    return drawn + top


def paper(x: float, ground: float, *, turn: float = 0) -> str:
    """Return a sheet of paper lying on a table."""
    sheet = path("M-14 0L-9 -6H17L13 0z", p.CREAM) + line("M-5 -4H10M-7 -2H8", p.STONE, 0.9)
    return place(x, ground, sheet, turn=turn)
