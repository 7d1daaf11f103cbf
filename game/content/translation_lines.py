"""Texts as YAML that people can read, and that our own strict reader reads back letter for letter."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator

from game.content.reading import read

WIDTH = 110
"""How long a line may become before a text is folded over more of them."""


def lines_for(key: str, text: str, indent: int) -> list[str]:
    """The lines for a key with this text, `indent` spaces in: in the plainest way that reads back as the same text."""
    ways = _ways(text, WIDTH - indent - len(key) - 2)
    told = next(way for way in ways if _reads_back(way, text))
    first, *rest = told
    return [f"{' ' * indent}{key}: {first}", *(f"{' ' * (indent + 2)}{line}".rstrip(" ") for line in rest)]


def _ways(text: str, room: int) -> Iterator[list[str]]:
    """The ways to write a text, the plainest first; the last one can write any text that a file can hold."""
    # A quoted line break is right, and nobody can read it.
    if len(text) <= room and "\n" not in text:
        yield [text]
        yield [_quoted(text)]
    yield [">-", *textwrap.wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False)]
    yield ["|" if text.endswith("\n") else "|-", *text.removesuffix("\n").split("\n")]
    yield [_quoted(text)]


def _quoted(text: str) -> str:
    """The text between quotation marks on one line; JSON leaves some signs bare that YAML takes for a line break."""
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(sign if sign.isprintable() else f"\\U{ord(sign):08X}" for sign in quoted)


def _reads_back(way: list[str], text: str) -> bool:
    first, *rest = way
    document = read("\n".join([f"text: {first}", *(f"  {line}".rstrip(" ") for line in rest)]) + "\n", "")
    return not document.problems and document.complete and document.data == {"text": text}
