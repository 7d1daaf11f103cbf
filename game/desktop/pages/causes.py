"""Causes by their titles: what each did to the gauges, with an arrow and words, and what it was worth to the score."""

from __future__ import annotations

from game.desktop.containers import Column, Row
from game.desktop.faces import HEADING, NOTE, READING, SMALL_STRONG, STRONG
from game.desktop.grids import Wrap
from game.desktop.nodes import Box, Node
from game.desktop.pages.furniture import amount_tile, change_colour
from game.desktop.pictures import Icon
from game.desktop.table import Table
from game.desktop.texts import Text, heading, note
from game.model.play import Cause
from game.reports.discretion import ToldCause, ToldPart, told_parts
from game.session.view import HappenedView

LESS_IS_BETTER = ("stress", "load", "ave")
PANEL = Box(fill="card", line="line", shadow=True, pad=(28, 18, 28, 20))


def causes(table: Table, step: HappenedView) -> Node:
    """Everything that moved something in one step, in the order in which it counted."""
    parts = told_parts([step])
    rows = [row for part in parts for row in _part(table, part)]
    scored = table.view.household.score is not None and any(one.score for part in parts for one in part.causes)
    points = Text(table.say("points"), NOTE, colour="soft") if scored else None
    title = Row(heading(table.say("causes"), HEADING, grow=1), points, gap=14)
    return Column(title, *(rows or [_nothing(table)]), gap=12, box=PANEL, role="list", name=table.say("causes"))


def _nothing(table: Table) -> Node:
    """That nothing moved; or, where numbers wait for the look back, that what moved waits too."""
    measured = table.view.household.measured
    told = table.say("causes-none") if measured else table.tell("causes-wait")
    return note(told, "minus" if measured else "eye-off", style=READING)


def _part(table: Table, part: ToldPart) -> list[Node]:
    """The causes of the choice itself, or those of one week under its name."""
    rows = [row for one in part.causes if (row := _cause(table, one))]
    if not rows or part.week is None:
        return rows
    return [note(table.teller.cause(part.week), "calendar-week", colour="teal", style=STRONG), *rows]


def _cause(table: Table, told: ToldCause) -> Node | None:
    """A cause: its title, what it did, and its part of the score where the score may be seen."""
    news = [_news(text) for text in table.teller.news(told.cause)]
    changes = [*_changes(table, told.cause), *news]
    seen = table.view.household.score is not None and told.score
    if not changes and not seen:
        return None
    words = Column(
        Text(table.teller.cause(told.cause), STRONG),
        Wrap(*changes, gap=10) if changes else None,
        gap=6,
        grow=1,
        least=320,
    )
    score = amount_tile(table.teller.amount(told.score), told.score) if seen else None
    return Row(words, score, gap=14, role="listitem")


def _changes(table: Table, cause: Cause) -> list[Node]:
    """One phrase for each gauge; the arrow and the sign say what happened, the colour what it means for people."""
    phrases = []
    for path, by in cause.amounts:
        group = path.partition(".")[0]
        colour = change_colour(-by if group in LESS_IS_BETTER else by)
        if path in table.casus.counters:
            # Only the author knows whether more of it is good.
            colour = "teal"
        icon = "arrow-up" if by > 0 else "arrow-down"
        phrases += [_phrase(text, icon, colour) for text in table.teller.changes(cause._replace(amounts=((path, by),)))]
    return phrases


def _phrase(text: str, icon: str, colour: str) -> Node:
    box = Box(fill=f"{colour}_soft" if colour != "soft" else "paper", radius=14, pad=(10, 4, 14, 4))
    return Row(Icon(icon, 22, colour=colour), Text(text, SMALL_STRONG, colour=colour), gap=6, box=box)


def _news(text: str) -> Node:
    return _phrase(text, "flag", "plum")
