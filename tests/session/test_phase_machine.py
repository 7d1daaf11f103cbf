"""The table's rhythm: every command, in every phase, to every phase, is allowed or refused as the table says."""

from __future__ import annotations

from itertools import product
from typing import get_args

import pytest

from game.errors import CommandRefused
from game.session.messages import CommandName, Phase
from game.session.phase_machine import FOLLOWS, PHASES, move


@pytest.mark.parametrize("command", get_args(CommandName))
def test_a_command_comes_only_when_it_may_and_leads_only_where_it_can(command: CommandName) -> None:
    _, sources, destinations = next(line for line in FOLLOWS if line[0] == command)
    for phase, heading in product(PHASES, PHASES):
        if phase in sources and heading in destinations:
            assert move(phase, command, heading) == heading
        else:
            with pytest.raises(CommandRefused):
                move(phase, command, heading)


def test_every_phase_can_be_left_but_the_last() -> None:
    left: set[Phase] = {phase for _, sources, _ in FOLLOWS for phase in sources}
    assert left == set(PHASES) - {"closed"}
