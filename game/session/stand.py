"""How a play stands: one value, from which everything that players see is made."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from game.errors import CommandRefused
from game.model.play import Position
from game.session.clock import ClockStand
from game.session.messages import Command, Decision, Phase
from game.session.phase_machine import move
from game.session.puzzling import NOT_BEGUN, Puzzling


class Stand(NamedTuple):
    """A play as it stands: the phase of the table, the position, and the decisions that led there.

    `undone` are decisions that `redo` takes again, the next one last. `draws` is how many draws chance has made.
    `hands` counts who is for which choice at this moment, `promises` tells per seat what it will do after today.
    `puzzling` is how far the team is with the lock of this moment, `clock` that of the whole play.
    """

    phase: Phase
    position: Position
    decisions: tuple[Decision, ...] = ()
    undone: tuple[Decision, ...] = ()
    draws: int = 0
    hands: Mapping[str, int] = MappingProxyType({})
    promises: Mapping[str, str] = MappingProxyType({})
    puzzling: Puzzling = NOT_BEGUN
    clock: ClockStand = ClockStand()


def moved(stand: Stand, command: Command, heading: Phase) -> Stand:
    """The stand in the phase that a command leads to; raises CommandRefused when it may not come now."""
    return stand._replace(phase=move(stand.phase, command.name, heading))


def moment_of(position: Position) -> str:
    """The id of the moment that is on; raises CommandRefused when play has ended."""
    if position.moment is None:
        raise CommandRefused("play.has-ended")
    return position.moment
