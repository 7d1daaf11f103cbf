"""One play among all plays: where it ended, and which endings were still open when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.desktop.containers import Column, Row
from game.desktop.faces import NOTE, SMALL, SMALL_STRONG
from game.desktop.grids import Grid
from game.desktop.nodes import Node
from game.desktop.pages.charting import LARGEST_LETTERS, Chart, ink
from game.desktop.pages.debrief_known import known, not_known, thousands
from game.desktop.pages.debrief_pieces import LARGE, opening
from game.desktop.pages.furniture import PANEL, titled
from game.desktop.pages.walking import said
from game.desktop.pictures import Icon
from game.desktop.screens import Viewport
from game.desktop.table import Table
from game.desktop.texts import Text, note
from game.model.casus import Casus
from game.reports.charts_open import ending_strip, strip_axis
from game.reports.charts_possible import among_all
from game.reports.handing_in.among import middle_half, out_of_hundred
from game.reports.possible import Possible

LOWEST_CHART = 280
STRIP, AXIS = 44, 30
TITLE, COUNT = 250, 76
"""How wide the title of an ending and its number stand beside its strip, in design units."""


def among(table: Table, view: Viewport) -> Node:
    """All plays by their final score with this one marked, and a strip for every ending."""
    possible = known(table)
    if possible is None:
        return not_known(table, said(table, "among-title"))
    how = said(table, "among-how", positions=thousands(table, possible.positions))
    beside = _strips(table, view, possible) if table.view.ending else _not_yet(table, possible)
    return Column(
        opening(said(table, "among-title"), how),
        Row(_all_plays(table, view, possible), beside, gap=20, align="stretch", stacks=True, grow=1),
        gap=14,
        grow=1,
    )


def _all_plays(table: Table, view: Viewport, possible: Possible) -> Node:
    score, shown, bands = table.story.score_end, possible.distribution, table.casus.model.bands
    low, high = middle_half(shown)
    mark = said(table, "this-play", score=score)
    told_so = said(table, "among-told", low=low, high=high, score=score)
    colours = ink(view.theme, view.text_scale)
    chart = Chart(
        lambda wide, tall: among_all(shown, score, bands, colours, mark, wide, tall),
        height=LOWEST_CHART * min(view.text_scale, LARGEST_LETTERS),
        name=told_so,
        grow=1,
    )
    half = note(said(table, "half", low=low, high=high), "info-circle", style=SMALL)
    return titled(said(table, "all-scores"), chart, half, grow=100, least=560)


def _not_yet(table: Table, possible: Possible) -> Node:
    """How many endings are still open; which they are would give away what is to come."""
    chances = possible.decisions[-1].endings_after if possible.decisions else possible.endings
    still = sum(1 for chance in chances.values() if chance)
    told_so = said(table, "endings-not-yet", count=still, all=len(possible.endings))
    words = Column(
        Row(Icon("flag", 90, colour="teal", stroke=1.3)), Text(told_so, LARGE), gap=24, justify="center", grow=1
    )
    return titled(said(table, "endings-title"), words, grow=100, least=560)


def _strips(table: Table, view: Viewport, possible: Possible) -> Node:
    """For each ending in the order of the casus: how likely it was all along, and where it closed."""
    counts = hundred(table.casus, possible)
    colours = ink(view.theme, min(view.text_scale, LARGEST_LETTERS))
    numbers = [str(one.number) for one in possible.decisions]
    start = said(table, "at-start")
    axis = Chart(
        lambda wide, tall: strip_axis(start, numbers, colours, wide, tall),
        height=AXIS * min(view.text_scale, LARGEST_LETTERS),
        grow=1,
        least=200,
    )
    count_name = Text(
        said(table, "of-hundred"), NOTE, colour="soft", align="end", width=COUNT, least=COUNT, role="none"
    )
    head = Row(Text(said(table, "an-ending"), NOTE, colour="soft", width=TITLE, least=170), axis, count_name, gap=14)
    rows = [_strip(table, view, possible, ending.id, ending.title, counts[ending.id]) for ending in table.casus.endings]
    listed = Grid(*rows, columns=1, gap=8, role="list", name=said(table, "endings-title"), grow=1)
    how = Text(said(table, "endings-how"), SMALL, colour="soft")
    return titled(said(table, "endings-title"), how, head, listed, grow=120, least=700, box=PANEL)


def _strip(table: Table, view: Viewport, possible: Possible, ending: str, title: str, count: str) -> Node:
    likely = chances_of(possible, ending)
    came = table.session.position.ending == ending
    closed = closed_after(likely)
    if came:
        how = said(table, "ending-came")
    elif closed is None:
        how = said(table, "ending-open")
    elif closed == 0:
        how = said(table, "ending-never")
    else:
        how = said(table, "ending-closed", number=closed)
    colours = ink(view.theme, 1)
    strip = Chart(
        lambda wide, tall: ending_strip(likely, colours, wide, tall, came=came), height=STRIP, grow=1, least=200
    )
    words = Column(
        Text(title, SMALL_STRONG, colour="teal" if came else "ink", role="none"),
        Row(Icon("flag" if came else "lock", 20, colour="soft"), Text(how, NOTE, colour="soft", grow=1), gap=6),
        justify="center",
        width=TITLE,
        least=170,
    )
    number = Column(Text(count, SMALL_STRONG, align="end", role="none"), justify="center", width=COUNT, least=COUNT)
    name = said(table, "strip-told", ending=title, how=how, count=count)
    return Row(words, strip, number, gap=14, align="stretch", role="listitem", name=name)


def chances_of(possible: Possible, ending: str) -> Sequence[float]:
    """How likely an ending was under random play, at the start and after each choice with what followed."""
    return [possible.endings.get(ending, 0.0), *(one.endings_after.get(ending, 0.0) for one in possible.decisions)]


def closed_after(likely: Sequence[float]) -> int | None:
    """After which choice (from 1) an ending could not come any more; 0 when it never could, None when it still can."""
    if likely[-1]:
        return None
    return max((place + 1 for place, chance in enumerate(likely) if chance), default=0)


def hundred(casus: Casus, possible: Possible) -> Mapping[str, str]:
    """How many of a hundred random plays come to each ending; what is there and rounds to nothing is less than one."""
    chances = [possible.endings.get(ending.id, 0.0) for ending in casus.endings]
    counts = out_of_hundred(chances)
    told_so = ("< 1" if chance and not count else str(count) for chance, count in zip(chances, counts, strict=True))
    return dict(zip((ending.id for ending in casus.endings), told_so, strict=True))
