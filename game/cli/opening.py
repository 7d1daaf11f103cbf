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


def open_casus(place: CasusPlace) -> Casus:
    """The casus at this place, ready for play; raises CasusNotPlayable when its texts have mistakes."""
    texts = texts_of(place)
    casus = cached(texts)
    if casus is None:
        casus = _made(texts)
        keep("casus", texts, _compiled().encode(casus))
    return casus


def cached(texts: Texts) -> Casus | None:
    """The casus these texts make, if it was kept."""
    content = kept("casus", texts)
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


def _made(texts: Texts) -> Casus:
    # Reading texts takes pydantic and a YAML parser, which a casus from the cache does without.
    loading = import_module("game.cli.loading")
    loaded = loading.loaded(texts)
    if loaded.casus is None:
        raise CasusNotPlayable("commands.not-playable", path=texts.casus.name, count=loading.errors(loaded))
    casus: Casus = loaded.casus
    return casus
