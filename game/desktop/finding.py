"""Finding what someone looks up: by the words they type, and by what the text of a moment speaks of."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

Thing = TypeVar("Thing")

# Up to so many letters stand inside half of all words: `gi` is not looked for in `regie`.
SHORT = 3
# A word of the field often gets an ending in a sentence: casusregisseurs, meldcodes.
LONGEST_ENDING = 2


class Entry(NamedTuple, Generic[Thing]):
    """Something that can be looked up: the names it goes by, and everything else that stands on it."""

    thing: Thing
    names: tuple[str, ...]
    texts: tuple[str, ...]


# The same few hundred texts are compared after every letter that someone types.
@lru_cache(maxsize=2048)
def plain(text: str) -> str:
    """A text without capitals and accents, for comparing."""
    taken_apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in taken_apart if not unicodedata.combining(sign))


def found(entries: Iterable[Entry[Thing]], asked: str) -> list[Entry[Thing]]:
    """The entries on which every word of `asked` stands, those first that are called so; all of them for no words."""
    words = plain(asked).split()
    fitting = [entry for entry in entries if _stand_in(words, (*entry.names, *entry.texts))]
    return sorted(fitting, key=lambda entry: not _stand_in(words, entry.names)) if words else fitting


def _stand_in(words: Sequence[str], texts: Iterable[str]) -> bool:
    told = plain(" \n ".join(texts))
    return all(re.search(rf"(?<!\w){re.escape(word)}", told) if len(word) <= SHORT else word in told for word in words)


def spoken_of(entries: Iterable[Entry[Thing]], texts: Sequence[str]) -> list[Entry[Thing]]:
    """The entries that go by a name that stands in these texts."""
    return [entry for entry in entries if names_one(entry.names, *texts)]


def names_one(names: Iterable[str], *texts: str) -> bool:
    """Whether one of these names stands in the texts, whole or with a short ending."""
    told = plain(" \n ".join(texts))
    return any(re.search(rf"(?<!\w){_with_ending(plain(name))}(?!\w)", told) for name in names)


def _with_ending(name: str) -> str:
    return re.escape(name) + (rf"\w{{0,{LONGEST_ENDING}}}" if len(name) > SHORT else "")
