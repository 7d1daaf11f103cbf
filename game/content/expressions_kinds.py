"""What a piece of an expression is (a number, true or not, a word), and the mistakes when it is used as another."""

from __future__ import annotations

from typing import NamedTuple

from game.content.expressions_tokens import ExpressionMistake
from game.model.expressions import Expression
from game.model.variables import VariableKind


class Part(NamedTuple):
    """A piece that has been read: its tree, what it is, where it starts and its text; `words` are those it can be."""

    tree: Expression
    kind: VariableKind
    start: int
    text: str
    words: tuple[str, ...] = ()

    @property
    def end(self) -> int:
        """Where the piece ends in the text, from 0."""
        return self.start + len(self.text)


def truth(part: Part) -> Expression:
    """The tree of a part that must be true or not."""
    if part.kind == "number":
        raise ExpressionMistake("K304", part.start, text=part.text)
    refuse_bare_word(part)
    return part.tree


def number(part: Part) -> Expression:
    """The tree of a part that must be a number."""
    if part.kind == "truth":
        raise ExpressionMistake("K305", part.start, text=part.text)
    refuse_bare_word(part)
    return part.tree


def compared(part: Part) -> Expression:
    """The tree of a side of a comparison; a truth value stands bare, so `violation = 1` is refused here."""
    if part.kind == "truth":
        raise ExpressionMistake("K303", part.start, text=part.text)
    return number(part)


def refuse_bare_word(part: Part) -> None:
    """Refuse a lead or lever that is not held against one of its words."""
    if part.kind == "word":
        raise ExpressionMistake("K307", part.start, name=part.text, word=part.words[-1], words=", ".join(part.words))
