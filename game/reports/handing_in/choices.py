"""Each choice of a play: when, who decided, why somebody would, what people did then, and the causes with their sum."""

from __future__ import annotations

from collections.abc import Iterator

from game.reports.discretion import ToldCause, ToldPart, told_parts
from game.reports.handing_in.pieces import Cell, Column, Entry, Items, Paragraph, Piece, Quote, Row, Section, Table
from game.reports.handing_in.subject import Subject
from game.reports.mattering import moved_by
from game.reports.opened_locks import effort, told_answers
from game.reports.wording import as_sentence
from game.session.view import DecisionView, HappenedView


def the_choices(subject: Subject) -> Section:
    """Every decision in its order; what passed before the first choice comes first, under no number."""
    entries = tuple(_entry(subject, decision) for decision in subject.story.decisions)
    return Section("choices", subject.say("choices"), subject.say("choices-how"), entries)


def _entry(subject: Subject, decision: DecisionView) -> Entry:
    first = decision.happened[0]
    chosen = decision.choice is not None
    return Entry(
        title=(first.label if chosen else None) or first.title,
        pieces=tuple(_pieces(subject, decision)),
        over=_where(subject, decision) if chosen else subject.say("by-itself", week=decision.week),
        number=decision.number if chosen else None,
    )


def _pieces(subject: Subject, decision: DecisionView) -> Iterator[Piece]:
    if decision.because:
        yield Quote(decision.because.strip())
    for number, happened in enumerate(decision.happened):
        yield from _happened(subject, happened, named=number > 0)
    yield from _said(subject, decision)
    causes = _causes(subject, decision)
    if causes is not None:
        yield causes


def _where(subject: Subject, decision: DecisionView) -> str:
    """The week, the moment, and who decided."""
    where = subject.look_back("decision-where", week=decision.week, title=decision.happened[0].title)
    if decision.decider is None:
        return where
    if decision.decider == subject.setup.seat:
        return f"{where} · {subject.say('you-decided')}"
    return f"{where} · {subject.look_back('decided-by', who=subject.teller.who(decision.decider))}"


def _said(subject: Subject, decision: DecisionView) -> Iterator[Piece]:
    """What the player advised where it was not followed, and the hands that were counted."""
    if decision.advice and not decision.followed:
        yield Paragraph(subject.say("advised", label=decision.advice), "soft")
    took = effort(decision, subject.words)
    if took:
        yield Paragraph(as_sentence(took), "soft")
    if decision.hands:
        hands = "; ".join(f"{label}: {count}" for label, count in decision.hands)
        yield Paragraph(subject.say("hands", hands=hands), "soft")


def _happened(subject: Subject, happened: HappenedView, *, named: bool) -> Iterator[Piece]:
    """What people did; a moment that came by itself after the choice is named."""
    if named:
        yield Paragraph(happened.title, "strong")
    if happened.skipped:
        yield Paragraph(subject.words.say("short.taken", label=happened.label), "soft")
    yield from map(Paragraph, happened.texts)
    if happened.answers:
        yield _answers(subject, happened)
    if happened.echoes:
        yield Items(tuple(subject.words.say("play.cause-later", title=echo) for echo in happened.echoes))


def _answers(subject: Subject, happened: HappenedView) -> Table:
    """Every item of a lock with what the team did with it, what belongs, and why."""
    names = ("answers-item", "answers-given", "answers-belongs", "answers-why")
    columns = tuple(Column(subject.words.say(f"locks.{name}")) for name in names)
    unknown = subject.words.say("locks.given-none")
    rows = (
        Row((Cell(one.text), Cell(unknown if one.given is None else one.given), Cell(one.belongs), Cell(one.why)))
        for one in told_answers(happened, subject.words)
    )
    return Table(subject.words.say("locks.answers"), columns, tuple(rows), caption_seen=False)


def _causes(subject: Subject, decision: DecisionView) -> Table | None:
    """Every cause that moved anything, week by week; the amounts of the score add up to the sum below them."""
    parts = enumerate(told_parts(decision.happened))
    rows = [row for number, part in parts for row in _part(subject, part, number, decision)]
    if not rows:
        return None
    by = decision.score_after - decision.score_before
    moved = subject.changes(moved_by(decision))
    whole = subject.look_back("score-from-to", before=decision.score_before, after=decision.score_after)
    sums = Row((Cell(whole, (moved,) if moved else ()), Cell(subject.amount(by))), "sum")
    columns = (Column(subject.say("cause")), Column(subject.teller.gauge("score"), number=True))
    return Table(subject.say("causes-of"), columns, (*rows, sums), caption_seen=False)


def _part(subject: Subject, part: ToldPart, number: int, decision: DecisionView) -> Iterator[Row]:
    """What one choice or passing moment did, or one week; what is not the choice's own has a title above it."""
    label = None if number else decision.happened[0].label
    rows = [row for one in part.causes if (row := _cause(subject, one, label)) is not None]
    title = subject.teller.cause(part.week) if part.week else part.title if number else None
    if rows and title:
        yield Row((Cell(title),), "title")
    yield from rows


def _cause(subject: Subject, told: ToldCause, label: str | None) -> Row | None:
    """A cause with what it did to every gauge; none for the author's own notes, which moved nothing people see.

    What a choice did by itself goes by its `label`, which need not be read again.
    """
    done = subject.changes(told.cause)
    if not done and not told.score:
        return None
    title = subject.teller.cause(told.cause)
    name = subject.say("choice-itself") if title == label else as_sentence(title)
    return Row((Cell(name, (done,) if done else ()), Cell(subject.amount(told.score))))
