"""What can be seen of one place or choice in a picture: a box with lines of text, a bar and marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from game.reports.charts_places import Area
from game.reports.drawing import Anchor
from game.reports.graph.heat import INK
from game.reports.graph.letters import width_of

CardKind = Literal["begin", "moment", "passing", "interrupt", "end", "ending"]

LETTERS = 16.0
SMALL = 15.0
TITLE = 20.0
LETTERS_HIGH = 20.0
SMALL_HIGH = 19.0
TITLE_HIGH = 24.0
PAD = 10.0

MARK = 24.0
MARK_LETTERS = 14.0


class Writing(NamedTuple):
    """A line of text with its base line at a point, in units of the drawing."""

    text: str
    x: float
    y: float
    letters: float = LETTERS
    bold: bool = False
    anchor: Anchor = "start"
    ink: str = INK


class Badge(NamedTuple):
    """The code of something that `check` found, in a box of its own."""

    code: str
    area: Area


class Face(NamedTuple):
    """A box with what stands in it; `title` and `told` say the same to who cannot see it."""

    key: str
    area: Area
    writings: tuple[Writing, ...]
    badges: tuple[Badge, ...]
    bar: Area | None
    share: float | None
    title: str
    told: str

    def moved(self, right: float, down: float) -> Face:
        """The same, elsewhere."""
        return self._replace(
            area=_moved(self.area, right, down),
            writings=tuple(one._replace(x=one.x + right, y=one.y + down) for one in self.writings),
            badges=tuple(Badge(one.code, _moved(one.area, right, down)) for one in self.badges),
            bar=self.bar and _moved(self.bar, right, down),
        )


class Card(NamedTuple):
    """A moment with its choices, or an ending; areas count from its own upper left corner until it is moved."""

    id: str
    kind: CardKind
    head: Face
    choices: tuple[Face, ...]
    width: float
    height: float

    @property
    def stacked(self) -> bool:
        """Whether choices stand below each other, so that no line can leave from each of them."""
        return len({face.area.top for face in self.choices}) > 1

    @property
    def bottom(self) -> float:
        """Where the card ends."""
        return self.head.area.top + self.height

    def moved(self, right: float, down: float) -> Card:
        """The same, elsewhere."""
        choices = tuple(face.moved(right, down) for face in self.choices)
        return self._replace(head=self.head.moved(right, down), choices=choices)


def _moved(area: Area, right: float, down: float) -> Area:
    return Area(area.left + right, area.top + down, area.right + right, area.bottom + down)


def stacked(
    lines: Iterable[str], x: float, top: float, letters: float, high: float, *, bold: bool = False, ink: str = INK
) -> list[Writing]:
    """Lines below each other, each `high` units, the first right below `top`."""
    return [
        Writing(line, x, top + high * (number + 0.8), letters, bold, "start", ink) for number, line in enumerate(lines)
    ]


def badges_in(codes: Sequence[str], left: float, top: float, room: float) -> list[Badge]:
    """Each code in a box, beside and then below each other within the room."""
    found: list[Badge] = []
    x, y = left, top
    for code in codes:
        wide = badge_wide(code)
        if x > left and x + wide > left + room:
            x, y = left, y + MARK
        found.append(Badge(code, Area(x, y, x + wide, y + MARK - 4)))
        x += wide + 6
    return found


def badge_wide(code: str) -> float:
    """How wide the box of a code is, with the sign before it."""
    return width_of(code, MARK_LETTERS, bold=True) + 30


def badges_high(codes: Sequence[str], room: float) -> float:
    """How much room codes take from top to bottom."""
    placed = badges_in(codes, 0, 0, room)
    return placed[-1].area.top + MARK if placed else 0.0
