"""Making a casus from its texts, with everything there is to say about them: what only authors' verbs wait for."""

from __future__ import annotations

from game.cli.texts import Texts
from game.content.casus import Loaded, load
from game.content.pages import CasusTexts, WrittenFile
from game.content.telling import code_of


def loaded(texts: Texts) -> Loaded:
    """What becomes of these texts."""
    kaders = {name: WrittenFile(*file) for name, file in texts.kaders.items()}
    return load(CasusTexts(WrittenFile(*texts.casus), kaders))


def errors(made: Loaded) -> int:
    """How many of the problems keep the casus from being played."""
    return sum(code_of(problem.code).severity == "error" for problem in made.problems)
