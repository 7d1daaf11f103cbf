"""The moment that is on: its scene and text, and what one seat alone may read."""

from __future__ import annotations

from game.desktop.buttons import Button
from game.desktop.containers import Column, Row, Space
from game.desktop.faces import BODY, SMALL, SMALL_STRONG, TITLE
from game.desktop.nodes import Box, Node
from game.desktop.pages.furniture import SECRET, paragraphs, side_by_side
from game.desktop.pages.scenery import Illustrated, scene
from game.desktop.pictures import Icon
from game.desktop.screens import Viewport
from game.desktop.scrolling import Scroll
from game.desktop.table import Table
from game.desktop.texts import Text, heading, note, pill
from game.reports.wording import as_sentence, lower_first
from game.session.view import MomentView

WHOLE = 100_000
"""A height that no text reaches: the text is then never cut off, and the whole screen scrolls instead."""


def story(table: Table, view: Viewport, moment: MomentView) -> Node:
    """The card with the banner, who decides, the title and the text."""
    tale = Column(
        heading(moment.title, TITLE),
        paragraphs(moment.texts, BODY),
        gap=10,
    )
    low = 120 if side_by_side(view) else WHOLE
    return Illustrated(
        scene(table, moment.scene),
        _labels(table, moment),
        Scroll(tale, id=f"story-{moment.id}", low=low, box=Box(pad=(32, 16, 28, 20))),
        box=Box(fill="card", line="line", shadow=True, pad=2),
        grow=1,
    )


def _labels(table: Table, moment: MomentView) -> Node:
    """What lies on the banner: who decides here, and the envelopes if there are any."""
    who = table.teller.who(moment.decider)
    key = "decides-you" if table.alone and moment.ours else "decides-other" if table.alone else "decides"
    told = table.say(key, who=as_sentence(who))
    decider = pill(told, icon="gavel", colour="clay", fill="card")
    waiting = _envelopes(table, moment)
    return Column(Row(decider, waiting and Space(), waiting, gap=14), box=Box(pad=(18, 16)))


def _envelopes(table: Table, moment: MomentView) -> Node | None:
    if not moment.envelopes:
        return None
    if len(moment.envelopes) == 1:
        title = table.casus.title_of(moment.envelopes[0])
        told = table.say("envelope-one", who=lower_first(title) if title in _roles(table) else title)
    else:
        told = table.say("envelopes-count", count=len(moment.envelopes))
    return Button(
        Icon("mail", 24, colour="plum"),
        Text(told, SMALL_STRONG, colour="plum"),
        action=lambda: table.open_cover("envelopes"),
        hotkey="e",
        id="envelopes",
        gap=8,
        box=Box(fill="plum_soft", line="plum", radius=40, pad=(14, 6)),
        hover="card",
    )


def _roles(table: Table) -> set[str]:
    return {seat.title for seat in table.casus.seats.values() if not seat.plays}


def only_for_you(table: Table, moment: MomentView) -> Node | None:
    """What nobody else at the table reads at this moment, for a seat alone."""
    if not moment.sees:
        return None
    title = note(table.say("only-you"), "eye", colour="plum")
    return Column(title, paragraphs(moment.sees, SMALL), gap=8, box=SECRET, name=table.say("only-you"))
