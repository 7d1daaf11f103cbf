"""The first part of a report: what was played and by whom, how it ended, and the household then and now."""

from __future__ import annotations

from collections.abc import Iterator

from game.model.casus import Member
from game.reports.debrief import Looks
from game.reports.handing_in.pieces import Face, Facts, Items, Notice, Paragraph, People, Person, Piece, Section
from game.reports.handing_in.subject import Subject
from game.reports.short_play import short_play
from game.reports.wording import as_sentence


def played(subject: Subject) -> Section:
    """Seat, levers, chance and day; that something is wrong or not finished is said here first."""
    notices: list[Piece] = [Notice(one) for one in _notices(subject)]
    facts = Facts(tuple(_facts(subject)))
    return Section("played", subject.say("played"), "", (*notices, facts))


def _notices(subject: Subject) -> Iterator[str]:
    yield from subject.notes
    if subject.stands_at is not None:
        yield subject.say("unfinished", week=subject.view.week, moment=subject.stands_at)


def _facts(subject: Subject) -> Iterator[tuple[str, str]]:
    casus, setup = subject.casus, subject.setup
    if setup.seat is None:
        seats = ", ".join(as_sentence(seat.title) for seat in casus.seats.values())
        yield subject.say("by"), subject.say("by-table", seats=seats)
    else:
        yield subject.say("by"), subject.say("by-solo", seat=casus.title_of(setup.seat))
    short = short_play(casus, setup.short, subject.words)
    if short is not None:
        yield subject.words.say("short.version"), as_sentence(short.told)
    if subject.played_on is not None:
        yield subject.say("day"), _day(subject)
    yield subject.say("weeks"), subject.say("weeks-of", week=subject.view.week, horizon=casus.horizon)
    for lever in casus.levers.values():
        word = setup.levers.get(lever.id, lever.start)
        yield as_sentence(casus.word_of("levers", lever.id)), as_sentence(casus.word_of(f"levers.{lever.id}", word))
    yield subject.say("seed"), subject.say("seed-told", seed=setup.seed)


def _day(subject: Subject) -> str:
    day = subject.played_on
    assert day is not None
    month = subject.say(f"month-{day.month}")
    return subject.say("day-told", day=day.day, month=month, year=day.year)


def ended(subject: Subject) -> Section:
    """The words of the ending, everybody with the face of the start and that of now, and what was still on its way."""
    ending, coming = subject.view.ending, subject.story.still_to_come
    pieces: list[Piece] = []
    if ending is not None:
        pieces += [Paragraph(ending.title, "strong"), *map(Paragraph, ending.texts)]
    pieces.append(People(tuple(_person(subject, one) for one in subject.story.looks)))
    if coming:
        pieces.append(Paragraph(subject.say("still-to-come"), "soft"))
        pieces.append(Items(tuple(subject.say("in-week", title=one.title, week=one.week) for one in coming)))
    return Section("ended", subject.say("ended" if ending else "ended-not"), "", tuple(pieces))


def _person(subject: Subject, looks: Looks) -> Person:
    member = subject.casus.household.members[looks.member]
    first, last = subject.stress[looks.member]
    return Person(
        name=member.name,
        about=", ".join(part for part in (member.relation, str(member.age or "")) if part),
        first=_face(subject, member, looks.first, subject.say("face-first")),
        last=_face(subject, member, looks.last, subject.say("face-last")),
        line=subject.say("stress-from-to", before=first, after=last),
    )


def _face(subject: Subject, member: Member, mood: str, when: str) -> Face:
    svg = subject.portraits(member.portrait, mood) if member.portrait else None
    worded = subject.words.say(f"screens.mood-{mood}")
    name = subject.say("portrait-of", name=member.name, when=when, mood=worded.lower())
    return Face(svg, name, worded, when)
