"""What lies on the banner of a moment: that it breaks in, who decides, and the envelopes if there are any."""

from __future__ import annotations

from game.desktop.buttons import Button
from game.desktop.containers import Column, Row
from game.desktop.faces import SMALL_STRONG
from game.desktop.grids import Wrap
from game.desktop.nodes import Box, Node
from game.desktop.pictures import Icon
from game.desktop.table import Table
from game.desktop.texts import Text, pill
from game.reports.wording import as_sentence, lower_first
from game.session.view import MomentView


def labels(table: Table, moment: MomentView) -> Node:
    """Everything that lies on the banner, what matters most first."""
    told = Wrap(_broke_in(table), decider(table, moment), gap=10, grow=1)
    return Column(Row(told, envelopes(table, moment), gap=14), box=Box(pad=(16, 10)))


def breaks_in(table: Table) -> bool:
    """Whether the moment that is on broke into what was going on."""
    last, moment = table.view.last, table.view.moment
    return last is not None and moment is not None and last.happened[-1].interrupt == moment.id


def _broke_in(table: Table) -> Node | None:
    if not breaks_in(table):
        return None
    return pill(table.tell("breaks-in"), icon="alert-triangle", colour="card", fill="clay")


def decider(table: Table, moment: MomentView) -> Node:
    """Who decides here; alone, whether that is you or you only advise: in words, in a shape and in a colour."""
    who = as_sentence(table.teller.who(moment.decider))
    if not table.alone:
        return pill(table.say("decides", who=who), icon="gavel", colour="clay", fill="card")
    if moment.ours:
        return pill(table.tell("you-decide"), icon="gavel", colour="on_teal", fill="teal")
    return pill(table.tell("you-advise", who=who), icon="message-2", colour="amber", fill="amber_soft")


def envelopes(table: Table, moment: MomentView, key: str = "e") -> Node | None:
    """The way to what only some may read, where there is any; `key` is empty where that letter means something else."""
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
        hotkey=key,
        id="envelopes",
        gap=8,
        box=Box(fill="plum_soft", line="plum", radius=40, pad=(14, 6)),
        hover="card",
    )


def _roles(table: Table) -> set[str]:
    return {seat.title for seat in table.casus.seats.values() if not seat.plays}
