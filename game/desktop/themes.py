"""The colours of the window: three themes with the same token names, and the contrast between two colours."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Theme(NamedTuple):
    """A name and its colour tokens (`#RRGGBB`).

    `shadows` says whether cards lie on a soft shadow, `line_factor` how much thicker thin lines are drawn.
    """

    name: str
    colours: Mapping[str, str]
    shadows: bool
    line_factor: float = 1

    def colour(self, token: str) -> str:
        """Return the `#RRGGBB` of a token; a text that already is a colour comes back as it is."""
        return token if token.startswith("#") else self.colours[token]


LIGHT = Theme(
    "light",
    {
        "paper": "#F8F1E7",
        "card": "#FFFDF9",
        "hover": "#F3F8F4",
        "line": "#E6D9C6",
        "ink": "#2B2220",
        "soft": "#62544C",
        "teal": "#25605B",
        "teal_deep": "#1A4A46",
        "teal_soft": "#DDEBE7",
        "amber": "#8C4F0A",
        "amber_soft": "#F8E7CB",
        "clay": "#A63F28",
        "clay_soft": "#F6DDD3",
        "sage": "#4E6B43",
        "sage_soft": "#E0EAD8",
        "plum": "#6A4467",
        "plum_soft": "#EBDFEA",
        "track": "#EADFCF",
        "on_teal": "#FFFFFF",
        "focus": "#1B4B8F",
        "teal_bar": "#3E837B",
        "amber_bar": "#A66A14",
        "clay_bar": "#BC5A41",
        "sage_bar": "#5F8052",
        "shadow": "#4A341E",
        "sage_face": "#E0EAD8",
        "amber_face": "#F8E7CB",
        "clay_face": "#F6DDD3",
        "teal_face": "#DDEBE7",
    },
    shadows=True,
)

EVENING = Theme(
    "evening",
    {
        "paper": "#1F2430",
        "card": "#2B3242",
        "hover": "#343D50",
        "line": "#46506A",
        "ink": "#FBF1E0",
        "soft": "#C9C3BB",
        "teal": "#8FD3C7",
        "teal_deep": "#B2E4DA",
        "teal_soft": "#27423F",
        "amber": "#F4C06A",
        "amber_soft": "#46381F",
        "clay": "#F39B82",
        "clay_soft": "#4A2C27",
        "sage": "#B5D8A0",
        "sage_soft": "#2D3F2B",
        "plum": "#D9B4D8",
        "plum_soft": "#40304A",
        "track": "#434C61",
        "on_teal": "#14302C",
        "focus": "#FFD98A",
        "teal_bar": "#6DB9AD",
        "amber_bar": "#E3AE55",
        "clay_bar": "#E9866B",
        "sage_bar": "#9CC687",
        "shadow": "#080A10",
        "sage_face": "#BFCDB4",
        "amber_face": "#DCC8A4",
        "clay_face": "#DDBFB3",
        "teal_face": "#BCD0CB",
    },
    shadows=True,
)

CONTRAST = Theme(
    "contrast",
    {
        "paper": "#000000",
        "card": "#000000",
        "hover": "#1C1C1C",
        "line": "#FFFFFF",
        "ink": "#FFFFFF",
        "soft": "#FFFFFF",
        "teal": "#7FE3D6",
        "teal_deep": "#B9F5EC",
        "teal_soft": "#00302C",
        "amber": "#FFD166",
        "amber_soft": "#332400",
        "clay": "#FF9C85",
        "clay_soft": "#3A0F06",
        "sage": "#B6E3A1",
        "sage_soft": "#12240A",
        "plum": "#E3B8E0",
        "plum_soft": "#2A1229",
        "track": "#444444",
        "on_teal": "#000000",
        "focus": "#FFFF00",
        "teal_bar": "#7FE3D6",
        "amber_bar": "#FFD166",
        "clay_bar": "#FF9C85",
        "sage_bar": "#B6E3A1",
        "shadow": "#000000",
        "sage_face": "#BFCDB4",
        "amber_face": "#DCC8A4",
        "clay_face": "#DDBFB3",
        "teal_face": "#BCD0CB",
    },
    shadows=False,
    line_factor=2,
)

THEMES: Mapping[str, Theme] = {theme.name: theme for theme in (LIGHT, EVENING, CONTRAST)}


def luminance(colour: str) -> float:
    """Return the relative luminance (0 black to 1 white) of a `#RRGGBB` colour, by the WCAG 2 formula."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two `#RRGGBB` colours, from 1 (equal) to 21 (black on white)."""
    dark, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dark + 0.05)
