"""Causes by their titles: what each did to the gauges and the score, from the first score to the last."""

from __future__ import annotations

from game.desktop.containers import Column, Row
from game.desktop.faces import BODY, HEADING, NOTE, SMALL, SMALL_STRONG, STRONG, SUBHEADING
from game.desktop.grids import Wrap
from game.desktop.nodes import Box, Node
from game.desktop.pages.furniture import amount_tile, change_colour
from game.desktop.pictures import Icon
from game.desktop.table import Table
from game.desktop.texts import Text, heading
from game.model.play import Cause
from game.reports.discretion import ToldCause, ToldPart, told_parts
from game.session.view import DecisionView

GAUGE_ICONS = {
    "stress": "heart",
    "stability": "home",
    "trust": "heart-handshake",
    "team": "users-group",
    "care": "shield-half",
    "load": "list-check",
    "ave": "arrow-up",
}
LESS_IS_BETTER = ("stress", "load", "ave")


def causes(table: Table, decision: DecisionView) -> Node:
    """Everything that moved something in a decision, in the order in which it counted, and the account of the score."""
    parts = told_parts(decision.happened)
    groups = [group for part in parts if (group := _part(table, part))]
    nothing = None if groups else Text(table.say("causes-none"), BODY, colour="soft")
    points = Text(table.say("points"), NOTE, colour="soft") if table.view.household.score is not None else None
    title = Row(heading(table.say("causes"), HEADING, grow=1), points, gap=14, box=Box(pad=(0, 0, 22, 0)))
    return Column(title, nothing, *groups, _account(table, decision, parts), gap=14)


def _part(table: Table, part: ToldPart) -> Node | None:
    title = part.title if part.week is None else table.teller.cause(part.week)
    rows = [row for one in part.causes if (row := _cause(table, one))]
    if not rows:
        return None
    head = Row(
        Icon("point" if part.week is None else "calendar-week", 26, colour="teal"),
        Text(title, SUBHEADING, role="heading", grow=1),
        gap=10,
    )
    box = Box(fill="card", line="line", shadow=True, pad=(22, 16))
    return Column(head, *rows, gap=12, box=box, role="list", name=title)


def _cause(table: Table, told: ToldCause) -> Node | None:
    """A cause on a line: its title, what it did, and its part of the score where the score may be seen."""
    news = [_change(text, "flag", "plum") for text in table.teller.news(told.cause)]
    changes = [*_changes(table, told.cause), *news]
    seen = table.view.household.score is not None and told.score
    if not changes and not seen:
        return None
    words = Column(
        Text(table.teller.cause(told.cause), STRONG),
        Wrap(*changes, gap=14) if changes else None,
        gap=2,
        grow=1,
        least=320,
    )
    score = amount_tile(table.teller.amount(told.score), told.score) if seen else None
    return Row(words, score, gap=14, role="listitem")


def _changes(table: Table, cause: Cause) -> list[Node]:
    """One phrase for each gauge; the colour follows what it means for people, the sign says what happened."""
    phrases = []
    for path, by in cause.amounts:
        told = table.teller.changes(cause._replace(amounts=((path, by),)))
        group = path.partition(".")[0]
        better = -by if group in LESS_IS_BETTER else by
        icon = GAUGE_ICONS.get(group, "coin")
        phrases += [_change(text, icon, change_colour(better)) for text in told]
    return phrases


def _change(text: str, icon: str, colour: str) -> Node:
    return Row(Icon(icon, 20, colour=colour), Text(text, SMALL, colour="soft"), gap=6)


def _account(table: Table, decision: DecisionView, parts: tuple[ToldPart, ...]) -> Node | None:
    """The first score, all that came on and went off, and the last score: always a sum that is right."""
    if table.view.household.score is None:
        return None
    scores = [one.score for part in parts for one in part.causes]
    up, down = sum(by for by in scores if by > 0), sum(by for by in scores if by < 0)
    terms: list[Node] = [_term(table.say("account-start"), str(decision.score_before), "ink")]
    if up:
        terms.append(_term(table.say("account-up"), table.teller.amount(up), "sage"))
    if down:
        terms.append(_term(table.say("account-down"), table.teller.amount(down), "clay"))
    terms.append(_term(table.say("account-end"), str(decision.score_after), "teal"))
    name = table.say("account", before=decision.score_before, after=decision.score_after)
    return Row(*terms, gap=44, box=Box(fill="teal_soft", radius=22, pad=(28, 14)), role="group", name=name)


def _term(name: str, number: str, colour: str) -> Node:
    return Column(Text(name, SMALL_STRONG, colour="soft"), Text(number, HEADING, colour=colour), gap=0)
