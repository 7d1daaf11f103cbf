"""The household: each member with a portrait, a mood in words and a bar of stress, as far as the viewers may see."""

from __future__ import annotations

from game.desktop.containers import Column, Row
from game.desktop.faces import HEADING, NOTE, SMALL, SMALL_STRONG, SUBHEADING
from game.desktop.fitting import Fitting
from game.desktop.grids import Grid, Wrap
from game.desktop.meters import Meter
from game.desktop.nodes import Box, Node
from game.desktop.pages.furniture import tag
from game.desktop.pictures import MOOD_COLOURS, MOOD_ICONS, Icon, Portrait
from game.desktop.table import Table
from game.desktop.texts import Text
from game.session.view import MemberView

FACES = (126, 98, 72)
WITHOUT_NUMBERS = (172, 126, 96)
"""How large faces can be, in design units: the largest for which everybody fits, with bars below them or without."""

CROWD = 6
"""A larger household than this only has the smallest faces, or its cards would be a long way down."""

STRESS_STEPS = 5
CALM = "rustig"
CARD = Box(fill="card", line="line", shadow=True, pad=(16, 10))


def portrait(table: Table, member: MemberView, mood: str | None, size: float) -> Node:
    """The face of a member in a mood, calm where the mood is hidden, or the first letter for who has no portrait."""
    shown = mood or CALM
    name = table.say("portrait-of", name=member.name, mood=table.say(f"mood-{mood}").lower()) if mood else member.name
    if member.portrait and table.assets.has_portrait(member.portrait, shown):
        face = Portrait(member.portrait, shown, size, name=name)
        face.box = face.box if mood else Box(fill="track", radius=size / 6)
        return face
    letter = Text(member.name[:1], HEADING, align="center", colour="soft", role="none")
    inside = Column(letter, justify="center", grow=1)
    return Column(inside, width=size, height=size, box=Box(fill="track", radius=size / 6), name=name, role="img")


def mood_tag(table: Table, mood: str | None) -> Node:
    """A mood as an icon and a word; in words too where it may not be seen."""
    if mood is None:
        hidden = table.say("hidden-for-you" if table.alone else "hidden-for-all")
        return Row(Icon("eye-off", 22, colour="soft"), Text(hidden, SMALL, colour="soft", grow=1), gap=8)
    return tag(table.say(f"mood-{mood}"), MOOD_COLOURS[mood], icon=MOOD_ICONS[mood])


def about(member: MemberView) -> str:
    """Relation and age, as far as they are known."""
    age = None if member.age is None else str(member.age)
    return ", ".join(part for part in (member.relation, age) if part)


def household(table: Table) -> Node:
    """Everybody of the household below each other, with faces as large as they fit."""
    seen = table.view.household
    sizes = FACES if seen.measured else WITHOUT_NUMBERS
    return Fitting(*(_listed(table, size) for size in (sizes[-1:] if len(seen.members) > CROWD else sizes)))


def _listed(table: Table, size: float) -> Node:
    cards = [_card(table, member, size) for member in table.view.household.members]
    return Grid(*cards, columns=1, gap=12, role="list", name=table.casus.household.name, least=300)


def _card(table: Table, member: MemberView, size: float) -> Node:
    words = Column(
        Text(member.name, SUBHEADING),
        Text(about(member), SMALL, colour="soft") if about(member) else None,
        Wrap(mood_tag(table, member.mood)) if member.mood else None,
        gap=2,
        grow=1,
    )
    return Column(
        Row(portrait(table, member, member.mood, size), words, gap=16, align="center"),
        stress_bar(table, member) if member.mood else mood_tag(table, None),
        gap=8,
        justify="center",
        box=CARD,
        role="listitem",
        name=member.name,
    )


def stress_bar(table: Table, member: MemberView) -> Node | None:
    """Stress in five steps with its name before it; nothing where it may not be seen."""
    if member.stress is None or member.mood is None:
        return None
    filled = -(-member.stress * STRESS_STEPS // 100)
    name = table.say("stress-of", name=member.name)
    colour = f"{MOOD_COLOURS[member.mood]}_bar"
    meter = Meter(
        filled, STRESS_STEPS, colour=colour, name=name, value=table.say("of-hundred", value=member.stress), grow=1
    )
    number = Text(str(member.stress), SMALL_STRONG, colour="soft", role="none")
    return Row(Text(table.say("stress"), NOTE, colour="soft", role="none"), meter, number, gap=12)
