"""How a casus can be played: together at one table, or alone in one seat; and how the play stands set."""

from __future__ import annotations

from collections.abc import Sequence

from game.desktop.buttons import Button
from game.desktop.containers import Column, Row
from game.desktop.faces import BODY, HEADING, SMALL, SMALL_STRONG, STRONG, SUBHEADING
from game.desktop.grids import Grid, Wrap
from game.desktop.hall import Hall
from game.desktop.nodes import Box, Node
from game.desktop.pages.furniture import LOW_PANEL, titled
from game.desktop.pages.lever_words import lever_title, option_told
from game.desktop.pages.seats import seat_picture
from game.desktop.pages.setting_time import clock, length
from game.desktop.pictures import Icon
from game.desktop.ports import CasusEntry, SeatEntry
from game.desktop.texts import Text, heading, note

MOST_LEVERS_TOLD = 2
ROOM = "escape-room"
SMALLEST_TEAM, LARGEST_TEAM = 3, 5
"""How many people a room is made for; with fewer roles than that it says nothing of them."""

SEAT, BRIEF_SEAT, MANY = 52, 40, 6
"""The size of what stands for a seat in design units, and from how many seats on it is smaller."""

HEAD = 50
"""The line above both columns, so that the cards below it begin at the same height."""


def ways(hall: Hall, entry: CasusEntry) -> Column:
    """The one clear way on, the seats to play alone, and what is set."""
    return Column(
        Row(heading(hall.say("how-to-play"), HEADING), height=HEAD),
        length(hall, entry),
        _table(hall, entry),
        clock(hall, entry),
        _alone(hall, entry),
        _as_set(hall, entry),
        gap=16,
    )


def _table(hall: Hall, entry: CasusEntry) -> Button:
    """Together, at one table."""
    most = min(LARGEST_TEAM, len(entry.seats))
    is_for_a_team = is_room(entry) and most > SMALLEST_TEAM
    team = hall.words.say("setting.team-does", least=SMALLEST_TEAM, most=most)
    words = Column(
        Text(hall.say("play-table"), SUBHEADING, colour="on_teal"),
        Text(team if is_for_a_team else hall.say("play-table-does"), BODY, colour="on_teal"),
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


def is_room(entry: CasusEntry) -> bool:
    """Whether it is a game for a team before locks."""
    return entry.kind == ROOM


def _alone(hall: Hall, entry: CasusEntry) -> Node:
    """The seats in two groups: a promise to decide, or mostly advice; in a room first what alone means there."""
    if is_room(entry):
        return titled(
            hall.say("play-alone"),
            Text(hall.words.say("setting.room-alone"), SMALL),
            _seats(hall, entry, hall.words.say("setting.own-locks"), entry.seats),
            box=LOW_PANEL,
        )
    return titled(
        hall.say("play-alone"),
        *_group(hall, entry, "seat-decides", [seat for seat in entry.seats if seat.solo]),
        *_group(hall, entry, "seat-advises", [seat for seat in entry.seats if not seat.solo]),
    )


def _group(hall: Hall, entry: CasusEntry, promise: str, seats: list[SeatEntry]) -> list[Node]:
    if not seats:
        return []
    return [Text(hall.say(f"{promise}-does"), SMALL, colour="soft"), _seats(hall, entry, hall.say(promise), seats)]


def _seats(hall: Hall, entry: CasusEntry, promise: str, seats: Sequence[SeatEntry]) -> Grid:
    """The seats beside each other; of many only what they are called, so that all of them stay in sight."""
    brief = len(entry.seats) >= MANY
    buttons = [_seat(hall, entry, seat, promise, brief=brief) for seat in seats]
    return Grid(*buttons, columns=3 if brief else 2, gap=10, keeps_columns=True)


def _seat(hall: Hall, entry: CasusEntry, seat: SeatEntry, promise: str, *, brief: bool) -> Button:
    place = seat.organisation or (entry.household if seat.portrait else "")
    where = Text(place, SMALL, colour="soft") if place and not brief else None
    words = Column(Text(seat.title, SMALL_STRONG if brief else STRONG), where, grow=1, least=170 if brief else 210)
    return Button(
        seat_picture(hall.assets, seat.chain, seat.portrait, BRIEF_SEAT if brief else SEAT),
        words,
        action=lambda: hall.begin(entry, seat.id),
        id=f"seat-{seat.id}",
        name=f"{seat.title}, {place}. {promise}" if place else f"{seat.title}. {promise}",
        gap=14,
        box=Box(fill="card", line="line", radius=18, pad=(12, 8) if brief else (14, 10)),
    )


def _as_set(hall: Hall, entry: CasusEntry) -> Button:
    """What is set now, and the way to change it; nobody has to."""
    facts = [
        *(note(told, "settings") for told in _levers(hall, entry)),
        note(hall.say(f"gauges-{hall.wishes.gauges}-short"), "chart-line"),
        note(hall.say("seed-is", number=hall.wishes.digits) if hall.wishes.digits else hall.say("seed-free"), "dice-5"),
    ]
    words = Column(Text(hall.say("more"), STRONG), Wrap(*facts, gap=18), gap=8, grow=1, least=300)
    return Button(
        words,
        Icon("chevron-right", 30, colour="soft"),
        action=hall.turn_more,
        id="more",
        box=Box(fill="paper", line="line", radius=20, pad=(24, 16)),
    )


def _levers(hall: Hall, entry: CasusEntry) -> list[str]:
    """How the levers stand; of many levers only those that were set otherwise."""
    levers = entry.levers
    if len(levers) > MOST_LEVERS_TOLD:
        levers = tuple(lever for lever in levers if hall.wishes.lever(lever) != lever.start)
        if not levers:
            return [hall.say("levers-as-written", count=len(entry.levers))]
    return [
        hall.say("lever-is", lever=lever_title(lever), option=option_told(hall.words, lever, hall.wishes.lever(lever)))
        for lever in levers
    ]
