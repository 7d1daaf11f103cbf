"""A translation held against its original: the texts that may be shown, and everything that is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from game.content.grammar_translation import EntryShape, TranslationShape
from game.content.loader import MOST_PROBLEMS
from game.content.margin import Margin
from game.content.names import nearest
from game.content.problems import Problem
from game.content.reading import read
from game.content.shaping import shape
from game.content.wording_sentences import note_contacts, note_long_sentence

State = Literal["missing", "marked", "changed", "unlike", "done"]
"""How one translated text stands; only what is done is shown.

`marked` has the original before it changed under `was`, `changed` differs from the original without such a mark,
`unlike` speaks of other things between braces.
"""

MOST_WORDS: Mapping[str, int] = {"nl": 22, "en": 26}
"""A longer sentence reads hard; English has more small words for the same, and few of our sentences are longer."""

_BRACES = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Original:
    """What a translation should speak of: an id, and the texts of each page by path.

    `id` is that of a casus, or `kaders`; `language` that of the casus, None for kaders, which do not say. `unopened`
    are pages that exist, and whose texts nobody has read now.
    """

    id: str
    language: str | None
    pages: Mapping[str, Mapping[str, str]]
    unopened: frozenset[str] = frozenset()

    @property
    def texts(self) -> dict[str, str]:
        """The texts of all pages."""
        return {path: text for page in self.pages.values() for path, text in page.items()}


class Completeness(NamedTuple):
    """How far a translation is: of so many texts, so many are translated, and so many more ask for another look."""

    file: str
    language: str
    texts: int
    done: int
    stale: int


@dataclass(frozen=True, slots=True)
class Held:
    """What became of a translation: the texts that may be shown by path, how far it is, and what is wrong with it."""

    language: str
    texts: Mapping[str, str]
    completeness: Completeness
    problems: tuple[Problem, ...]


def other_language(language: str) -> str:
    """The language of the original of a translation into this one."""
    return "nl" if language == "en" else "en"


def told_in(entry: EntryShape, language: str) -> str | None:
    """What an entry has in this language."""
    return entry.en if language == "en" else entry.nl


def same_words(one: str | None, other: str) -> bool:
    """Whether two texts differ in nothing but where their lines break."""
    # An author who folds a text elsewhere has said nothing new.
    return one is not None and one.split() == other.split()


def state_of(entry: EntryShape | None, original: str, language: str) -> State:
    """How the translation of this original into this language stands."""
    told = told_in(entry, language) if entry else None
    if entry is None or told is None:
        return "missing"
    # The mark goes before all else: only a person can say that a translation is right again.
    if entry.was is not None:
        return "marked"
    if not same_words(told_in(entry, other_language(language)), original):
        return "changed"
    return "done" if sorted(_BRACES.findall(told)) == sorted(_BRACES.findall(original)) else "unlike"


def held(text: str, file: str, language: str, original: Original) -> Held:
    """The translation in this text, which by its name is one into `language`. Never raises."""
    document = read(text, file)
    margin = Margin(document.places)
    fit, wrong = shape(document, TranslationShape)
    margin.problems += [*document.problems, *wrong]
    translation = fit if fit is not None and _speaks_of(fit, language, original, margin) else None
    entries = translation.texts if translation else {}
    states = {path: state_of(entries.get(path), text, language) for path, text in original.texts.items()}
    if translation:
        _note_strangers(translation, language, original, margin)
        _note_states(translation, states, original, margin)
        _note_wording(translation, margin)
    shown = {path: told_in(entries[path], language) or "" for path, state in states.items() if state == "done"}
    stale = sum(state not in {"missing", "done"} for state in states.values())
    completeness = Completeness(file, language, len(states), len(shown), stale)
    problems = sorted(margin.problems, key=lambda problem: (problem.place, problem.code))
    return Held(language, shown, completeness, tuple(problems))


def _speaks_of(translation: TranslationShape, language: str, original: Original, margin: Margin) -> bool:
    """Whether this is the translation it should be; nothing of another one is shown."""
    if translation.translates != original.id:
        margin.at_value("K605", ("translates",), name=translation.translates, wanted=original.id)
        return False
    if translation.language != language or language == original.language:
        margin.at_value("K606", ("language",), language=translation.language, wanted=language)
        return False
    return True


def _note_strangers(translation: TranslationShape, language: str, original: Original, margin: Margin) -> None:
    """Note texts that the original does not have, and those that do not say what they translate."""
    known = original.texts
    # What nobody has read now may well be there: another casus that uses that kader will tell.
    read_now = [path for path in translation.texts if path.partition(".")[0] not in original.unopened]
    strangers = [path for path in read_now if path not in known]
    for path in strangers[:MOST_PROBLEMS]:
        margin.at_key("K604", ("texts", path), path=path, near=nearest(path, known), translates=original.id)
    if len(strangers) > MOST_PROBLEMS:
        margin.at_key("K250", ("texts", strangers[MOST_PROBLEMS]), most=MOST_PROBLEMS)
    for path in read_now:
        if path in known and told_in(translation.texts[path], other_language(language)) is None:
            margin.at_key("K231", ("texts", path), name=other_language(language))


def _note_states(
    translation: TranslationShape, states: Mapping[str, State], original: Original, margin: Margin
) -> None:
    for page in original.pages.values():
        _note_missing(translation, [path for path in page if states[path] == "missing"], len(page), margin)
    language = translation.language
    for path, state in states.items():
        place = ("texts", path)
        if state == "marked":
            margin.at_key("K602", (*place, "was"), path=path, language=language)
        # Without an original it was told already that this text has none.
        elif state == "changed" and told_in(translation.texts[path], other_language(language)) is not None:
            margin.at_value("K603", (*place, other_language(language)), path=path, **_call(translation))
        elif state == "unlike":
            facts = {name: " ".join(found) or "-" for name, found in _braces(translation, path, original)}
            margin.at_value("K607", (*place, language), path=path, **facts)


def _note_wording(translation: TranslationShape, margin: Margin) -> None:
    """Note what reads hard or could lead to someone, as in the texts of an author."""
    language = translation.language
    told = ((("texts", path, language), told_in(entry, language)) for path, entry in translation.texts.items())
    texts = [(at, text) for at, text in told if text is not None]
    note_contacts(margin, texts)
    for at, text in texts:
        note_long_sentence(margin, at, text, MOST_WORDS[language])


def _note_missing(translation: TranslationShape, missing: list[str], count: int, margin: Margin) -> None:
    """Note once a page what has no translation yet: a translator need not hear it two hundred times."""
    if missing:
        facts = {"count": len(missing), "all": count, "first": missing[0], **_call(translation)}
        margin.at_key("K601", ("texts", missing[0]), **facts)


def _braces(translation: TranslationShape, path: str, original: Original) -> Iterator[tuple[str, list[str]]]:
    yield "wanted", _BRACES.findall(original.texts[path])
    yield "found", _BRACES.findall(told_in(translation.texts[path], translation.language) or "")


def _call(translation: TranslationShape) -> dict[str, str]:
    """What the call of `translate` that brings this file up to date names."""
    return {"translates": translation.translates, "language": translation.language}
