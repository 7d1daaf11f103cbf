"""What `check` found, as a list below a picture: the same codes as in it, where they stand, and what they say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.model.casus import Casus
from game.reports.charts_places import Area
from game.reports.graph import signs
from game.reports.graph.faces import (
    LETTERS,
    LETTERS_HIGH,
    MARK,
    SMALL,
    SMALL_HIGH,
    TITLE,
    Badge,
    Writing,
    badge_wide,
    stacked,
)
from game.reports.graph.known import Known
from game.reports.graph.letters import lines_of
from game.reports.graph.ways import Mark

_COLUMN = 480.0
_BETWEEN = 40.0
_APART = 14.0


class Findings(NamedTuple):
    """A list in columns; everything counts from its upper left corner."""

    badges: tuple[Badge, ...]
    writings: tuple[Writing, ...]
    height: float

    def svg(self) -> str:
        """The list as SVG."""
        return "".join([*map(signs.badge, self.badges), *map(signs.written, self.writings)])


class _Item(NamedTuple):
    """One finding: its code, where it is, and its sentence, each in lines."""

    code: str
    place: tuple[str, ...]
    sentence: tuple[str, ...]

    @property
    def height(self) -> float:
        return LETTERS_HIGH * len(self.place) + SMALL_HIGH * len(self.sentence) + _APART


def findings_of(casus: Casus, known: Known, room: float) -> Findings:
    """The list as wide as `room`; without findings it takes no height."""
    if not known.marks:
        return Findings((), (), 0.0)
    columns = max(1, int((room + _BETWEEN) // (_COLUMN + _BETWEEN)))
    wide = (room + _BETWEEN) / columns - _BETWEEN
    items = [_item(casus, mark, wide) for mark in dict.fromkeys(known.marks)]
    badges: list[Badge] = []
    writings = [Writing(known.words.say("graph.findings"), 0, TITLE, TITLE, bold=True)]
    lowest = top = TITLE + 20
    for number, column in enumerate(_columns(items, columns)):
        x, y = number * (wide + _BETWEEN), top
        for item in column:
            badges.append(Badge(item.code, Area(x, y, x + badge_wide(item.code), y + MARK - 4)))
            aside = x + _aside(item.code)
            writings += stacked(item.place, aside, y, LETTERS, LETTERS_HIGH, bold=True)
            writings += stacked(item.sentence, aside, y + LETTERS_HIGH * len(item.place), SMALL, SMALL_HIGH)
            y += item.height
        lowest = max(lowest, y)
    return Findings(tuple(badges), tuple(writings), lowest)


def _item(casus: Casus, mark: Mark, wide: float) -> _Item:
    room = wide - _aside(mark.code)
    place = lines_of(_place(casus, mark), LETTERS, room, bold=True)
    return _Item(mark.code, place, lines_of(mark.sentence, SMALL, room))


def _aside(code: str) -> float:
    return badge_wide(code) + 12


def _place(casus: Casus, mark: Mark) -> str:
    ended = next((ending.title for ending in casus.endings if ending.id == mark.ending), None)
    if ended:
        return ended
    moment = casus.moments.get(mark.moment or "")
    if moment is None:
        return casus.title
    choice = moment.choices.get(mark.choice or "")
    return f"{moment.title} › {choice.label}" if choice else moment.title


def _columns(items: Sequence[_Item], number: int) -> list[list[_Item]]:
    """Items one after another, each column about as high as the next."""
    whole = sum(item.height for item in items)
    columns: list[list[_Item]] = [[]]
    high = 0.0
    for item in items:
        if high + item.height / 2 > whole / number and len(columns) < number:
            columns.append([])
            high = 0.0
        columns[-1].append(item)
        high += item.height
    return columns
