"""The screen where the table decides: the household, the moment with its choices, and how things stand."""

from __future__ import annotations

from game.desktop.buttons import Action, push_button
from game.desktop.containers import Column, Row
from game.desktop.faces import NOTE, SMALL, SMALL_STRONG, STORY
from game.desktop.nodes import Node
from game.desktop.pages.charting import Chart, ink
from game.desktop.pages.choices import choices, question
from game.desktop.pages.frame import framed
from game.desktop.pages.furniture import SECRET, bullet, side_by_side, titled
from game.desktop.pages.meters import counters, stability, trust
from game.desktop.pages.moment import WHOLE, only_for_you, story
from game.desktop.pages.people import household
from game.desktop.screens import Screen, Viewport
from game.desktop.scrolling import Scroll
from game.desktop.table import Table
from game.desktop.texts import Text, note
from game.reports.charts import so_far
from game.session.view import MomentView

COURSE_HEIGHT = 146


def play(table: Table, view: Viewport) -> Screen:
    """The moment that is on, while the table decides or talks about it."""
    moment = table.view.moment
    assert moment is not None
    people, middle, side = _people(table, view), _middle(table, view, moment), _side(table, view, moment)
    # Below each other, the story comes first: that is what everybody came for.
    columns = (people, middle, side) if side_by_side(view) else (middle, people, side)
    body = Row(*columns, gap=22, align="stretch", stacks=True)
    return framed(table, view, body, hint=table.say("hint-play", last=len(moment.options)), keys=_keys(table))


def _keys(table: Table) -> dict[str, Action]:
    return {"esc": lambda: table.do("return")} if table.session.phase == "discussing" else {}


def _people(table: Table, view: Viewport) -> Node:
    everyone = Column(household(table), trust(table), gap=14)
    return Scroll(everyone, id="people", low=320 if side_by_side(view) else WHOLE, grow=33, least=330)


def _middle(table: Table, view: Viewport, moment: MomentView) -> Node:
    if table.session.phase == "discussing":
        parts: tuple[Node, ...] = (story(table, view, moment), _talk(table, moment))
    else:
        parts = (story(table, view, moment), question(table, moment), choices(table, moment))
    return Column(*parts, gap=12, grow=110, least=600)


def _talk(table: Table, moment: MomentView) -> Node:
    """Questions to talk about, and a voice of someone who has been there; the choices wait."""
    voice = moment.voice
    told = (
        Column(Text(f"“{voice.text.strip()}”", STORY), note(voice.who, "quote"), gap=8, box=SECRET) if voice else None
    )
    back = push_button(
        table.say("talked"), lambda: table.do("return"), icon="arrow-right", main=True, hotkey="d", id="talked"
    )
    return titled(
        table.say("discuss"),
        *(bullet(question, "messages", style=STORY) for question in moment.discuss),
        told,
        Row(back, justify="end"),
    )


def _side(table: Table, view: Viewport, moment: MomentView) -> Node:
    side = Column(
        stability(table, view),
        only_for_you(table, moment),
        _course(table, view),
        counters(table),
        _log(table, view),
        gap=14,
    )
    return Scroll(side, id="side", low=320 if side_by_side(view) else WHOLE, grow=38, least=360)


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
    return titled(table.say("course"), line, beside=weeks)


def _log(table: Table, view: Viewport) -> Node:
    """What was decided so far, the latest first."""
    lines = [_entry(table, decision.week, decision.happened[0].label or "") for decision in reversed(table.view.log)]
    nothing = Text(table.say("log-empty"), SMALL, colour="soft")
    low = 60 if side_by_side(view) else WHOLE
    inside = Scroll(Column(*(lines or [nothing]), gap=10), id="log", low=low, grow=1)
    return titled(table.say("log"), inside, grow=1)


def _entry(table: Table, week: int, label: str) -> Node:
    when = Text(table.say("week-short", week=week), SMALL_STRONG, colour="teal", least=62)
    return Row(when, Text(label, SMALL, grow=1), gap=10, align="start", role="listitem")
