"""The pages of a casus told in another language, before anything is built of them.

Only texts are replaced, so whatever the language the same casus is built: the same ids, variables and positions.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from game.content.grammar_translation import KADERS
from game.content.pages import CARDS, PEOPLE, ROLES, TERMS, Page, Pages, WrittenTranslation
from game.content.translatable import retold, texts_of, words_of
from game.content.translation import Held, Original, held

CASUS = ""
"""The page of the casus; other pages have the name of their kader, which is also the first step of their paths."""


def held_against(pages: Pages, written: Iterable[WrittenTranslation]) -> tuple[Held, ...]:
    """Each translation, held against the pages it speaks of."""
    return tuple(held(*one.file, one.language, _original(pages, one)) for one in written)


def retold_pages(pages: Pages, translations: Iterable[Held], language: str | None) -> tuple[Pages, Mapping[str, str]]:
    """The pages as they read in this language, and its words for ids."""
    told = {path: text for one in translations if one.language == language for path, text in one.texts.items()}
    if not told:
        return pages, MappingProxyType({})
    kaders = {field: _retold(name, page, told) for name, (field, page) in _kaders(pages).items()}
    casus = replace(pages, casus=_retold(CASUS, pages.casus, told), **kaders)
    return casus, _words(pages, told)


def _retold(name: str, page: Page[Any], told: Mapping[str, str]) -> Page[Any]:
    begin = _begin(name)
    own = {path.removeprefix(begin): text for path, text in told.items() if path.startswith(begin)}
    return replace(page, shape=retold(page.shape, own))


def _words(pages: Pages, told: Mapping[str, str]) -> dict[str, str]:
    """The words for ids that a translation gives, by kind and id; those of the casus go before those of its kaders."""
    words = {}
    # A casus may give a flag of its model another word.
    for name, page in [*((name, page) for name, (_, page) in _kaders(pages).items()), (CASUS, pages.casus)]:
        for path, own in words_of(page.shape).items():
            text = told.get(_begin(name) + path, own)
            if text != own:
                words[path] = text
    return words


def _original(pages: Pages, written: WrittenTranslation) -> Original:
    """What this translation should speak of: the casus, or those kaders beside it that the casus uses."""
    if written.kaders is None:
        shape = pages.casus.shape
        return Original(shape.id, shape.language, {CASUS: texts_of(shape)})
    opened = {name: page for name, (_, page) in _kaders(pages).items() if name in written.kaders}
    texts = {name: kader_texts(name, page.shape) for name, page in opened.items()}
    return Original(KADERS, None, texts, (written.kaders - opened.keys()) | written.unused)


def kader_texts(name: str, shape: Any) -> dict[str, str]:
    """The texts of one kader, by paths that begin with its name."""
    return {_begin(name) + path: text for path, text in texts_of(shape).items()}


def _begin(name: str) -> str:
    return f"{name}." if name else ""


def _kaders(pages: Pages) -> dict[str, tuple[str, Page[Any]]]:
    """The kaders that are open, by the name of their file, each with its field among the pages."""
    shape = pages.casus.shape
    names = {
        "model": shape.model,
        "sharing": shape.sharing,
        "roles": ROLES,
        "people": PEOPLE,
        "cards": CARDS,
        "terms": TERMS,
    }
    found = ((name, field, getattr(pages, field)) for field, name in names.items())
    return {name: (field, page) for name, field, page in found if name and page}
