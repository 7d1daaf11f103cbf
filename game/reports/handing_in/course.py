"""The course of a play: a drawing, and the same as a table with a row for every choice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.reports.charts_course import course
from game.reports.charts_places import CourseNames
from game.reports.handing_in.colours import NARROW, WIDE
from game.reports.handing_in.pieces import Cell, Column, Paragraph, Picture, Row, Section, Table
from game.reports.handing_in.subject import Subject
from game.session.view import CoursePoint, DecisionView

WIDE_SIZE, NARROW_SIZE = (1000, 430), (400, 380)
"""The drawing for paper and large screens, and that for a phone, in units of the drawing."""


def the_course(subject: Subject) -> Section:
    """Stability, the highest stress and the mean trust, as a drawing and as a table."""
    story = subject.story
    if not any(decision.choice for decision in story.decisions):
        nothing = Paragraph(subject.look_back("course-none", score=story.score_end))
        return Section("course", subject.say("course"), "", (nothing,))
    return Section("course", subject.say("course"), subject.say("course-how"), (_picture(subject), _table(subject)))


def _picture(subject: Subject) -> Picture:
    points, bands = subject.story.course, subject.casus.model.bands
    gauge, stress = subject.teller.gauge("score"), subject.look_back("line-stress")
    names = CourseNames(gauge, stress, subject.say("trust"), subject.say("week"))
    scores = [point.score for point in points]
    name = subject.say("course-told", first=scores[0], last=scores[-1], least=min(scores), most=max(scores))
    short = replace(names, stress=subject.say("stress"))
    return Picture(
        name,
        wide=course(points, bands, WIDE, names, *WIDE_SIZE),
        narrow=course(points, bands, NARROW, short, *NARROW_SIZE),
    )


def _table(subject: Subject) -> Table:
    titles = [subject.teller.gauge("score"), subject.look_back("line-stress"), subject.say("trust")]
    columns = (
        Column(subject.say("choice")),
        Column(subject.say("week"), number=True),
        *(Column(title, number=True) for title in titles),
    )
    return Table(subject.say("course-table"), columns, tuple(_rows(subject)))


def _rows(subject: Subject) -> Iterator[Row]:
    """Where the household stood at the start, and after everything that came of each choice."""
    after = _after(subject.story.course)
    made = {decision.number: decision for decision in subject.story.decisions if decision.choice}
    yield _row(subject.say("course-start"), (), after[0])
    for number, decision in made.items():
        label = f"{number}. {decision.happened[0].label}"
        yield _row(label, (decision.happened[0].title,), after[number], decision)


def _row(label: str, below: tuple[str, ...], point: CoursePoint, decision: DecisionView | None = None) -> Row:
    week = decision.week if decision else point.week
    trust = "–" if point.trust is None else str(point.trust)
    numbers = (str(week), str(point.score), str(point.stress), trust)
    return Row((Cell(label, below), *map(Cell, numbers)))


def _after(points: tuple[CoursePoint, ...]) -> dict[int, CoursePoint]:
    """The last point that came of each decision, by its number; 0 is what was before the first."""
    found: dict[int, CoursePoint] = {}
    number = 0
    for point in points:
        number = point.decision if point.decision is not None else number
        found[number] = point
    return found
