"""The course of a play as one chart, and one of its decisions told large: what, who, the hands, why, and what moved."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from game.desktop.buttons import push_button
from game.desktop.containers import Column, Row
from game.desktop.faces import BODY, NOTE, QUOTE, SMALL, STRONG, SUBHEADING
from game.desktop.grids import Wrap
from game.desktop.meters import Meter
from game.desktop.nodes import Box, Node
from game.desktop.pages.charting import ink
from game.desktop.pages.debrief_chart import CourseChart, Pin
from game.desktop.pages.debrief_pieces import LARGE_STRONG, chip, empty, stepper, told, told_to
from game.desktop.pages.furniture import PANEL, amount_tile, side_by_side, titled
from game.desktop.pages.walking import may_walk_from, said, walk_from
from game.desktop.screens import Viewport
from game.desktop.table import Table
from game.desktop.texts import Text, note
from game.reports.charts_course import course
from game.reports.charts_places import CourseNames, number_places
from game.reports.drawing import Ink
from game.reports.mattering import moved_by
from game.reports.wording import as_sentence
from game.session.view import DecisionView

LOWEST_CHART = 270
LETTERS = 24
LARGEST_LETTERS = 1.5
MOST_MOVED = 8
MOST_STEPS = 20
"""Steps of the bar of hands at most: with more people a step stands for several."""


def the_course(table: Table, view: Viewport) -> Node:
    """The chart, and below it the decision that is chosen there."""
    made = [decision for decision in table.story.decisions if decision.choice is not None]
    if not made:
        score = table.story.score_end
        return empty(table.say("course"), told_to(table, "course-none", score=score), "chart-line")
    place = max(0, min(table.look_back.decision, len(made) - 1))
    how = Text(told(table, "course-how"), SMALL, colour="soft")
    chart = titled(table.say("course"), _chart(table, view, made, place), beside=how, box=PANEL, grow=1)
    return Column(chart, _decision(table, view, made, place), gap=18, grow=1)


def _chart(table: Table, view: Viewport, made: Sequence[DecisionView], place: int) -> Node:
    points, bands = table.story.course, table.casus.model.bands
    names = CourseNames(table.say("stability"), told(table, "line-stress"), table.say("trust"), table.say("week"))
    colours = Ink(ink(view.theme, 1).colours, LETTERS * min(view.text_scale, LARGEST_LETTERS))
    scores = [point.score for point in points]
    said = table.say("course-told", first=scores[0], last=scores[-1], least=min(scores), most=max(scores))
    chosen = made[place].number
    return CourseChart(
        lambda wide, high: course(points, bands, colours, names, wide, high, chosen),
        lambda wide, high: number_places(points, colours, names, wide, high),
        {decision.number: _pin(table, decision, number) for number, decision in enumerate(made)},
        height=LOWEST_CHART * min(view.text_scale, LARGEST_LETTERS),
        name=said,
        grow=1,
    )


def _pin(table: Table, decision: DecisionView, place: int) -> Pin:
    said = told(table, "decision-named", number=decision.number, week=decision.week, label=_label(decision))
    box = Box(radius=40)
    return Pin(action=lambda: _go(table, place), id=f"decision-{decision.number}", name=said, hover="", box=box)


def _go(table: Table, place: int) -> None:
    table.look_back.decision = place


def _label(decision: DecisionView) -> str:
    return decision.happened[0].label or decision.happened[0].title


def _decision(table: Table, view: Viewport, made: Sequence[DecisionView], place: int) -> Node:
    decision = made[place]
    steps = stepper(table, "decision", place, len(made), lambda to: _go(table, to))
    columns = Row(
        _what(table, decision),
        _hands(table, decision.hands),
        _moved(table, decision),
        gap=36,
        align="start" if side_by_side(view) else "stretch",
        stacks=True,
    )
    head = Row(_title(table, decision), _what_if(table, decision), steps, gap=24, align="start")
    return Column(head, columns, gap=14, box=PANEL, name=told(table, "decision-open"), role="group")


def _what_if(table: Table, decision: DecisionView) -> Node | None:
    """The way back to this decision, to take it another way; alone, not where another seat decides."""
    if not may_walk_from(table, decision):
        return None
    walk = partial(walk_from, table, decision.number)
    return push_button(said(table, "what-if"), walk, icon="git-branch", id="what-if")


def _title(table: Table, decision: DecisionView) -> Node:
    number = Node(
        Text(str(decision.number), SUBHEADING, colour="ink", align="center", role="none"),
        box=Box(fill="card", line="ink", thickness=4, radius=40, pad=(8, 11)),
        least=54,
    )
    where = told(table, "decision-where", week=decision.week, title=decision.happened[0].title)
    words = Column(Text(where, SMALL, colour="soft"), Text(_label(decision), LARGE_STRONG), gap=2, grow=1, least=360)
    return Row(number, words, gap=20, align="start", grow=1)


def _what(table: Table, decision: DecisionView) -> Node:
    """Who decided, what a colleague said for it, what the player advised, and who raised a hand for what."""
    who = as_sentence(table.teller.who(decision.decider)) if decision.decider else ""
    ours = table.alone and decision.decider == table.view.seat
    by = told(table, "decided-by-you") if ours else told(table, "decided-by", who=who) if who else ""
    advised = bool(decision.advice) and not decision.followed
    return Column(
        note(by, "gavel", style=STRONG, colour="ink") if by else None,
        note(table.say("you-advised", label=decision.advice), "message-2", colour="plum") if advised else None,
        _because(decision),
        gap=12,
        grow=10,
        least=340,
    )


def _because(decision: DecisionView) -> Node | None:
    if not decision.because:
        return None
    return Text(f"“{decision.because.strip()}”", QUOTE, colour="teal")


def _hands(table: Table, hands: Sequence[tuple[str, int]]) -> Node | None:
    """A bar for each choice that people raised their hands for."""
    if not hands:
        return None
    most = max(count for _, count in hands)
    steps = min(most, MOST_STEPS)
    rows = [_raised(table, label, count, -(-count * steps // most), steps) for label, count in hands]
    said = told(table, "hands")
    title = Text(said, NOTE, colour="soft")
    return Column(title, *rows, gap=8, role="list", name=said, grow=10, least=380)


def _raised(table: Table, label: str, count: int, filled: int, steps: int) -> Node:
    said = told(table, "hands-for", count=count)
    meter = Meter(filled, steps, colour="plum", name=label, value=said, height=14, gap=4, grow=1)
    number = Text(str(count), STRONG, colour="plum", role="none", align="end", width=44, least=30)
    bar = Row(meter, number, gap=14, align="center")
    return Column(Text(label, SMALL, role="none"), bar, gap=2, role="listitem")


def _moved(table: Table, decision: DecisionView) -> Node:
    """What every gauge moved by this decision and the weeks after it; signs, and no colours that praise or blame."""
    by = decision.score_after - decision.score_before
    score = Row(
        Text(
            told(table, "score-from-to", before=decision.score_before, after=decision.score_after), SUBHEADING, grow=1
        ),
        amount_tile(table.teller.amount(by) if by else "0", by),
        gap=16,
    )
    moved = moved_by(decision)
    changes = table.teller.changes(moved)
    shown = [chip(one, colour="ink", fill="paper", line="line") for one in changes[:MOST_MOVED]]
    more = len(changes) - len(shown)
    rest = Text(told(table, "moved-more", count=more), SMALL, colour="soft") if more > 0 else None
    nothing = Text(told_to(table, "moved-nothing"), BODY, colour="soft") if not changes else None
    return Column(
        Text(told(table, "moved"), NOTE, colour="soft"),
        score,
        Wrap(*shown, gap=10, role="list", name=told(table, "moved")),
        rest,
        nothing,
        gap=10,
        grow=11,
        least=400,
    )
