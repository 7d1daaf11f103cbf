"""Pieces of SVG as text: only what every simple renderer knows (no masks, clips, filters or letters)."""

from __future__ import annotations


def rect(x: float, y: float, width: float, height: float, fill: str, *, r: float = 0, opacity: float = 1) -> str:
    """Return a rectangle with corners of radius `r`."""
    if r:
        return path(rounded(x, y, width, height, min(r, width / 2, height / 2)), fill, opacity=opacity)
    return f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}"{_look(fill, opacity)}/>'


def circle(x: float, y: float, r: float, fill: str, *, opacity: float = 1) -> str:
    """Return a disc around (x, y)."""
    return path(ring(x, y, r, r), fill, opacity=opacity)


def ellipse(x: float, y: float, across: float, down: float, fill: str, *, opacity: float = 1) -> str:
    """Return an ellipse around (x, y) with its two radii."""
    return path(ring(x, y, across, down), fill, opacity=opacity)


def path(d: str, fill: str, *, opacity: float = 1) -> str:
    """Return a filled path."""
    return f'<path d="{d}"{_look(fill, opacity)}/>'


def line(d: str, colour: str, width: float, *, opacity: float = 1) -> str:
    """Return a path drawn as a line with round ends."""
    see_through = f' stroke-opacity="{opacity:g}"' if opacity < 1 else ""
    ends = 'stroke-linecap="round" stroke-linejoin="round"'
    return f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width:g}" {ends}{see_through}/>'


def place(x: float, y: float, body: str, *, scale: float = 1, turn: float = 0) -> str:
    """Return `body` with its origin moved to (x, y), scaled and turned (degrees) around that origin."""
    size = f" scale({scale:g})" if scale != 1 else ""
    angle = f" rotate({turn:g})" if turn else ""
    return f'<g transform="translate({x:g} {y:g}){angle}{size}">{body}</g>'


def backdrop(name: str, width: float, height: float, top: str, bottom: str) -> str:
    """Return a rectangle from the upper left corner that fades from one colour into another."""
    return (
        f'<linearGradient id="{name}" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="0" y2="{height:g}">'
        f'<stop offset="0" stop-color="{top}"/><stop offset="1" stop-color="{bottom}"/></linearGradient>'
        + rect(0, 0, width, height, f"url(#{name})")
    )


def glow(name: str, x: float, y: float, r: float, colour: str, strength: float) -> str:
    """Return light around (x, y) that fades out at distance `r`; `strength` is 0 to 1."""
    return (
        f'<radialGradient id="{name}" gradientUnits="userSpaceOnUse" cx="{x:g}" cy="{y:g}" r="{r:g}">'
        f'<stop offset="0" stop-color="{colour}" stop-opacity="{strength:g}"/>'
        f'<stop offset="0.45" stop-color="{colour}" stop-opacity="{strength * 0.4:g}"/>'
        f'<stop offset="1" stop-color="{colour}" stop-opacity="0"/></radialGradient>' + circle(x, y, r, f"url(#{name})")
    )


def document(width: float, height: float, *body: str) -> str:
    """Return a whole SVG file of that size."""
    size = f'width="{width:g}" height="{height:g}" viewBox="0 0 {width:g} {height:g}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>\n' + "\n".join(body) + "\n</svg>\n"


def mix(colour: str, other: str, amount: float) -> str:
    """Return `#RRGGBB` between two colours: `amount` 0 is the first, 1 the other."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * amount):02X}" for a, b in pairs)


def _channels(colour: str) -> list[int]:
    return [int(colour[start : start + 2], 16) for start in (1, 3, 5)]


def oblong(x: float, y: float, width: float, height: float) -> str:
    """Return the outline of a rectangle as a path, to be put together with others of the same colour."""
    return f"M{x:g} {y:g}h{width:g}v{height:g}h{-width:g}z"


def ring(x: float, y: float, across: float, down: float) -> str:
    """Return the outline of an ellipse as a path."""
    # No path here says that it is closed where it already is: the window takes as long over that last
    # line of no length as over fifteen rectangles, and `<circle>` and a rounded `<rect>` end in one too.
    radii = f"a{across:g} {down:g} 0 0 1"
    return f"M{x - across:g} {y:g}{radii} {2 * across:g} 0{radii} {-2 * across:g} 0"


def rounded(x: float, y: float, width: float, height: float, r: float) -> str:
    """Return the outline of a rectangle with corners of radius `r`, at most half of its shorter side."""
    flat, steep = width - 2 * r, height - 2 * r
    sides = (("h", flat), ("v", steep), ("h", -flat), ("v", -steep))
    ends = ((r, r), (-r, r), (-r, -r), (r, -r))
    drawn = "".join(
        (f"{way}{length:g}" if length else "") + f"a{r:g} {r:g} 0 0 1 {across:g} {down:g}"
        for (way, length), (across, down) in zip(sides, ends, strict=True)
    )
    return f"M{x + r:g} {y:g}{drawn}"


def _look(fill: str, opacity: float) -> str:
    return f' fill="{fill}"' + (f' opacity="{opacity:g}"' if opacity < 1 else "")
