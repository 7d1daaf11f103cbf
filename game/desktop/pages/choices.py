"""The choices on the table: cards with a number, what each costs, why one is closed, and what a colleague would say."""

from __future__ import annotations

from game.desktop.buttons import CHOICE, CHOSEN, Button, hotkey_tile, push_button
from game.desktop.containers import Column, Row
from game.desktop.faces import HEADING, SMALL, SMALL_STRONG, SUBHEADING
from game.desktop.grids import Grid
from game.desktop.nodes import Box, Node
from game.desktop.pictures import Icon
from game.desktop.table import Table
from game.desktop.texts import Text, heading, note
from game.session.view import MomentView, OptionView

MOST_KEYS = 9
CHOICE_PAD = 16


def choices(table: Table, moment: MomentView) -> Node:
    """All choices, open and closed, in at most two columns."""
    cards = [_card(table, moment, option) for option in moment.options]
    return Grid(*cards, columns=2, gap=14, role="list", name=table.say("choices"))


def _card(table: Table, moment: MomentView, option: OptionView) -> Button:
    chosen = table.selected == option.id
    key = str(option.number) if option.number <= MOST_KEYS else ""
    colour = "soft" if option.closed else "ink"
    words = Column(
        Text(option.label, SUBHEADING, colour=colour),
        Text(option.detail, SMALL, colour="soft") if option.detail else None,
        *_notes(table, option),
        gap=4,
        grow=1,
    )
    box = CHOSEN if chosen else CHOICE
    return Button(
        _tile(option, chosen=chosen),
        words,
        action=lambda: table.select(option.id),
        hotkey=key,
        id=f"choice-{option.number}",
        gap=16,
        align="start",
        enabled=option.closed is None or not moment.ours,
        least=350,
        box=Box(box.fill, box.line, box.thickness, box.radius, box.shadow, CHOICE_PAD),
        value=table.say("laid-down") if chosen else "",
    )


def _tile(option: OptionView, *, chosen: bool) -> Node:
    if option.closed:
        return Node(Icon("lock", 28, colour="soft"), box=Box(fill="track", radius=14, pad=9))
    return hotkey_tile(str(option.number), strong=chosen)


def _notes(table: Table, option: OptionView) -> list[Node]:
    """What a choice asks of whom, and why it is closed; nothing here weighs it."""
    notes: list[Node] = []
    if option.by:
        notes.append(note(table.say("done-by", who=table.teller.who(option.by)), "user", style=SMALL))
    for counter, amount in option.costs:
        notes.append(note(table.say("costs", amount=amount, counter=table.teller.gauge(counter).lower()), "coin"))
    if option.closed:
        notes.append(Text(table.say("closed", why=table.teller.closed(option.closed)), SMALL_STRONG, colour="soft"))
    return notes


def question(table: Table, moment: MomentView) -> Node:
    """The line above the choices: the question, or for the chosen card what a colleague would say, and the way on."""
    option = next((one for one in moment.options if one.id == table.selected), None)
    return _asked(table, moment) if option is None else _chosen(table, moment, option)


def _asked(table: Table, moment: MomentView) -> Node:
    asked = table.say("what-do-you-do" if moment.ours else "what-do-you-advise")
    silent = push_button(table.say("no-advice"), lambda: table.do("advise"), icon="message-2", id="no-advice")
    talk = push_button(table.say("discuss"), lambda: table.do("discuss"), icon="messages", hotkey="d", id="discuss")
    talks = bool(moment.discuss or moment.voice) and table.session.phase == "deciding"
    return Row(
        heading(asked, HEADING, grow=1, least=260),
        talk if talks else None,
        None if moment.ours else silent,
        gap=14,
        height=62,
    )


def _chosen(table: Table, moment: MomentView, option: OptionView) -> Node:
    said = table.say("because", words=option.because) if option.because else table.say("because-nobody")
    take = push_button(
        table.say("take" if moment.ours else "advise"),
        table.take,
        icon="check",
        main=True,
        id="take",
        name=_named(table),
    )
    words = Text(said, SMALL_STRONG, colour="teal", grow=1, least=300, role="status")
    return Row(Icon("quote", 34, colour="teal"), words, take, gap=16, height=62)


def _named(table: Table) -> str:
    moment = table.view.moment
    return table.say("take" if moment and moment.ours else "advise")
