"""The log of a play: what was decided, in which week and where, the latest first."""

from __future__ import annotations

from game.desktop.containers import Column, Row
from game.desktop.faces import SMALL, Face, TextStyle
from game.desktop.nodes import Node
from game.desktop.pages.furniture import LOW_PANEL, LineIcon, side_by_side, titled
from game.desktop.pages.moment import WHOLE
from game.desktop.screens import Viewport
from game.desktop.scrolling import Scroll
from game.desktop.table import Table
from game.desktop.texts import Text
from game.session.view import DecisionView

ENTRY = TextStyle(Face.REGULAR, 22, 1.28)
LEAST_LOG = 40

PLACES = {
    "balkon": "sun",
    "fietspad": "bike",
    "flat": "building-community",
    "gang": "door",
    "gemeentehuis": "building-community",
    "huiskamer": "home",
    "kantoor": "briefcase",
    "keuken": "coffee",
    "nacht": "moon",
    "overleg": "users-group",
    "school": "school",
    "spreekkamer": "stethoscope",
    "straat": "map-2",
    "trappenhuis": "door",
}
"""The sign of each place that is drawn: people remember where something was decided."""

ANYWHERE = "point"


def log(table: Table, view: Viewport) -> Node:
    """A card with everything that was decided so far."""
    lines = [_entry(table, decision) for decision in reversed(table.view.log)]
    nothing = Text(table.say("log-empty"), SMALL, colour="soft")
    low = LEAST_LOG if side_by_side(view) else WHOLE
    listed = Column(*(lines or [nothing]), gap=12, role="list", name=table.say("log"))
    return titled(table.say("log"), Scroll(listed, id="log", low=low, grow=1), grow=1, box=LOW_PANEL)


def _entry(table: Table, decision: DecisionView) -> Node:
    first = decision.happened[0]
    when = table.say("week-short", week=decision.week)
    icon = LineIcon(PLACES.get(first.scene or "", ANYWHERE), ENTRY)
    return Row(
        icon, Text(f"{when} · {first.label or first.title}", ENTRY, grow=1), gap=12, align="start", role="listitem"
    )
