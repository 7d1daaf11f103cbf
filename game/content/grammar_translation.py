"""The grammar of a translation: which file it translates, into which language, and its texts by path."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from game.content.grammar_casus import Format, Language, Path
from game.content.grammar_parts import Id, Prose, Shape

KADERS = "kaders"
"""What a translation of kaders says that it translates."""

MOST_TEXTS = 20_000


class EntryShape(Shape):
    """One text: the original as it was translated, its translation, and the original before it changed."""

    nl: Prose | None = None
    was: Prose | None = None
    en: Prose | None = None


class TranslationShape(Shape):
    """A translation file."""

    format: Format
    translates: Id
    language: Language
    texts: Annotated[Mapping[Path, EntryShape], Field(max_length=MOST_TEXTS)]
