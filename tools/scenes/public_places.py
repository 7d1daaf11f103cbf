"""The scenes where households meet institutions: the town hall, the flat and an office."""

from __future__ import annotations

from tools.scenes import palette as p
from tools.scenes.drawing import backdrop, circle, document, line, path, place, rect
from tools.scenes.houses import window
from tools.scenes.inside_things import indoor_window, mug, plant, room
from tools.scenes.outside_things import bench, bicycle, bush, bushes, cloud, hedge, lamp_post, tree

WIDTH, HEIGHT = 992, 176
GROUND = 154


def town_hall() -> str:
    """Return a town hall with a square before it."""
    sky = backdrop("sky", WIDTH, GROUND, "#C9DADB", "#F6E9D2")
    clouds = cloud(170, 40, 0.7) + cloud(716, 30, 0.6) + cloud(900, 56, 0.5)
    far = bushes(GROUND, 1.2, every=44, but=(250, 742))
    wing = rect(250, 72, 492, GROUND - 72, "#C9A27E") + rect(244, 64, 504, 10, p.CREAM, r=2)
    roof = path("M256 64l22 -22H714l22 22z", p.ROOF[0])
    panes = "".join(window(x, y, 26, 26) for x in (270, 316, 362, 408, 562, 608, 654, 700) for y in (82, 120))
    front = (
        rect(444, 44, 104, GROUND - 44, "#D8B691")
        + path("M434 46L496 8L558 46z", p.CREAM)
        + path("M448 42L496 14L544 42z", "#B98F68")
    )
    clock = circle(496, 32, 8, p.CREAM) + line("M496 28v4l3 2", p.INK, 1.6)
    columns = "".join(rect(x, 64, 8, GROUND - 70, p.CREAM, r=2) for x in (454, 478, 506, 530))
    door = rect(486, 104, 20, GROUND - 104, p.TEAL_DARK, r=3) + rect(464, 72, 64, 8, p.CREAM)
    steps = "".join(rect(436 - 6 * n, GROUND - 8 + 4 * n, 120 + 12 * n, 5, p.STONE) for n in range(3))
    paving = rect(0, GROUND, WIDTH, 22, "#D5C5AE") + "".join(
        line(f"M{x - 40} 176L{x} {GROUND + 2}", "#C4B092", 1.4) for x in range(20, 1040, 58)
    )
    green = (
        tree(92, GROUND + 3, 1.05)
        + tree(196, GROUND + 2, 0.8)
        + tree(884, GROUND + 3, 1.05)
        + tree(802, GROUND + 2, 0.8)
    )
    things = (
        bench(110, GROUND + 12)
        + bicycle(778, GROUND + 12, p.CLAY)
        + bicycle(836, GROUND + 13, p.TEAL_DARK)
        + lamp_post(376, GROUND + 8)
        + lamp_post(630, GROUND + 8)
    )
    return document(
        WIDTH,
        HEIGHT,
        sky,
        clouds,
        far,
        roof,
        wing,
        panes,
        front,
        clock,
        columns,
        door,
        paving,
        steps,
        green,
        things,
    )


def flat() -> str:
    """Return a gallery flat with doors on every floor, washing and plants on the balustrades."""
    sky = backdrop("sky", WIDTH, GROUND, "#BFD6DA", "#F4E9D6")
    clouds = cloud(110, 46, 0.75) + cloud(880, 36, 0.8)
    far = bushes(GROUND, 1.4, every=44, but=(210, 836))
    body = rect(210, 4, 560, GROUND - 4, "#D9CDBB") + rect(770, -6, 66, GROUND + 6, "#B8705A")
    stairs = "".join(rect(784, 14 + 34 * n, 38, 20, p.GLASS, r=2) for n in range(4)) + line("M803 6V148", p.CREAM, 3)
    floors = "".join(_gallery(210, 40 + 38 * n, n) for n in range(4))
    grass = rect(0, GROUND, WIDTH, 22, p.GRASS) + path(f"M330 {GROUND}H470L520 176H270z", p.SAND)
    green = (
        tree(66, GROUND + 4, 1.15)
        + tree(160, GROUND + 3, 0.9)
        + tree(900, GROUND + 4, 1.2)
        + hedge(560, GROUND + 3, 150)
    )
    bikes = bicycle(492, GROUND + 10, p.AMBER) + bicycle(238, GROUND + 8, p.BLUE)
    ball = circle(690, GROUND + 14, 6, p.CLAY) + line(f"M685 {GROUND + 12}q5 4 10 0", p.CREAM, 1.6)
    return document(WIDTH, HEIGHT, sky, clouds, far, body, stairs, floors, grass, green, bikes, ball)


def _gallery(x: float, floor: float, number: int) -> str:
    homes = "".join(_home(x + 10 + 79 * n, floor, p.DOOR[(n + 2 * number) % 6], (n, number)) for n in range(7))
    slab = rect(x - 6, floor - 1, 572, 5, p.STONE)
    if floor > GROUND - 20:
        return homes + slab
    balustrade = rect(x - 6, floor - 11, 572, 10, p.TEAL_LIGHT) + rect(x - 6, floor - 13, 572, 3, p.CREAM)
    pots = "".join(circle(x + 58 + 158 * n + 30 * (number % 2), floor - 15, 4.5, p.LEAF_DARK) for n in range(3))
    cloth = rect(x + 326 - 92 * number, floor - 13, 19, 15, (p.CLAY_LIGHT, p.AMBER, p.PLUM)[number], r=2)
    return homes + slab + balustrade + pots + cloth


