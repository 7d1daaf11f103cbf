"""What an expression means: a function from the values of a position to a whole number (truth is 0 or 1).

The tree is written out as one Python expression over the values and compiled once. It holds nothing but numbers and
places that we put there ourselves, never a word of the author; and it is three times as fast as a tree of functions.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import assert_never

from game.model.expressions import (
    Aggregate,
    AllOf,
    AnyOf,
    Arithmetic,
    Comparison,
    Derived,
    Expression,
    Group,
    Not,
    Number,
    PlaceIs,
    Reading,
    WordIs,
)
from game.model.variables import Variable

Meaning = Callable[[Sequence[int]], int]

PYTHON_SIGNS: Mapping[str, str] = {"=": "=="}
"""Signs that Python writes in another way."""


class Names:
    """Where each path stands among the values of a position, and which words a word variable can hold."""

    def __init__(self, variables: Sequence[Variable]) -> None:
        self.places = {variable.path: place for place, variable in enumerate(variables)}
        self._words = {variable.path: variable.words for variable in variables if variable.kind == "word"}

    def word(self, path: str, word: str) -> int:
        """The number that stands for this word; a word the variable cannot hold has none (-1)."""
        words = self._words[path]
        return words.index(word) if word in words else -1


def meaning(expression: Expression, names: Names) -> Meaning:
    """The function that an expression means; conditions give 0, 1, False or True.

    Raises ValueError for `moment = ...` and `ending = ...`: those ask for a place, not for values.
    """
    function: Meaning = eval(f"lambda v: {written(expression, names)}", {"__builtins__": BUILTINS})
    return function


BUILTINS = {"min": min, "max": max, "sum": sum}


def written(expression: Expression, names: Names) -> str:
    """The expression in Python, over the values `v`: the one place that says what an expression means."""
    match expression:
        case Number(value):
            return str(value)
        case Reading(path):
            return f"v[{names.places[path]}]"
        case Derived(_, inner):
            return written(inner, names)
        case Arithmetic(sign, left, right) | Comparison(sign, left, right):
            return f"({written(left, names)} {PYTHON_SIGNS.get(sign, sign)} {written(right, names)})"
        case Aggregate(name, parts):
            return _aggregate(name, [one for part in parts for one in _numbers(part, names)])
        case WordIs(path, word, negated):
            return f"(v[{names.places[path]}] {'!=' if negated else '=='} {names.word(path, word)})"
        case AllOf(parts):
            return f"({' and '.join(written(part, names) for part in parts)})"
        case AnyOf(parts):
            return f"({' or '.join(written(part, names) for part in parts)})"
        case Not(part):
            return f"(not {written(part, names)})"
        case Group() | PlaceIs():
            raise ValueError(expression)
        case _:
            assert_never(expression)


def _numbers(part: Expression, names: Names) -> list[str]:
    """The numbers that one part of an aggregate stands for: a group counts each of its variables."""
    if isinstance(part, Group):
        return [f"v[{names.places[path]}]" for path in part.paths]
    return [written(part, names)]


def _aggregate(name: str, numbers: list[str]) -> str:
    listed = f"({', '.join(numbers)},)"
    return f"(sum({listed}) // {len(numbers)})" if name == "mean" else f"{name}({listed})"
