"""The pause: a screen with nothing of the story on it, for as long as someone needs."""

from __future__ import annotations

from game.desktop.buttons import push_button
from game.desktop.containers import Column, Row
from game.desktop.faces import STORY, Face, TextStyle
from game.desktop.nodes import Box, Node
from game.desktop.pictures import Icon
from game.desktop.scrolling import Scroll
from game.desktop.table import Table
from game.desktop.texts import Text

LARGE = TextStyle(Face.DISPLAY, 64, 1.15)
TEXT_WIDTH = 1100


def pausing(table: Table) -> Node:
    """A cup, a few words, and the way back."""
    cup = Node(Icon("coffee", 132, colour="teal", stroke=1.3), box=Box(fill="teal_soft", radius=300, pad=52))
    words = Column(
        Row(cup, justify="center"),
        Text(table.say("pause-title"), LARGE, align="center", role="heading"),
        Text(table.say("pause-text"), STORY, align="center"),
        Text(table.tell("pause-why"), STORY, colour="soft", align="center"),
        Row(
            push_button(table.say("go-on"), table.close_cover, icon="player-play", main=True, id="close"),
            justify="center",
        ),
        gap=26,
    )
    return Column(
        Column(Scroll(words, id="pause", low=200), width=TEXT_WIDTH),
        align="center",
        justify="center",
        box=Box(fill="paper", radius=0, pad=(60, 40)),
        role="dialog",
        name=table.say("pause-title"),
    )
