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
    r"\s*(?:(?P<word>[^\W\d_][\w-]*(?:\.[^\W\d_][\w-]*)*)(?P<group>\.\*)?|(?P<number>\d+)"
    r"|(?P<slip>==|=>|=<|<>|&&?|\|\|?|\*\*|/(?!/)|!(?!=)|[≥≤≠÷×–−\[\]])|(?P<sign>//|<=|>=|!=|[-+*<>=(),]))"
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
            start = at + len(text[at:]) - len(text[at:].lstrip())
            raise ExpressionMistake("K302", start, sign=text[start], near="")
        pieces.append(_token(text, found))
        at = found.end()
    pieces.append(Token("end", "", end, end))
    return pieces


def _token(text: str, found: re.Match[str]) -> Token:
    match found.lastgroup:
        case "word":
            return Token("word", found["word"], *found.span("word"))
        case "group":
            return Token("group", found["word"], found.start("word"), found.end())
        case "number":
            return _number(found)
        case "slip":
            raise ExpressionMistake("K302", found.start("slip"), sign=found["slip"], near=SLIPS[found["slip"]])
        case _:
            start, end = found.span("sign")
            tight = text[start] == "-" and not (text[start - 1 : start] + text[end : end + 1]).isspace()
            return Token("sign", found["sign"], start, end, tight)


def _number(found: re.Match[str]) -> Token:
    digits, (start, end) = found["number"], found.span("number")
    if len(digits) > LONGEST_NUMBER:
        raise ExpressionMistake("K323", start, most=LONGEST_NUMBER)
    # Digits of other scripts would pass as numbers and puzzle whoever reads the file next.
    if not digits.isascii():
        raise ExpressionMistake("K302", start, sign=digits, near=str(int(digits)))
    return Token("number", digits, start, end)
