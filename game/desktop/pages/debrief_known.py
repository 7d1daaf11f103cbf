"""What is known of what was possible: the numbers themselves, or a page that says how far they are or why not."""

from __future__ import annotations

from game.desktop.containers import Column, Row
from game.desktop.faces import BODY, STORY, STRONG
from game.desktop.nodes import Box, Node
from game.desktop.pages.debrief_pieces import GREAT_TITLE
from game.desktop.pages.walking import said
from game.desktop.pictures import Icon
from game.desktop.ports import Failure
from game.desktop.table import Table
from game.desktop.texts import Text, heading
from game.reports.possible import Possible

WORTH = 4
"""The place (from 0) of the first step about what was possible, where there is one."""


def known(table: Table) -> Possible | None:
    """What was possible in the real play, once that is known."""
    outcome = table.weighed.outcome
    return None if isinstance(outcome, Failure) else outcome


def not_known(table: Table, title: str) -> Node:
    """A page without numbers: they are being worked out and will come by themselves, or why they will not."""
    outcome = table.weighed.outcome
    failed = isinstance(outcome, Failure)
    told = table.teller.error(outcome.why) if isinstance(outcome, Failure) else said(table, "counting")
    seen = 0 if failed else table.weighed.seen
    words = Column(
        Row(Icon("info-circle" if failed else "hourglass", 110, colour="teal", stroke=1.3)),
        heading(title, GREAT_TITLE),
        Text(told, STORY, role="status"),
        Text(said(table, "counting-seen", seen=thousands(table, seen)), STRONG, colour="teal") if seen else None,
        Text(said(table, "not-counted-rest" if failed else "counting-rest"), BODY, colour="soft"),
        gap=26,
        width=1240,
    )
    return Column(words, align="center", justify="center", box=Box("card", "line", shadow=True, pad=(72, 52)), grow=1)


def thousands(table: Table, count: int) -> str:
    """A large number as people write it in this language."""
    return f"{count:,}".replace(",", said(table, "thousands"))


def look_afterwards(table: Table) -> None:
    """Show what the best play comes to, which nobody could have known; that is counted in stability only."""
    table.look_back.hindsight = not table.look_back.hindsight
    if table.look_back.hindsight:
        table.look_back.quantity = "score"
