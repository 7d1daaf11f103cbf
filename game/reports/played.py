"""What of a play counts when it is weighed: its levers, who played, and each decision."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from game.model.play import Position
from game.session.session import Session


class Played(NamedTuple):
    """What of a play counts: its levers, the seat that was played alone, each decision, and where it stands now.

    `decided` are the positions where someone chose, with the choice; `ways` are all steps, with the choice (None where
    a moment passed by itself) and the outcome that fell. `asked` are the moments of a short play at which someone
    chooses, None in a whole one. It can go to another process.
    """

    levers: Mapping[str, str]
    seat: str | None
    decided: tuple[tuple[Position, str], ...]
    now: Position
    ways: tuple[tuple[str | None, int | None], ...] = ()
    asked: tuple[str, ...] | None = None


def played(session: Session) -> Played:
    """What of this play counts."""
    decided = tuple((one.steps[0].before, one.choice) for one in session.decisions if one.choice is not None)
    ways = tuple((step.choice, step.outcome) for one in session.decisions for step in one.steps)
    setup, short = session.setup, session.rules.casus.short
    asked = short.moments if setup.short and short is not None else None
    return Played(dict(setup.levers), setup.seat, decided, session.position, ways, asked)
