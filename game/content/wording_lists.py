"""Words that are hard at level B1, and words that put a label before a person; each with what can stand there."""

from __future__ import annotations

from collections.abc import Mapping

HARD: Mapping[str, str] = {
    "aanwenden aangewend": "gebruiken",
    "adequaat adequate": "passend",
    "alsmede alsook": "en ook",
    "betreffende": "over",
    "conform": "volgens",
    "continueren gecontinueerd": "doorgaan",
    "cruciaal cruciale": "heel belangrijk",
    "derhalve": "daarom",
    "desbetreffende": "deze",
    "dient dienen": "moet",
    "discrepantie discrepanties": "verschil",
    "evalueren evalueert geëvalueerd": "terugkijken",
    "faciliteren faciliteert gefaciliteerd": "mogelijk maken",
    "gaarne": "graag",
    "hetgeen": "wat",
    "implementeren implementeert geïmplementeerd": "invoeren",
    "in het kader van": "voor",
    "indien": "als",
    "initiëren initieert": "beginnen",
    "interveniëren intervenieert": "ingrijpen",
    "inzake": "over",
    "laagdrempelig laagdrempelige": "waar je zo binnenloopt",
    "met betrekking tot": "over",
    "middels": "met",
    "mits": "alleen als",
    "monitoren monitort gemonitord": "volgen",
    "naar aanleiding van": "na",
    "omtrent": "over",
    "onderhavig onderhavige": "deze",
    "optimaliseren optimaliseert": "verbeteren",
    "participeren participeert": "meedoen",
    "proactief proactieve": "uit jezelf",
    "problematiek": "problemen",
    "reeds": "al",
    "relevant relevante": "wat ertoe doet",
    "resulteren resulteert": "leiden",
    "significant significante": "duidelijk",
    "stagneren stagneert": "vastlopen",
    "substantieel substantiële": "flink",
    "ten behoeve van": "voor",
    "ten gevolge van": "door",
    "teneinde": "om",
    "terstond": "meteen",
    "tevens": "ook",
    "thans": "nu",
    "trachten tracht": "proberen",
    "vernemen verneemt vernomen": "horen",
    "verstrekken verstrekt": "geven",
    "wederom": "weer",
    "zodanig zodanige": "zo",
}
"""Forms of a word of letters and offices (a phrase stands by itself), and a plain word for it.

A small list of our own, of words that the language of people has shorter. Terms of the field are not in it: those are
explained in the glossary.
"""

PHRASES = tuple(name for name in HARD if {"van", "tot"}.intersection(name.split()))
"""The entries that are one phrase of several words."""

PERSON_FIRST: Mapping[str, str] = {
    "adhd’er adhd’ers": "iemand met ADHD",
    "alcoholist alcoholisten alcoholiste": "iemand die te veel drinkt",
    "allochtoon allochtonen": "zeg waar het om gaat, of laat het weg",
    "autist autisten": "iemand met autisme",
    "bijstandsmoeder bijstandsmoeders": "een moeder met bijstand",
    "bijstandstrekker bijstandstrekkers uitkeringstrekker uitkeringstrekkers": "iemand met een uitkering",
    "borderliner borderliners": "iemand met borderline",
    "dakloze daklozen zwerver zwervers": "iemand zonder huis",
    "demente dementerende dementerenden": "iemand met dementie",
    "gehandicapte gehandicapten invalide invaliden": "iemand met een handicap",
    "hangjongere hangjongeren probleemjongere probleemjongeren risicojongere risicojongeren": "een jongere",
    "illegaal illegalen": "iemand zonder verblijfspapieren",
    "junk junks junkie junkies": "iemand die drugs gebruikt",
    "lvb’er lvb’ers zwakbegaafd zwakbegaafde zwakbegaafden zwakzinnig zwakzinnige": (
        "iemand met een lichte verstandelijke beperking"
    ),
    "multiprobleemgezin multiprobleemgezinnen": "een gezin waar veel tegelijk speelt",
    "probleemgezin probleemgezinnen": "een gezin dat het zwaar heeft",
    "probleemkind probleemkinderen": "een kind dat het moeilijk heeft",
    "psychoot psychoten schizofreen schizofrene schizofrenen": "iemand met een psychose",
    "verslaafde verslaafden": "iemand met een verslaving",
    "verward-persoon verwarde-man verwarde-vrouw verwarde-mensen verwarde-persoon verwarde-personen": (
        "iemand die in de war is"
    ),
    "wanbetaler wanbetalers": "iemand met een schuld",
    "zelfmoord zelfmoordpoging": "zelfdoding",
    "zorgmijder zorgmijders": "iemand die hulp afhoudt",
}
"""Forms of a label (a hyphen stands for a space too), and how it is said with the person first."""

PUBLIC_NUMBERS = frozenset({"08002000", "08001205", "08000113", "08000432", "09008844"})
"""Numbers of help lines that anybody may call, and that cards name: advice and reporting on violence at home, help for
who fears doing harm, talking about suicide, the children's line and the police."""
