"""Which language a sentence is in, so that a Dutch story under English buttons is read with a Dutch voice."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

# Small words that one of the two languages has and the other has not; `in`, `is`, `of` and `was` are in both.
_DUTCH = """
    de het een en van ik je jij jou jouw jullie wij ze zij hij hem haar dat dit deze niet geen nog naar voor bij uit om
    te aan ook maar als dan wat wie hoe waar waarom waarvoor er heeft hebben ben bent zijn wordt kan moet mag wil gaat
    zegt zeg vraag thuis vertel ga nu dus al alles iets niets elkaar onder eerst samen ligt staat blijft keuze keuzes
    rol rollen huishouden beslist sinds weken tot
"""
_ENGLISH = """
    the an and to from you your he she they them his her their it this that these those not no for with by at as but
    what who how where why when there has have are be been were will would can could must may do does than then so if or
    about ask say tell go now all something nothing each other first together choice choices role roles household
    decides stays since weeks on
"""
SMALL_WORDS = {"nl": frozenset(_DUTCH.split()), "en": frozenset(_ENGLISH.split())}
_WORD = re.compile(r"[^\W\d_]+")
# Where no small word tells: letters that stand together in Dutch, and hardly ever in English.
_DUTCH_LETTERS = re.compile("aa|ij|uu|eu|ë|ï|é", re.IGNORECASE)
_BETWEEN = re.compile(r"(?<=[.!?…])\s+|(?<=[.!?…][”’])\s+")


def language_of(sentence: str) -> str | None:
    """The language whose small words a sentence has most of; None where it does not tell, as with a name."""
    words = [word.lower() for word in _WORD.findall(sentence)]
    counts = {language: sum(word in small for word in words) for language, small in SMALL_WORDS.items()}
    dutch, english = counts["nl"], counts["en"]
    if dutch == english:
        return "nl" if not dutch and _DUTCH_LETTERS.search(sentence) else None
    return "nl" if dutch > english else "en"


def by_language(texts: Iterable[str], otherwise: str) -> list[tuple[str, list[str]]]:
    """Every sentence of the texts in its order, in stretches of one language.

    A sentence that does not tell its language has that of the one after it in its text, or before it; the number of
    a choice is so read in the language of the choice. A text that tells nothing at all is in `otherwise`.
    """
    told = [pair for text in texts for pair in _by_sentence(text, otherwise)]
    stretches = groupby(told, key=lambda pair: pair[0])
    return [(language, [sentence for _, sentence in stretch]) for language, stretch in stretches]


def _by_sentence(text: str, otherwise: str) -> list[tuple[str, str]]:
    sentences = _BETWEEN.split(text)
    languages = [language_of(sentence) for sentence in sentences]
    return [
        (next((one for one in (*languages[place:], *reversed(languages[:place])) if one), otherwise), sentence)
        for place, sentence in enumerate(sentences)
    ]
