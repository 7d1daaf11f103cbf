"""Walking over the pieces of one expression: what stands next, taking it, and how deep we are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from game.content.expressions_kinds import Part
from game.content.expressions_limits import DEEPEST
from game.content.expressions_tokens import ExpressionMistake, Token, tokens
from game.content.names import OPERATORS
from game.model.expressions import Expression


class Walk:
    """A place in the pieces of one expression, moving to the right."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._pieces = tokens(text)
        self._at = 0
        self._depth = 0

    def next(self) -> Token:
        """The piece that stands next."""
        return self._pieces[self._at]

    def take(self) -> Token:
        """The piece that stands next; the walk moves past it, but never past the end."""
        token = self._pieces[self._at]
        self._at += token.kind != "end"
        return token

    def stands(self, *signs: str) -> bool:
        """Whether one of these signs stands next."""
        token = self.next()
        return token.kind == "sign" and token.text in signs

    def operator(self) -> str | None:
        """The word `and`, `or` or `not` that stands next, in either language."""
        token = self.next()
        return OPERATORS.get(token.text) if token.kind == "word" else None

    def part(self, tree: Expression, kind: Literal["number", "truth"], start: int) -> Part:
        """A part from `start` up to what was taken last."""
        return Part(tree, kind, start, self.text[start : self._pieces[self._at - 1].end])

    def deeper(self, start: int, inner: Callable[[], Part]) -> Part:
        """One level further in; the limit also keeps this walk from running out of stack."""
        if self._depth == DEEPEST:
            raise ExpressionMistake("K321", start, most=DEEPEST)
        self._depth += 1
        part = inner()
        self._depth -= 1
        return part

    def unexpected(self, token: Token) -> ExpressionMistake:
        """Something that cannot stand here, or nothing where something should."""
        if token.text == ")":
            return ExpressionMistake("K314", token.start, sign=")")
        before = self.text[: token.start].strip()[-20:]
        return ExpressionMistake("K315", token.start, near=token.text, before=before)
