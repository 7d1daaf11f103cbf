"""The voice of lived experience, on a page of its own and in large letters: what it was like, never a lesson."""

from __future__ import annotations

from game.desktop.containers import Column, Row, Space
from game.desktop.faces import BODY, STRONG, Face, TextStyle
from game.desktop.nodes import Box, Node
from game.desktop.pages.debrief_pieces import empty, opening, stepper, told
from game.desktop.pictures import Icon
from game.desktop.screens import Viewport
from game.desktop.table import Table
from game.desktop.texts import Text, note, pill

SPOKEN = TextStyle(Face.ITALIC, 46, 1.42)
NOT_YET = "nog-niet"


def voices(table: Table, view: Viewport) -> Node:  # noqa: ARG001 — every step is asked for with its viewport
    """One voice at a time; where no moment has one, the place that a guest can take."""
    spoken = [(one.title, one.voice) for one in table.story.questions if one.voice is not None]
    if not spoken:
        return empty(told(table, "voice-title"), told(table, "voice-none"), "quote")
    place = max(0, min(table.look_back.voice, len(spoken) - 1))
    moment, voice = spoken[place]
    steps = stepper(table, "voice", place, len(spoken), lambda to: _go(table, to))
    card = Column(
        Row(Icon("quote", 84, colour="plum", stroke=1.4), Space(), pill(moment, icon="messages"), gap=20),
        Space(),
        Text(f"“{voice.text.strip()}”", SPOKEN),
        note(voice.who, "user-heart", colour="plum", style=STRONG),
        Space(),
        _ours(table),
        gap=26,
        box=Box(fill="plum_soft", radius=28, pad=(72, 52)),
        grow=1,
        role="group",
        name=told(table, "voice-title"),
    )
    return Column(opening(told(table, "voice-title"), told(table, "voice-how"), steps), card, gap=18, grow=1)


def _go(table: Table, place: int) -> None:
    table.look_back.voice = place


def _ours(table: Table) -> Node | None:
    """Whose words these are, as long as nobody with the experience has read them."""
    if NOT_YET not in table.casus.review.get("ervaringsdeskundige", ""):
        return None
    return Text(told(table, "voice-ours"), BODY, colour="soft")
