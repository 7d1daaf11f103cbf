"""Which screen of a play is on: one for each phase of the table."""

from __future__ import annotations

from game.desktop.pages.briefing import briefing
from game.desktop.pages.comparing import comparing
from game.desktop.pages.debriefing import debriefing
from game.desktop.pages.discussion import discussion
from game.desktop.pages.happened import happened
from game.desktop.pages.play import play
from game.desktop.pages.puzzle import puzzle
from game.desktop.screens import Screen, Viewport
from game.desktop.table import Table


def playing(table: Table, view: Viewport) -> Screen:
    """The screen for the phase that the table is in."""
    match table.session.phase:
        case "gathering" | "briefing":
            return briefing(table, view)
        case "deciding":
            moment, lock = table.view.moment, table.unlocking.puzzle
            return puzzle(table, view, moment, lock) if moment and lock else play(table, view)
        case "discussing":
            return discussion(table, view)
        case "revealing":
            return happened(table, view)
        case "debriefing" | "closed":
            return debriefing(table, view) if table.what_if is None else comparing(table, view, table.what_if)
