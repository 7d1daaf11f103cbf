"""Errors as sentences: the one place where a refusal is put into words, at a prompt, in a window and at the table."""

from __future__ import annotations

from game.errors import KantelpuntError
from game.words import Words


def told(error: KantelpuntError, words: Words) -> str:
    """What went wrong, in one sentence with its remedy, also where one error tells of another.

    A key without an area is one of a play.
    """
    facts = {
        name: told(fact, words) if isinstance(fact, KantelpuntError) else fact for name, fact in error.facts.items()
    }
    return words.say(error.key if "." in error.key else f"play.{error.key}", **facts)
