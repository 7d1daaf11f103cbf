"""The number that chance follows: counted up and down, typed with digits, or left to surprise."""

from __future__ import annotations

from functools import partial

from game.desktop.buttons import Action, Button, icon_button, push_button
from game.desktop.containers import Column, Row
from game.desktop.faces import STRONG, SUBHEADING
from game.desktop.grids import Wrap
from game.desktop.hall import Hall
from game.desktop.nodes import Box, Node
from game.desktop.texts import Text


def stepper(hall: Hall) -> Node:
    """The number between minus and plus, a die for a surprise, and the digits for who has no keyboard."""
    wishes = hall.wishes
    value = Text(
        wishes.digits or hall.say("surprise"),
        SUBHEADING,
        align="center",
        colour="teal",
        role="status",
        name=hall.say("seed"),
        value=wishes.digits or hall.say("surprise"),
    )
    row = Row(
        icon_button("minus", hall.say("seed-down"), lambda: wishes.step(-1)),
        Node(value, box=Box(fill="teal_soft", radius=16, pad=(20, 10)), grow=1, least=190),
        icon_button("plus", hall.say("seed-up"), lambda: wishes.step(1)),
        push_button(hall.say("surprise"), wishes.surprise, icon="dice-5", id="seed-free"),
        gap=12,
    )
    digits = [_digit(digit, partial(wishes.type_digit, digit)) for digit in "1234567890"]
    erase = icon_button("arrow-left", hall.say("seed-erase"), wishes.erase_digit)
    return Column(row, Wrap(*digits, erase, gap=8), gap=14)


def _digit(digit: str, action: Action) -> Button:
    box = Box(fill="card", line="line", radius=14, pad=(16, 9))
    return Button(Text(digit, STRONG, align="center"), action=action, id=f"digit-{digit}", box=box, justify="center")
