"""The codes of what no text tells by itself: what must lie on disk (K9xx)."""

from __future__ import annotations

from collections.abc import Mapping

from game.content.codes import Code

PLAY: Mapping[str, Code] = {
    "K901": Code("onbekend-plaatje", "warning"),
}
