"""Errors as sentences, for when there is no casus to speak of."""

from __future__ import annotations

from game.errors import KantelpuntError
from game.words import Words


def told(error: KantelpuntError, words: Words) -> str:
    """What went wrong, in one sentence with its remedy; keys without an area are those of a play."""
    facts = {
        name: told(fact, words) if isinstance(fact, KantelpuntError) else fact for name, fact in error.facts.items()
    }
    return words.say(error.key if "." in error.key else f"play.{error.key}", **facts)
