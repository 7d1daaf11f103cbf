"""The screen where the table decides: the household, the moment with its choices, and how things stand."""

from __future__ import annotations

from game.desktop.containers import Column, Row
from game.desktop.faces import NOTE
from game.desktop.nodes import Node
from game.desktop.pages.asking import can_talk, question
from game.desktop.pages.charting import Chart, ink
from game.desktop.pages.choices import choices
from game.desktop.pages.frame import framed
from game.desktop.pages.furniture import LOW_PANEL, side_by_side, titled
from game.desktop.pages.log import log
from game.desktop.pages.meters import stability, trust
from game.desktop.pages.moment import WHOLE, only_for_you, story
from game.desktop.pages.people import household
from game.desktop.pages.regie import regie
from game.desktop.screens import Screen, Viewport
from game.desktop.scrolling import Scroll
from game.desktop.table import Table
from game.desktop.texts import Text
from game.reports.charts import so_far
from game.session.view import MomentView, OptionView

COURSE_HEIGHT = 96


def play(table: Table, view: Viewport) -> Screen:
    """The moment that is on, while the table decides."""
    moment = table.view.moment
    assert moment is not None
    people, middle, side = _people(table, view), _middle(table, view, moment), _side(table, view, moment)
    if not table.view.household.measured:
        # The room of the gauges goes to the story.
        middle.grow = 124
    # Below each other, the story comes first: that is what everybody came for.
    columns = (people, middle, side) if side_by_side(view) else (middle, people, side)
    body = Row(*columns, gap=22, align="stretch", stacks=True)
    laid = next((option for option in moment.options if option.id == table.selected), None)
    # A card that lay there before the screen came, as on a walk, can be taken with Enter like any other.
    focus = f"choice-{laid.number}" if laid else ""
    return framed(table, view, body, hint=_hint(table, moment, laid), first_focus=focus)


def _hint(table: Table, moment: MomentView, laid: OptionView | None) -> str:
    """The keys that serve now: for choosing, or for the card that lies in the middle."""
    if laid is not None:
        return table.tell("hint-laid", number=laid.number)
    return table.tell("hint-talk" if can_talk(table, moment) else "hint", last=len(moment.options))


def _people(table: Table, view: Viewport) -> Node:
    everyone = Column(household(table), trust(table), gap=14)
    return Scroll(everyone, id="people", low=320 if side_by_side(view) else WHOLE, snug=True, grow=34, least=352)


def _middle(table: Table, view: Viewport, moment: MomentView) -> Node:
    # Between the line and the cards hangs the sign of the card that was laid down.
    asked = Column(question(table, moment), choices(table, view, moment), gap=16)
    return Column(story(table, view, moment), asked, gap=8, grow=108, least=600)


def _side(table: Table, view: Viewport, moment: MomentView) -> Node:
    secret = only_for_you(table, moment)
    # What only you know has the place of the course, which can also be found among all meters.
    course = None if secret else _course(table, view)
    side = Column(secret, stability(table, view), course, regie(table), log(table, view), gap=12)
    return Scroll(side, id="side", low=320 if side_by_side(view) else WHOLE, snug=True, grow=40, least=360)


def _course(table: Table, view: Viewport) -> Node | None:
    seen = table.view
    if seen.household.score is None:
        return None
    bands, colours = table.casus.model.bands, ink(view.theme, view.text_scale)
    scores = [point.score for point in seen.course]
    told = table.say("course-told", first=scores[0], last=scores[-1], least=min(scores), most=max(scores))
    line = Chart(
        lambda wide, high: so_far(seen.course, bands, seen.horizon, colours, wide, high),
        height=COURSE_HEIGHT,
        name=told,
    )
    weeks = Text(table.say("weeks-from-to", horizon=seen.horizon), NOTE, colour="soft")
    return titled(table.say("course"), line, beside=weeks, box=LOW_PANEL)
