"""How long a play takes: the whole casus or its short play, and how fast the clock of a team runs."""

from __future__ import annotations

import math
from functools import partial
from typing import get_args

from game.desktop.even_rows import EvenRows
from game.desktop.faces import SMALL
from game.desktop.hall import Hall
from game.desktop.nodes import Node
from game.desktop.pages.furniture import LOW_PANEL, titled
from game.desktop.pages.setting_more import option_button
from game.desktop.ports import CasusEntry
from game.desktop.texts import Text
from game.session.clock import SLOWER, ClockWish, as_wished
from game.words import Words

CLOCKS: tuple[ClockWish, ...] = get_args(ClockWish)


def length(hall: Hall, entry: CasusEntry) -> Node | None:
    """The whole casus or its short play, where there is one."""
    short = entry.short
    if short is None:
        return None
    say, wishes = hall.words.say, hall.wishes
    options = (
        option_button(
            hall,
            say("setting.whole", minutes=entry.minutes),
            say("setting.whole-does"),
            chosen=not wishes.short,
            action=partial(wishes.play_short, short=False),
            name="length-whole",
            least=300,
        ),
        option_button(
            hall,
            say("setting.short", minutes=short.minutes),
            say("setting.short-does", count=short.moments),
            chosen=wishes.short,
            action=partial(wishes.play_short, short=True),
            name="length-short",
            least=300,
        ),
    )
    return EvenRows(*options, columns=2, gap=12, role="list", name=say("setting.length"))


def clock(hall: Hall, entry: CasusEntry) -> Node | None:
    """The clock of a team: how long there is in each way to set it, and honestly what the clock is for."""
    if entry.clock is None:
        return None
    say = hall.words.say
    options = (
        option_button(
            hall,
            clock_time(hall.words, wish, entry.clock),
            say(f"setting.clock-{wish}-does"),
            chosen=hall.wishes.clock == wish,
            action=partial(hall.wishes.run_clock, wish),
            name=f"clock-{wish}",
            least=170,
        )
        for wish in CLOCKS
    )
    return titled(
        say("setting.clock"),
        Text(say("setting.clock-why"), SMALL, colour="soft"),
        EvenRows(*options, columns=4, gap=10),
        box=LOW_PANEL,
    )


def clock_time(words: Words, wish: ClockWish, minutes: int) -> str:
    """How long a clock of so many minutes gives a team when it is set like this, or that it is off."""
    pace = as_wished(wish).pace
    if pace not in SLOWER:
        return words.say("setting.clock-none")
    return words.say("setting.clock-time", minutes=math.ceil(minutes * SLOWER[pace]))
