"""A casus on the first screen: one large button with its scene, what it is about, and what it asks."""

from __future__ import annotations

from typing import NamedTuple

from game.desktop.buttons import Button
from game.desktop.containers import Column, Row, Space
from game.desktop.faces import BODY, SMALL, SMALL_STRONG, STORY, Face, TextStyle
from game.desktop.grids import Wrap
from game.desktop.hall import Hall
from game.desktop.nodes import Box, Node
from game.desktop.pages.furniture import bullet, tag
from game.desktop.pages.review import review_line
from game.desktop.pages.scenery import Illustrated, own_scene
from game.desktop.pictures import Portrait, Scene
from game.desktop.ports import CasusEntry
from game.desktop.texts import Text, heading, note

MOST_FACES = 4
LOW_BANNER = 84
OTHER_KINDS = ("escape-room", "bestuurstafel", "droogzwemsessie")
LONG_SUMMARY = 420
"""A summary of more letters than this ends on the card after a sentence; the next screen has all of it."""


class Density(NamedTuple):
    """How much a card can show when so many lie beside each other; sizes in design units."""

    columns: int
    banner: float
    highest: float
    title: float
    summary: TextStyle
    goals: int
    seats: bool
    face: float
    least: float
    pads: tuple[float, float] = (22, 26)
    """How much air there is above and below the words."""

    @property
    def is_brief(self) -> bool:
        """Whether a card tells only what the casussen are told apart by; what can be practised is a screen further."""
        return not self.goals

    @staticmethod
    def of(casussen: int, *, roomy: bool, beside: bool = False) -> Density:
        """A single casus fills the page, a few stand beside each other, many show what tells them apart.

        Where there is no room (large text, a small window) the words come before the picture; where something lies
        `beside` four casussen, so that they are narrower, everything on them is a little smaller.
        """
        density = Density._of(casussen)
        if not roomy:
            return density._replace(banner=LOW_BANNER, highest=LOW_BANNER, face=min(density.face, 56))
        return density._replace(banner=64, title=32, face=48, pads=(14, 18)) if beside and casussen == 4 else density

    @staticmethod
    def _of(casussen: int) -> Density:
        if casussen == 1:
            return Density(1, 230, 440, 48, STORY, 6, True, 104, 560)
        if casussen <= 3:
            return Density(casussen, 130, 330, 36, BODY, 2, False, 76, 500)
        if casussen == 4:
            # Four fill two rows of a beamer, and none hides below its edge.
            return Density(2, 72, 240, 36, BODY, 0, False, 76, 500, (16, 20))
        return Density(3, 64, 200, 32, BODY, 0, False, 48, 430, (14, 18))


def casus_card(hall: Hall, entry: CasusEntry, density: Density, *, review: bool = True) -> Button:
    """A casus as one large button, as full of words as its density allows; without `review` not who has read it."""
    shown = own_scene(hall.assets, entry.id, entry.scene)
    banner = Scene(shown, square_below=True, height=density.banner, name="", role="none")
    summary = shortened(entry.summary)
    story = Column(
        _title(hall, entry, density),
        Text(summary, density.summary),
        None if density.is_brief else Wrap(*facts_of(hall, entry), gap=22),
        gap=14,
        grow=5,
        least=density.least - 60,
    )
    above, below = density.pads
    words = Column(
        Row(story, _asks(hall, entry, density), gap=28, align="start", stacks=True),
        Space(),
        _foot(hall, entry, review=review),
        gap=10 if density.is_brief else 18,
        box=Box(pad=(32, above, 32, below)),
    )
    return Button(
        Illustrated(banner, _on_banner(hall, entry, density), words, highest=density.highest, grow=1),
        action=lambda: hall.choose(entry),
        id=f"casus-{entry.name}",
        name=_told(hall, entry, summary),
        box=Box(fill="card", line="line", shadow=True, pad=2),
        align="stretch",
        least=density.least,
    )


def _told(hall: Hall, entry: CasusEntry, summary: str) -> str:
    """All that is said of a card to who does not see it: what it is, what it is about, and how long it takes."""
    kind, short = kind_of(hall, entry), entry.short
    told = hall.say("casus-named", title=entry.title, summary=summary, minutes=entry.minutes)
    shorter = hall.words.say("setting.short-named", minutes=short.minutes) if short else ""
    return f"{kind}. {told} {shorter}".strip() if kind else f"{told} {shorter}".strip()


