"""Every code that a problem can have, with its name and severity; more of them are in `codes_meaning` and `codes_play`.

K1xx names and references, K2xx shape and types, K3xx expressions, K4xx behaviour, K5xx sharing and law,
K6xx language, K9xx files. A code that has been given out never gets another meaning.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from game.content.problems import Severity


class Term(str):
    """A fact that the catalogues have a word for: `Term("number")` is told as `problems.term-number`."""

    __slots__ = ()


class Way(tuple[str, ...]):
    """A fact that is the choices leading to a place, told in full: who follows them needs each one."""

    __slots__ = ()


class Code(NamedTuple):
    """The name of a code in a few Dutch words, and how bad it is."""

    slug: str
    severity: Severity = "error"


SHAPE: Mapping[str, Code] = {
    "K201": Code("geen-yaml"),
    "K202": Code("geen-utf-8"),
    "K203": Code("te-groot"),
    "K204": Code("te-diep"),
    "K205": Code("te-veel-stukken"),
    "K206": Code("leeg-bestand"),
    "K207": Code("meer-documenten"),
    "K208": Code("tab"),
    "K209": Code("anker"),
    "K210": Code("samenvoegen"),
    "K211": Code("uitroepteken"),
    "K212": Code("dubbele-sleutel"),
    "K213": Code("sleutel-zonder-waarde"),
    "K214": Code("te-lang-getal"),
    "K215": Code("aanhalingsteken-vooraan"),
    "K216": Code("dubbele-punt-in-zin"),
    "K217": Code("hekje-in-zin", "warning"),
    "K218": Code("komma-tussen-accolades"),
    "K219": Code("spatie-na-dubbele-punt"),
    "K220": Code("teken-vooraan"),
    "K221": Code("onzichtbaar-teken"),
    "K222": Code("sleutel-is-geen-woord"),
    "K223": Code("leeg-streepje"),
    "K224": Code("regel-zonder-sleutel"),
    "K225": Code("haakje-open"),
    "K226": Code("aanhalingsteken-open"),
    "K227": Code("inspringing"),
    "K228": Code("komma-ontbreekt"),
    "K229": Code("schuine-streep"),
    "K230": Code("onbekende-sleutel"),
    "K231": Code("sleutel-ontbreekt"),
    "K232": Code("verkeerde-soort"),
    "K233": Code("buiten-de-grenzen"),
    "K234": Code("niet-uit-de-lijst"),
    "K235": Code("geen-goed-id"),
    "K236": Code("te-lange-tekst"),
    "K237": Code("te-veel-of-te-weinig"),
    "K238": Code("effect-zonder-teken"),
    "K240": Code("lege-tekst"),
    "K241": Code("moment-zonder-vervolg"),
    "K242": Code("een-soort-claim"),
    "K243": Code("verkeerde-vorm"),
    "K244": Code("niet-samen"),
    "K245": Code("geval-zonder-voorwaarde"),
    "K246": Code("laatste-met-voorwaarde"),
    "K247": Code("onbekend-formaat"),
    "K248": Code("tekst-zonder-aanhalingstekens"),
    "K249": Code("haakje-sluit-niets"),
    "K250": Code("te-veel-fouten"),
    "K291": Code("negeren-zonder-reden", "warning"),
    "K292": Code("fout-genegeerd", "warning"),
    "K293": Code("onbekende-code", "warning"),
    "K294": Code("niets-te-negeren", "hint"),
}
