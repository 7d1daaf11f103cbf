"""Finding a sentence: one gettext catalogue per language and area, opened only when that area speaks."""

from __future__ import annotations

from gettext import GNUTranslations, NullTranslations
from pathlib import Path

LANGUAGES = ("nl", "en")


class _NotThere(NullTranslations):
    """What gettext asks when a catalogue lacks a key: a key is not a sentence, so it is never shown as one."""

    def gettext(self, message: str) -> str:
        raise KeyError(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:  # noqa: ARG002 — gettext's own signature
        raise KeyError(msgid1)


class Words:
    """The catalogues of one language.

    A key is `area.name`; the area is a catalogue in the folder of the language, such as `nl/play.mo`, compiled from
    the `.po` beside it, and the name is its msgid. A missing key or fact is a KeyError: a mistake of ours, found by
    the tests.
    """

    def __init__(self, language: str) -> None:
        if language not in LANGUAGES:
            raise KeyError(language)
        self.language = language
        self._areas: dict[str, GNUTranslations] = {}

    def say(self, key: str, **facts: object) -> str:
        """The sentence for this key, with the facts filled in; `count` chooses between one and many."""
        return self._sentence(key, facts.get("count")).format(**facts)

    def knows(self, key: str) -> bool:
        """Whether there is a sentence for this key."""
        try:
            return bool(self._sentence(key, None))
        except KeyError:
            return False

    def _sentence(self, key: str, count: object) -> str:
        area, _, name = key.partition(".")
        catalogue = self._area(area)
        if isinstance(count, int):
            try:
                return catalogue.ngettext(name, name, count)
            except KeyError:
                # Not every sentence with a count differs for one and many.
                pass
        return catalogue.gettext(name)

    def _area(self, area: str) -> GNUTranslations:
        if area not in self._areas:
            with (Path(__file__).parent / self.language / f"{area}.mo").open("rb") as file:
                self._areas[area] = GNUTranslations(file)
            self._areas[area].add_fallback(_NotThere())
        return self._areas[area]
