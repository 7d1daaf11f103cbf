"""Who sits where: a role with its organisation, its mandate and its pitfall."""

from __future__ import annotations

from game.desktop.containers import Column, Row
from game.desktop.faces import SMALL, STRONG
from game.desktop.nodes import Node
from game.desktop.pages.furniture import bullet
from game.desktop.pages.seats import seat_picture
from game.desktop.table import Table
from game.desktop.texts import Text
from game.model.kaders import Role

SMALL_PICTURE = 56


def role_of(table: Table, seat: str) -> Role | None:
    """The role of a professional; a seat of the household has none."""
    return None if table.casus.seats[seat].plays else table.casus.roles.get(seat)


def picture(table: Table, seat: str, size: float) -> Node:
    """The portrait of who sits there, or the icon of the chain that the role belongs to."""
    role = role_of(table, seat)
    member = table.casus.household.members.get(table.casus.seats[seat].plays or "")
    return seat_picture(table.assets, role.chain if role else "huishouden", member.portrait if member else None, size)


def place_of(table: Table, seat: str) -> str:
    """Where somebody comes from: an organisation, or the household."""
    role = role_of(table, seat)
    return role.organisation if role else table.casus.household.name


def mandate(table: Table, seat: str) -> Node:
    """What a seat may do and where it tends to go wrong, or that it is a seat of the household."""
    role = role_of(table, seat)
    if role is None:
        return bullet(table.say("seat-of-household"), "home-heart")
    points = [bullet(role.mandate, "briefcase")]
    if role.pitfall:
        points.append(bullet(table.say("pitfall", pitfall=role.pitfall), "alert-triangle", colour="amber"))
    return Column(*points, gap=12)


def seat_card(table: Table, seat: str) -> Node:
    """A seat with its mandate, as the whole table may read it."""
    role = role_of(table, seat)
    words = Column(
        Text(table.casus.title_of(seat), STRONG, role="heading"),
        Text(table.say("seat-of-household") if role is None else role.mandate, SMALL, colour="soft"),
        gap=2,
        grow=1,
        least=240,
    )
    return Row(picture(table, seat, SMALL_PICTURE), words, gap=16, align="start", role="listitem")
