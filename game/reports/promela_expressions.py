"""Expressions in Promela, which has no smallest, no largest, and divides towards nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from game.model.expressions import Expression
from game.reports.proof_expressions import Writer, Written, refuse_too_long
from game.reports.proof_names import ProofNames


class PromelaWriter(Writer):
    """Writes expressions in Promela. What the model gives a name becomes a macro: `macros` has those used so far."""

    signs: ClassVar[Mapping[str, str]] = {
        "<": "<", "<=": "<=", "=": "==", "!=": "!=", ">=": ">=", ">": ">", "and": "&&", "or": "||", "then": "->",
    }  # fmt: skip

    def __init__(self, names: ProofNames) -> None:
        super().__init__(names)
        self._derived: dict[str, Written] = {}

    @property
    def macros(self) -> tuple[str, ...]:
        """A macro for every derived name that was used, the inner ones first."""
        return tuple(f"#define {self.names.name('derived', name)} {one.text}" for name, one in self._derived.items())

    def derived(self, name: str, meaning: Expression) -> Written:
        """The macro of a derived name."""
        if name not in self._derived:
            self._derived[name] = self.written(meaning)
        one = self._derived[name]
        return Written(self.names.name("derived", name), one.low, one.high)

    def least(self, numbers: list[str]) -> str:
        """The first number that no later one beats, as nested cases."""
        return _first(numbers, "<=")

    def most(self, numbers: list[str]) -> str:
        """The first number that no later one beats, as nested cases."""
        return _first(numbers, ">=")

    def divided(self, left: Written, right: int) -> str:
        """Promela's own division, except below zero."""
        if left.low >= 0:
            return f"({left.text} / {right})"
        below = f"(0 - ({right - 1} - {left.text}) / {right})"
        return f"({left.text} >= 0 -> {left.text} / {right} : {below})"


def _first(numbers: list[str], beats: str) -> str:
    found = numbers[-1]
    for place in range(len(numbers) - 2, -1, -1):
        one = numbers[place]
        unbeaten = " && ".join(f"{one} {beats} {other}" for other in numbers[place + 1 :])
        found = refuse_too_long(f"({unbeaten} -> {one} : {found})")
    return found
