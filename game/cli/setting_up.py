"""The setup of a play from what was asked at the prompt, held against what the casus offers."""

from __future__ import annotations

import os
from collections.abc import Iterable
from types import MappingProxyType
from typing import TYPE_CHECKING

from game.desktop.ports import HIGHEST_SEED
from game.errors import PlaceNotUsable
from game.session.setup import Language, Setup

if TYPE_CHECKING:
    from game.model.casus import Casus


def setup_for(
    casus: Casus, role: str | None, seed: int | None, levers: Iterable[tuple[str, str]], language: Language
) -> Setup:
    """The setup: alone in a role, or at a table without one; raises PlaceNotUsable for what the casus does not have."""
    if role is not None:
        _refuse_role(casus, role)
    words = dict(levers)
    for lever, word in words.items():
        refuse_lever(casus, lever, word)
    drawn = fresh_seed() if seed is None else seed
    return Setup("table" if role is None else "solo", role, drawn, MappingProxyType(words), language)


def as_short(casus: Casus, setup: Setup) -> Setup:
    """The setup of a short play; raises PlaceNotUsable for a casus in which none is marked."""
    if casus.short is None:
        raise PlaceNotUsable("short.none", title=casus.title)
    return setup._replace(short=True)


def fresh_seed() -> int:
    """A seed that nobody can foresee; the journal keeps it."""
    return 1 + int.from_bytes(os.urandom(8), "big") % HIGHEST_SEED


def _refuse_role(casus: Casus, role: str) -> None:
    """Every seat can be played alone, also one that mostly advises: who plays it is told so."""
    if role not in casus.seats:
        raise PlaceNotUsable("commands.unknown-role", role=role, solo=", ".join(casus.seats))


def refuse_lever(casus: Casus, lever: str, word: str) -> None:
    """Raise PlaceNotUsable for a lever that the casus does not have, or a word that it cannot be set to."""
    if lever not in casus.levers:
        raise PlaceNotUsable("commands.unknown-lever", lever=lever, known=", ".join(casus.levers) or "-")
    options = casus.levers[lever].options
    if word not in options:
        raise PlaceNotUsable("commands.unknown-lever-word", lever=lever, word=word, known=", ".join(options))
