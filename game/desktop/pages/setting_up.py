"""One casus before play: what it asks and who has read it on the left, how to play it on the right."""

from __future__ import annotations

from functools import partial

from game.desktop.buttons import Action, push_button
from game.desktop.containers import Column, Row, Space
from game.desktop.faces import BODY, HEADING, SMALL, STORY, STRONG, TITLE, TextStyle
from game.desktop.grids import Wrap
from game.desktop.hall import Hall
from game.desktop.nodes import Box, Node
from game.desktop.pages.furniture import bullet, side_by_side, tag, titled
from game.desktop.pages.hall_frame import hall_screen, tools
from game.desktop.pages.home_cards import faces, facts_of
from game.desktop.pages.review import review_lines
from game.desktop.pages.scenery import own_scene
from game.desktop.pages.setting_more import more
from game.desktop.pages.setting_ways import HEAD, ways
from game.desktop.pictures import Scene
from game.desktop.ports import CasusEntry
from game.desktop.screens import Screen, Viewport
from game.desktop.scrolling import Scroll
from game.desktop.texts import Text, heading

FACE = 88
LOW_BANNER, HIGH_BANNER = 90, 330


def setting_up(hall: Hall, view: Viewport) -> Screen:
    """The casus that was chosen, with the two ways to play it, or with all that can be set before play."""
    entry = hall.chosen
    assert entry is not None
    open_now = hall.more_open
    head = Row(
        push_button(hall.say("all-casussen"), hall.back, icon="arrow-left", id="back"),
        Space(),
        tools(hall, view),
        gap=20,
    )
    right = more(hall, entry) if open_now else ways(hall, entry)
    body = _beside(hall, entry, right) if side_by_side(view) else _below(hall, entry, right, open_now=open_now)
    screen = hall_screen(hall, view, head, body, "done" if open_now else "table")
    typing = open_now and not hall.help_open
    return screen._replace(keys={**screen.keys, **_number_keys(hall)}) if typing else screen


def _number_keys(hall: Hall) -> dict[str, Action]:
    """With the settings open, digits write the number that chance follows."""
    digits: dict[str, Action] = {digit: partial(hall.wishes.type_digit, digit) for digit in "0123456789"}
    return {**digits, "backspace": hall.wishes.erase_digit}


def _beside(hall: Hall, entry: CasusEntry, right: Node) -> Node:
    about = Column(_heading(hall), _story(hall, entry), _goals(hall, entry), gap=18)
    columns = (Column(Scroll(about, id="about", grow=1)), Column(Scroll(right, id="ways", grow=1)))
    for column in columns:
        column.grow, column.least = 1, 560
    return Row(*columns, gap=36, align="stretch", stacks=True)


def _below(hall: Hall, entry: CasusEntry, right: Node, *, open_now: bool) -> Node:
    """With all of it below each other, the ways to play follow at once on the story, and open settings come first.

    There is no scene above the story then: it would push what can be pressed out of sight.
    """
    story, goals = _brief_story(hall, entry), _goals(hall, entry)
    lines = review_lines(hall.words, entry.review)
    honesty = titled(hall.say("who-read-this"), *lines) if lines else None
    if open_now:
        return Column(right, _heading(hall), story, honesty, goals, gap=18)
    return Column(story, right, honesty, goals, gap=18)


def _heading(hall: Hall) -> Node:
    return Row(heading(hall.say("what-about"), HEADING), height=HEAD)


def _brief_story(hall: Hall, entry: CasusEntry) -> Node:
    """What it is about in few lines, so that the way on is in sight with the largest text."""
    words = Column(*_words(hall, entry, BODY), gap=10, box=Box(pad=(34, 14, 34, 18)))
    return Node(words, box=Box(fill="card", line="line", shadow=True, pad=2))


def _story(hall: Hall, entry: CasusEntry) -> Node:
    """What it is about, below its scene, and who has read it."""
    # Without goals there is room, and an empty page would look unfinished.
    shown = own_scene(hall.assets, entry.id, entry.scene)
    height = LOW_BANNER if entry.goals else HIGH_BANNER
    scene = Scene(shown, square_below=True, height=height, name="", role="none")
    lines = review_lines(hall.words, entry.review)
    words = Column(*_words(hall, entry, STORY), *lines, gap=12, box=Box(pad=(34, 18, 34, 24)))
    return Column(scene, words, box=Box(fill="card", line="line", shadow=True, pad=2))


def _words(hall: Hall, entry: CasusEntry, style: TextStyle) -> list[Node]:
    """Whom it is about, how long it takes, and what it also touches: to be known before anybody begins."""
    name = Column(heading(entry.title, TITLE), Text(entry.household, STRONG, colour="soft"), grow=1)
    also = Text(hall.say("also-about"), SMALL, colour="soft")
    notes = [Wrap(also, *(tag(text, "amber") for text in entry.content_notes), gap=10)] if entry.content_notes else []
    return [
        Row(name, faces(hall, entry, FACE), gap=20, stacks=True),
        Text(entry.summary, style),
        Wrap(*facts_of(hall, entry, hall.say("minutes-and-talk", minutes=_minutes(hall, entry))), gap=24),
        *notes,
    ]


def _minutes(hall: Hall, entry: CasusEntry) -> int:
    """How long it takes as it stands set now."""
    return entry.short.minutes if entry.short and hall.wishes.short else entry.minutes


def _goals(hall: Hall, entry: CasusEntry) -> Node | None:
    if not entry.goals:
        return None
    points = (bullet(goal, "check", style=SMALL) for goal in entry.goals)
    return titled(hall.say("goals"), Column(*points, gap=10, role="list", name=hall.say("goals")))
