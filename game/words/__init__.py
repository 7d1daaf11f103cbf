"""The catalogues: a key and its facts in, a sentence out. Nothing here knows what the facts mean."""

from game.words.catalogue import LANGUAGES, Words

__all__ = ["LANGUAGES", "Words"]
