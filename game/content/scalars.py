"""What a piece of text in the file stands for: yes or no, a whole number, or the text itself as typed."""

from __future__ import annotations

import re

from game.content.places import Signed

MOST_DIGITS = 9

_TRUTHS = {"ja": True, "nee": False, "true": True, "false": False}
_WHOLE_NUMBER = re.compile(r"[+-]?[0-9]+", re.ASCII)


class TooManyDigits(ValueError):
    """A whole number that nobody can weigh; perhaps a telephone number that misses its quotation marks."""


def plain_value(text: str) -> bool | int | str:
    """The value of a text without quotation marks.

    A number with a sign is a Signed. Raises TooManyDigits for a whole number of more than nine digits.
    """
    truth = _TRUTHS.get(text)
    if truth is not None:
        return truth
    if not _WHOLE_NUMBER.fullmatch(text):
        return text
    signed = text[0] in "+-"
    if len(text) - signed > MOST_DIGITS:
        raise TooManyDigits(text)
    return Signed(text) if signed else int(text)
