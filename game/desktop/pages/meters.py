"""The gauges: stability with its ring, the stress in the house, trust, counters, and on request everything there is."""

from __future__ import annotations

from collections.abc import Iterable

from game.desktop.containers import Column, Layers, Row
from game.desktop.faces import GIANT, NOTE, SMALL, SMALL_STRONG, STRONG, SUBHEADING, Face, TextStyle
from game.desktop.grids import Grid
from game.desktop.meters import Meter
from game.desktop.nodes import Node
from game.desktop.pages.bucket_buttons import bucket_row
from game.desktop.pages.charting import Chart, ink
from game.desktop.pages.furniture import LOW_PANEL, QUIET, change_colour, titled
from game.desktop.pictures import MOOD_COLOURS, Icon
from game.desktop.screens import Viewport
from game.desktop.table import Table
from game.desktop.texts import Text, note
from game.reports.charts import gauge
from game.reports.drawing import band_tokens
from game.session.view import Gauge

RINGS = ((178, GIANT), (142, TextStyle(Face.BOLD, 48, 1.05)))
"""How high the ring is, in design units, with the letters of its number; the second where two things can run out."""

BUCKET = 78
STEPS = 10


def stability(table: Table, view: Viewport, *, stress: bool = True) -> Node:
    """The ring with the score and its band, how it moved, and how full of `stress` the house is.

    Where the players chose to see no numbers now, one small line says when they come.
    """
    household = table.view.household
    if not household.measured:
        return unmeasured(table)
    if household.score is None or household.band is None:
        hidden = note(table.say("hidden-for-you" if table.alone else "hidden-for-all"), "eye-off")
        return titled(table.say("stability"), hidden, _highest_stress(table) if stress else None)
    colours = band_tokens(table.casus.model.bands)
    names = [band.name for band in table.casus.model.bands]
    band = table.casus.word_of("bands", household.band)
    told = table.say("score-told", score=household.score, band=band)
    colour = colours[names.index(household.band)]
    height, style = RINGS[len(table.casus.counters) > 1]
    ring = _ring(table, view, household.score, height, told)
    return titled(
        table.say("stability"),
        Layers(ring, _number(household.score, style, band, colour)),
        _moved(table, household.since),
        _in_the_house(table) if stress else None,
        box=LOW_PANEL,
    )


def unmeasured(table: Table) -> Node:
    """When numbers show, for players who chose not to see them all the time."""
    told = table.tell(f"numbers-{table.session.setup.gauges}")
    return Column(note(told, "eye-off", style=SMALL), box=QUIET, role="status")


def _number(score: int, style: TextStyle, band: str, colour: str) -> Node:
    return Column(
        Text(str(score), style, align="center", role="none"),
        Text(band, STRONG, colour=colour, align="center", role="none"),
        justify="end",
    )


def _ring(table: Table, view: Viewport, score: int, height: float, told: str) -> Node:
    colours = ink(view.theme, view.text_scale)
    bands = table.casus.model.bands
    tall = height * min(view.text_scale, 1.5)
    return Chart(lambda wide, high: gauge(score, bands, colours, wide, high), height=tall, name=told)


def _moved(table: Table, by: int) -> Node | None:
    if not table.view.log:
        return None
    icon = "trending-up" if by > 0 else "trending-down" if by < 0 else "minus"
    key = "moved-up" if by > 0 else "moved-down" if by < 0 else "moved-not"
    line = note(table.say(key, by=abs(by)), icon, colour=change_colour(by), style=SMALL)
    return Row(line, justify="center")


def _in_the_house(table: Table) -> Node | None:
    """The buckets, or without one the highest stress in the house."""
    return bucket_row(table, BUCKET) or _highest_stress(table)


def _highest_stress(table: Table) -> Node | None:
    """The stress of who has it hardest, in the colour of that person's own card."""
    seen = [member for member in table.view.household.members if member.stress is not None]
    hardest = max(seen, key=lambda member: member.stress or 0, default=None)
    if hardest is None or hardest.mood is None:
        return None
    stress, colour = hardest.stress or 0, MOOD_COLOURS[hardest.mood]
    told = table.say("of-hundred", value=stress)
    head = Row(
        Text(table.say("highest-stress"), SMALL_STRONG, grow=1),
        Text(str(stress), SMALL_STRONG, colour=colour),
        gap=12,
    )
    filled = -(-stress * STEPS // 100)
    return Column(
        head, Meter(filled, STEPS, colour=f"{colour}_bar", name=table.say("highest-stress"), value=told), gap=8
    )


def trust(table: Table) -> Node | None:
    """What each seat has of the trust of the household."""
    gauges = table.view.household.trust
    rows = [gauge_row(table, one, table.casus.title_of(one.path.partition(".")[2])) for one in gauges]
    listed = Column(*rows, gap=8, role="list", name=table.say("trust"))
    return titled(table.say("trust"), listed, box=LOW_PANEL) if rows else None


def gauge_row(table: Table, one: Gauge, name: str, colour: str = "teal_bar") -> Node:
    """A gauge on one line: its name, a bar, its value and how it moved; the bar's steps are tenths."""
    filled = -(-(one.value - one.low) * STEPS // max(1, one.high - one.low))
    change = table.teller.amount(one.since) if one.since else ""
    head = Row(
        Text(name, SMALL, grow=1, role="none"),
        Text(change, SMALL_STRONG, colour=change_colour(one.since)) if change else None,
        Text(str(one.value), SMALL_STRONG, role="none"),
        gap=10,
        align="end",
    )
    told = table.say("from-to", value=one.value, high=one.high)
    return Column(
        head, Meter(filled, STEPS, colour=colour, name=name, value=told, height=8, gap=4), gap=4, role="listitem"
    )


def counter_row(table: Table, one: Gauge) -> Node:
    """A counter: few enough to show each piece."""
    name = table.teller.gauge(one.path)
    told = table.say("from-to", value=one.value, high=one.high)
    meter = Meter(one.value - one.low, max(1, one.high - one.low), colour="amber_bar", name=name, value=told, grow=1)
    return Row(Icon("coin", 26, colour="amber"), Text(name, SMALL_STRONG, role="none"), meter, gap=12)


def all_meters(table: Table) -> Node:
    """Every gauge that the viewers may see, in groups."""
    household = table.view.household
    if not household.measured:
        return unmeasured(table)
    others = [one for one in household.others if one.path not in table.casus.counters]
    groups = [
        _group(table, "stability", [(one, table.teller.gauge(one.path)) for one in household.stability]),
        _group(table, "trust", [(one, table.casus.title_of(one.path.partition(".")[2])) for one in household.trust]),
        _group(table, "at-the-table", [(one, table.teller.gauge(one.path)) for one in (*household.team, *others)]),
    ]
    lead = Row(
        Icon("gavel", 28, colour="teal"),
        Text(table.say("lead", who=table.teller.who(table.view.lead)), STRONG, grow=1),
        gap=12,
    )
    return Column(lead, Grid(*groups, columns=3, gap=28), Text(table.say("meters-hidden"), NOTE, colour="soft"), gap=20)


def _group(table: Table, key: str, gauges: Iterable[tuple[Gauge, str]]) -> Node:
    rows = [gauge_row(table, one, name) for one, name in gauges]
    return Column(Text(table.say(key), SUBHEADING, role="heading"), *rows, gap=14, least=320)
