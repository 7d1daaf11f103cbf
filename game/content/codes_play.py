"""The codes of what no text tells by itself: what shows in play (K4xx), and what must lie on disk (K9xx)."""

from __future__ import annotations

from collections.abc import Mapping

from game.content.codes import Code

PLAY: Mapping[str, Code] = {
    "K401": Code("niets-open"),
    "K402": Code("default-dicht"),
    "K403": Code("kans-zonder-uitkomst"),
    "K404": Code("regie-betwist"),
    "K901": Code("onbekend-plaatje", "warning"),
}
