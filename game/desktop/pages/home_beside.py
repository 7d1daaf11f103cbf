"""Beside the casussen of the first screen: plays that wait to be taken up again, and casussen that cannot be played."""

from __future__ import annotations

from game.desktop.buttons import Button, push_button
from game.desktop.containers import Column, Row
from game.desktop.faces import HEADING, SMALL, STRONG
from game.desktop.hall import Hall
from game.desktop.nodes import Box, Node
from game.desktop.pictures import Icon
from game.desktop.ports import BrokenEntry, SavedEntry
from game.desktop.texts import Text, heading

MOST_SAVED = 4
"""So many plays wait in sight; a button shows the others."""


def beside(hall: Hall) -> Column | None:
    """What lies beside the casussen, if anything does."""
    if not hall.saved and not hall.broken:
        return None
    return Column(_waiting(hall), _broken(hall), gap=30)


def _waiting(hall: Hall) -> Column | None:
    """The plays that were not finished, the latest first."""
    if not hall.saved:
        return None
    shown = hall.saved if hall.all_saved else hall.saved[:MOST_SAVED]
    return Column(
        heading(hall.say("go-on-with"), HEADING),
        *(_saved(hall, saved) for saved in shown),
        _all(hall) if len(hall.saved) > MOST_SAVED else None,
        gap=18,
        role="list",
        name=hall.say("go-on-with"),
    )


def _all(hall: Hall) -> Button:
    told = hall.say("fewer-saved") if hall.all_saved else hall.say("all-saved", count=len(hall.saved))
    icon = "chevron-up" if hall.all_saved else "chevron-down"
    return push_button(told, hall.show_all_saved, icon=icon, id="all-saved")


def _saved(hall: Hall, saved: SavedEntry) -> Button:
    who = hall.say("at-the-table") if saved.seat is None else hall.say("as-seat", seat=seat_title(hall, saved))
    words = Column(
        Text(saved.title, STRONG),
        Text(who, SMALL, colour="soft"),
        Text(hall.say("decisions-on", count=saved.decisions, day=_day(hall, saved.day)), SMALL, colour="soft"),
        gap=2,
        grow=1,
        least=240,
    )
    return Button(
        Icon("player-play", 34, colour="teal"),
        words,
        action=lambda: hall.resume(saved),
        id=f"saved-{saved.path.name}",
        gap=18,
        box=Box(fill="card", line="line", shadow=True, radius=20, pad=(22, 16)),
    )


def _day(hall: Hall, day: str) -> str:
    """A day as people write it; what is no year-month-day stands as it is."""
    parts = day.split("-")
    return hall.say("day", year=parts[0], month=parts[1], day=parts[2]) if len(parts) == 3 else day


def seat_title(hall: Hall, saved: SavedEntry) -> str:
    """The title of the seat that was played, or its id where the casus has changed since."""
    seats = {seat.id: seat.title for entry in hall.playable if entry.name == saved.casus for seat in entry.seats}
    return seats.get(saved.seat or "", saved.seat or "")


def _broken(hall: Hall) -> Node | None:
    """The casussen that cannot be played now, each with the sentence that says why."""
    if not hall.broken:
        return None
    title = hall.say("broken-ones", count=len(hall.broken))
    return Column(
        Row(Icon("alert-triangle", 28, colour="amber"), Text(title, STRONG, role="heading", grow=1), gap=12),
        *(_why(entry) for entry in hall.broken),
        gap=14,
        box=Box(fill="paper", line="line", radius=18, pad=(24, 18)),
        role="list",
        name=title,
    )


def _why(entry: BrokenEntry) -> Node:
    words = Column(Text(entry.name, STRONG), Text(entry.sentence, SMALL, colour="soft"), gap=2)
    return Column(words, role="listitem", name=f"{entry.name}: {entry.sentence}")
