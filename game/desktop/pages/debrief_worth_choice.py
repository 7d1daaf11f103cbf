"""One choice among those that were open there: what it was worth, what stayed possible, and a way to try another."""

from __future__ import annotations

from game.desktop.buttons import Button
from game.desktop.containers import Column, Row
from game.desktop.faces import NOTE, SMALL, SMALL_STRONG, STRONG, SUBHEADING
from game.desktop.grids import Wrap
from game.desktop.nodes import Box, Node
from game.desktop.pages.charting import Chart, ink
from game.desktop.pages.debrief_pieces import number_disc, told
from game.desktop.pages.furniture import PANEL, side_by_side
from game.desktop.pages.walking import may_walk_from, said, walk_from
from game.desktop.pictures import Icon
from game.desktop.screens import Viewport
from game.desktop.scrolling import Scroll
from game.desktop.table import Table
from game.desktop.texts import Text, note
from game.reports.account import account, decimal, signed, tenths
from game.reports.charts_open import stretch
from game.reports.possible import Alternative, DecisionPossible, Possible
from game.reports.rounding import rounded
from game.session.view import DecisionView

TAKEN = Box(fill="teal_soft", line="teal", radius=18, pad=(14, 7))
OPEN = Box(fill="card", line="line", radius=18, pad=(14, 7))
STRETCH = 140
"""How wide the line of what was still possible is beside a choice, in design units."""


def the_choice(table: Table, view: Viewport, possible: Possible, place: int) -> Node:
    """The choice at a place (from 0), with all that was open there."""
    one = possible.decisions[place]
    made = [decision for decision in table.story.decisions if decision.choice is not None][place]
    parts = Column(
        _worth(table, possible, place),
        _still_open(table, view, possible, one) if table.look_back.quantity == "score" else None,
        _endings(table, one),
        _alternatives(table, view, possible, one, made),
        gap=10,
    )
    inside = Scroll(parts, id=f"worth-{one.number}", grow=1) if side_by_side(view) else parts
    return Column(
        _head(table, made),
        inside,
        gap=12,
        box=PANEL,
        grow=104,
        least=620,
        role="group",
        name=told(table, "decision-open"),
    )


def _head(table: Table, made: DecisionView) -> Node:
    first = made.happened[0]
    where = told(table, "decision-where", week=made.week, title=first.title)
    if table.alone and made.decider and made.decider != table.view.seat:
        where = f"{where} · {told(table, 'decided-by', who=table.teller.who(made.decider))}"
    words = Column(Text(where, SMALL, colour="soft"), Text(first.label or first.title, SUBHEADING), grow=1, least=300)
    return Row(number_disc(made.number), words, gap=16)


def _worth(table: Table, possible: Possible, place: int) -> Node:
    """What this choice was worth, and apart from it what luck did then."""
    one = account(possible, table.look_back.quantity).decisions[place]
    luck = said(table, "luck-then") if one.luck else said(table, "luck-none")
    return Row(
        _tile(said(table, "this-choice"), signed(table.words, one.choice), "teal"),
        _tile(luck, signed(table.words, one.luck), "amber" if one.luck else "soft"),
        gap=12,
        stacks=True,
    )


def _tile(name: str, number: str, colour: str) -> Node:
    box = Box(fill="paper" if colour == "soft" else f"{colour}_soft", radius=18, pad=(18, 8))
    return Row(
        Text(name, SMALL, colour=colour, grow=1), Text(number, SUBHEADING, colour=colour), gap=12, box=box, grow=1
    )


def _still_open(table: Table, view: Viewport, possible: Possible, one: DecisionPossible) -> Node:
    """Between which scores play could still end, before this choice and once it and what followed were there."""
    moved = one.moved["score"]
    lines = (
        ("open-before", one.lowest_before, one.highest_before, moved.before),
        ("open-after", one.lowest_after, one.highest_after, moved.after),
    )
    rows = []
    for key, low, high, expected in lines:
        drawn = _stretch(table, view, possible, (low, high), expected, None)
        words = Text(said(table, "from-to", low=low, high=high), SMALL_STRONG, width=130, least=120)
        rows.append(Row(Text(said(table, key), SMALL, width=150, least=130), drawn, words, gap=12, role="listitem"))
    name = said(table, "still-open")
    return Column(Text(name, NOTE, colour="soft"), *rows, gap=4, role="list", name=name)


