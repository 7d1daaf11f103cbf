"""The catalogues as translators write them: every sentence of a language and area by its key."""

from __future__ import annotations

import re

from babel.messages.pofile import read_po

from tools.catalogues import WORDS

Sentence = str | tuple[str, ...]
"""A sentence, or one for each plural form."""

AREAS = sorted(path.stem for path in (WORDS / "nl").glob("*.po"))


def sentences(language: str, area: str) -> dict[str, Sentence]:
    """Every sentence of one catalogue, in its order."""
    with (WORDS / language / f"{area}.po").open("rb") as file:
        catalogue = read_po(file, locale=language, abort_invalid=True)
    return {
        message.id if isinstance(message.id, str) else message.id[0]: message.string
        for message in catalogue
        if message.id
    }


def facts(sentence: Sentence) -> set[str]:
    """The names of the facts that a sentence speaks of."""
    both = sentence if isinstance(sentence, str) else " ".join(sentence)
    return set(re.findall(r"{([a-z_]+)", both))
