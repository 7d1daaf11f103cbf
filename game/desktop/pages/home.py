"""The first screen: the casussen to choose from, and a play to take up again."""

from __future__ import annotations

from game.desktop.buttons import push_button
from game.desktop.containers import Column, Row
from game.desktop.even_rows import EvenRows
from game.desktop.faces import BODY, HEADING, STORY, TITLE, Face, TextStyle
from game.desktop.grids import Wrap
from game.desktop.hall import Hall
from game.desktop.nodes import TILE, Box, Node
from game.desktop.pages.furniture import side_by_side
from game.desktop.pages.hall_frame import hall_screen, tools
from game.desktop.pages.home_beside import beside
from game.desktop.pages.home_cards import Density, casus_card
from game.desktop.pages.review import review_line
from game.desktop.pages.scenery import Illustrated
from game.desktop.pictures import Icon, Scene
from game.desktop.screens import Screen, Viewport
from game.desktop.scrolling import Scroll
from game.desktop.texts import Text, heading

NAME = TextStyle(Face.DISPLAY, 54, 1.1)
MANY = 4
"""From so many casussen on, what is the same of all of them is said once."""

WIDE_HEAD = 1400
"""From this width on (design units at 100 % text) the first screen says below its name what it is."""


def home(hall: Hall, view: Viewport) -> Screen:
    """All casussen as large cards, with the plays that wait beside them."""
    right = beside(hall)
    left = _casussen(hall, view, beside=right is not None)
    left.grow, left.least = 3, 620
    if right is not None:
        if side_by_side(view):
            # Each to its own height: many plays that wait do not push the casussen out of sight.
            left, right = Column(Scroll(left, id="casussen", grow=1)), Column(Scroll(right, id="beside", grow=1))
        left.grow, left.least, right.grow, right.least = 3, 620, 1, 430
    body = Row(left, right, gap=36, align="stretch" if side_by_side(view) else "start", stacks=True)
    first = f"casus-{hall.playable[0].name}" if hall.playable else hall.say("help")
    return hall_screen(hall, view, _head(hall, view), body, first)


def _head(hall: Hall, view: Viewport) -> Node:
    """The name, and what everybody can reach for; where letters are very large, the tools need the room of the rest."""
    wide = view.width / view.text_scale >= WIDE_HEAD
    tagline = Text(hall.say("tagline"), BODY, colour="soft") if wide else None
    name = heading("Kantelpunt", NAME if wide else HEADING)
    return Row(
        Row(
            Node(Icon("home-heart", 50, colour="on_teal"), box=TILE),
            Column(name, tagline, grow=1, least=360 if wide else 0),
            gap=24,
            grow=1,
        ),
        Row(
            tools(hall, view),
            push_button(hall.say("quit"), hall.leave, icon="logout", id="quit"),
            gap=16,
        ),
        gap=24,
    )


def _casussen(hall: Hall, view: Viewport, *, beside: bool) -> Column:
    if not hall.playable:
        return Column(_nothing_yet(hall))
    density = Density.of(len(hall.playable), roomy=side_by_side(view), beside=beside)
    shared = _shared_review(hall)
    cards = [casus_card(hall, entry, density, review=shared is None) for entry in hall.playable]
    return Column(
        Wrap(heading(hall.say("choose-casus"), HEADING), shared, gap=36),
        EvenRows(*cards, columns=density.columns, gap=24, grow=1, role="list", name=hall.say("choose-casus")),
        gap=18,
    )


def _shared_review(hall: Hall) -> Node | None:
    """Who has read them, said once above many casussen of which that is the same."""
    first, *others = hall.playable
    if len(others) < MANY - 1 or any(dict(entry.review) != dict(first.review) for entry in others):
        return None
    return review_line(hall.words, first.review)


def _nothing_yet(hall: Hall) -> Node:
    """A table without a casus: what one is, and how to make the first."""
    words = Column(
        heading(hall.say("no-casussen"), TITLE),
        Text(hall.say("no-casussen-how"), STORY),
        gap=14,
        box=Box(pad=(44, 30, 44, 40)),
    )
    scene = Scene("overleg", square_below=True, name="", role="none")
    box = Box(fill="card", line="line", shadow=True, pad=2)
    return Illustrated(scene, Node(height=300), words, highest=560, box=box, grow=1)
