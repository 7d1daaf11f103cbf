"""Raising hands: noting how many people are for a choice, and taking back a key that was pressed once too often."""

from __future__ import annotations

from game.desktop.table import Table
from game.session.messages import Command


def count_hands(table: Table, choice: str, by: int) -> None:
    """Note more or fewer hands for a choice; nothing else on the screen changes."""
    moment = table.view.moment
    counted = moment.hands.get(choice, 0) if moment else 0
    table.counted = choice if by > 0 else table.counted
    table.ask(Command("count-hands", choice, table.session.revision, amount=max(0, counted + by)))


def take_hand_back(table: Table) -> None:
    """Take back one hand from the choice that was counted last."""
    moment = table.view.moment
    if moment and table.counted and moment.hands.get(table.counted):
        count_hands(table, table.counted, -1)
