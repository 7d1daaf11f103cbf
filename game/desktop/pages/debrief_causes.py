"""From the first score to the last, by what people can do something about; the sums are exact."""

from __future__ import annotations

from collections.abc import Sequence

from game.desktop.buttons import CHOICE, CHOSEN, Button
from game.desktop.containers import Column, Row
from game.desktop.faces import BODY, NOTE, SMALL, STRONG, SUBHEADING
from game.desktop.grids import Grid
from game.desktop.nodes import Box, Node
from game.desktop.pages.charting import Chart, ink
from game.desktop.pages.debrief_pieces import empty, opening, stepper, told, told_to
from game.desktop.pages.furniture import amount_tile, bullet, side_by_side, titled
from game.desktop.pictures import Icon
from game.desktop.screens import Viewport
from game.desktop.scrolling import Scroll
from game.desktop.table import Table
from game.desktop.texts import Text
from game.reports.charts import sum_line
from game.reports.mattering import Mattered, MatteredGroup

MOST = 9
"""Causes told one by one; the others are told as one sum, so that the account still closes."""

ICONS = {
    "ours": "hand-stop",
    "others": "users",
    "skipped": "arrow-forward-up",
    "later": "history",
    "course": "calendar-week",
    "chance": "dice-5",
}
AIR = 4
"""Points of the score beside the lowest and the highest that the sum passes."""


def mattered(table: Table, view: Viewport) -> Node:
    """The sum line by line, and the causes of the line that lies open."""
    groups = table.story.groups
    if not groups:
        return empty(told(table, "mattered-title"), told_to(table, "mattered-nothing"), "arrows-split")
    place = max(0, min(table.look_back.group, len(groups) - 1))
    account = _account(table, view, place)
    coming = _still_to_come(table)
    left = Column(account, coming, gap=18, grow=11, least=560)
    right = _causes(table, view, groups[place])
    steps = stepper(table, "group", place, len(groups), lambda to: _go(table, to))
    return Column(
        opening(told(table, "mattered-title"), told(table, "mattered-how"), steps),
        Row(left, right, gap=22, align="stretch", stacks=True, grow=1),
        gap=16,
        grow=1,
    )


def _go(table: Table, place: int) -> None:
    table.look_back.group = place


def _account(table: Table, view: Viewport, place: int) -> Node:
    """Where the score began, what each group did to it, and where it ended."""
    story = table.story
    passed = [story.score_start]
    for group in story.groups:
        passed.append(passed[-1] + group.score)
    span = (min(passed) - AIR, max(passed) + AIR)
    rows = [
        _line(table, view, number, (passed[number], passed[number + 1]), span, on=number == place)
        for number in range(len(story.groups))
    ]
    return Grid(
        _sum(told(table, "account-start"), story.score_start),
        *rows,
        _sum(told(table, "account-end"), story.score_end),
        columns=1,
        gap=14,
        grow=1,
        role="list",
        name=told(table, "mattered-title"),
    )


def _sum(name: str, score: int) -> Node:
    box = Box(fill="teal_soft", radius=18, pad=(24, 12))
    number = Text(str(score), SUBHEADING, colour="teal")
    return Row(Text(name, SUBHEADING, colour="teal", grow=1), number, gap=16, box=box, role="listitem")


def _line(
    table: Table, view: Viewport, number: int, passed: tuple[int, int], span: tuple[int, int], *, on: bool
) -> Button:
    group = table.story.groups[number]
    name, by = told_to(table, f"reach-{group.reach}"), table.teller.amount(group.score) if group.score else "0"
    colours = ink(view.theme, 1)
    bar = Chart(lambda wide, high: sum_line(*passed, span, colours, wide, high), height=40, grow=1, least=150)
    box = (CHOSEN if on else CHOICE)._replace(pad=(20, 14))
    return Button(
        Icon(ICONS[group.reach], 34, colour="teal"),
        Text(name, STRONG, width=280, least=200),
        bar,
        amount_tile(by, group.score),
        action=lambda: _go(table, number),
        id=f"group-{group.reach}",
        name=f"{name}: {by}",
        gap=18,
        box=box,
        value=table.say("is-on") if on else "",
    )


def _causes(table: Table, view: Viewport, group: MatteredGroup) -> Node:
    """The causes of a group, what moved most first; what does not fit is told as one sum."""
    shown, rest = group.causes[:MOST], group.causes[MOST:]
    rows = [_row(table, table.teller.cause(one.cause), [one]) for one in shown]
    if rest:
        rows.append(_row(table, told(table, "mattered-rest", count=len(rest)), rest))
    listed = Column(*rows, gap=6, role="list", name=told_to(table, f"reach-{group.reach}"))
    inside = Scroll(listed, id=f"causes-{group.reach}", grow=1) if side_by_side(view) else listed
    return titled(
        told_to(table, f"reach-{group.reach}"),
        Text(told_to(table, f"reach-{group.reach}-how"), SMALL, colour="soft"),
        inside,
        grow=10,
        least=560,
    )


def _row(table: Table, name: str, causes: Sequence[Mattered]) -> Node:
    """One cause: how often it counted, what it did to stress and trust, and what it was worth to stability."""
    times, score = sum(one.times for one in causes), sum(one.score for one in causes)
    stress, trust = sum(one.stress for one in causes), sum(one.trust for one in causes)
    parts = [told(table, "times", count=times)] if times > 1 else []
    parts += [told(table, "stress-by", by=table.teller.amount(stress))] if stress else []
    parts += [told(table, "trust-by", by=table.teller.amount(trust))] if trust else []
    words = Column(Text(name, BODY), Text(" · ".join(parts), NOTE, colour="soft") if parts else None, grow=1, least=300)
    amount = amount_tile(table.teller.amount(score) if score else "0", score)
    return Row(words, amount, gap=16, box=Box(pad=(0, 6)), role="listitem")


def _still_to_come(table: Table) -> Node | None:
    coming = table.story.still_to_come
    if not coming:
        return None
    lines = [bullet(table.say("still-to-come-one", title=one.title, week=one.week), "hourglass") for one in coming]
    return titled(table.say("still-to-come"), Column(*lines, gap=10, role="list"))
