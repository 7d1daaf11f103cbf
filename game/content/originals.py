"""What can be translated: the texts of a casus, or those of all kaders in one folder, read for `translate`."""

from __future__ import annotations

from collections.abc import Mapping

from game.content.grammar_casus import CasusShape
from game.content.grammar_kaders import CardsShape, ModelShape, PeopleShape, RolesShape, SharingShape, TermsShape
from game.content.grammar_parts import Grammar, Shape
from game.content.grammar_translation import KADERS
from game.content.pages import WrittenFile
from game.content.places import Data
from game.content.problems import Problem
from game.content.reading import read
from game.content.retelling import CASUS, kader_texts
from game.content.shaping import shape
from game.content.translatable import texts_of
from game.content.translation import Original

_KINDS: Mapping[str, type[Shape]] = {
    "domains": ModelShape,
    "rows": SharingShape,
    "roles": RolesShape,
    "people": PeopleShape,
    "cards": CardsShape,
    "words": TermsShape,
}
"""A kader is known by the key that only its kind has; a casus may give its model and its table any name."""

Read = tuple[Original | None, tuple[Problem, ...]]
"""What was read, or None; and everything wrong with the shape of its files."""


def original_of_casus(file: WrittenFile) -> Read:
    """The texts of a casus."""
    fit, problems = _shaped(file, CasusShape)
    if fit is None:
        return None, problems
    return Original(fit.id, fit.language, {CASUS: texts_of(fit)}), problems


def original_of_kaders(files: Mapping[str, WrittenFile]) -> Read:
    """The texts of kaders, by name without `.yaml`; a file that is no kader has none."""
    pages: dict[str, dict[str, str]] = {}
    problems: list[Problem] = []
    for name, file in files.items():
        kind = _kind(read(file.text, file.name).data)
        if kind is None:
            continue
        fit, wrong = _shaped(file, kind)
        problems += wrong
        pages[name] = kader_texts(name, fit) if fit else {}
    return (Original(KADERS, None, pages) if pages else None), tuple(problems)


def _kind(data: Data) -> type[Shape] | None:
    keys = data if isinstance(data, dict) else {}
    return next((kind for key, kind in _KINDS.items() if key in keys), None)


def _shaped(file: WrittenFile, grammar: type[Grammar]) -> tuple[Grammar | None, tuple[Problem, ...]]:
    document = read(file.text, file.name)
    fit, wrong = shape(document, grammar)
    return fit, tuple(sorted([*document.problems, *wrong], key=lambda problem: (problem.place, problem.code)))
