"""What a lever and its options are called, for people."""

from __future__ import annotations

from game.desktop.ports import LeverEntry
from game.words import Words

YES_OR_NO = ("ja", "nee")


def lever_title(lever: LeverEntry) -> str:
    """The name of a lever as people read it."""
    return as_title(lever.title or lever.id.replace("-", " "))


def option_told(words: Words, lever: LeverEntry, option: str) -> str:
    """An option of a lever as people read it."""
    told = dict(zip(lever.options, lever.told, strict=False)).get(option, "")
    return option_word(words, told, option)


def option_word(words: Words, told: str, option: str) -> str:
    """What the casus calls an option; yes and no, which every casus writes alike, in the language of the screen."""
    if told:
        return told
    return words.say(f"hall.{option}") if option in YES_OR_NO else option.replace("-", " ")


def as_title(text: str) -> str:
    """The same text with a capital, and the rest of it as it was."""
    return text[:1].upper() + text[1:]
