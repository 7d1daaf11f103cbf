"""The variables of a casus: bounded whole numbers, truth values and words, each with a path such as `stress.driss`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

VariableKind = Literal["number", "truth", "word"]

NO, YES = 0, 1


@dataclass(frozen=True, slots=True)
class Variable:
    """One quantity of a play.

    A position holds it as a whole number from `low` to `high`: the number itself, 0 or 1 for a truth value,
    or the place of the word in `words`.
    """

    path: str
    kind: VariableKind
    low: int
    high: int
    start: int
    words: tuple[str, ...] = ()

    def told(self, value: int) -> int | bool | str:
        """The value as an author would write it: a number, a truth value or a word."""
        if self.kind == "word":
            return self.words[value]
        return bool(value) if self.kind == "truth" else value
