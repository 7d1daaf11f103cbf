"""One casus before play: what it asks, who has read it, and the choice between a table and a seat alone."""

from __future__ import annotations

from game.desktop.buttons import CHOSEN, Button, push_button
from game.desktop.containers import Column, Row
from game.desktop.faces import BODY, HEADING, NOTE, SMALL, STORY, STRONG, SUBHEADING, TITLE
from game.desktop.grids import Grid, Wrap
from game.desktop.hall import Hall
from game.desktop.nodes import Box, Node
from game.desktop.pages.furniture import bullet, side_by_side, tag, titled
from game.desktop.pages.home import scene_of
from game.desktop.pages.review import review_lines
from game.desktop.pictures import Icon, Scene
from game.desktop.ports import CasusEntry, LeverEntry, SeatEntry
from game.desktop.screens import Screen, Viewport
from game.desktop.scrolling import Scroll
from game.desktop.texts import Text, heading, note


def setting_up(hall: Hall, view: Viewport) -> Screen:
    """The casus that was chosen, with the two ways to play it."""
    entry = hall.chosen
    assert entry is not None
    left, right = _about(hall, entry), _ways(hall, entry)
    if side_by_side(view):
        left = Column(Scroll(left, id="about", grow=1))
        right = Column(Scroll(right, id="ways", grow=1))
    left.grow, left.least, right.grow, right.least = 5, 600, 4, 520
    page = Column(
        Row(push_button(hall.say("all-casussen"), hall.back, icon="arrow-left", id="back")),
        *(note(notice, "info-circle", colour="amber") for notice in hall.notices),
        Scroll(Row(left, right, gap=36, align="stretch", stacks=True), id="body", grow=1, low=300),
        Text(hall.say("hint-home"), NOTE, colour="soft", align="center"),
        gap=20,
        box=Box(pad=(64, 28, 64, 22)),
    )
    return Screen(page, {"esc": hall.back}, "table")


def _about(hall: Hall, entry: CasusEntry) -> Node:
    story = Column(
        heading(entry.title, TITLE),
        Text(entry.household, STRONG, colour="soft"),
        Text(entry.summary, STORY),
        Wrap(
            note(hall.say("minutes", minutes=entry.minutes), "clock"),
            note(hall.say("over-weeks", count=entry.horizon), "calendar-week"),
            gap=24,
        ),
        gap=10,
        box=Box(pad=(34, 20, 34, 22)),
    )
    banner = Scene(scene_of(hall, entry), square_below=True, height=110, name="", role="none")
    goals = Column(*(bullet(goal, "check") for goal in entry.goals), gap=12, role="list", name=hall.say("goals"))
    return Column(
        Column(banner, story, box=Box(fill="card", line="line", shadow=True, pad=2)),
        titled(hall.say("goals"), goals) if entry.goals else None,
        _honesty(hall, entry),
        gap=18,
    )


def _honesty(hall: Hall, entry: CasusEntry) -> Node | None:
    also = Text(hall.say("also-about"), SMALL, colour="soft")
    notes = Wrap(also, *(tag(text, "amber") for text in entry.content_notes), gap=10)
    lines = review_lines(hall.words, entry.review)
    if not lines and not entry.content_notes:
        return None
    return titled(hall.say("good-to-know"), notes if entry.content_notes else None, *lines)


def _ways(hall: Hall, entry: CasusEntry) -> Node:
    return Column(
        heading(hall.say("how-to-play"), HEADING),
        _table(hall, entry),
        _alone(hall, entry),
        *(_lever(hall, lever) for lever in entry.levers),
        gap=18,
    )


def _table(hall: Hall, entry: CasusEntry) -> Button:
    """The one clear way on: together, at one table."""
    words = Column(
        Text(hall.say("play-table"), SUBHEADING, colour="on_teal"),
        Text(hall.say("play-table-does"), BODY, colour="on_teal"),
        gap=4,
        grow=1,
        least=300,
    )
    return Button(
        Icon("users-group", 46, colour="on_teal"),
        words,
        Icon("arrow-right", 34, colour="on_teal"),
        action=lambda: hall.begin(entry),
        id="table",
        gap=20,
        box=Box(fill="teal", radius=22, shadow=True, pad=(28, 24)),
        hover="teal_deep",
    )


def _alone(hall: Hall, entry: CasusEntry) -> Node:
    seats = sorted(entry.seats, key=lambda seat: not seat.solo)
    return titled(
        hall.say("play-alone"),
        Text(hall.say("play-alone-does"), SMALL, colour="soft"),
        Grid(*(_seat(hall, entry, seat) for seat in seats), columns=2, gap=10),
    )


def _seat(hall: Hall, entry: CasusEntry, seat: SeatEntry) -> Button:
    """A seat to play alone; where it decides little itself, that is said."""
    words = Column(
        Text(seat.title, STRONG),
        Text(hall.say("seat-decides" if seat.solo else "seat-advises"), SMALL, colour="soft"),
        grow=1,
        least=220,
    )
    return Button(
        Icon("user-heart" if seat.solo else "user", 30, colour="teal" if seat.solo else "soft"),
        words,
        action=lambda: hall.begin(entry, seat.id),
        id=f"seat-{seat.id}",
        gap=16,
        box=Box(fill="card", line="line", radius=18, pad=(18, 12)),
    )


def _lever(hall: Hall, lever: LeverEntry) -> Node:
    """A setting of the world around the table, to be made before play."""
    options = [_option(hall, lever, option) for option in lever.options]
    title = lever.id.replace("-", " ").capitalize()
    return titled(
        title, Text(hall.say("lever-does"), SMALL, colour="soft"), Grid(*options, columns=min(3, len(options)), gap=10)
    )


def _option(hall: Hall, lever: LeverEntry, option: str) -> Button:
    chosen = hall.lever(lever) == option
    mark = Icon("circle-check" if chosen else "circle", 26, colour="teal" if chosen else "soft")
    plain = Box(fill="card", line="line", radius=18, pad=(18, 12))
    box = Box(CHOSEN.fill, CHOSEN.line, 3, radius=18, pad=(18, 12)) if chosen else plain
    return Button(
        mark,
        Text(option.replace("-", " ").capitalize(), STRONG, grow=1),
        action=lambda: hall.set_lever(lever, option),
        id=f"lever-{lever.id}-{option}",
        value=hall.say("is-set") if chosen else "",
        box=box,
        least=150,
    )
