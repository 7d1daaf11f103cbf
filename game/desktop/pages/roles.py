"""Who sits where: a role with its mandate and its pitfall."""

from __future__ import annotations

from game.desktop.containers import Column
from game.desktop.faces import SMALL, SUBHEADING
from game.desktop.nodes import Node
from game.desktop.pages.furniture import bullet
from game.desktop.table import Table
from game.desktop.texts import Text


def mandate(table: Table, seat: str) -> Node:
    """What a seat may do and where it tends to go wrong, or that it is a seat of the household."""
    role = table.casus.roles.get(seat)
    if role is None or table.casus.seats[seat].plays:
        return bullet(table.say("seat-of-household"), "home-heart")
    points = [bullet(role.mandate, "briefcase")]
    if role.pitfall:
        points.append(bullet(table.say("pitfall", pitfall=role.pitfall), "alert-triangle", colour="amber"))
    return Column(*points, gap=12)


def seat_card(table: Table, seat: str) -> Node:
    """A seat with its mandate, as the whole table may read it."""
    role = table.casus.roles.get(seat)
    of_household = role is None or table.casus.seats[seat].plays
    return Column(
        Text(table.casus.title_of(seat), SUBHEADING, role="heading"),
        Text(table.say("seat-of-household") if of_household or role is None else role.mandate, SMALL, colour="soft"),
        gap=2,
        role="listitem",
    )
