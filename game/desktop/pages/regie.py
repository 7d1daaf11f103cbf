"""Who holds the lead, the phase of escalation and whose turn that makes it, how much help runs, what can run out.

The phases and frames are explained by cards of the handreiking with these names, where a casus brings them along.
"""

from __future__ import annotations

from game.desktop.buttons import Action, Button
from game.desktop.containers import Column, Row
from game.desktop.faces import SMALL_STRONG
from game.desktop.meters import Meter
from game.desktop.nodes import Box, Node
from game.desktop.pages.meters import counter_row
from game.desktop.pictures import Icon
from game.desktop.table import Table
from game.desktop.texts import Text
from game.model.kaders import Card
from game.session.view import Gauge

SNUG = Box(fill="card", line="line", shadow=True, pad=(22, 12))
BARE = Box(radius=14)
LINK = Box(fill="teal_soft", radius=40, pad=(16, 7))
PHASE_COLOURS = {1: "sage_bar", 2: "amber_bar", 3: "clay_bar", 4: "plum"}


def regie(table: Table) -> Node:
    """The card beside the moment; where no gauges are shown it still tells who holds the lead and what can run out."""
    gauges = {one.path: one for one in table.view.household.others}
    counted = [counter_row(table, gauges[path]) for path in table.casus.counters if path in gauges]
    leads = _say(table, "lead", who=table.casus.title_of(table.view.lead))
    lead = Row(Icon("route", 26, colour="teal"), Text(leads, SMALL_STRONG, grow=1), gap=12)
    phase = _phase(table, gauges["ave"]) if "ave" in gauges else None
    load = _load(table, gauges["load"]) if "load" in gauges else None
    return Column(lead, phase, load, *counted, gap=6, box=SNUG, name=_say(table, "title"))


def _phase(table: Table, ave: Gauge) -> Node:
    """The phase as four steps; pressed, it shows the card that says who does what in it."""
    told = _say(table, "phase-of", phase=ave.value, phases=ave.high)
    meter = Meter(ave.value, ave.high, colour=PHASE_COLOURS[ave.value], name=_say(table, "phase"), value=told, grow=1)
    parts = Icon("trending-up", 26, colour="teal"), Text(f"AVE {ave.value}", SMALL_STRONG, role="none"), meter
    card = card_of(table, f"ave-{ave.value}")
    if card is None:
        return Row(*parts, gap=12)
    book = Icon("book-2", 22, colour="teal")
    return Button(*parts, book, action=opening(table, card), box=BARE, gap=12, id="phase", name=card.title)


def _load(table: Table, load: Gauge) -> Node:
    """How many kinds of help run at the same time."""
    name, told = _say(table, "load"), table.say("from-to", value=load.value, high=load.high)
    count = Text(str(load.value), SMALL_STRONG, role="meter", name=name, value=told)
    return Row(Icon("list-check", 26, colour="teal"), Text(name, SMALL_STRONG, grow=1, role="none"), count, gap=12)


def card_of(table: Table, name: str) -> Card | None:
    """A card of the handreiking by its id, if there is one."""
    return next((card for card in table.casus.cards if card.id == name), None)


def look_up_button(table: Table, card: Card) -> Node:
    """A button with the title of a card, that opens it."""
    words = Text(card.title, SMALL_STRONG, colour="teal")
    return Button(
        Icon("book-2", 22, colour="teal"), words, action=opening(table, card), box=LINK, gap=10, id=f"card-{card.id}"
    )


def opening(table: Table, card: Card) -> Action:
    """What lays the handreiking over the play with this card found."""

    def lay_over() -> None:
        table.reference.theme = ""
        table.reference.search.clear()
        table.reference.search.write(card.title)
        table.open_cover("guidance")

    return lay_over


def _say(table: Table, key: str, **facts: object) -> str:
    return table.words.say(f"regie.{key}", **facts)
