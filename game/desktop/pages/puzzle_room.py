"""The room on the screen of a lock: its scene with the story, the code of the door, and what the team knows by now."""

from __future__ import annotations

from collections.abc import Sequence

from game.desktop.containers import Column, Row, Space
from game.desktop.faces import HEADING, NOTE, SMALL, SMALL_STRONG, Face, TextStyle
from game.desktop.fitting import Fitting
from game.desktop.grids import Grid, Wrap
from game.desktop.meters import Meter
from game.desktop.nodes import Box, Node
from game.desktop.pages.furniture import LOW_PANEL, LineIcon, paragraphs, side_by_side
from game.desktop.pages.labels import envelopes
from game.desktop.pages.moment import WHOLE
from game.desktop.pages.puzzle_words import envelope_key, said
from game.desktop.pages.scenery import Illustrated, scene
from game.desktop.pictures import Icon
from game.desktop.screens import Viewport
from game.desktop.scrolling import Scroll
from game.desktop.table import Table
from game.desktop.texts import Text, heading
from game.session.lock_view import PuzzleView
from game.session.view import Gauge, MomentView

HIGHEST = 620
"""How high the scene is where there is room, in design units."""

SIZES = (TextStyle(Face.REGULAR, 28, 1.4), TextStyle(Face.REGULAR, 26, 1.34), TextStyle(Face.REGULAR, 24, 1.3))
DIGIT = TextStyle(Face.BOLD, 44, 1.1)
KNOWN = TextStyle(Face.REGULAR, 22, 1.28)
LEAST_KNOWN = 150


def the_room(table: Table, view: Viewport, moment: MomentView, puzzle: PuzzleView) -> Node:
    """The scene with the name of the lock, and what happens there."""
    # A lock without a story is all picture.
    told = Fitting(*(paragraphs(moment.texts, style, gap=10) for style in SIZES)) if moment.texts else Space(height=4)
    sealed = envelopes(table, moment, envelope_key(puzzle))
    low = 150 if side_by_side(view) else WHOLE
    return Illustrated(
        scene(table, moment.scene),
        Column(Row(_name(moment), sealed, gap=14, align="start"), box=Box(pad=(16, 12))),
        Scroll(told, id=f"story-{moment.id}", low=low, snug=True, box=Box(pad=(30, 16, 26, 18))),
        highest=HIGHEST,
        box=Box(fill="card", line="line", shadow=True, pad=2),
        grow=1,
    )


def _name(moment: MomentView) -> Node:
    """The name of the lock, lying on its scene."""
    sign = Node(Icon("lock", 26, colour="card"), box=Box(fill="amber", radius=30, pad=9))
    box = Box(fill="card", line="line", radius=40, pad=(8, 6, 22, 6))
    return Row(Row(sign, heading(moment.title, HEADING), gap=12, box=box), grow=1)


def door_and_known(table: Table, view: Viewport, puzzle: PuzzleView) -> Node:
    """The card below the scene: the code of the door, and what is known."""
    known = _known(table, puzzle)
    listed = Column(*known, gap=10, role="list", name=said(table, "known"))
    low = LEAST_KNOWN if side_by_side(view) else WHOLE
    beside = Column(
        heading(said(table, "known"), HEADING),
        Scroll(listed, id="known", low=low) if known else Text(said(table, "known-nothing"), SMALL, colour="soft"),
        gap=10,
        grow=1,
        least=340,
    )
    both = Row(_door(table), beside, gap=34, align="start", stacks=True)
    return Column(both, _counters(table), gap=12, box=LOW_PANEL)


def _counters(table: Table) -> Node | None:
    """What a team can keep low or high in this room, as far as it may be seen."""
    gauges = {one.path: one for one in table.view.household.others}
    rows = [_counter(table, gauges[path]) for path in table.casus.counters if path in gauges]
    return Grid(*rows, columns=2, gap=34) if rows else None


def _counter(table: Table, one: Gauge) -> Node:
    name, told = table.teller.gauge(one.path), table.say("from-to", value=one.value, high=one.high)
    meter = Meter(one.value - one.low, max(1, one.high - one.low), colour="amber_bar", name=name, value=told, grow=1)
    return Row(Text(name, SMALL_STRONG, role="none"), meter, gap=14)


def _door(table: Table) -> Node | None:
    digits = table.view.digits
    if not digits:
        return None
    at = table.view.moment.id if table.view.moment else ""
    places = [_place(table, digit, here=moment == at) for moment, digit in digits]
    earned = sum(digit is not None for _, digit in digits)
    return Column(
        heading(said(table, "door"), HEADING),
        Text(said(table, "door-how"), NOTE, colour="soft"),
        Wrap(*places, gap=12, role="list", name=said(table, "door-told", earned=earned, count=len(digits))),
        gap=10,
        grow=1,
        least=340,
    )


def _place(table: Table, digit: int | None, *, here: bool) -> Node:
    """A digit that was earned, a lock for one that was not, in the colour of the lock that is on."""
    told = (
        said(table, "digit", digit=digit) if digit is not None else said(table, "digit-here" if here else "digit-not")
    )
    box = Box(fill="paper", line="amber" if here else "line", thickness=4 if here else 2, radius=18, pad=(12, 8))
    icon = Icon("lock", 34, colour="amber" if here else "soft")
    shown = Text(str(digit), DIGIT, colour="amber", align="center", role="none") if digit is not None else icon
    return Column(shown, box=box, height=78, least=78, align="stretch", justify="center", role="listitem", name=told)


def _known(table: Table, puzzle: PuzzleView) -> Sequence[Node]:
    """The hints that were bought, the last one first, and the facts that the team knows."""
    facts = [table.casus.facts[fact].text for fact in table.view.knows]
    hints = [_point(said(table, "hint-was", text=text), "bulb", "amber") for text in reversed(puzzle.hints)]
    return [*hints, *(_point(text, "file-text", "teal") for text in facts)]


def _point(text: str, icon: str, colour: str) -> Node:
    return Row(LineIcon(icon, KNOWN, colour=colour), Text(text, KNOWN, grow=1), gap=12, align="start", role="listitem")
