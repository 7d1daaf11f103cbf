"""The audit trail: everything that was shared, held against the table, to be talked about."""

from __future__ import annotations

from game.desktop.containers import Column
from game.desktop.faces import BODY, HEADING, SMALL
from game.desktop.grids import Grid
from game.desktop.nodes import Node
from game.desktop.pages.furniture import PANEL
from game.desktop.pages.sharings import sharing_entry
from game.desktop.table import Table
from game.desktop.texts import Text, heading
from game.model.sharing import Sharing


def trail(table: Table) -> Node:
    """Each sharing with its week, in the order in which it happened."""
    told = table.story.sharings
    nothing = Text(table.say("nothing-shared"), BODY, colour="soft")
    cards = [_entry(table, one) for one in told]
    entries = Grid(*cards, columns=2, gap=16, role="list", name=table.say("trail-title"))
    return Column(
        heading(table.say("trail-title"), HEADING),
        Text(table.say("trail-how"), SMALL, colour="soft"),
        entries if told else nothing,
        gap=14,
    )


def _entry(table: Table, sharing: Sharing) -> Node:
    return sharing_entry(table, sharing, box=PANEL, week=table.say("week-number", week=sharing.week))
