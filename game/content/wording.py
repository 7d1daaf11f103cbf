"""How the texts read: sentences that are too long, hard words, labels before people, and what could lead to someone.

Only Dutch is weighed by its words; an address or a number is looked for in any language, and in translations too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from functools import cache
from typing import NamedTuple

from game.content.inspection import Inspection
from game.content.margin import Margin
from game.content.places import Pointer
from game.content.wording_lists import HARD, PERSON_FIRST, PHRASES
from game.content.wording_sentences import note_contacts, note_long_sentence
from game.content.wording_texts import written_texts

MOST_WORDS = 22
"""Of the sentences in the first two casussen and their kaders one in a thousand is longer; half have eight or fewer."""

NAMES = {"word", "also"}
"""Keys of the glossary under which a term stands itself."""

_TOKENS = re.compile(r"[\w’-]+")


def check_wording(inspection: Inspection) -> None:
    """Note what reads hard or hurts, and what could be somebody's address or number."""
    pages = inspection.pages
    explained = _explained(inspection)
    for page in (pages.casus, pages.model, pages.roles, pages.sharing, pages.people, pages.cards, pages.terms):
        if page is None:
            continue
        texts = list(written_texts(page.shape))
        note_contacts(page.margin, texts)
        if pages.casus.shape.language == "nl":
            for at, text in texts:
                note_long_sentence(page.margin, at, text, MOST_WORDS)
                # A glossary may name whatever it explains.
                if not NAMES.intersection(at):
                    _words(page.margin, at, text, explained)


def _explained(inspection: Inspection) -> frozenset[str]:
    """The terms of the field, in small letters: whoever does not know one finds it in the glossary."""
    terms = inspection.pages.terms
    words = terms.shape.words.values() if terms else ()
    return frozenset(name.casefold() for word in words for name in (word.word, *word.also))


def _words(margin: Margin, at: Pointer, text: str, explained: frozenset[str]) -> None:
    """One hint for each word, however often it stands in the text."""
    low = text.lower().replace("'", "’")
    tokens = set(_TOKENS.findall(low))
    for word, plain in _hard().found(low, tokens):
        if word not in explained:
            margin.at_key("K609", at, word=word, plain=plain)
    for label, person in _labels().found(low, tokens):
        margin.at_key("K610", at, label=label, person=person)


class Sought(NamedTuple):
    """Words and phrases to look for, each with what can stand there instead."""

    words: Mapping[str, str]
    phrases: Mapping[str, str]

    def found(self, low: str, tokens: Set[str]) -> Iterator[tuple[str, str]]:
        """Those that stand in a text, given in small letters and as the set of its words."""
        # Looking up words costs far less than one pattern of them all: every text of every kader comes by here.
        yield from ((word, self.words[word]) for word in sorted(self.words.keys() & tokens))
        for phrase, instead in self.phrases.items():
            if phrase in low and re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", low):
                yield phrase, instead


@cache
def _hard() -> Sought:
    forms = {form: plain for name, plain in HARD.items() for form in name.split() if name not in PHRASES}
    return Sought(forms, {phrase: HARD[phrase] for phrase in PHRASES})


@cache
def _labels() -> Sought:
    forms = {form: person for name, person in PERSON_FIRST.items() for form in name.split()}
    phrases = {form.replace("-", " "): person for form, person in forms.items() if "-" in form}
    return Sought({form: person for form, person in forms.items() if "-" not in form}, phrases)
