"""The table's rhythm as a machine: a table of what may follow what."""

from __future__ import annotations

from collections.abc import Callable

from transitions import Machine

from game.errors import CommandRefused
from game.session.messages import CommandName, Phase

PHASES: tuple[Phase, ...] = (
    "gathering",
    "briefing",
    "deciding",
    "discussing",
    "revealing",
    "debriefing",
    "closed",
)

CLOCKED: tuple[Phase, ...] = ("briefing", "deciding", "discussing", "revealing", "debriefing")
"""The phases in which a clock may be set: it may be paused, or made slower, at any time."""

FOLLOWS: tuple[tuple[CommandName, tuple[Phase, ...], tuple[Phase, ...]], ...] = (
    ("brief", ("gathering",), ("briefing",)),
    ("begin", ("briefing",), ("deciding", "revealing", "debriefing")),
    ("discuss", ("deciding",), ("discussing",)),
    ("return", ("discussing",), ("deciding",)),
    ("count-hands", ("deciding", "discussing"), ("deciding", "discussing")),
    ("choose", ("deciding", "discussing"), ("revealing",)),
    ("advise", ("deciding", "discussing"), ("revealing",)),
    ("proceed", ("revealing",), ("deciding", "revealing", "debriefing")),
    ("undo", ("deciding", "discussing", "revealing", "debriefing"), ("deciding",)),
    ("redo", ("deciding", "discussing"), ("revealing",)),
    ("look-back", ("deciding", "discussing", "revealing"), ("debriefing",)),
    ("promise", ("debriefing",), ("debriefing",)),
    ("close", ("debriefing",), ("closed",)),
    ("try", ("deciding", "discussing"), ("deciding", "discussing", "revealing")),
    ("hint", ("deciding", "discussing"), ("deciding", "discussing")),
    ("give-up", ("deciding", "discussing"), ("revealing",)),
    ("clock", CLOCKED, CLOCKED),
    ("time-out", ("deciding", "discussing", "revealing"), ("deciding", "discussing", "revealing")),
)
"""Per command: the phases it may come in, and the phases it can lead to."""


class Table:
    """The light model that the machine moves: the phase a table is in."""

    __slots__ = ("state",)

    def __init__(self, phase: Phase) -> None:
        self.state: str = phase


def _machine() -> Machine:
    machine = Machine(
        model=None, states=list(PHASES), initial="gathering", auto_transitions=False, ignore_invalid_triggers=True
    )
    for command, sources, destinations in FOLLOWS:
        for destination in destinations:
            # A command that can lead to one phase needs no guard: the table itself says where.
            guard = _heads_for(destination) if len(destinations) > 1 else None
            machine.add_transition(command, list(sources), destination, conditions=guard)
    return machine


def _heads_for(destination: Phase) -> Callable[[Phase], bool]:
    """The guard of every edge to this phase: open only when the command leads there."""

    def heads(heading: Phase) -> bool:
        return heading == destination

    return heads


MACHINE = _machine()
"""One machine serves all tables: it holds the rules of the rhythm, and no table."""


def move(phase: Phase, command: CommandName, heading: Phase) -> Phase:
    """The phase after a command that leads to `heading`; raises CommandRefused when it may not come now."""
    table = Table(phase)
    if MACHINE.events[command].trigger(table, heading) is not True or table.state != heading:
        raise CommandRefused("play.not-now", command=command, phase=phase)
    return heading