def _home(x: float, floor: float, door: str, address: tuple[int, int]) -> str:
    glass = p.LIT if address in {(4, 1), (1, 2)} else p.GLASS
    entrance = rect(x, floor - 30, 15, 30, door) + rect(x + 3, floor - 27, 9, 9, p.GLASS)
    return entrance + rect(x + 24, floor - 28, 38, 16, p.CREAM) + rect(x + 26, floor - 26, 34, 12, glass)


def office() -> str:
    """Return a desk in a neighbourhood team on a rainy day: files, a telephone, a screen."""
    wall = room("#E4E2D3", "#C4A987", 138)
    view = rect(0, 0, 220, 80, "#BFCBD0") + bush(34, 70, 1.0) + bush(120, 68, 1.2) + bush(196, 71, 0.9)
    rain = line(
        "".join(f"M{x} {y}l-4 12" for x in range(12, 220, 19) for y in ((x * 7) % 30 + 4, (x * 7) % 30 + 42)),
        "#DDE5E7",
        1.6,
    )
    window_side = indoor_window(386, 16, 220, 80, view + rain) + rect(493, 16, 4, 80, p.CREAM)
    return document(
        WIDTH, HEIGHT, wall, window_side, _cabinets(), _notice_board(), _office_desk(), plant(654, 148, 0.95, p.CREAM)
    )


def _cabinets() -> str:
    drawn = []
    for left, colour in ((30, p.SAGE), (112, "#6F8060")):
        drawn.append(rect(left, 44, 76, 104, colour, r=4))
        drawn += [
            rect(left + 6, 50 + 32 * n, 64, 27, "#93A384", r=3) + rect(left + 26, 60 + 32 * n, 24, 5, p.CREAM, r=2)
            for n in range(3)
        ]
    files = "".join(
        rect(38 + 11 * n, 44 - high, 9, high, colour, r=1)
        for n, (high, colour) in enumerate(
            ((24, p.CLAY), (20, p.TEAL), (26, p.AMBER), (22, p.BLUE), (24, p.PLUM), (19, p.CLAY))
        )
    )
    pile = "".join(
        rect(118 + (n % 2) * 4, 38 - 6 * n, 58, 5, colour, r=1)
        for n, colour in enumerate((p.AMBER, p.CREAM, p.TEAL_LIGHT, p.CREAM))
    )
    return "".join(drawn) + files + pile + plant(226, 148, 0.8)


def _notice_board() -> str:
    board = rect(742, 18, 190, 82, p.WOOD_DARK, r=3) + rect(747, 23, 180, 72, "#D3AE7E", r=2)
    notes = "".join(
        place(
            x,
            y,
            rect(0, 0, w, h, colour)
            + line(f"M4 8H{w - 4}M4 14H{w - 8}", p.INK, 1.2, opacity=0.5)
            + circle(w / 2, 2, 2.4, p.CLAY),
            turn=turn,
        )
        for x, y, w, h, colour, turn in (
            (756, 30, 32, 26, p.CREAM, -3),
            (798, 32, 26, 26, "#F6D58E", 3),
            (834, 28, 40, 52, p.CREAM, 1),
            (884, 34, 32, 24, "#CFE3DC", -4),
            (760, 64, 26, 24, "#F1C3B4", 4),
            (798, 64, 28, 24, p.CREAM, -2),
            (886, 66, 26, 22, "#F6D58E", 3),
        )
    )
    return board + notes


def _office_desk() -> str:
    chair = rect(474, 84, 52, 56, p.TEAL, r=13) + rect(496, 138, 8, 22, p.METAL)
    top = (
        rect(316, 118, 330, 10, p.WOOD_LIGHT, r=4)
        + rect(330, 127, 76, 40, p.WOOD)
        + line("M626 128v40", p.WOOD_DARK, 8)
    )
    drawers = rect(336, 131, 64, 15, p.WOOD_LIGHT, r=2) + rect(336, 149, 64, 15, p.WOOD_LIGHT, r=2)
    screen = (
        rect(538, 66, 82, 44, p.METAL, r=4)
        + rect(542, 70, 74, 36, p.TEAL_LIGHT, r=2)
        + line("M550 79h34M550 87h52M550 95h26", p.CREAM, 3)
    )
    foot = rect(573, 110, 12, 8, p.METAL) + rect(560, 116, 38, 3, p.METAL, r=1)
    phone = rect(344, 106, 38, 12, p.CLAY, r=4) + line("M346 103q17 -9 34 0", p.CLAY, 6)
    pile = "".join(
        rect(398 + 3 * (n % 3), 113 - 5 * n, 54, 5, colour, r=1)
        for n, colour in enumerate((p.CREAM, p.AMBER, p.CREAM, p.TEAL_LIGHT, p.CREAM, p.CLAY_LIGHT, p.CREAM))
    )
    return chair + top + drawers + screen + foot + phone + pile + mug(478, 118, p.AMBER)
