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
    level: list[Expression] = [tree]
    seen = 0
    for _ in range(DEEPEST):
        if not level:
            return
        seen += len(level)
        if seen > MOST_PARTS:
            raise ExpressionMistake("K322", 0, most=MOST_PARTS)
        level = [inner for part in level for inner in parts_of(part)]
    if level:
        raise ExpressionMistake("K321", 0, most=DEEPEST)


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
