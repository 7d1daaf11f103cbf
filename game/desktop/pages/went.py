"""Where stability went in one step: the ring with its old and its new place, and the sum that leads there."""

from __future__ import annotations

from game.desktop.containers import Column, Layers, Row, Space
from game.desktop.faces import NOTE, STRONG, SUBHEADING, Face, TextStyle
from game.desktop.nodes import Box, Node
from game.desktop.pages.bucket_buttons import step_buckets
from game.desktop.pages.charting import Chart, ink
from game.desktop.pages.furniture import change_colour, titled
from game.desktop.pages.meters import unmeasured
from game.desktop.pages.people import mood_tag
from game.desktop.pages.steps import Stride
from game.desktop.pictures import Icon
from game.desktop.screens import Viewport
from game.desktop.table import Table
from game.desktop.texts import Text
from game.reports.charts import gauge
from game.reports.drawing import band_tokens

RING_HEIGHT = 164
BUCKET = 96
NUMBER = TextStyle(Face.BOLD, 58, 1.1)


def went(table: Table, view: Viewport, now: Stride) -> Node:
    """The ring from the old score to the new one, or why it is not there."""
    if not table.view.household.measured:
        return unmeasured(table)
    if now.before is None or now.after is None:
        return titled(table.say("stability"), mood_tag(table, None))
    told = table.say("account", before=now.before, after=now.after)
    return titled(
        table.say("stability"),
        Row(
            Layers(_ring(table, view, now, told), _number(table, now), grow=3, least=240),
            *step_buckets(table, BUCKET),
            gap=12,
        ),
        _account(table, now, told),
    )


def _ring(table: Table, view: Viewport, now: Stride, told: str) -> Node:
    colours, bands = ink(view.theme, view.text_scale), table.casus.model.bands
    before, after = now.before or 0, now.after or 0
    height = RING_HEIGHT * min(view.text_scale, 1.5)
    return Chart(lambda wide, high: gauge(after, bands, colours, wide, high, before=before), height=height, name=told)


def _number(table: Table, now: Stride) -> Node:
    bands = table.casus.model.bands
    name = table.session.rules.band(now.after or 0)
    colour = band_tokens(bands)[[band.name for band in bands].index(name)]
    return Column(
        Text(str(now.after), NUMBER, align="center", role="none"),
        Text(table.casus.word_of("bands", name), STRONG, colour=colour, align="center"),
        justify="end",
    )


def _account(table: Table, now: Stride, told: str) -> Node:
    """The first score, all that came on and went off, and the last score: always a sum that is right."""
    terms = [_term(table.tell("was"), str(now.before), "ink")]
    for key, icon, by in (("account-up", "arrow-up", now.up), ("account-down", "arrow-down", now.down)):
        if by:
            terms.append(_term(table.say(key), table.teller.amount(by), change_colour(by), icon))
    if not (now.up or now.down):
        terms.append(_term(table.tell("same"), "0", "soft", "minus"))
    terms.append(_term(table.tell("is"), str(now.after), "teal"))
    box = Box(fill="paper", radius=18, pad=(20, 10))
    return Row(*_spread(terms), gap=10, box=box, role="group", name=told)


def _spread(terms: list[Node]) -> list[Node]:
    spread: list[Node] = []
    for term in terms:
        spread += [term, Space()]
    return spread[:-1]


def _term(name: str, number: str, colour: str, icon: str = "") -> Node:
    picture = Icon(icon, 24, colour=colour) if icon else None
    return Column(
        Text(name, NOTE, colour="soft"),
        Row(picture, Text(number, SUBHEADING, colour=colour), gap=4),
        gap=0,
    )
