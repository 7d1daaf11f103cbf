"""The line above the choices: the question, or for the chosen card what a colleague would say, and the way on."""

from __future__ import annotations

from game.desktop.buttons import push_button
from game.desktop.containers import Row
from game.desktop.faces import HEADING, Face, TextStyle
from game.desktop.nodes import Box, Node
from game.desktop.pictures import Icon
from game.desktop.table import Table
from game.desktop.texts import Text, heading
from game.session.view import MomentView, OptionView

HEIGHT = 72
"""Room for two lines of a colleague, kept free before a choice is laid down, so that nothing jumps when it is."""

SAID = TextStyle(Face.ITALIC, 24, 1.25)


def question(table: Table, moment: MomentView) -> Node:
    """What is asked here, or what a colleague would say of the card in the middle."""
    option = next((one for one in moment.options if one.id == table.selected), None)
    return _asked(table, moment) if option is None else _chosen(table, moment, option)


def can_talk(table: Table, moment: MomentView) -> bool:
    """Whether there is something to talk about first: at a table always, for hands can be counted."""
    return not table.alone or bool(moment.discuss or moment.voice)


def _asked(table: Table, moment: MomentView) -> Node:
    asked = table.say("what-do-you-do") if moment.ours else table.tell("what-do-you-advise")
    silent = push_button(table.say("no-advice"), lambda: table.do("advise"), icon="message-2", id="no-advice")
    key = "think-first" if table.alone else "talk-first"
    talk = push_button(table.tell(key), lambda: table.do("discuss"), icon="messages", hotkey="d", id="discuss")
    return Row(
        heading(asked, HEADING, grow=1, least=260),
        talk if can_talk(table, moment) else None,
        None if moment.ours else silent,
        gap=14,
        height=HEIGHT,
    )


def _chosen(table: Table, moment: MomentView, option: OptionView) -> Node:
    said = table.say("because", words=option.because) if option.because else table.say("because-nobody")
    told = table.say("take" if moment.ours else "advise")
    take = push_button(told, table.take, icon="check", main=True, id="take", name=told)
    words = Text(said, SAID, grow=1, least=300, role="status")
    box = Box(fill="teal_soft" if moment.ours else "amber_soft", radius=22, pad=(22, 4, 10, 4))
    colour = "teal" if moment.ours else "amber"
    return Row(Icon("quote", 34, colour=colour), words, take, gap=18, height=HEIGHT, box=box)
