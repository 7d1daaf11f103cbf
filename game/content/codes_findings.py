"""The codes of behaviour (K4xx): what shows in plays, and what only all plays together tell."""

from __future__ import annotations

from collections.abc import Mapping

from game.content.codes import Code

FINDINGS: Mapping[str, Code] = {
    "K401": Code("niets-open"),
    "K402": Code("default-dicht"),
    "K403": Code("kans-zonder-uitkomst"),
    "K404": Code("regie-betwist"),
    "K405": Code("moment-onbereikbaar", "warning"),
    "K406": Code("keuze-nooit-open", "warning"),
    "K407": Code("keuze-zonder-gevolg", "hint"),
    "K408": Code("keuze-overtroffen", "hint"),
    "K409": Code("keuze-altijd-de-beste", "hint"),
    "K410": Code("einde-onbereikbaar", "warning"),
    "K411": Code("einde-zeldzaam", "hint"),
    "K412": Code("effect-afgekapt", "hint"),
    "K413": Code("onderbreking-komt-nooit", "warning"),
    "K414": Code("feit-blijft-onbekend", "warning"),
    "K415": Code("stoel-beslist-nooit", "hint"),
    "K416": Code("solo-te-kort", "warning"),
    "K417": Code("score-in-een-band", "hint"),
    "K418": Code("claim-gebroken"),
    "K419": Code("claim-komt-niet-voor"),
    "K420": Code("claim-zonder-uitweg"),
    "K421": Code("claim-niet-beter"),
    "K422": Code("vaste-lijn-wint", "hint"),
}
