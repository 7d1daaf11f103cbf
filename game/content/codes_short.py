"""The codes of a short play: what is marked that cannot be decided there, and what is left out that should not be."""

from __future__ import annotations

from collections.abc import Mapping

from game.content.codes import Code

SHORT: Mapping[str, Code] = {
    "K158": Code("onbekend-moment-in-kort"),
    "K159": Code("niets-te-kiezen-in-kort"),
    "K160": Code("te-kort"),
    "K161": Code("kort-niet-korter"),
    "K162": Code("kort-komt-er-niet", "warning"),
    "K163": Code("onderbreking-niet-in-kort", "hint"),
}
