"""The card of the buckets: each large, with what is in it layer by layer, and what the latest choice did to it."""

from __future__ import annotations

from game.desktop.buckets import BucketPicture
from game.desktop.containers import Column, Row
from game.desktop.faces import BODY, NOTE, SMALL_STRONG, STRONG, SUBHEADING
from game.desktop.grids import Grid
from game.desktop.nodes import Box, Node
from game.desktop.pages.bucket_buttons import is_over
from game.desktop.pages.furniture import QUIET
from game.desktop.pages.meters import gauge_row
from game.desktop.pages.regie import card_of, look_up_button
from game.desktop.pictures import Icon
from game.desktop.table import Table
from game.desktop.texts import Text, note
from game.reports.buckets import BucketTeller, Splash
from game.reports.charts_bucket import Layer
from game.reports.wording import as_sentence
from game.session.buckets import BucketView, buckets

SIZE = 230
FULL = 100
LAYERS = ("clay_bar", "amber_bar", "plum", "teal_bar", "sage_bar")
"""The colours of the splashes, the largest first; after the last they begin again."""

CARDS = {"stressbakje": "stressbakje", "teambakje": "bakje-van-collegas"}
"""The card of the handreiking that tells about a bucket, where the casus brings it along."""


def bucket_cards(table: Table) -> Node:
    """Every bucket that the viewers may see, beside each other."""
    told = BucketTeller(table.teller, table.words)
    cards = [_card(table, told, one) for one in buckets(table.session, table.view)]
    return Grid(*cards, columns=2, gap=28)


def _card(table: Table, told: BucketTeller, found: BucketView) -> Node:
    level = Text(as_sentence(told.told(found)), STRONG)
    head = Column(Text(told.name(found), SUBHEADING, role="heading"), level, gap=2)
    drawn = BucketPicture(_layers(found), SIZE, before=found.before, over=is_over(found))
    card = card_of(table, CARDS[found.name])
    return Column(
        head,
        Row(
            Column(Row(drawn, justify="center"), _line_before(table, found), gap=6, grow=1),
            Column(
                _inside(table, told, found),
                _changed(table, told, found) if table.view.log else None,
                gap=16,
                grow=3,
                least=420,
            ),
            gap=24,
            align="start",
            stacks=True,
        ),
        _team(table) if found.name == "teambakje" else None,
        Row(look_up_button(table, card)) if card else None,
        gap=16,
        box=QUIET,
        name=told.name(found),
        least=420,
    )


def _line_before(table: Table, found: BucketView) -> Node | None:
    """What the dashed line on the picture means, where there is one."""
    if not found.since:
        return None
    return Text(_say(table, "dashes", before=found.before), NOTE, colour="soft", align="center")


def _layers(found: BucketView) -> list[Layer]:
    """The splashes as layers that come to the level together, the largest at the bottom."""
    left, layers = found.value, []
    for place, pour in enumerate(found.pours):
        points = min(left, max(0, pour.amount))
        if points:
            layers.append(Layer(points, LAYERS[place % len(LAYERS)]))
        left -= points
    return layers


def _inside(table: Table, told: BucketTeller, found: BucketView) -> Node:
    """What is in it, in the order of the layers from the bottom up."""
    rows = [_row(one, LAYERS[place % len(LAYERS)]) for place, one in enumerate(told.splashes(found))]
    too_much = sum(pour.amount for pour in found.pours) - FULL
    over = note(_say(table, "too-much", by=too_much), "alert-triangle", colour="clay") if too_much > 0 else None
    line = told.filled(found) if rows else _say(table, "nothing")
    title = Text(_say(table, "inside"), SMALL_STRONG, colour="soft")
    return Column(title, Text(line, BODY), *rows, over, gap=8, role="list", name=_say(table, "inside"))


def _team(table: Table) -> Node | None:
    """How the team works, speaks and learns together: what keeps its bucket low."""
    rows = [gauge_row(table, one, table.teller.gauge(one.path)) for one in table.view.household.team]
    title = Text(_say(table, "together"), SMALL_STRONG, colour="soft")
    return Column(title, *rows, gap=8, role="list", name=_say(table, "together")) if rows else None


def _row(splash: Splash, colour: str) -> Node:
    patch = Node(box=Box(fill=colour, radius=6), width=24, height=24)
    number = Text(str(splash.amount), STRONG, role="none")
    told = f"{splash.name}: {splash.amount}"
    return Row(patch, Text(splash.name, BODY, grow=1, role="none"), number, gap=12, role="listitem", name=told)


def _changed(table: Table, told: BucketTeller, found: BucketView) -> Node:
    """What came in and what went out with the latest decision."""
    title = Text(_say(table, "changed"), SMALL_STRONG, colour="soft")
    if turned := told.turned(found):
        return Column(title, Text(as_sentence(told.moved(found)), BODY), Text(turned, BODY), gap=6)
    rows = [_change(table, one) for one in told.changes(found)]
    return Column(
        title, *(rows or [Text(as_sentence(told.moved(found)), BODY)]), gap=6, role="list", name=_say(table, "changed")
    )


def _change(table: Table, change: Splash) -> Node:
    colour, icon = ("clay", "arrow-up") if change.amount > 0 else ("sage", "arrow-down")
    amount = Text(table.teller.amount(change.amount), STRONG, colour=colour)
    return Row(Icon(icon, 24, colour=colour), Text(change.name, BODY, grow=1), amount, gap=12, role="listitem")


def _say(table: Table, key: str, **facts: object) -> str:
    return table.words.say(f"buckets.{key}", **facts)
