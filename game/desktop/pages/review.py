"""Who has read a casus and its table, told also when nobody has."""

from __future__ import annotations

from collections.abc import Mapping

from game.desktop.faces import SMALL
from game.desktop.nodes import Node
from game.desktop.pages.furniture import bullet
from game.words import Words

NOT_YET = "nog-niet"


def review_lines(words: Words, review: Mapping[str, str]) -> list[Node]:
    """A line for each reader: read, and then how, or not yet."""
    lines: list[Node] = []
    for who, status in review.items():
        name = who.replace("-", " ")
        read = status != NOT_YET
        told = words.say("screens.reviewed" if read else "screens.not-reviewed", who=name, status=status)
        lines.append(_line(told, read=read))
    return lines


def table_line(words: Words, checked_on: str) -> Node:
    """Whether someone has held the table of sharing against the law, and when."""
    read = checked_on != NOT_YET
    told = words.say("screens.table-checked" if read else "screens.table-not-checked", date=checked_on)
    return _line(told, read=read)


def _line(told: str, *, read: bool) -> Node:
    return bullet(told, "circle-check" if read else "hourglass", colour="sage" if read else "amber", style=SMALL)
