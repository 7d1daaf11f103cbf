"""Cutting an expression into words, numbers and signs, each with its column; nothing here knows what a word means."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from game.errors import KantelpuntError

LONGEST = 500
LONGEST_NUMBER = 6

TokenKind = Literal["word", "group", "number", "sign", "end"]

# A hyphen inside a word belongs to the word, so a minus that touches a word or number is always a slip.
PIECES = re.compile(
    r"\s*(?:(?P<word>[^\W\d_][\w-]*(?:\.[^\W\d_][\w-]*)*)(?P<star>\.\*)?|(?P<number>\d+)|(?P<sign>//|<=|>=|!=|[-+*<>=(),]))"
)
SLIPS = {
    "==": "=", "=>": ">=", "=<": "<=", "<>": "!=", "≥": ">=", "≤": "<=", "≠": "!=", "&&": "and", "||": "or", "&": "and",
    "|": "or", "!": "not", "/": "//", "÷": "//", "×": "*", "**": "*", "–": "-", "−": "-", "[": "(", "]": ")",
}  # fmt: skip


class ExpressionMistake(KantelpuntError):
    """An expression cannot be read; `code` names the problem, `column` counts from 0 within the text."""

    def __init__(self, code: str, column: int, **facts: object) -> None:
        super().__init__(f"problems.{code}", **facts)
        self.code = code
        self.column = column


class Token(NamedTuple):
    """A piece of an expression; `start` and `end` count from 0, `tight` tells that a minus touches its neighbour."""

    kind: TokenKind
    text: str
    start: int
    end: int
    tight: bool = False


def tokens(text: str) -> list[Token]:
    """The pieces of an expression, closed by one of kind `end`; raises ExpressionMistake."""
    if len(text) > LONGEST:
        raise ExpressionMistake("K316", LONGEST, most=LONGEST)
    pieces: list[Token] = []
    at, end = 0, len(text.rstrip())
    while at < end:
        found = PIECES.match(text, at)
        if found is None:
            raise _unknown_sign(text, at)
        pieces.append(_token(text, found))
        at = found.end()
    pieces.append(Token("end", "", end, end))
    return pieces


def _token(text: str, found: re.Match[str]) -> Token:
    kind = found.lastgroup
    if kind in {"word", "star"}:
        start, end = found.start("word"), found.end()
        return Token("word" if kind == "word" else "group", found["word"], start, end)
    if kind == "number":
        return _number(found)
    return _sign(text, found)


def _number(found: re.Match[str]) -> Token:
    digits = found["number"]
    if len(digits) > LONGEST_NUMBER:
        raise ExpressionMistake("K323", found.start("number"), most=LONGEST_NUMBER)
    # Digits of other scripts would pass as numbers and puzzle whoever reads the file next.
    if not digits.isascii():
        raise ExpressionMistake("K302", found.start("number"), sign=digits, near=str(int(digits)))
    return Token("number", digits, found.start("number"), found.end())


def _sign(text: str, found: re.Match[str]) -> Token:
    sign, start, end = found["sign"], found.start("sign"), found.end()
    doubled = text[start : start + 2]
    if doubled in SLIPS:
        raise ExpressionMistake("K302", start, sign=doubled, near=SLIPS[doubled])
    around = text[start - 1 : start] + text[end : end + 1]
    return Token("sign", sign, start, end, tight=sign == "-" and not around.isspace())


def _unknown_sign(text: str, at: int) -> ExpressionMistake:
    start = at + len(text[at:]) - len(text[at:].lstrip())
    sign = text[start : start + 2] if text[start : start + 2] in SLIPS else text[start]
    return ExpressionMistake("K302", start, sign=sign, near=SLIPS.get(sign, ""))
