"""Bringing a translation up to date with its original: what each text becomes, and how far the whole is then."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from game.content.grammar_translation import EntryShape, TranslationShape
from game.content.margin import Margin
from game.content.problems import Problem
from game.content.reading import read
from game.content.shaping import shape
from game.content.translation import other_language, same_words, state_of, told_in
from game.content.translation_file import TranslationFile, lines_of_entry, opens_a_group


class Beginning(NamedTuple):
    """How a new translation begins, and the remark above what is kept of texts that are gone."""

    translates: str
    language: str
    remark: str
    gone: str


class Updated(NamedTuple):
    """A translation brought up to date: its whole text, and its texts by what a translator has to do with them.

    `new` are paths that came in now, `gone` those whose text the original no longer has; the rest are counts.
    """

    text: str
    new: tuple[str, ...]
    gone: tuple[str, ...]
    done: int
    stale: int
    missing: int


def read_translation(text: str, file: str) -> tuple[TranslationFile | None, tuple[Problem, ...]]:
    """The translation in this text, or what is wrong with it."""
    document = read(text, file)
    margin = Margin(document.places)
    fit, wrong = shape(document, TranslationShape)
    margin.problems += [*document.problems, *wrong]
    problems = tuple(sorted(margin.problems, key=lambda problem: (problem.place, problem.code)))
    return (TranslationFile(text, document, fit) if fit else None), problems


def update(old: TranslationFile | None, original: Mapping[str, str], beginning: Beginning) -> Updated:
    """The translation with exactly the texts of the original, in its order; nothing that was translated is lost."""
    language = beginning.language
    before = old.entries if old else {}
    moved = _moved(before, original, language)
    at_home = {path: entry for path, entry in before.items() if path not in moved.values()}
    entries = {
        path: before[moved[path]] if path in moved else renewed(at_home.get(path), text, language)
        for path, text in original.items()
    }
    gone = tuple(path for path in at_home if path in moved or path not in entries)
    states = [state_of(entry, original[path], language) for path, entry in entries.items()]
    return Updated(
        text=_text(old, entries, [path for path in gone if told_in(before[path], language)], beginning),
        new=tuple(path for path in entries if path not in at_home and path not in moved),
        gone=gone,
        done=states.count("done"),
        stale=len(states) - states.count("done") - states.count("missing"),
        missing=states.count("missing"),
    )


def _moved(before: Mapping[str, EntryShape], original: Mapping[str, str], language: str) -> dict[str, str]:
    """The paths of texts that were translated under another path, each with that path.

    A sentence put in between moves all that follow it in its list, and a moment with a new id moves all its texts.
    """
    source = other_language(language)
    left: dict[tuple[str, ...], str] = {}
    for path, entry in before.items():
        text = told_in(entry, source)
        translated = told_in(entry, language) is not None and entry.was is None
        if text is not None and translated and not same_words(text, original.get(path, "")):
            left.setdefault(tuple(text.split()), path)
    return {
        path: left[words]
        for path, text in original.items()
        if (words := tuple(text.split())) in left
        and not (path in before and same_words(told_in(before[path], source), text))
    }


def renewed(entry: EntryShape | None, original: str, language: str) -> EntryShape:
    """The entry for this original; a translation of an earlier original keeps that beside it until someone looks."""
    source = other_language(language)
    if entry is None or told_in(entry, language) is None:
        same = entry is not None and same_words(told_in(entry, source), original)
        return entry if entry and same else EntryShape.model_validate({source: original})
    before = told_in(entry, source)
    if before is None or same_words(before, original):
        return entry.model_copy(update={source: original}) if before is None else entry
    was = entry.was or before
    # An original that went back to what it was is translated already.
    return entry.model_copy(update={source: original, "was": None if same_words(was, original) else was})


def _text(old: TranslationFile | None, entries: Mapping[str, EntryShape], gone: list[str], beginning: Beginning) -> str:
    """The file with the translator's own lines where nothing changed, if those can be told apart; else all anew."""
    if old is not None and old.is_regular:
        text = old.with_entries(entries, gone, beginning.gone)
        kept, problems = read_translation(text, "")
        if kept is not None and not problems and kept.entries == entries:
            return text
    lines = [
        *(f"# {line}" for line in beginning.remark.splitlines()),
        "format: 1",
        f"translates: {beginning.translates}",
        f"language: {beginning.language}",
        "texts:" if entries else "texts: {}",
    ]
    before = None
    for path, entry in entries.items():
        lines += [""] if opens_a_group(path, before) else []
        lines += lines_of_entry(path, entry)
        before = path
    if old is not None and gone:
        lines += ["", f"# {beginning.gone}"]
        lines += [f"# {line}" for path in gone for line in lines_of_entry(path, old.entries[path])]
    return "\n".join(lines) + "\n"
