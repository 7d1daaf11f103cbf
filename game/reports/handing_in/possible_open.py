"""What stayed open: for each choice what it was worth, what chance did next, and how wide the end still lay open."""

from __future__ import annotations

from collections.abc import Iterator

from game.reports.account import DecisionWorth, account, signed
from game.reports.charts_possible import Open, still_open
from game.reports.handing_in.colours import NARROW, WIDE
from game.reports.handing_in.pieces import Cell, Column, Entry, Paragraph, Picture, Row, Table
from game.reports.handing_in.subject import Subject
from game.reports.possible import DecisionPossible, Possible

WIDE_SIZE, NARROW_SIZE = (1000, 340), (400, 310)


def stayed_open(subject: Subject, possible: Possible) -> Entry:
    """A drawing that narrows down, and the same as a table whose columns add up."""
    picture = (_picture(subject, possible),) if possible.decisions else ()
    columns = (
        Column(subject.say("choice")),
        Column(subject.say("by-choice"), number=True),
        Column(subject.say("by-chance"), number=True),
        Column(subject.say("open-before"), number=True),
        Column(subject.say("open-after"), number=True),
    )
    table = Table(subject.say("open-table"), columns, tuple(_rows(subject, possible)))
    return Entry(subject.say("open"), (Paragraph(subject.say("open-how")), *picture, table))


def _picture(subject: Subject, possible: Possible) -> Picture:
    """How wide the end lay open before the first choice, and after each."""
    made = possible.decisions
    first = Open(made[0].lowest_before, made[0].highest_before, made[0].moved["score"].before)
    steps = [first, *(Open(one.lowest_after, one.highest_after, one.moved["score"].after) for one in made)]
    names = subject.say("open-area"), subject.say("open-line"), subject.say("choice")
    low, high, _ = steps[-1]
    said = subject.say("open-told", first_low=first.lowest, first_high=first.highest, low=low, high=high)
    return Picture(said, still_open(steps, WIDE, names, *WIDE_SIZE), still_open(steps, NARROW, names, *NARROW_SIZE))


def _rows(subject: Subject, possible: Possible) -> Iterator[Row]:
    """A row for each choice; the columns add up to the choices and the chance of the whole play."""
    told, words = account(possible, "score"), subject.words
    if told.before_first:
        yield _row(subject.say("before-first"), ("", signed(words, told.before_first), "", ""))
    for one, worth in zip(possible.decisions, told.decisions, strict=True):
        yield _decision(subject, one, worth)
    sums = (signed(words, told.choices), signed(words, told.luck), "", "")
    yield _row(subject.say("together"), sums)._replace(kind="sum")


def _decision(subject: Subject, one: DecisionPossible, worth: DecisionWorth) -> Row:
    label = subject.casus.moments[one.moment].choices[one.choice].label
    before = subject.say("from-to", low=one.lowest_before, high=one.highest_before)
    after = subject.say("from-to", low=one.lowest_after, high=one.highest_after)
    changes = (signed(subject.words, worth.choice), signed(subject.words, worth.luck))
    return _row(f"{one.number}. {label}", (*changes, before, after), tuple(_closed(subject, one)))


def _row(name: str, numbers: tuple[str, ...], below: tuple[str, ...] = ()) -> Row:
    return Row((Cell(name, below), *map(Cell, numbers)))


def _closed(subject: Subject, one: DecisionPossible) -> Iterator[str]:
    """The endings that could still come before this choice and no more after it.

    Who may still play on reads how many, and not which.
    """
    gone = [key for key, likely in one.endings_before.items() if likely and not one.endings_after.get(key)]
    if gone and subject.has_ended:
        titles = {ending.id: ending.title for ending in subject.casus.endings}
        yield subject.say("closed-endings", count=len(gone), titles=", ".join(titles[key] for key in gone))
    elif gone:
        yield subject.say("closed-count", count=len(gone))
