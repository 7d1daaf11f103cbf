"""From the place of a casus to the casus itself: out of the cache, or made from its texts and kept there."""

from __future__ import annotations

from importlib import import_module

from game.cli.cache import cached, keep
from game.cli.shelf import CasusPlace
from game.cli.texts import Texts, texts_of
from game.errors import CasusNotPlayable
from game.model.casus import Casus


def open_casus(place: CasusPlace) -> Casus:
    """The casus at this place, ready for play; raises CasusNotPlayable when its texts have mistakes."""
    texts = texts_of(place)
    casus = cached(texts)
    if casus is None:
        casus = _made(texts)
        keep(texts, casus)
    return casus


def _made(texts: Texts) -> Casus:
    # Reading texts takes pydantic and a YAML parser, which a casus from the cache does without.
    loading = import_module("game.cli.loading")
    loaded = loading.loaded(texts)
    if loaded.casus is None:
        raise CasusNotPlayable("commands.not-playable", path=texts.casus.name, count=loading.errors(loaded))
    casus: Casus = loaded.casus
    return casus
