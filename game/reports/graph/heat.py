"""How likely something is, made visible three ways at once: a shade, a thickness and a number in words."""

from __future__ import annotations

from typing import NamedTuple

from game.words import Words

INK = "#2B2220"
SOFT = "#62544C"
LINE = "#8A7A6B"
CARD = "#FFFFFF"
CLAY = "#A63F28"
PLUM = "#6A4467"
PLAIN = "#25605B"


class Shade(NamedTuple):
    """A colour to fill with and the colour of letters on it, at least 4.5 to 1; shares of at least `least` have it."""

    least: float
    fill: str
    ink: str


SHADES = (
    Shade(0.0, "#F1F6F5", INK),
    Shade(0.1, "#D8E9E6", INK),
    Shade(0.3, "#AFD3CE", INK),
    Shade(0.6, "#7DB5AE", INK),
    Shade(0.9, "#1F544F", "#FFFFFF"),
)
"""From seldom to nearly always; each is darker than the one before, also in grey."""

NEVER = Shade(0.0, CARD, INK)
UNKNOWN = Shade(0.0, "#DDEBE7", INK)


def shade_of(share: float | None) -> Shade:
    """The shade of a share from 0 to 1; None where nothing is known."""
    if share is None:
        return UNKNOWN
    if share == 0:
        return NEVER
    return next(shade for shade in reversed(SHADES) if share >= shade.least)


def thickness_of(share: float | None) -> float:
    """How thick a line is, in units of the drawing: from 1.5 for never to 9 for always."""
    return 2.2 if share is None else 1.5 + 7.5 * share


_LIGHT, _DARK = (126, 143, 140), (31, 84, 79)


def colour_of(share: float | None) -> str:
    """The colour of a line: darker where more plays go, and never so light that it cannot be seen on white."""
    if share is None:
        return PLAIN
    mixed = (round(light + (dark - light) * share**0.6) for light, dark in zip(_LIGHT, _DARK, strict=True))
    return "#" + "".join(f"{part:02X}" for part in mixed)


def percent(share: float, words: Words) -> str:
    """A share as people say it: never 0 or 100 where it only comes near."""
    hundred = share * 100
    if 0 < hundred < 0.1:
        return words.say("graph.percent-below", number=_decimal(0.1, words))
    if 99.5 <= hundred < 100:
        return words.say("graph.percent-above", number="99")
    told = _decimal(hundred, words) if 0 < hundred < 0.95 else f"{hundred:.0f}"
    return words.say("graph.percent", number=told)


def _decimal(number: float, words: Words) -> str:
    return f"{number:.1f}".replace(".", words.say("graph.decimal-sign"))


def whole(number: int, words: Words) -> str:
    """A whole number in groups of three, and from a thousand million on as a power of ten."""
    if number < 10**9:
        return f"{number:,}".replace(",", words.say("graph.thousands-sign"))
    power = len(str(number)) - 1
    raised = str(power).translate(_RAISED)
    return words.say("graph.about", number=f"{_decimal(number / 10**power, words)} × 10{raised}")


_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
