"""Why everything belongs where it does, once a lock is open: what a team did with each item, and what belongs."""

from __future__ import annotations

from game.desktop.containers import Column, Row
from game.desktop.faces import BODY, SMALL, SMALL_STRONG, STRONG
from game.desktop.grids import Wrap
from game.desktop.nodes import Node
from game.desktop.pages.furniture import LineIcon, titled
from game.desktop.pages.puzzle_words import said
from game.desktop.table import Table
from game.desktop.texts import Text
from game.model.puzzles import PuzzleType
from game.session.lock_view import AnswerView
from game.session.view import HappenedView

YES = "ja"


def answers(table: Table, step: HappenedView) -> Node | None:
    """A card with every item of the lock that was opened in this step; nothing where it had none."""
    if not step.answers or step.puzzle is None:
        return None
    rows = [_answer(table, step.puzzle, answer) for answer in step.answers]
    listed = Column(*rows, gap=18, role="list", name=said(table, "answers"))
    return titled(said(table, "answers"), listed)


def _answer(table: Table, kind: PuzzleType, answer: AnswerView) -> Node:
    """The item, what was done and what belongs beside each other, and the reason."""
    belongs = _told(table, kind, answer.belongs)
    is_same = answer.given == answer.belongs
    if is_same:
        facts: list[Node] = [Text(said(table, "as-it-belongs", belongs=belongs), SMALL_STRONG, colour="sage")]
    else:
        given = said(table, "no-answer") if answer.given is None else _told(table, kind, answer.given)
        facts = [
            Text(said(table, "you-did", given=given), SMALL, colour="soft"),
            Text(said(table, "it-belongs", belongs=belongs), SMALL_STRONG, colour="amber"),
        ]
    words = Column(Text(answer.text, STRONG), Wrap(*facts, gap=14), Text(answer.why, BODY), gap=4, grow=1)
    icon = LineIcon("circle-check" if is_same else "bulb", STRONG, colour="sage" if is_same else "amber")
    return Row(icon, words, gap=14, align="start", role="listitem")


def _told(table: Table, kind: PuzzleType, done: str) -> str:
    """What was done with an item, or belongs to it, in words."""
    match kind:
        case "select" | "redact":
            return said(table, f"{kind}-{'in' if done == YES else 'out'}")
        case "order":
            return said(table, "at-place", place=done)
        case "match" | "seat" | "code":
            return done or said(table, "nobody")
