"""The look back in a terminal, first half: the ending, the course, what mattered, and each decision."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from game.cli.terminal_chart import area, columns_for, decision_marks, week_marks
from game.cli.terminal_gauges import show_counters
from game.cli.terminal_lock import show_answers
from game.cli.terminal_look import Look
from game.cli.terminal_page import QUIET, STRONG
from game.reports.clock_ended import clock_ended
from game.reports.debrief import Debrief
from game.reports.mattering import Mattered
from game.reports.opened_locks import effort
from game.reports.wording import as_sentence
from game.session.view import DecisionView

DRAWING = "cyan dim"
LABEL = 16
"""Columns beside the drawing for its names."""

MOST = 12
"""Causes told one by one; the others are told as one sum, so that the account still closes."""

MEASURES = ("score", "stress", "trust")
CELLS = (6, 13, 9, 13)
"""What a cause came to, and the columns for how often it counted and for each of these."""


def show_ending(look: Look) -> None:
    """How it ended, or that players look back before the end."""
    ending, page = look.view.ending, look.page
    if ending is None:
        page.rule(page.say("look-back"))
        page.write(page.say("look-back-early"))
        return
    page.rule(ending.title, page.say("ending"))
    page.paragraphs(ending.texts)
    clock = clock_ended(look.view.clock, page.words)
    if clock:
        page.gap()
        page.write(clock, style=QUIET)
        show_counters(look)


def show_course(look: Look, story: Debrief) -> None:
    """Stability, the highest stress and the mean trust over the weeks, each an area over the same axis."""
    page, points = look.page, story.course
    page.rule(page.say("course"), page.say("course-scale"))
    columns = columns_for(points, page.width - LABEL)
    _area(look, page.say("course-score"), [point.score for point in points], columns)
    _area(look, page.say("course-stress"), [point.stress for point in points], columns)
    trust = [point.trust for point in points if point.trust is not None]
    if len(trust) == len(points):
        _area(look, page.say("course-trust"), trust, columns)
    page.labelled(" ", LABEL, ("-" if page.plain else "─") * columns, style=QUIET)
    page.labelled(page.say("course-decision"), LABEL, decision_marks(points, columns))
    page.labelled(page.say("course-week"), LABEL, week_marks(points, columns), style=QUIET)


def _area(look: Look, name: str, values: Sequence[int], columns: int) -> None:
    page = look.page
    beside = (name, page.say("from-to-short", before=values[0], after=values[-1]))
    for label, line in zip_longest(beside, area(values, columns, plain=page.plain), fillvalue=" "):
        page.labelled(label, LABEL, line, style=DRAWING)
    page.gap()


def show_mattered(look: Look, story: Debrief) -> None:
    """From the first score to the last, cause by cause; the sums are exact."""
    page = look.page
    page.rule(page.say("mattered"))
    if not page.narrow:
        _cells(look, " ", ("", *(page.say(name) for name in MEASURES)), style=QUIET)
    _score_row(look, page.say("mattered-start"), story.score_start)
    for one in story.mattered[:MOST]:
        _row(look, look.teller.cause(one.cause), [one])
    rest = story.mattered[MOST:]
    if rest:
        _row(look, page.say("mattered-rest", count=len(rest)), rest)
    _score_row(look, page.say("mattered-end"), story.score_end)
    page.gap()
    page.write(page.say("mattered-how"), style=QUIET)


def _score_row(look: Look, name: str, score: int) -> None:
    if look.page.narrow:
        look.page.write(f"{name}: {look.page.say('score')} {score}", style=STRONG)
    else:
        _cells(look, name, ("", str(score), "", ""), style=STRONG)


def _row(look: Look, name: str, causes: Sequence[Mattered]) -> None:
    """A cause, or several as one, with how often it counted and what it came to."""
    page = look.page
    times = page.say("times", count=sum(one.times for one in causes))
    sums = (sum(one.score for one in causes), sum(one.stress for one in causes), sum(one.trust for one in causes))
    amounts = [look.teller.amount(by) if by else "·" for by in sums]
    if not page.narrow:
        _cells(look, name, (times, *amounts))
        return
    page.write(name)
    told = [f"{page.say(measure)} {by}" for measure, by in zip(MEASURES, amounts, strict=True) if by != "·"]
    page.write(" · ".join([times, *told]), indent=4, style=QUIET)


def _cells(look: Look, name: str, cells: Sequence[str], *, style: str = "") -> None:
    look.page.columns(name, tuple(zip(cells, CELLS, strict=True)), style=style)


def show_decisions(look: Look, decisions: Sequence[DecisionView]) -> None:
    """Each decision in order: when, where, what was chosen, and the score before and after."""
    page = look.page
    page.rule(page.say("decisions"))
    show_each(look, [decision for decision in decisions if decision.choice is not None], scores=True)


def show_each(look: Look, made: Sequence[DecisionView], *, scores: bool) -> None:
    """Decisions one by one, or that there are none; `scores` tells whether the viewers may see the score."""
    for number, decision in enumerate(made):
        if number:
            look.page.gap()
        _decision(look, decision, scores=scores)
    if not made:
        look.page.write(look.page.say("decisions-none"))


def _decision(look: Look, decision: DecisionView, *, scores: bool) -> None:
    page, first = look.page, decision.happened[0]
    place = page.say("decision-at", title=first.title, week=decision.week)
    page.write(place, hang=f"{decision.number:>2}  ", style=QUIET)
    page.write(first.label or "", indent=4, style=STRONG)
    if decision.advice and not decision.followed:
        page.write(page.say("advised", label=decision.advice), indent=4)
    if scores:
        name = look.teller.gauge("score")
        page.write(page.say("from-to", name=name, before=decision.score_before, after=decision.score_after), indent=4)
    took = effort(decision, page.words)
    if took:
        page.write(as_sentence(took), indent=4, style=QUIET)
    for happened in decision.happened:
        show_answers(look, happened, indent=4)
