"""The codes of translations (K6xx)."""

from __future__ import annotations

from collections.abc import Mapping

from game.content.codes import Code

TRANSLATION: Mapping[str, Code] = {
    "K601": Code("vertaling-ontbreekt", "hint"),
    "K602": Code("vertaling-verouderd", "warning"),
    "K603": Code("origineel-veranderd", "warning"),
    "K604": Code("tekst-bestaat-niet", "warning"),
    "K605": Code("vertaling-van-iets-anders"),
    "K606": Code("verkeerde-taal"),
    "K607": Code("andere-accolades"),
}
