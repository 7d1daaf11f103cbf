"""The first screen: the casussen to choose from, and a play to take up again."""

from __future__ import annotations

from game.desktop.buttons import Button, icon_button, push_button
from game.desktop.containers import Column, Row
from game.desktop.faces import BODY, HEADING, NOTE, SMALL, SMALL_STRONG, STORY, STRONG, Face, TextStyle
from game.desktop.grids import Grid, Wrap
from game.desktop.hall import Hall
from game.desktop.nodes import TILE, Box, Node
from game.desktop.pages.furniture import side_by_side, tag
from game.desktop.pictures import Icon, Portrait, Scene
from game.desktop.ports import BrokenEntry, CasusEntry, SavedEntry
from game.desktop.screens import Screen, Viewport
from game.desktop.scrolling import Scroll
from game.desktop.texts import Text, heading, note

NAME = TextStyle(Face.DISPLAY, 58, 1.15)
BANNER, TALL_BANNER = 190, 390
FACE = 84
MOST_SAVED = 3
NOT_YET = "nog-niet"


def home(hall: Hall, view: Viewport) -> Screen:
    """All casussen as large cards, with the plays that wait beside them."""
    body = Row(_casussen(hall), _waiting(hall), gap=28, align="stretch" if side_by_side(view) else "start", stacks=True)
    page = Column(
        _title(hall),
        _notices(hall),
        Scroll(body, id="body", grow=1, low=300),
        Text(hall.say("hint-home"), NOTE, colour="soft", align="center"),
        gap=28,
        box=Box(pad=(64, 36, 64, 22)),
    )
    first = hall.playable[0].name if hall.playable else ""
    return Screen(page, {"esc": hall.leave}, f"casus-{first}")


def _title(hall: Hall) -> Node:
    return Row(
        Node(Icon("home-heart", 54, colour="on_teal"), box=TILE),
        Column(heading("Kantelpunt", NAME), Text(hall.say("tagline"), BODY, colour="soft"), grow=1, least=420),
        Row(
            icon_button("text-size", hall.say("larger-text"), hall.comfort.larger_text),
            icon_button("contrast", hall.say("contrast"), hall.comfort.contrast),
            icon_button("maximize", hall.say("full-screen"), hall.comfort.full_screen),
            gap=8,
        ),
        push_button(hall.say("quit"), hall.leave, icon="logout", id="quit"),
        gap=24,
    )


def _notices(hall: Hall) -> Node | None:
    if not hall.notices:
        return None
    lines = [note(notice, "info-circle", colour="amber") for notice in hall.notices]
    return Column(*lines, gap=8, role="status", box=Box(fill="amber_soft", radius=18, pad=(20, 14)))


def _casussen(hall: Hall) -> Node:
    if not hall.casussen:
        return Column(heading(hall.say("no-casussen"), HEADING), grow=3, least=640)
    alone = len(hall.playable) == 1
    cards = [_card(hall, entry, alone=alone) for entry in hall.playable]
    return Column(
        heading(hall.say("choose-casus"), HEADING),
        Grid(*cards, columns=1 if alone else 2, gap=24, role="list", name=hall.say("choose-casus")),
        *(_broken(hall, entry) for entry in hall.broken),
        gap=18,
        grow=3,
        least=640,
    )


def _card(hall: Hall, entry: CasusEntry, *, alone: bool) -> Button:
    """A casus as one large button: its scene, what it is about, and what it asks."""
    banner = Scene(
        scene_of(hall, entry), square_below=True, height=TALL_BANNER if alone else BANNER, name="", role="none"
    )
    words = Column(
        Row(heading(entry.title, TextStyle(Face.DISPLAY, 46 if alone else 36, 1.15), grow=1), _faces(entry), gap=20),
        Text(entry.summary, STORY if alone else BODY),
        _facts(hall, entry),
        Wrap(*(tag(text, "amber") for text in entry.content_notes), gap=10) if entry.content_notes else None,
        gap=16,
        box=Box(pad=(32, 22, 32, 28)),
    )
    return Button(
        Column(banner, words, grow=1),
        action=lambda: hall.choose(entry),
        id=f"casus-{entry.name}",
        name=hall.say("casus-named", title=entry.title, summary=entry.summary, minutes=entry.minutes),
        box=Box(fill="card", line="line", shadow=True, pad=2),
        align="start",
        least=520,
    )


def scene_of(hall: Hall, entry: CasusEntry) -> str:
    """The scene of the first moment, or a street where there is no such picture."""
    known = entry.scene is not None and (hall.assets.root / "scenes" / f"{entry.scene}.svg").is_file()
    return entry.scene if known and entry.scene else "straat"


def _faces(entry: CasusEntry) -> Node | None:
    faces = [Portrait(portrait, "rustig", FACE, role="none") for portrait in entry.portraits[:4]]
    return Row(*faces, gap=10) if faces else None


def _facts(hall: Hall, entry: CasusEntry) -> Node:
    """How long it takes, over how many weeks, and for how many."""
    return Wrap(
        note(hall.say("minutes", minutes=entry.minutes), "clock", style=SMALL_STRONG),
        note(hall.say("over-weeks", count=entry.horizon), "calendar-week", style=SMALL_STRONG),
        note(hall.say("seats-count", count=len(entry.seats)), "users-group", style=SMALL_STRONG),
        gap=22,
    )


def _broken(hall: Hall, entry: BrokenEntry) -> Node:
    box = Box(fill="paper", line="line", radius=18, pad=(22, 16))
    title = Text(hall.say("broken", name=entry.name), STRONG)
    return Column(title, Text(entry.sentence, SMALL, colour="soft"), gap=4, box=box, role="listitem")


def _waiting(hall: Hall) -> Node | None:
    """The plays that were not finished, the latest first."""
    if not hall.saved:
        return None
    cards = [_saved(hall, saved) for saved in hall.saved[:MOST_SAVED]]
    return Column(
        heading(hall.say("go-on-with"), HEADING),
        *cards,
        gap=18,
        grow=1,
        least=420,
        role="list",
        name=hall.say("go-on-with"),
    )


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
        box=Box(fill="card", line="line", shadow=True, radius=20, pad=(22, 18)),
    )


def _day(hall: Hall, day: str) -> str:
    """A day as people write it; what is no year-month-day stands as it is."""
    parts = day.split("-")
    return hall.say("day", year=parts[0], month=parts[1], day=parts[2]) if len(parts) == 3 else day


def seat_title(hall: Hall, saved: SavedEntry) -> str:
    """The title of the seat that was played, or its id where the casus has changed since."""
    seats = {seat.id: seat.title for entry in hall.playable if entry.name == saved.casus for seat in entry.seats}
    return seats.get(saved.seat or "", saved.seat or "")
