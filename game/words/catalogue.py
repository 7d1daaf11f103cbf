"""Finding a sentence: one module per language and area, imported only when that area speaks."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

LANGUAGES = ("nl", "en")

Sentence = str | tuple[str, str]
"""A sentence with {facts} in it; a pair is for one and for any other `count`."""


class Words:
    """The catalogues of one language.

    A key is `area.name`; the area is a module of this package, such as `game.words.nl.play`, that holds a mapping
    called `SENTENCES`. A missing key or fact is a KeyError: a mistake of ours, found by the tests.
    """

    def __init__(self, language: str) -> None:
        if language not in LANGUAGES:
            raise KeyError(language)
        self.language = language
        self._areas: dict[str, Mapping[str, Sentence]] = {}

    def say(self, key: str, **facts: object) -> str:
        """The sentence for this key, with the facts filled in."""
        area, _, name = key.partition(".")
        sentence = self._area(area)[name]
        if isinstance(sentence, tuple):
            sentence = sentence[0 if facts["count"] == 1 else 1]
        return sentence.format(**facts)

    def knows(self, key: str) -> bool:
        """Whether there is a sentence for this key."""
        area, _, name = key.partition(".")
        return name in self._area(area)

    def _area(self, area: str) -> Mapping[str, Sentence]:
        if area not in self._areas:
            self._areas[area] = import_module(f"game.words.{self.language}.{area}").SENTENCES
        return self._areas[area]
