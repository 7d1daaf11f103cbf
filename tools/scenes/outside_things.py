"""Things that stand outside: trees, clouds, lamp posts, bicycles, hedges; each stands on a ground line."""

from __future__ import annotations

from collections.abc import Callable

from tools.scenes import palette as p
from tools.scenes.drawing import circle, ellipse, line, mix, path, place, rect, ring

Tint = Callable[[str], str]


def daylight(colour: str) -> str:
    """Leave a colour as it is; other hours of the day bring their own tint."""
    return colour


def cloud(x: float, y: float, size: float, whiteness: float = 0.8) -> str:
    """Return a cloud around (x, y); a lower `whiteness` (0 to 1) lets it fade into the sky."""
    # Mixed, not see-through: overlapping see-through shapes would show their edges.
    fill = mix("#CFDEDD", "#FFFBF3", whiteness)
    heaps = path(ring(-24, -18, 26, 26) + ring(20, -26, 34, 34), fill)
    return place(x, y, rect(-70, -16, 140, 32, fill, r=16) + heaps, scale=size)


def tree(x: float, ground: float, size: float, tint: Tint = daylight) -> str:
    """Return a round tree."""
    body = (
        line("M0 0V-46M0 -30L14 -46M0 -24L-12 -38", tint("#6E5642"), 6)
        + circle(-17, -52, 20, tint(p.LEAF_DARK))
        + circle(0, -68, 29, tint(p.LEAF))
        + circle(18, -54, 20, tint(p.LEAF_LIGHT))
    )
    return place(x, ground, body, scale=size)


def poplar(x: float, ground: float, size: float) -> str:
    """Return a tall narrow tree, as along a polder road."""
    body = rect(-2, -14, 4, 14, "#6E5642") + ellipse(0, -42, 9, 32, p.LEAF_DARK) + ellipse(3, -44, 5, 26, p.LEAF)
    return place(x, ground, body, scale=size)


def hedge(x: float, ground: float, width: float, tint: Tint = daylight) -> str:
    """Return a clipped hedge."""
    return rect(x, ground - 15, width, 15, tint(p.LEAF_DARK), r=5) + rect(x, ground - 15, width, 7, tint(p.LEAF), r=3.5)


def lamp_post(x: float, ground: float, tint: Tint = daylight, light: str = p.LAMP) -> str:
    """Return a street lamp that bends to the right."""
    post = line(f"M{x:g} {ground:g}v-84q0 -12 14 -12", tint(p.METAL), 4)
    return post + path(f"M{x + 8:g} {ground - 96:g}h16l-3 9h-10z", light) + rect(x - 4, ground - 8, 8, 8, tint(p.METAL))


def bicycle(x: float, ground: float, colour: str = p.METAL, tint: Tint = daylight, size: float = 1) -> str:
    """Return a Dutch bicycle that faces right; `x` is the middle of its rear wheel."""
    dark = tint(p.METAL)
    wheels = line(ring(0, -12, 11.5, 11.5) + ring(38, -12, 11.5, 11.5) + "M-9 -25H9M-6 -25L0 -12", dark, 2.2)
    frame = line("M0 -12L11 -30M11 -30L17 -12L0 -12M17 -12L31 -28M11 -27L31 -29M38 -12L30 -36", tint(colour), 3)
    parts = line("M6 -33H16M30 -36C30 -40 25 -40 22 -38", dark, 3) + circle(17, -12, 3.4, dark)
    return place(x, ground, wheels + frame + parts, scale=size)


def bench(x: float, ground: float) -> str:
    """Return a wooden bench seen from behind."""
    legs = line(f"M{x + 8:g} {ground:g}v-24M{x + 62:g} {ground:g}v-24", p.METAL, 3.5)
    return legs + "".join(rect(x, ground - 14 - 9 * n, 70, 6, p.WOOD, r=2) for n in range(3))


def bush(x: float, ground: float, size: float, colour: str = p.FAR_GREEN) -> str:
    """Return a low round bush, for the distance."""
    return place(x, ground, path(ring(-14, -8, 16, 16) + ring(10, -10, 20, 20), colour), scale=size)


def bushes(ground: float, size: float, *, every: float, but: tuple[float, float] = (0, 0)) -> str:
    """Return bushes in the distance, `every` so far, in three sizes; not where a building hides them, `but` there."""
    # Nobody sees a bush behind a wall, but the window would draw it.
    left, right = but
    spots = [(every * n, size + 0.3 * (n % 3)) for n in range(round(1020 / every) + 1)]
    return "".join(bush(x, ground, grown) for x, grown in spots if not left + 45 < x < right - 35)


def sheep(x: float, ground: float, size: float = 1) -> str:
    """Return a grazing sheep that faces left."""
    legs = line("M-7 -6V0M-3 -6V0M5 -6V0M9 -6V0", p.INK, 1.8)
    wool = ellipse(1, -10, 12, 7.5, p.CREAM) + circle(8, -13, 5, p.CREAM) + circle(-5, -14, 5, p.CREAM)
    return place(x, ground, legs + wool + ellipse(-12, -9, 3.4, 4.4, p.INK), scale=size)
