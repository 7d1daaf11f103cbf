"""What is noted of a text in whatever language: a sentence that is too long, and somebody's address or number."""

from __future__ import annotations

import re
from collections.abc import Iterable

from game.content.margin import Margin
from game.content.places import Pointer
from game.content.wording_lists import PUBLIC_NUMBERS

SHOWN = 6
"""So many words of a long sentence are told: enough to find it."""

_SENTENCES = re.compile(r"(?<=[.!?…])[\"”’)]*\s+")
_CONTACTS = re.compile(
    r"[\w.+-]+@[\w-]+\.\w+"
    r"|\b[1-9]\d{3} ?[A-Z]{2}\b"
    r"|\bNL\d{2} ?[A-Z]{4}(?: ?\d){10}\b"
    r"|(?<![\w.,])0[89]00[ -]?\d{4}(?:\d{3})?\b"
    r"|(?<![\w.,])(?:\+31|0)[ -]?[1-9](?:[ -]?\d){7,8}\b"
    r"|(?<![\w.,])\d{4}\.?\d{2}\.?\d{3}(?![\w,])"
    r"|\b[A-Z][\w’'-]*(?:straat|laan|weg|plein|gracht|kade|singel|dreef|plantsoen|steeg) \d{1,4}\b"
)
_MAYBE_CONTACT = re.compile(r"[\d@]")
_NOT_DIGITS = re.compile(r"\D")


def note_contacts(margin: Margin, texts: Iterable[tuple[Pointer, str]]) -> None:
    """Note what looks like an address, a number or a place to write to, but for the lines that anybody may call."""
    for at, text in texts:
        if not _MAYBE_CONTACT.search(text):
            continue
        for found in _CONTACTS.finditer(text):
            if _NOT_DIGITS.sub("", found[0]) not in PUBLIC_NUMBERS:
                margin.at_key("K507", at, found=found[0])


def note_long_sentence(margin: Margin, at: Pointer, text: str, most: int) -> None:
    """Note the longest sentence of a text where it has more words than `most`."""
    if text.count(" ") < most:
        return
    words = max((sentence.split() for sentence in _SENTENCES.split(text)), key=len)
    if len(words) > most:
        margin.at_key("K608", at, count=len(words), begin=" ".join(words[:SHOWN]), most=most)
