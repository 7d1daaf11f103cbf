"""The boxes of the choices of one moment: beside each other, equally high, each with what it says and how often."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf
from typing import NamedTuple

from game.model.casus import Casus
from game.model.story import RESUME, Choice, Moment
from game.reports.charts_places import Area
from game.reports.graph.faces import (
    LETTERS,
    LETTERS_HIGH,
    PAD,
    SMALL,
    SMALL_HIGH,
    Face,
    Writing,
    badges_high,
    badges_in,
    stacked,
)
from game.reports.graph.heat import percent, shade_of
from game.reports.graph.known import Known
from game.reports.graph.letters import lines_of, width_of
from game.reports.graph.ways import ways_of

BETWEEN = 10.0
FOOT = 22.0
_WIDE = {1: 280.0, 2: 270.0, 3: 260.0, 4: 250.0, 5: 220.0}
_NARROW = 190.0
_NUMBER = 62.0
_BAR = 56.0


class Breadth(NamedTuple):
    """How wide boxes of choices are, against what is usual, and how many stand beside each other at most.

    More than that stand below each other, where all of them lead to one place, so that one line can leave for all.
    `row` is how wide a row of places may become, in units of the drawing; what is too much goes to the next row.
    """

    broad: float
    beside: int
    row: float = inf


class _Content(NamedTuple):
    """What is written in the box of a choice, from top to bottom; `share` is None when nothing is known."""

    choice: Choice
    label: tuple[str, ...]
    notes: tuple[str, ...]
    codes: tuple[str, ...]
    share: float | None
    beside: str

    def height(self, room: float) -> float:
        """How high the box must be."""
        foot = FOOT if self.share is not None or self.beside else 0
        marks = badges_high(self.codes, room)
        return LETTERS_HIGH * len(self.label) + SMALL_HIGH * len(self.notes) + marks + foot + 1.4 * PAD


def choice_faces(casus: Casus, moment: Moment, known: Known, breadth: Breadth) -> tuple[Face, ...]:
    """A face for each choice, the first with its upper left corner at 0, 0; none for what passes by itself."""
    number = len(moment.choices)
    columns = min(number, _most_beside(moment, breadth))
    wide = breadth.broad * _WIDE.get(columns, _NARROW)
    contents = [_content(moment, choice, known, wide - 2 * PAD) for choice in moment.choices.values()]
    faces: list[Face] = []
    top = 0.0
    for first in range(0, number, columns or 1):
        row = contents[first : first + columns]
        high = max(content.height(wide - 2 * PAD) for content in row)
        for place, content in enumerate(row):
            x = place * (wide + BETWEEN)
            faces.append(_face(casus, moment, content, Area(x, top, x + wide, top + high), known))
        top += high + BETWEEN
    return tuple(faces)


def _most_beside(moment: Moment, breadth: Breadth) -> int:
    """How many choices of a moment may stand beside each other: all, when each has lines of its own."""
    targets = [(way.to, way.sometimes) for way in ways_of(moment)]
    if all(to in {RESUME, moment.id} for to, _ in targets):
        return 2
    return breadth.beside if len(set(targets)) == 1 else len(targets)


def _content(moment: Moment, choice: Choice, known: Known, room: float) -> _Content:
    label = lines_of(choice.label, LETTERS, room)
    share, beside = known.taken(choice.key), ", ".join(_facts(choice, known))
    tags = list(_tags(moment, choice, known))
    if width_of(beside, SMALL) > room - (0 if share is None else _NUMBER + _BAR + 8):
        tags.append(beside)
        beside = ""
    notes = tuple(line for tag in tags for line in lines_of(tag, SMALL, room))
    return _Content(choice, label, notes, known.codes(moment.id, choice.id), share, beside)


def _tags(moment: Moment, choice: Choice, known: Known) -> Iterator[str]:
    """Where it leads, when that needs no line: back to what was broken into, or to the same moment again."""
    targets = {way.to for way in ways_of(moment) if way.choice is choice}
    if RESUME in targets:
        yield "↩ " + known.words.say("graph.resume")
    if moment.id in targets:
        yield "↺ " + known.words.say("graph.again")


def _facts(choice: Choice, known: Known) -> Iterator[str]:
    words = known.words
    often = known.often(choice.key)
    if often is not None:
        yield words.say("graph.times", number=f"{often:.1f}".replace(".", words.say("graph.decimal-sign")))
    least, most = weeks_of(choice)
    if least < most:
        yield words.say("graph.weeks-between", least=least, most=most)
    elif most:
        yield words.say("graph.weeks", count=most)
    if choice.once:
        yield words.say("graph.once")
    if choice.chance:
        yield words.say("graph.chance")


def weeks_of(choice: Choice) -> tuple[int, int]:
    """How many weeks pass with a choice, at least and at most: chance can add some."""
    more = [outcome.deed.weeks for outcome in choice.chance] or [0]
    return choice.deed.weeks + min(more), choice.deed.weeks + max(more)


def _face(casus: Casus, moment: Moment, content: _Content, area: Area, known: Known) -> Face:
    x, room = area.left + PAD, area.right - area.left - 2 * PAD
    ink = shade_of(content.share).ink
    top = area.top + 0.7 * PAD
    writings = stacked(content.label, x, top, LETTERS, LETTERS_HIGH, ink=ink)
    top += LETTERS_HIGH * len(content.label)
    writings += stacked(content.notes, x, top, SMALL, SMALL_HIGH, ink=ink)
    badges = badges_in(content.codes, x, top + SMALL_HIGH * len(content.notes) + 3, room)
    foot, bar = _foot(content, area, known, ink)
    told = _told(casus, moment, content, known)
    label = content.choice.label
    return Face(content.choice.key, area, (*writings, *foot), tuple(badges), bar, content.share, label, told)


def _foot(content: _Content, area: Area, known: Known, ink: str) -> tuple[list[Writing], Area | None]:
    """The lowest line: how often as a number and a bar on the left, weeks and chance on the right."""
    base = area.bottom - 0.9 * PAD
    left, right = area.left + PAD, area.right - PAD
    beside = [Writing(content.beside, right, base, SMALL, anchor="end", ink=ink)] if content.beside else []
    if content.share is None:
        return beside, None
    number = Writing(percent(content.share, known.words), left, base, LETTERS, bold=True, ink=ink)
    return [number, *beside], Area(left + _NUMBER, base - 10, left + _NUMBER + _BAR, base - 1)


def _told(casus: Casus, moment: Moment, content: _Content, known: Known) -> str:
    """What sight tells: where it leads, how often it is taken, and what was found."""
    words, choice = known.words, content.choice
    targets = [way.to for way in ways_of(moment) if way.choice is choice]
    told = [words.say("graph.leads-to", places=words.say("graph.or").join(names_of(casus, targets, known)))]
    if content.share is not None:
        told.append(words.say("graph.taken", share=percent(content.share, words)))
    return " ".join([*told, content.beside and f"{content.beside}.", known.found(moment.id, choice.id)]).strip()


def names_of(casus: Casus, targets: Sequence[str], known: Known) -> list[str]:
    """What the places that a choice leads to are called."""
    own = {"end": known.words.say("graph.end"), "resume": known.words.say("graph.resume")}
    return [own.get(to) or casus.moments[to].title for to in targets]
