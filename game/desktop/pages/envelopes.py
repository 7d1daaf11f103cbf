"""Envelopes and role cards at a table: handing over the laptop, reading alone, and handing it back.

While one is in hand nothing else is on the screen, and what is in it only while it lies open.
"""

from __future__ import annotations

from game.desktop.buttons import Action, Button, push_button
from game.desktop.containers import Column, Row
from game.desktop.faces import HEADING, READING, SMALL, STORY, STRONG, SUBHEADING, TITLE
from game.desktop.grids import Grid
from game.desktop.lying_over import Envelope
from game.desktop.nodes import Box, Node
from game.desktop.pages.furniture import SECRET, bullet, paragraphs
from game.desktop.pages.roles import mandate
from game.desktop.pictures import Icon
from game.desktop.scrolling import Scroll
from game.desktop.table import Table
from game.desktop.texts import Text, heading

SHEET = Box(fill="card", line="line", shadow=True, pad=(48, 36))
WIDE = 1180


def envelopes(table: Table) -> Node:
    """All envelopes of this moment, or all role cards, closed and with a name on them."""
    moment = table.view.moment
    seats = tuple(table.casus.seats) if table.cover == "cards" else moment.envelopes if moment else ()
    tiles = [_tile(table, seat) for seat in seats]
    return Column(Text(table.say(f"{table.cover}-text"), READING), Grid(*tiles, columns=2, gap=16), gap=20)


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


def in_hand(table: Table, envelope: Envelope) -> Node:
    """The whole screen while an envelope goes round: handing over, reading, or handing back."""
    who = table.teller.who(envelope.seat)
    match envelope.stage:
        case "handing":
            body = _handing(table, who)
        case "open":
            body = _open(table, envelope.seat)
        case "back":
            body = _back(table)
    sheet = Column(Scroll(body, id=f"envelope-{envelope.stage}", low=200), box=SHEET, width=WIDE)
    name = table.say(f"{table.cover}-of", who=table.casus.title_of(envelope.seat))
    # Opaque, unlike other covers: who looks over a shoulder or at a beamer sees nothing but this.
    box = Box(fill="paper", radius=0, pad=(30, 24))
    return Column(sheet, align="center", justify="center", box=box, role="dialog", name=name)


def _handing(table: Table, who: str) -> Node:
    steps = [
        bullet(table.tell(key), icon, colour="plum", style=READING)
        for key, icon in (("look-away", "eye-off"), ("beamer-off", "device-mobile"), ("read-silently", "mail"))
    ]
    return Column(
        _sign("mail"),
        Text(table.tell("hand-to", who=who), TITLE, align="center", role="heading"),
        Column(*steps, gap=14, role="list", name=table.tell("before-opening")),
        _ways(
            (table.say("envelope-back"), table.put_envelope_back, "arrow-left", "envelope-back"),
            (table.tell("i-am", who=who), table.open_envelope, "mail-opened", "envelope-open"),
        ),
        gap=28,
    )


def _open(table: Table, seat: str) -> Node:
    private = table.private(seat)
    return Column(
        Row(Icon("mail-opened", 44, colour="plum"), heading(table.casus.title_of(seat), HEADING, grow=1), gap=16),
        paragraphs(private.texts, STORY, box=SECRET) if private.texts and table.cover == "envelopes" else None,
        mandate(table, seat) if table.cover == "cards" else None,
        known(table, private.knows),
        _ways((table.tell("done-reading"), table.hide_envelope, "eye-off", "envelope-hide")),
        gap=24,
    )


def _back(table: Table) -> Node:
    return Column(
        _sign("arrow-back-up"),
        Text(table.tell("hand-back"), TITLE, align="center", role="heading"),
        Text(table.tell("hand-back-text"), READING, align="center"),
        _ways((table.tell("got-it-back"), table.put_envelope_back, "check", "envelope-back")),
        gap=28,
    )


def _sign(icon: str) -> Node:
    round_ground = Box(fill="plum_soft", radius=300, pad=34)
    return Row(Node(Icon(icon, 84, colour="plum", stroke=1.5), box=round_ground), justify="center")


def _ways(*ways: tuple[str, Action, str, str]) -> Node:
    """What can be done now; the last is what most people will want."""
    buttons = [
        push_button(told, action, icon=icon, main=number == len(ways), id=name)
        for number, (told, action, icon, name) in enumerate(ways, start=1)
    ]
    return Row(*buttons, gap=16, justify="center")


def known(table: Table, facts: tuple[str, ...]) -> Node:
    """What a seat knows, as a list."""
    points = [bullet(table.casus.facts[fact].text, "eye", colour="plum", style=READING) for fact in facts]
    nothing = None if points else Text(table.say("knows-nothing"), SMALL, colour="soft")
    return Column(Text(table.say("you-know"), SUBHEADING, role="heading"), nothing, *points, gap=12)
