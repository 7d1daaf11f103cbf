"""The casus machine offers exactly what the rules open, and goes exactly where they lead, at every position."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.errors import CommandRefused
from game.model.casus import Casus
from game.rules.rules import Rules
from game.session.casus_machine import CasusMachine, Marker, state_of
from tests.casuses import load_folder
from tests.walking import every_step

SMALL = sorted((Path(__file__).parents[1] / "oracle" / "casussen").glob("*/casus.yaml"))


@pytest.mark.parametrize("file", SMALL, ids=lambda file: file.parent.name)
def test_every_step_of_the_rules_has_its_edge(file: Path) -> None:
    hold_equal(load_folder(file.parent))


def hold_equal(casus: Casus) -> None:
    """Follow every step of the rules through the machine, and see it refuse every other destination."""
    rules, machine = Rules(casus), CasusMachine(casus)
    offered: dict[str, set[str]] = {}
    for step in every_step(rules, limit=3_000):
        marker = Marker(state_of(step.before))
        machine.follow(marker, step)
        assert marker.state == state_of(step.after)
        offered.setdefault(state_of(step.before), set()).add(f"{step.before.moment}/{step.choice}")
    for state, choices in offered.items():
        assert choices - {f"{state}/None"} <= set(machine.triggers(state))


def test_the_machine_refuses_a_step_that_starts_elsewhere() -> None:
    casus = load_folder(SMALL[0].parent)
    step = next(every_step(Rules(casus)))
    elsewhere = next(state for state in machine_states(casus) if state != state_of(step.before))
    marker = Marker(elsewhere)
    with pytest.raises(CommandRefused, match="no-such-edge"):
        CasusMachine(casus).follow(marker, step)
    assert marker.state == elsewhere


def machine_states(casus: Casus) -> list[str]:
    return list(CasusMachine(casus).machine.states)
