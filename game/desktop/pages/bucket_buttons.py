"""The small buckets of the play screen: a picture with its level in words, that opens the card of the buckets."""

from __future__ import annotations

from game.desktop.buckets import BucketPicture
from game.desktop.buttons import Action, Button
from game.desktop.containers import Column, Row
from game.desktop.faces import NOTE, SMALL_STRONG
from game.desktop.grids import Grid
from game.desktop.nodes import Box, Node
from game.desktop.pictures import Icon
from game.desktop.table import Table
from game.desktop.texts import Text
from game.reports.buckets import BucketTeller, level
from game.reports.charts_bucket import Layer
from game.session.buckets import BucketView, buckets, buckets_of_step

COLOURS = {
    "empty": "teal",
    "layer": "teal",
    "half": "teal",
    "rather": "amber",
    "nearly": "clay",
    "over": "clay",
}
"""The colour of a level; its words say the same, and so does the height of what is in it."""

BARE = Box(radius=14)
BELOW = Box(radius=14, pad=(8, 6))


def bucket_row(table: Table, size: float) -> Node | None:
    """The buckets as they stand, beside each other; None where there are none to see."""
    told = BucketTeller(table.teller, table.words)
    found = [_standing(table, told, one, size) for one in buckets(table.session, table.view)]
    return Grid(*found, columns=2, gap=8) if found else None


def step_buckets(table: Table, size: float) -> list[Node]:
    """The buckets around the step that is told, each with how it moved."""
    told = BucketTeller(table.teller, table.words)
    place = min(table.page, len(table.session.decisions[-1].steps) - 1)
    return [_moved(table, told, one, size) for one in buckets_of_step(table.session, table.view, place)]


def picture(found: BucketView, size: float) -> BucketPicture:
    """The bucket in one colour, with a dashed line where it stood."""
    layers = [Layer(found.value, f"{COLOURS[level(found.value)]}_bar")] if found.value else []
    return BucketPicture(layers, size, before=found.before, over=is_over(found))


def is_over(found: BucketView) -> bool:
    """Whether it runs over."""
    return level(found.value) == "over"


def movement(found: BucketView) -> Node | None:
    """An arrow and how many points came in or went out."""
    if not found.since:
        return None
    colour = "clay" if found.since > 0 else "sage"
    icon = "arrow-up" if found.since > 0 else "arrow-down"
    return Row(
        Icon(icon, 20, colour=colour), Text(str(abs(found.since)), SMALL_STRONG, colour=colour, role="none"), gap=2
    )


def _moved(table: Table, told: BucketTeller, found: BucketView, size: float) -> Node:
    inside = Column(
        Row(picture(found, size), justify="center"),
        Row(Text(told.whose(found), SMALL_STRONG), movement(found), gap=8, justify="center"),
        _how_full(told, found, centred=True),
        gap=0,
        grow=1,
    )
    return Button(inside, action=_opening(table), box=BELOW, id=found.name, name=_name(told, found), least=136)


def _standing(table: Table, told: BucketTeller, found: BucketView, size: float) -> Node:
    """The picture with whose bucket it is, its level, and how it moved beside it."""
    words = Column(Text(told.whose(found), SMALL_STRONG), _how_full(told, found), movement(found), gap=0, grow=1)
    return Button(
        picture(found, size),
        words,
        action=_opening(table),
        box=BARE,
        gap=8,
        id=found.name,
        name=_name(told, found),
    )


def _how_full(told: BucketTeller, found: BucketView, *, centred: bool = False) -> Node:
    colour = COLOURS[level(found.value)]
    return Text(
        told.level(found.value),
        NOTE,
        colour="soft" if colour == "teal" else colour,
        align="center" if centred else "start",
    )


def _opening(table: Table) -> Action:
    return lambda: table.open_cover("buckets")


def _name(told: BucketTeller, found: BucketView) -> str:
    return f"{told.name(found)}: {told.told(found)}, {told.moved(found)}"
