"""What mattered most over the whole play: from the first score to the last, by who could do something about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.reports.charts import sum_line
from game.reports.handing_in.colours import WIDE
from game.reports.handing_in.pieces import Cell, Column, Entry, Paragraph, Piece, Row, Section, Table
from game.reports.handing_in.subject import Subject, unbroken
from game.reports.mattering import Mattered, MatteredGroup

MOST = 6
"""Causes of a group told one by one; the others are told as one sum, so that the account still closes."""

AIR = 3
"""Points of the score beside the lowest and the highest that the sum passes."""

BAR = (260, 34)


def what_mattered(subject: Subject) -> Section:
    """The account of the score, and below it the causes of each of its lines."""
    groups = subject.story.groups
    if not groups:
        nothing = Paragraph(subject.look_back("mattered-nothing"))
        return Section("mattered", subject.say("mattered"), "", (nothing,))
    told: list[Piece] = [_account(subject), *(_group(subject, group) for group in groups)]
    return Section("mattered", subject.say("mattered"), subject.look_back("mattered-how"), tuple(told))


def _account(subject: Subject) -> Table:
    story = subject.story
    columns = (Column(subject.say("where-from")), Column(subject.teller.gauge("score"), number=True))
    rows = (
        Row((Cell(subject.look_back("account-start")), Cell(str(story.score_start))), "sum"),
        *_lines(subject),
        Row((Cell(subject.say("account-end")), Cell(str(story.score_end))), "sum"),
    )
    return Table(subject.say("account"), columns, rows)


def _lines(subject: Subject) -> Iterator[Row]:
    """A line for each group: a bar from where the score stood to where it went, and by how much."""
    story = subject.story
    passed = [story.score_start]
    for group in story.groups:
        passed.append(passed[-1] + group.score)
    span = (max(0, min(passed) - AIR), min(100, max(passed) + AIR))
    for group, before, after in zip(story.groups, passed, passed[1:], strict=False):
        bar = sum_line(before, after, span, WIDE, *BAR)
        said = subject.look_back("score-from-to", before=before, after=after)
        name = Cell(subject.look_back(f"reach-{group.reach}"), svg=bar, svg_name=said)
        yield Row((name, Cell(subject.amount(group.score))))


def _group(subject: Subject, group: MatteredGroup) -> Entry:
    """The causes of one line, what moved most first."""
    shown, rest = group.causes[:MOST], group.causes[MOST:]
    rows = [_row(subject, subject.teller.cause(one.cause), [one]) for one in shown]
    if len(rest) == 1:
        rows.append(_row(subject, subject.teller.cause(rest[0].cause), rest))
    elif rest:
        rows.append(_row(subject, subject.look_back("mattered-rest", count=len(rest)), rest))
    name = subject.look_back(f"reach-{group.reach}")
    sums = Row((Cell(subject.say("together")), Cell(subject.amount(group.score))), "sum")
    columns = (Column(subject.say("cause")), Column(subject.teller.gauge("score"), number=True))
    table = Table(subject.say("causes-of-group", group=name), columns, (*rows, sums), caption_seen=False)
    how = Paragraph(subject.look_back(f"reach-{group.reach}-how"), "soft")
    return Entry(name, (how, table))


def _row(subject: Subject, name: str, causes: Sequence[Mattered]) -> Row:
    """One cause, or several as one: how often it counted, what it did to stress and trust, and to the score."""
    times, score = sum(one.times for one in causes), sum(one.score for one in causes)
    stress, trust = sum(one.stress for one in causes), sum(one.trust for one in causes)
    parts = [subject.look_back("times", count=times)] if times > 1 else []
    parts += [subject.look_back("stress-by", by=subject.amount(stress))] if stress else []
    parts += [subject.look_back("trust-by", by=subject.amount(trust))] if trust else []
    return Row((Cell(name, (unbroken(parts),) if parts else ()), Cell(subject.amount(score))))
