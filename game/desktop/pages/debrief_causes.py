"""Over the whole play: from the first score to the last, cause by cause; the sums are exact."""

from __future__ import annotations

from collections.abc import Sequence

from game.desktop.containers import Column, Row
from game.desktop.faces import BODY, HEADING, NOTE, SMALL, SMALL_STRONG, STRONG, SUBHEADING
from game.desktop.nodes import Box, Node
from game.desktop.pages.furniture import PANEL, amount_tile, change_colour
from game.desktop.table import Table
from game.desktop.texts import Text, heading
from game.reports.debrief import Mattered

MOST = 10
"""Causes told one by one; the others are told as one sum, so that the account still closes."""

COLUMN, LEAST_COLUMN = 132, 112


def mattered(table: Table) -> Node:
    """Every cause with what it came to."""
    story = table.story
    told, rest = story.mattered[:MOST], story.mattered[MOST:]
    rows = [_row(table, table.teller.cause(one.cause), [one]) for one in told]
    if rest:
        rows.append(_row(table, table.say("mattered-rest", count=len(rest)), rest))
    return Column(
        heading(table.say("mattered-title"), HEADING),
        Column(
            _head(table),
            _sum(table.say("account-start"), story.score_start),
            *rows,
            _sum(table.say("account-end"), story.score_end),
            gap=6,
            box=PANEL,
            role="list",
            name=table.say("mattered-title"),
        ),
        Text(table.say("mattered-how"), SMALL, colour="soft"),
        gap=14,
    )


def _head(table: Table) -> Node:
    names = [table.say(name) for name in ("times", "stress", "trust", "stability")]
    cells = [Text(name, NOTE, colour="soft", align="end", width=COLUMN, least=LEAST_COLUMN) for name in names]
    return Row(Text(table.say("cause"), NOTE, colour="soft", grow=1, least=300), *cells, gap=10)


def _sum(name: str, score: int) -> Node:
    box = Box(fill="teal_soft", radius=16, pad=(18, 10, 0, 10))
    number = Text(str(score), SUBHEADING, colour="teal", align="center", width=COLUMN, least=LEAST_COLUMN)
    return Row(Text(name, STRONG, colour="teal", grow=1), number, gap=10, box=box, role="listitem")


def _row(table: Table, name: str, causes: Sequence[Mattered]) -> Node:
    """One line; the colour of stress is turned round, since less of it is better."""
    times, score = sum(one.times for one in causes), sum(one.score for one in causes)
    stress, trust = sum(one.stress for one in causes), sum(one.trust for one in causes)
    return Row(
        Text(name, BODY, grow=1, least=300),
        Text(f"{times}×", SMALL, colour="soft", align="end", width=COLUMN, least=LEAST_COLUMN),
        _amount(table, stress, -stress),
        _amount(table, trust, trust),
        Row(_score(table, score), width=COLUMN, least=LEAST_COLUMN, justify="end"),
        gap=10,
        role="listitem",
        name=name,
    )


def _score(table: Table, by: int) -> Node:
    return amount_tile(table.teller.amount(by) if by else "0", by)


def _amount(table: Table, by: int, better: int) -> Node:
    told = table.teller.amount(by) if by else "·"
    return Text(told, SMALL_STRONG, colour=change_colour(better), align="end", width=COLUMN, least=LEAST_COLUMN)
