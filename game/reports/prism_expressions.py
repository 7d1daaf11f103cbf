"""Expressions in the language of PRISM, which Storm reads too; truth values are `bool` there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from game.model.expressions import Expression
from game.reports.proof_expressions import Writer, Written
from game.reports.proof_names import ProofNames


class PrismWriter(Writer):
    """Writes expressions for PRISM, with the names that the model gives to expressions written out.

    `week` is what to read in place of the week: an update reads the position as it was, a week that passes the new one.
    """

    signs: ClassVar[Mapping[str, str]] = {
        "<": "<", "<=": "<=", "=": "=", "!=": "!=", ">=": ">=", ">": ">", "and": "&", "or": "|", "then": "?",
    }  # fmt: skip

    def __init__(self, names: ProofNames, week: str | None = None) -> None:
        super().__init__(names)
        self._week = week

    def reading(self, path: str) -> Written:
        """What a holding holds now; `week` as it was said to be, if it was."""
        now = super().reading(path)
        return now if path != "week" or self._week is None else Written(self._week, now.low, now.high)

    def derived(self, name: str, meaning: Expression) -> Written:  # noqa: ARG002 — the name is for other provers
        """What the name stands for."""
        return self.written(meaning)

    def least(self, numbers: list[str]) -> str:
        """PRISM's own smallest; of one number that number."""
        return f"min({', '.join(numbers)})" if len(numbers) > 1 else numbers[0]

    def most(self, numbers: list[str]) -> str:
        """PRISM's own largest; of one number that number."""
        return f"max({', '.join(numbers)})" if len(numbers) > 1 else numbers[0]

    def divided(self, left: Written, right: int) -> str:
        """PRISM divides into fractions, so that rounding down is said."""
        return f"floor({left.text} / {right})"
