"""The choices on the table: cards with a number, what each costs, why one is closed, and how many hands it has."""

from __future__ import annotations

from typing import NamedTuple, Unpack

import pygame

from game.desktop.buttons import CHOICE, CHOSEN, Action, Button
from game.desktop.canvas import Canvas
from game.desktop.containers import Column
from game.desktop.faces import SMALL, SMALL_STRONG, SUBHEADING, Face, TextStyle
from game.desktop.grids import Grid
from game.desktop.nodes import Attention, Box, Node, Options
from game.desktop.pages.furniture import side_by_side
from game.desktop.pictures import Icon
from game.desktop.screens import Viewport
from game.desktop.table import Table
from game.desktop.texts import Text, note
from game.session.view import MomentView, OptionView

MOST_KEYS = 9
LABEL = TextStyle(Face.SEMIBOLD, 26, 1.18)
WORDY = 200
"""So many letters on all cards together below their titles: more is written smaller, or the story would go short."""
FEW, MANY = 3, 6
"""So many choices lie below each other, without a hole beside the last; more than `MANY` lie in three columns."""


class Measure(NamedTuple):
    """How a card is set: its air, its detail, and the gap to the next card, in design units."""

    pad: tuple[float, float]
    detail: TextStyle
    gap: float


AIRY = Measure((18, 11), TextStyle(Face.REGULAR, 22, 1.24), 12)
DENSE = Measure((18, 7), TextStyle(Face.REGULAR, 20, 1.2), 9)

SIGN_INSIDE = 14
"""How far the sign of a card hangs into it, in design units: not so far that it covers a word."""


def choices(table: Table, view: Viewport, moment: MomentView) -> Node:
    """All choices, open and closed, all equally large."""
    said = sum(len(option.detail or "") for option in moment.options)
    measure = DENSE if said > WORDY else AIRY
    cards = [_card(table, view, moment, option, measure) for option in moment.options]
    columns = 1 if len(cards) == FEW else 3 if len(cards) > MANY else 2
    return Grid(*cards, columns=columns, gap=measure.gap, role="list", name=table.say("choices"))


class ChoiceCard(Button):
    """A choice; laid in the middle it wears a `sign` on its upper edge: the key that takes it."""

    def __init__(
        self, *children: Node | None, action: Action, sign: str, hotkey: str, enabled: bool, **options: Unpack[Options]
    ) -> None:
        super().__init__(*children, action=action, hotkey=hotkey, enabled=enabled, gap=16, align="start", **options)
        self.sign = sign

    def _draw_children(self, canvas: Canvas, attention: Attention) -> None:
        super()._draw_children(canvas, attention)
        if not self.sign:
            return
        written = canvas.written(self.sign, SMALL_STRONG, "on_teal")
        place = pygame.Rect(0, 0, written.get_width() + canvas.px(36), written.get_height() + canvas.px(4))
        place.bottomright = (self.rect.right - canvas.px(26), self.rect.top + canvas.px(SIGN_INSIDE))
        canvas.shape(place, place.height // 2, fill="teal")
        canvas.surface.blit(written, written.get_rect(center=place.center))


def _card(table: Table, view: Viewport, moment: MomentView, option: OptionView, measure: Measure) -> Button:
    chosen = table.selected == option.id
    colour = "soft" if option.closed else "ink"
    words = Column(
        Text(option.label, LABEL, colour=colour),
        Text(option.detail, measure.detail, colour="soft") if option.detail else None,
        *_notes(table, moment, option),
        gap=4,
        grow=1,
    )
    box = CHOSEN if chosen else CHOICE
    return ChoiceCard(
        _tile(moment, option, chosen=chosen),
        words,
        action=lambda: table.select(option.id),
        hotkey=str(option.number) if option.number <= MOST_KEYS else "",
        # Large letters would cover words, and the line of keys says it too.
        sign=table.tell("enter") if chosen and side_by_side(view) else "",
        id=f"choice-{option.number}",
        enabled=option.closed is None or not moment.ours,
        least=350,
        box=box._replace(pad=measure.pad),
        value=table.tell("laid-down") if chosen else "",
    )


def _tile(moment: MomentView, option: OptionView, *, chosen: bool) -> Node:
    """The number of a choice: in the colour of deciding or of advising, or a lock."""
    if option.closed:
        return Node(Icon("lock", 28, colour="soft"), box=Box(fill="track", radius=14, pad=9))
    ground = "teal" if moment.ours else "amber"
    colour, fill = ("card", ground) if chosen else (ground, f"{ground}_soft")
    sign = Text(str(option.number), SUBHEADING, colour=colour, align="center", role="none")
    return Node(sign, box=Box(fill=fill, radius=14, pad=(8, 7)), least=46)


def _notes(table: Table, moment: MomentView, option: OptionView) -> list[Node]:
    """What a choice asks of whom, why it is closed, and how many hands it has; nothing here weighs it."""
    notes: list[Node] = []
    if option.by:
        notes.append(note(table.say("done-by", who=table.teller.who(option.by)), "user", style=SMALL))
    for counter, amount in option.costs:
        notes.append(note(table.say("costs", amount=amount, counter=table.teller.gauge(counter).lower()), "coin"))
    if hands := moment.hands.get(option.id):
        notes.append(note(table.tell("hands", count=hands), "hand-stop", colour="teal"))
    if option.closed:
        notes.append(Text(table.say("closed", why=table.teller.closed(option.closed)), SMALL_STRONG, colour="soft"))
    return notes
