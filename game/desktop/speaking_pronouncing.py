"""How words and signs are said aloud: lists in `assets/speech`, one for each language, and a casus may add its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

NUMBER = "<n>"
"""Stands in a list for any number: `+<n> = plus <n>`."""

_A_NUMBER = r"(\d+(?:[.,]\d+)*)"
# A number to call, such as 0800-2000 or 06 12345678: said digit by digit, for so it is written down.
_CALLED = re.compile(r"(?<![\w.,-])0\d{1,3}[- ]\d{4,8}(?![\w-])")


class Pronunciation:
    """A list of words and how they are said; made once, used for every text.

    Only whole words are replaced. A word written without capitals is found in any case, so `swv` is also `SWV`; a word
    with a capital only as it is written, so that `MAS` says nothing of a mas and `OM` nothing of om.
    """

    def __init__(self, said: Mapping[str, str]) -> None:
        # The longest first: `wijk-GGD` before `GGD`.
        self._said = {word: said[word] for word in sorted(said, key=lambda word: (-len(word), word))}
        self._ways = [(re.compile(_pattern(word)), way) for word, way in self._said.items()]
        self._any = re.compile(_any_of(self._said)) if said else None

    def and_also(self, said: Mapping[str, str]) -> Pronunciation:
        """The same list with more words, or with other ways to say them: for the names in a casus."""
        return Pronunciation({**self._said, **said})

    def of(self, text: str) -> str:
        """The text as it should be said; what is not in the list stays as it is written."""
        called = _CALLED.sub(lambda found: _digits(found[0]), text)
        # In one go, so that nothing that was put in is replaced again.
        return self._any.sub(self._way, called) if self._any else called

    def _way(self, found: re.Match[str]) -> str:
        for pattern, way in self._ways:
            match = pattern.match(found.string, found.start())
            if match and match.end() == found.end():
                return _filled(way, match.groups())
        return found[0]


def read_pronunciation(path: Path) -> Pronunciation:
    """Read a list: a line each, `word = how to say it`, and lines that begin with # are remarks.

    Raises OSError when it is not there, ValueError with the number of a line that says nothing.
    """
    said: dict[str, str] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        word, sign, way = line.partition(" = ")
        if not sign or not word.strip():
            raise ValueError(f"{path}:{number}: expected `word = how to say it`")
        said[word.strip()] = way.strip()
    return Pronunciation(said)


def _any_of(words: Iterable[str]) -> str:
    """What finds any of the words: no letter or digit goes on at its edges, unless it is only a sign such as →."""
    whole = [_pattern(word) for word in words if _has_letters(word)]
    signs = [_pattern(word) for word in words if not _has_letters(word)]
    # The edges once for all words together, so that most of a text is passed over letter by letter.
    edged = [rf"(?<!\w)(?:{'|'.join(whole)})(?!\w)"] if whole else []
    return "|".join([*edged, *signs])


def _has_letters(word: str) -> bool:
    return any(sign.isalnum() for sign in word)


def _pattern(word: str) -> str:
    """What finds a word in the case it asks for, with any number where it says so."""
    made = re.escape(word).replace(re.escape(NUMBER), _A_NUMBER)
    return made if any(sign.isupper() for sign in word) else f"(?i:{made})"


def _filled(way: str, numbers: tuple[str, ...]) -> str:
    for number in numbers:
        way = way.replace(NUMBER, number, 1)
    return way


def _digits(called: str) -> str:
    """`0800-2000` as `0 8 0 0, 2 0 0 0`, with a rest in the middle."""
    return ", ".join(" ".join(group) for group in re.split("[- ]", called))