def _stretch(
    table: Table, view: Viewport, possible: Possible, reach: tuple[int, int], expected: float, best: float | None
) -> Chart:
    first = possible.decisions[0]
    span = (min(first.lowest_before, reach[0]) - 1, max(first.highest_before, reach[1]) + 1)
    colours = ink(view.theme, 1)
    told_so = said(table, "from-to", low=reach[0], high=reach[1])
    return Chart(
        lambda wide, high: stretch(reach, expected, span, colours, wide, high, best),
        height=34,
        grow=1,
        least=120,
        name=told_so,
    )


def _endings(table: Table, one: DecisionPossible) -> Node | None:
    """The endings that could come before and no more after; which ones is told once there is nothing to give away."""
    before = [key for key, chance in one.endings_before.items() if chance]
    gone = [key for key in before if not one.endings_after.get(key)]
    open_still = note(said(table, "endings-open", count=len(before) - len(gone)), "flag", style=SMALL)
    if not gone:
        return open_still
    titles = {ending.id: ending.title for ending in table.casus.endings}
    if table.view.ending is None:
        return Column(open_still, note(said(table, "endings-closed", count=len(gone)), "lock", style=SMALL), gap=6)
    named = [note(titles[key], "lock", style=SMALL_STRONG, colour="ink") for key in gone]
    head = note(said(table, "endings-closed", count=len(gone)), "lock", style=SMALL)
    return Column(open_still, head, Wrap(*named, gap=16) if len(gone) <= 8 else None, gap=6)


def _alternatives(table: Table, view: Viewport, possible: Possible, one: DecisionPossible, made: DecisionView) -> Node:
    """Every choice that was open, in the order of the casus, with what might be expected after it."""
    rows = [_alternative(table, view, possible, one, other, made) for other in one.alternatives]
    name = said(table, "alternatives")
    afterwards = note(said(table, "afterwards"), "history", colour="plum") if table.look_back.hindsight else None
    return Column(Text(name, NOTE, colour="soft"), afterwards, *rows, gap=6, role="list", name=name)


def _alternative(
    table: Table,
    view: Viewport,
    possible: Possible,
    one: DecisionPossible,
    other: Alternative,
    made: DecisionView,
) -> Node:
    """A choice that was open; one that can be tried is a button, and the one that was taken stands out."""
    choice, taken = table.casus.moments[one.moment].choices[other.choice], other.choice == one.choice
    number = tenths(table.words, rounded(other.expected[table.look_back.quantity]))
    below = _below(table, other, taken=taken)
    words = Column(
        Text(choice.label, STRONG if taken else SMALL_STRONG),
        Text(" · ".join(below), NOTE, colour="plum" if table.look_back.hindsight else "teal") if below else None,
        grow=1,
        least=220,
    )
    drawn = _reach(table, view, possible, other)
    shown = (words, drawn, Text(number, SUBHEADING, align="end", width=70, least=66))
    name = ", ".join([choice.label, *below, said(table, "expected-then", number=number)])
    theirs = choice.by not in {None, table.view.seat or choice.by}
    if taken or theirs or not may_walk_from(table, made):
        icon = Icon("check" if taken else "point", 28, colour="teal" if taken else "soft")
        return Row(icon, *shown, gap=14, box=TAKEN if taken else OPEN, role="listitem", name=name)
    return Button(
        Icon("git-branch", 28, colour="plum"),
        *shown,
        action=lambda: walk_from(table, one.number, other.choice),
        id=f"what-if-{other.choice}",
        name=said(table, "try", choice=name),
        gap=14,
        box=OPEN,
    )


def _below(table: Table, other: Alternative, *, taken: bool) -> list[str]:
    """What is told of a choice below its label: that it was taken, and how far the best play came after it."""
    told_so = [said(table, "taken")] if taken else []
    if table.look_back.hindsight:
        told_so.append(said(table, "best-then", score=decimal(table.words, rounded(other.best))))
    return told_so


def _reach(table: Table, view: Viewport, possible: Possible, other: Alternative) -> Node | None:
    """Between which scores play could end after a choice; nothing where something else is counted."""
    if table.look_back.quantity != "score":
        return None
    best = other.best if table.look_back.hindsight else None
    drawn = _stretch(table, view, possible, (other.lowest, other.highest), other.expected["score"], best)
    drawn.grow, drawn.width = 0, STRETCH
    return drawn
