"""From the name of a casus to a casus, and from a casus and a setup to a play with its journal."""

from __future__ import annotations

from importlib import import_module

from game.cli.cache import cached, keep
from game.cli.journal_file import JournalFile
from game.cli.shelf import CasusPlace, find
from game.cli.texts import Texts, texts_of
from game.errors import CasusNotPlayable
from game.model.casus import Casus
from game.rules.rules import Rules
from game.session.session import Session
from game.session.setup import Setup


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


def open_play(name: str, setup: Setup, journal: JournalFile) -> Session:
    """A new play of the casus with this name, kept in this journal from its first line on."""
    return Session(Rules(open_casus(find(name))), setup, journal)