def _on_banner(hall: Hall, entry: CasusEntry, density: Density) -> Node:
    """What kind of evening it is, where that is not an ordinary casus."""
    kind = kind_of(hall, entry)
    if kind is None:
        return Node(height=density.banner)
    return Column(Row(tag(kind, "amber", icon="key")), height=density.banner, align="start", box=Box(pad=(18, 16)))


def kind_of(hall: Hall, entry: CasusEntry) -> str | None:
    """What a casus of another kind is called; None for an ordinary one."""
    return hall.words.say(f"setting.kind-{entry.kind}") if entry.kind in OTHER_KINDS else None


def faces(hall: Hall, entry: CasusEntry, size: float) -> Node | None:
    """The household with calm faces, as far as there are pictures of them; of a large one how many more there are."""
    known = [one for one in entry.portraits if (hall.assets.root / "portraits" / f"{one}-rustig.svg").is_file()]
    shown = [Portrait(portrait, "rustig", size, role="none") for portrait in known[:MOST_FACES]]
    more = len(known) - len(shown)
    others = Text(f"+{more}", SMALL_STRONG, colour="soft", role="none") if more else None
    return Row(*shown, others, gap=8) if shown else None


def facts_of(hall: Hall, entry: CasusEntry, time: str = "") -> list[Node]:
    """How long it takes (as `time` tells it, or else in the fewest words), over how many weeks, and for how many."""
    return [
        note(time or _long(hall, entry), "clock"),
        note(hall.say("over-weeks", count=entry.horizon), "calendar-week"),
        note(hall.say("seats-count", count=len(entry.seats)), "users-group"),
    ]


def few_facts_of(hall: Hall, entry: CasusEntry) -> list[Node]:
    """How long it takes and for how many, where there is room for little."""
    return [
        note(_long(hall, entry), "clock"),
        note(hall.say("seats-count", count=len(entry.seats)), "users-group"),
    ]


def _long(hall: Hall, entry: CasusEntry) -> str:
    """How long it takes, and how long the short play does."""
    if entry.short is None:
        return hall.say("minutes", minutes=entry.minutes)
    return hall.words.say("setting.minutes-or-short", minutes=entry.minutes, short=entry.short.minutes)


def shortened(summary: str) -> str:
    """A summary that is not longer than a card can bear; whole sentences, then a sign that there is more."""
    if len(summary) <= LONG_SUMMARY:
        return summary
    kept = summary[:LONG_SUMMARY]
    end = max(kept.rfind(". "), kept.rfind("? "), kept.rfind("! "))
    return f"{kept[: end + 1] or kept.rpartition(' ')[0]} …"


def _title(hall: Hall, entry: CasusEntry, density: Density) -> Node:
    style = TextStyle(Face.DISPLAY, density.title, 1.15)
    name, shown = heading(entry.title, style), faces(hall, entry, density.face)
    household = Text(entry.household, SMALL, colour="soft", grow=1)
    if density.is_brief:
        return Row(Column(name, Wrap(*few_facts_of(hall, entry), gap=22), gap=6, grow=1), shown, gap=20, stacks=True)
    if density.columns == 1:
        return Row(Column(name, household, grow=1), shown, gap=20, stacks=True)
    # The faces stand beside the household, not beside the title: cards in one row then begin alike.
    return Column(name, Row(household, shown, gap=20, align="start"), gap=4)


def _asks(hall: Hall, entry: CasusEntry, density: Density) -> Node | None:
    """What can be practised; of many goals the first ones, and how many more there are."""
    if not entry.goals or density.is_brief:
        return None
    left = len(entry.goals) - density.goals
    points = [bullet(goal, "check", style=SMALL) for goal in entry.goals[: density.goals]]
    more = Text(hall.say("goals-more", count=left), SMALL, colour="soft") if left > 0 else None
    names = ", ".join(seat.title for seat in entry.seats)
    seats = bullet(hall.say("seats-named", names=names), "users-group", style=SMALL) if density.seats else None
    title = Text(hall.say("goals"), SMALL_STRONG, colour="soft")
    return Column(title, *points, more, seats, gap=8, grow=4, least=density.least - 130)


def _foot(hall: Hall, entry: CasusEntry, *, review: bool) -> Node | None:
    """What the casus also touches, and honestly who has read it."""
    notes = Wrap(*(tag(text, "amber") for text in entry.content_notes), gap=8) if entry.content_notes else None
    line = review_line(hall.words, entry.review) if review else None
    return Column(notes, line, gap=12) if notes or line else None
