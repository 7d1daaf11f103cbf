"""The app icon: a house on a tipping point, one side warm and one side calm."""

from __future__ import annotations

from tools.scenes import palette as p
from tools.scenes.drawing import circle, document, line, path, place, rect


def app_icon() -> str:
    """Return the icon, 256 units square."""
    ground = rect(0, 0, 256, 256, p.TEAL_DARK, r=56)
    walls = path("M-56 0V-62L0 -108L56 -62V0z", p.CREAM)
    shade = path("M0 0V-108L56 -62V0z", "#F1DFC0")
    roof = line("M-70 -54L0 -112L70 -54", p.CLAY, 17)
    heart = path("M0 -18C-30 -38 -26 -62 -10 -62C-4 -62 0 -58 0 -53C0 -58 4 -62 10 -62C26 -62 30 -38 0 -18z", p.CLAY)
    house = place(128, 174, walls + shade + roof + heart, turn=-9)
    board = place(128, 182, rect(-92, -7, 184, 14, p.AMBER, r=7), turn=-9)
    point = path("M128 188l30 40h-60z", p.CREAM) + circle(128, 186, 9, p.CREAM)
    return document(256, 256, ground, point, board, house)
