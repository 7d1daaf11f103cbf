"""The colours and letters of drawings on a page: on white, with shapes and words that also tell without colours."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from game.reports.drawing import Ink

COLOURS: Mapping[str, str] = MappingProxyType(
    {
        "paper": "#F8F1E7",
        "card": "#FFFFFF",
        "band": "#F8F1E7",
        "line": "#D9CBB5",
        "ink": "#2B2220",
        "soft": "#5C4F47",
        "teal": "#25605B",
        "teal_soft": "#E6F0ED",
        "teal_bar": "#3E837B",
        "on_teal": "#FFFFFF",
        "amber": "#8C4F0A",
        "clay": "#A63F28",
        "clay_soft": "#F9E6DE",
        "clay_bar": "#BC5A41",
        "sage": "#4E6B43",
        "sage_soft": "#E8F0E2",
        "sage_bar": "#5F8052",
        "plum": "#6A4467",
        "plum_soft": "#F3EAF2",
        "track": "#E2D7C6",
    }
)

WIDE = Ink(COLOURS, 20)
NARROW = Ink(COLOURS, 14)
"""Letters of a drawing as wide as the page, and of one as wide as a phone."""
