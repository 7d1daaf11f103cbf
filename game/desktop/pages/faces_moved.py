"""Everybody of the household after a step: the face before and the face now, and what their stress did, in words."""

from __future__ import annotations

from game.desktop.containers import Column, Row
from game.desktop.faces import SMALL, SMALL_STRONG, SUBHEADING
from game.desktop.fitting import Fitting
from game.desktop.grids import Grid, Wrap
from game.desktop.nodes import Node
from game.desktop.pages.furniture import titled
from game.desktop.pages.people import about, mood_tag, portrait
from game.desktop.pages.steps import Moved, Stride
from game.desktop.pictures import Icon
from game.desktop.table import Table
from game.desktop.texts import Text
from game.session.view import MemberView

FACES = (150, 116, 84)
"""How large a face of now can be, in design units: the largest for which everybody fits."""

FEW, CROWD = 3, 6
"""A larger household than the first may stand two beside each other; a larger one than the second always does."""

BEFORE = 0.7
"""How much smaller the face from before is."""


def faces(table: Table, now: Stride) -> Node:
    """Everybody, in one column; the faces of now show once all steps of the decision have been told."""
    key = "how-people-are" if now.is_last else "how-people-were"
    title = table.say(key) if now.is_last else table.tell(key)
    many = len(now.members)
    below = [_listed(table, now, title, size) for size in (FACES if many <= CROWD else ())]
    beside = [_listed(table, now, title, FACES[-1], beside=True)] if many > FEW else []
    return titled(title, Fitting(*below, *beside), grow=1)


def _listed(table: Table, now: Stride, title: str, size: float, *, beside: bool = False) -> Node:
    """Everybody below each other, or two `beside` each other: then there is no room for the faces from before."""
    changed = now.is_last and not beside and any(_face_changed(moved.member) for moved in now.members)
    rows = [_face(table, moved, now, size, changed=changed) for moved in now.members]
    return Grid(*rows, columns=2 if beside else 1, gap=14, role="list", name=title)


def _face_changed(member: MemberView) -> bool:
    return member.mood_before is not None and member.mood != member.mood_before


def _face(table: Table, moved: Moved, now: Stride, size: float, *, changed: bool) -> Node:
    """Someone with the face of now, and where faces `changed` also the one before, so that all rows line up."""
    member = moved.member
    mood = member.mood if now.is_last else member.mood_before or member.mood
    words = Column(
        Text(member.name, SUBHEADING),
        Wrap(mood_tag(table, mood)) if mood else mood_tag(table, None),
        _stress(table, moved),
        gap=6,
        grow=1,
    )
    return Row(
        portrait(table, member, member.mood_before, size * BEFORE) if changed else None,
        Icon("arrow-right", 26, colour="soft") if changed else None,
        portrait(table, member, mood, size),
        words,
        gap=14,
        role="listitem",
        name=", ".join(part for part in (member.name, about(member)) if part),
    )


def _stress(table: Table, moved: Moved) -> Node | None:
    if moved.before is None or moved.after is None:
        return None
    if moved.before == moved.after:
        return Text(table.say("stress-same", value=moved.after), SMALL, colour="soft")
    told = table.say("stress-from-to", before=moved.before, after=moved.after)
    up = moved.after > moved.before
    colour = "clay" if up else "sage"
    arrow = Icon("arrow-up" if up else "arrow-down", 22, colour=colour)
    return Row(arrow, Text(told, SMALL_STRONG, colour=colour, grow=1), gap=6)
