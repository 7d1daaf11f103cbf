"""Envelopes and role cards at a table: first a closed cover with a name on it, then what only that seat may read."""

from __future__ import annotations

from game.desktop.buttons import Button, push_button
from game.desktop.containers import Column, Row
from game.desktop.faces import BODY, HEADING, SMALL, STORY, STRONG, SUBHEADING
from game.desktop.grids import Grid
from game.desktop.nodes import Box, Node
from game.desktop.pages.furniture import SECRET, bullet, paragraphs
from game.desktop.pages.roles import mandate
from game.desktop.pictures import Icon
from game.desktop.table import Envelope, Table
from game.desktop.texts import Text, heading


def envelopes(table: Table) -> Node:
    """All envelopes of this moment (or all role cards), or the one that is in hand."""
    if table.envelope is None:
        return _stack(table)
    return _open(table, table.envelope) if table.envelope.is_open else _closed(table, table.envelope)


def _stack(table: Table) -> Node:
    moment = table.view.moment
    seats = tuple(table.casus.seats) if table.cover == "cards" else moment.envelopes if moment else ()
    tiles = [_tile(table, seat) for seat in seats]
    return Column(Text(table.say(f"{table.cover}-text"), BODY), Grid(*tiles, columns=2, gap=16), gap=20)


def _tile(table: Table, seat: str) -> Button:
    title = table.casus.title_of(seat)
    return Button(
        Icon("mail" if table.cover == "envelopes" else "user", 34, colour="plum"),
        Text(title, STRONG, grow=1),
        action=lambda: table.take_envelope(seat),
        name=table.say(f"{table.cover}-of", who=title),
        id=f"envelope-{seat}",
        box=Box(fill="plum_soft", line="line", radius=18, pad=(22, 20)),
        gap=16,
        least=320,
    )


def _closed(table: Table, envelope: Envelope) -> Node:
    who = table.casus.title_of(envelope.seat)
    return Column(
        Icon("mail", 84, colour="plum", stroke=1.4),
        heading(table.say("envelope-for", who=who), HEADING),
        Text(table.say("envelope-cover"), BODY, align="center"),
        Row(
            push_button(table.say("envelope-back"), table.put_envelope_back, icon="arrow-left", id="envelope-back"),
            push_button(
                table.say("envelope-open", who=who),
                table.open_envelope,
                icon="mail-opened",
                main=True,
                id="envelope-open",
            ),
            gap=14,
        ),
        gap=20,
        align="center",
        box=Box(pad=(0, 30)),
    )


def _open(table: Table, envelope: Envelope) -> Node:
    private = table.private(envelope.seat)
    who = table.casus.title_of(envelope.seat)
    hide = push_button(
        table.say("envelope-hide"), table.put_envelope_back, icon="eye-off", main=True, id="envelope-hide"
    )
    return Column(
        Row(Icon("mail-opened", 40, colour="plum"), heading(who, HEADING, grow=1), hide, gap=16),
        paragraphs(private.texts, STORY, box=SECRET) if private.texts and table.cover == "envelopes" else None,
        mandate(table, envelope.seat) if table.cover == "cards" else None,
        known(table, private.knows),
        gap=20,
    )


def known(table: Table, facts: tuple[str, ...]) -> Node:
    """What a seat knows, as a list."""
    points = [bullet(table.casus.facts[fact].text, "eye", colour="plum") for fact in facts]
    nothing = None if points else Text(table.say("knows-nothing"), SMALL, colour="soft")
    return Column(Text(table.say("you-know"), SUBHEADING, role="heading"), nothing, *points, gap=12)
