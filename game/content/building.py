"""What every part of the building needs: the names of the casus, and expressions read with their mistakes noted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.content.expressions import parse, parse_any
from game.content.expressions_tokens import ExpressionMistake
from game.content.margin import Margin
from game.content.names import Meaning, Names
from game.content.places import Pointer
from game.model.expressions import Expression, Number

UNREADABLE = Number(0)
"""Stands where an expression could not be read; a casus with such a problem is never handed out."""


class Building:
    """A casus under construction: its names so far, and the margin of the file that is read now.

    `written` gathers the truth variables that some effect sets, for those who ask what can ever become true.
    """

    def __init__(self, names: Names, margin: Margin) -> None:
        self.names = names
        self.margin = margin
        self.written: set[str] = set()

    def reading(self, margin: Margin) -> Building:
        """The same casus, with another file in hand."""
        other = Building(self.names, margin)
        other.written = self.written
        return other

    def derive(self, name: str, tree: Expression, meaning: Meaning) -> None:
        """From here on this name stands for this expression."""
        self.names = replace(self.names, derived={**self.names.derived, name: (tree, meaning)})

    def condition(
        self, text: str | None, pointer: Pointer, filling: Mapping[str, str] | None = None
    ) -> Expression | None:
        """A `when`; none stays none."""
        return None if text is None else self.expression(text, pointer, filling=filling)

    def expression(
        self,
        text: str,
        pointer: Pointer,
        wanted: Meaning = "truth",
        *,
        claims: bool = False,
        filling: Mapping[str, str] | None = None,
    ) -> Expression:
        """The tree of an expression, or UNREADABLE with a note; `filling` is put in place of {member} and the like."""
        try:
            return parse(filled(text, filling), self.names, wanted, claims=claims)
        except ExpressionMistake as mistake:
            # In a filled text columns have moved, so the note points at its beginning.
            self.margin.at_mistake(mistake, pointer, exact=not filling)
            return UNREADABLE

    def derived(self, text: str, pointer: Pointer) -> tuple[Expression, Meaning]:
        """The tree of an expression that may be a number or a truth value, and which it is."""
        try:
            return parse_any(text, self.names)
        except ExpressionMistake as mistake:
            self.margin.at_mistake(mistake, pointer)
            return UNREADABLE, "number"


def filled(text: str, filling: Mapping[str, str] | None) -> str:
    """The text with {member}, {seat} or {domain} replaced."""
    for name, subject in (filling or {}).items():
        text = text.replace(f"{{{name}}}", subject)
    return text
