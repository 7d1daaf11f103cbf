"""Making a casus from its texts, with everything there is to say about them: what only authors' verbs wait for."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from game.cli.texts import Texts
from game.content.casus import Loaded, load
from game.content.pages import CasusTexts, WrittenFile, WrittenTranslation
from game.content.telling import code_of
from game.model.casus import Casus
from game.model.story import Moment
from game.words import LANGUAGES, Words


def loaded(texts: Texts, language: str | None = None) -> Loaded:
    """What becomes of these texts, told in this language as far as it is translated; None is the author's own."""
    kaders = {name: WrittenFile(*file) for name, file in texts.kaders.items()}
    translations = [
        WrittenTranslation(WrittenFile(*one.file), one.language, one.kaders, one.unused) for one in texts.translations
    ]
    made = load(CasusTexts(WrittenFile(*texts.casus), kaders, tuple(translations)), language)
    return made if made.casus is None else replace(made, casus=with_outcomes_named(made.casus, language))


def with_outcomes_named(casus: Casus, language: str | None = None) -> Casus:
    """The casus with our words for what can come of a lock, in this language; None is the author's own."""
    told_in = language or casus.language
    words = Words(told_in if told_in in LANGUAGES else LANGUAGES[0])
    moments = {moment.id: _named(moment, words) for moment in casus.moments.values()}
    return replace(casus, moments=MappingProxyType(moments))


def _named(moment: Moment, words: Words) -> Moment:
    if moment.puzzle is None:
        return moment
    named = {key: replace(choice, label=words.say(f"puzzles.{key}")) for key, choice in moment.choices.items()}
    return replace(moment, choices=MappingProxyType(named))


def errors(made: Loaded) -> int:
    """How many of the problems keep the casus from being played."""
    return sum(code_of(problem.code).severity == "error" for problem in made.problems)
