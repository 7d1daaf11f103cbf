"""One action each: every seat in its turn writes what it will do after today, and all of it lies together as cards."""

from __future__ import annotations

from game.desktop.buttons import Button, push_button
from game.desktop.containers import Column, Row, Space
from game.desktop.faces import BODY, SMALL, SMALL_STRONG, STORY, SUBHEADING, TITLE
from game.desktop.grids import Grid, Wrap
from game.desktop.nodes import Box, Node
from game.desktop.pages.debrief_pieces import LARGE, opening, told, told_to
from game.desktop.pictures import Icon
from game.desktop.screens import Viewport
from game.desktop.table import Table
from game.desktop.text_fields import TextField
from game.desktop.texts import Text, heading
from game.reports.wording import as_sentence

FEW = 4
"""Up to so many cards lie two beside each other, more three."""


def promises(table: Table, view: Viewport) -> Node:  # noqa: ARG001 — every step is asked for with its viewport
    """The seat whose turn it is, or all cards together."""
    return _turn(table) if table.look_back.turn in _seats(table) else _cards(table)


def _seats(table: Table) -> tuple[str, ...]:
    """Who has a turn: every seat at a table, and in solo the one who plays."""
    seat = table.view.seat
    return tuple(table.casus.seats) if seat is None else (seat,)


def _cards(table: Table) -> Node:
    seats = _seats(table)
    cards = [_card(table, seat) for seat in seats]
    title = opening(told_to(table, "promise-title"), told_to(table, "promise-how"), _begin(table))
    if table.alone:
        for card in cards:
            card.width, card.height = 1240, 360
        return Column(title, Column(*cards, align="center", justify="center", grow=1), gap=18, grow=1)
    columns = 2 if len(seats) <= FEW else 3
    return Column(title, Grid(*cards, columns=columns, gap=18, role="list", grow=1), gap=18, grow=1)


def _begin(table: Table) -> Node | None:
    """Whose turn comes first; nothing once everybody has written something."""
    waiting = _waiting(table)
    if table.alone or not waiting:
        return None
    said = told(table, "promise-begin" if len(waiting) == len(_seats(table)) else "promise-next")
    return push_button(said, lambda: _take_turn(table, waiting[0]), icon="pencil", id="begin")


def _waiting(table: Table) -> list[str]:
    return [seat for seat in _seats(table) if seat not in table.session.promises]


def _take_turn(table: Table, seat: str) -> None:
    table.look_back.take_turn(seat, table.session.promises.get(seat, ""))
    # Shown anew from its top, with the focus in the field.
    table.turn(0, table.page + 1)


def _card(table: Table, seat: str) -> Button:
    """The card of a seat: what it will do, or an empty place to write on. Pressed, it is this seat's turn."""
    said = table.session.promises.get(seat, "")
    large = len(_seats(table)) <= FEW
    name = Row(
        Icon("seedling" if said else "pencil", 32, colour="teal" if said else "soft"),
        Text(as_sentence(table.casus.title_of(seat)), SUBHEADING, colour="teal" if said else "soft", grow=1),
        gap=14,
    )
    told_now = (
        Text(said, LARGE if large else STORY) if said else Text(told(table, "promise-empty"), BODY, colour="soft")
    )
    return Button(
        Column(name, told_now, gap=14, grow=1),
        action=lambda: _take_turn(table, seat),
        id=f"promise-{seat}",
        align="start",
        box=Box("card", "teal" if said else "line", 4 if said else 1.5, 22, shadow=True, pad=(30, 26)),
        least=440,
    )


def _turn(table: Table) -> Node:
    """A field in the middle of the page, and nothing that could draw attention away from it."""
    seat = table.look_back.turn
    who = as_sentence(table.casus.title_of(seat))
    title = told(table, "promise-yours" if table.alone else "promise-turn", who=who)
    field = TextField(
        table.look_back.writing,
        prompt=told(table, "promise-prompt"),
        counted=True,
        entered=lambda: _keep(table),
        id="promise",
        name=title,
        height=150,
    )
    keep = push_button(told(table, "promise-keep"), lambda: _keep(table), icon="check", main=True, id="keep")
    skip = push_button(told(table, "promise-skip"), lambda: _on(table), icon="arrow-right", id="skip")
    cards = push_button(told(table, "promise-cards"), lambda: _lay_down(table), icon="notes", id="cards")
    card = Column(
        Row(Icon("seedling", 64, colour="teal", stroke=1.5), heading(title, TITLE, grow=1, least=320), gap=24),
        Text(told(table, "promise-ask"), LARGE),
        field,
        Text(told(table, "promise-own-words"), BODY, colour="soft"),
        Row(keep, skip, Space(), cards, gap=16),
        gap=24,
        box=Box(fill="card", line="line", shadow=True, pad=(56, 44)),
        width=1500,
    )
    return Column(card, None if table.alone else _turns(table), gap=22, align="center", justify="center", grow=1)


def _turns(table: Table) -> Node:
    """Who has written, who writes, and who comes after."""
    return Wrap(
        *(_place(table, seat) for seat in _seats(table)), gap=10, role="list", name=told(table, "promise-turns")
    )


def _place(table: Table, seat: str) -> Node:
    on, done = seat == table.look_back.turn, seat in table.session.promises
    colour = "on_teal" if on else "teal" if done else "soft"
    icon = "pencil" if on else "check" if done else "point"
    box = Box(fill="teal" if on else "card", line="teal" if on or done else "line", radius=40, pad=(16, 7))
    style = SMALL_STRONG if on else SMALL
    words = Text(as_sentence(table.casus.title_of(seat)), style, colour=colour)
    return Row(Icon(icon, 24, colour=colour), words, gap=8, box=box, role="listitem")


def _keep(table: Table) -> None:
    """Keep what was written and go on to the next; an empty field takes back what was there."""
    writing = table.look_back.writing
    if table.promise(table.look_back.turn, writing.text):
        _on(table)


def _on(table: Table) -> None:
    """The next seat that wrote nothing yet has its turn; after the last one all cards lie on the table."""
    seats = _seats(table)
    later = seats[seats.index(table.look_back.turn) + 1 :]
    waiting = [seat for seat in later if seat not in table.session.promises]
    if waiting:
        _take_turn(table, waiting[0])
    else:
        _lay_down(table)


def _lay_down(table: Table) -> None:
    table.look_back.turn = ""
    table.turn(0, table.page + 1)
