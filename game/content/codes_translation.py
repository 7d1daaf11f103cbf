"""The codes of language (K6xx): translations, and how a text reads."""

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
    "K608": Code("lange-zin", "hint"),
    "K609": Code("moeilijk-woord", "hint"),
    "K610": Code("etiket-voor-mens", "hint"),
}
