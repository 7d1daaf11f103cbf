"""Making a casus from its texts, with everything there is to say about them: what only authors' verbs wait for."""

from __future__ import annotations

from game.cli.texts import Texts
from game.content.casus import Loaded, load
from game.content.pages import CasusTexts, WrittenFile, WrittenTranslation
from game.content.telling import code_of


def loaded(texts: Texts, language: str | None = None) -> Loaded:
    """What becomes of these texts, told in this language as far as it is translated; None is the author's own."""
    kaders = {name: WrittenFile(*file) for name, file in texts.kaders.items()}
    translations = [
        WrittenTranslation(WrittenFile(*one.file), one.language, one.kaders, one.unused) for one in texts.translations
    ]
    return load(CasusTexts(WrittenFile(*texts.casus), kaders, tuple(translations)), language)


def errors(made: Loaded) -> int:
    """How many of the problems keep the casus from being played."""
    return sum(code_of(problem.code).severity == "error" for problem in made.problems)
