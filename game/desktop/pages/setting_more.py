"""What else can be set before play: levers, when numbers show, and the number that chance follows."""

from __future__ import annotations

from functools import partial

from game.desktop.buttons import CHOSEN, Action, Button, push_button
from game.desktop.containers import Column, Row
from game.desktop.even_rows import EvenRows
from game.desktop.faces import HEADING, SMALL, STRONG
from game.desktop.hall import Hall
from game.desktop.nodes import Box, Node
from game.desktop.pages.furniture import titled
from game.desktop.pages.lever_words import lever_title, option_told
from game.desktop.pages.stepper import stepper
from game.desktop.pictures import Icon
from game.desktop.ports import CasusEntry, LeverEntry
from game.desktop.texts import Text, heading
from game.session.setup import Gauges

GAUGES: tuple[Gauges, ...] = ("always", "after", "debrief")
LOW = Box(fill="teal", radius=40, pad=(24, 9))
PLAIN = Box(fill="card", line="line", radius=18, pad=(18, 12))
PICKED = Box(CHOSEN.fill, CHOSEN.line, 3, radius=18, pad=(18, 12))


def more(hall: Hall, entry: CasusEntry) -> Column:
    """Every setting with a sentence about what it does, and the way back."""
    done = push_button(hall.say("done"), hall.turn_more, icon="check", main=True, id="done", box=LOW)
    return Column(
        Row(heading(hall.say("more"), HEADING, grow=1), done, gap=20),
        _gauges(hall),
        *(_lever(hall, lever) for lever in entry.levers),
        _chance(hall),
        gap=18,
    )


def _lever(hall: Hall, lever: LeverEntry) -> Node:
    """A setting of the world around the table; it stays as it is during the whole play."""
    told = f"{' '.join(lever.explained.split())} {hall.say('lever-does')}".strip()

    options = [
        option_button(
            hall,
            option_told(hall.words, lever, option),
            "",
            chosen=hall.wishes.lever(lever) == option,
            action=partial(hall.wishes.set_lever, lever, option),
            name=f"lever-{lever.id}-{option}",
        )
        for option in lever.options
    ]
    return titled(
        lever_title(lever),
        Text(told, SMALL, colour="soft"),
        EvenRows(*options, columns=3, gap=10),
    )


def _gauges(hall: Hall) -> Node:
    options = [
        option_button(
            hall,
            hall.say(f"gauges-{gauges}"),
            hall.say(f"gauges-{gauges}-does"),
            chosen=hall.wishes.gauges == gauges,
            action=partial(hall.wishes.show_gauges, gauges),
            name=f"gauges-{gauges}",
            least=250,
        )
        for gauges in GAUGES
    ]
    return titled(hall.say("gauges"), EvenRows(*options, columns=3, gap=10))


def _chance(hall: Hall) -> Node:
    return titled(hall.say("seed"), Text(hall.say("seed-does"), SMALL, colour="soft"), stepper(hall))


def option_button(
    hall: Hall, told: str, does: str, *, chosen: bool, action: Action, name: str, least: float = 150
) -> Button:
    """One of a few options: what it is, what it does (may be empty), and whether it holds."""
    mark = Icon("circle-check" if chosen else "circle", 26, colour="teal" if chosen else "soft")
    title = told[:1].upper() + told[1:]
    words = Column(
        Row(mark, Text(title, STRONG, grow=1), gap=10),
        Text(does, SMALL, colour="soft") if does else None,
        gap=6,
        grow=1,
    )
    return Button(
        words,
        action=action,
        id=name,
        value=hall.say("is-set") if chosen else "",
        align="start",
        box=PICKED if chosen else PLAIN,
        least=least,
    )
