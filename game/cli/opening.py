"""From the place of a casus to the casus itself: out of the cache in compiled form, or made from its texts."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from game.cli.cache import keep, kept
from game.cli.shelf import CasusPlace
from game.cli.texts import Texts, texts_of
from game.errors import CasusNotPlayable

if TYPE_CHECKING:
    from game.model.casus import Casus


def open_casus(place: CasusPlace, language: str | None = None) -> Casus:
    """The casus at this place, ready for play; raises CasusNotPlayable when its texts have mistakes.

    It is told in this language as far as it is translated, and else as its author wrote it; None is the author's own.
    """
    texts = texts_of(place)
    casus = cached(texts, language)
    if casus is None:
        casus = _made(texts, language)
        keep("casus", texts, _compiled().encode(casus), language)
    return casus


def cached(texts: Texts, language: str | None = None) -> Casus | None:
    """The casus these texts make in this language, if it was kept."""
    content = kept("casus", texts, language)
    if content is None:
        return None
    try:
        casus: Casus = _compiled().decode(content)
    except CasusNotPlayable:
        return None
    return casus


def _compiled() -> ModuleType:
    # The home screen shows before any casus is opened, and does not wait for the model.
    return import_module("game.content.compiled")


def _made(texts: Texts, language: str | None) -> Casus:
    # Reading texts takes pydantic and a YAML parser, which a casus from the cache does without.
    loading = import_module("game.cli.loading")
    loaded = loading.loaded(texts, language)
    if loaded.casus is None:
        raise CasusNotPlayable("commands.not-playable", path=texts.casus.name, count=loading.errors(loaded))
    casus: Casus = loaded.casus
    return casus
