"""How large an expression may grow, with the model's derived names written out."""

from __future__ import annotations

from game.content.expressions_tokens import ExpressionMistake
from game.model.expressions import (
    Aggregate,
    AllOf,
    AnyOf,
    Arithmetic,
    Comparison,
    Derived,
    Expression,
    Not,
)

MOST_PARTS = 200
DEEPEST = 30


def refuse_too_much(tree: Expression) -> None:
    """Raise ExpressionMistake when the tree has too many parts or levels; the walk stops where the limit is passed."""
    waiting = [(tree, 1)]
    seen = 0
    while waiting:
        part, depth = waiting.pop()
        seen += 1
        if depth > DEEPEST:
            raise ExpressionMistake("K321", 0, most=DEEPEST)
        if seen > MOST_PARTS:
            raise ExpressionMistake("K322", 0, most=MOST_PARTS)
        waiting.extend((inner, depth + 1) for inner in parts_of(part))


def parts_of(tree: Expression) -> tuple[Expression, ...]:
    """The expressions directly inside this one."""
    match tree:
        case Arithmetic() | Comparison():
            return (tree.left, tree.right)
        case Aggregate() | AllOf() | AnyOf():
            return tree.parts
        case Not():
            return (tree.part,)
        case Derived():
            return (tree.meaning,)
        case _:
            return ()
