"""The course of a play as one chart, with each numbered decision in words below it."""

from __future__ import annotations

from game.desktop.containers import Column, Row
from game.desktop.faces import NOTE, SMALL, SMALL_STRONG, STRONG
from game.desktop.grids import Grid
from game.desktop.nodes import Box, Node
from game.desktop.pages.charting import Chart, ink
from game.desktop.pages.furniture import amount_tile, side_by_side, titled
from game.desktop.screens import Viewport
from game.desktop.scrolling import Scroll
from game.desktop.table import Table
from game.desktop.texts import Text
from game.reports.charts import CourseNames, course
from game.session.view import DecisionView

CHART_HEIGHT = 410


def the_course(table: Table, view: Viewport) -> Node:
    """The chart, and the decisions on its line."""
    decisions = [decision for decision in table.story.decisions if decision.choice is not None]
    told = [_decision(table, one) for one in decisions]
    cards = Grid(*told, columns=3, gap=12, role="list", name=table.say("choices"))
    inside = Scroll(cards, id="decisions", grow=1, low=120) if side_by_side(view) else cards
    how = Text(table.say("course-how"), NOTE, colour="soft")
    return Column(titled(table.say("course"), _chart(table, view), beside=how), inside, gap=16)


def _chart(table: Table, view: Viewport) -> Node:
    points, bands = table.story.course, table.casus.model.bands
    names = CourseNames(table.say("stability"), table.say("stress"), table.say("trust"), table.say("week"))
    colours = ink(view.theme, view.text_scale)
    scores = [point.score for point in points]
    told = table.say("course-told", first=scores[0], last=scores[-1], least=min(scores), most=max(scores))
    height = CHART_HEIGHT * min(view.text_scale, 1.3)
    return Chart(lambda wide, high: course(points, bands, colours, names, wide, high), height=height, name=told)


def _decision(table: Table, decision: DecisionView) -> Node:
    first = decision.happened[0]
    number = Node(
        Text(str(decision.number), SMALL_STRONG, colour="on_teal", align="center"),
        box=Box(fill="teal", radius=30, pad=(4, 7)),
        least=42,
    )
    where = table.say("decision-at", title=first.title, week=decision.week)
    words = Column(
        Text(where, NOTE, colour="soft"),
        Text(first.label or "", STRONG),
        _advice(table, decision),
        gap=2,
        grow=1,
        least=240,
    )
    by = decision.score_after - decision.score_before
    moved = amount_tile(table.teller.amount(by) if by else "0", by)
    box = Box(fill="card", line="line", radius=18, pad=(18, 14))
    return Row(number, words, moved, gap=14, align="start", box=box, role="listitem")


def _advice(table: Table, decision: DecisionView) -> Node | None:
    if not decision.advice or decision.followed:
        return None
    return Text(table.say("you-advised", label=decision.advice), SMALL, colour="plum")
