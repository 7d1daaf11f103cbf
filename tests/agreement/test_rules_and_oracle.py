"""Rules and oracle give the same positions, steps, sharings and scores; the oracle never saw the rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.model.casus import Casus
from game.model.play import Position, Step
from game.rules.rules import Rules
from tests.casuses import load_folder
from tests.oracle import explore
from tests.oracle import load as load_for_oracle
from tests.oracle.position import Position as OraclePosition
from tests.oracle.position import Step as OracleStep
from tests.walking import every_step

SMALL = sorted((Path(__file__).parents[1] / "oracle" / "casussen").glob("*/casus.yaml"))


def told(casus: Casus, position: Position) -> tuple[object, ...]:
    """A position as the oracle tells it."""
    where = position.moment if position.moment is not None else f"ending/{position.ending}"
    values = {
        variable.path: variable.words[value] if variable.kind == "word" else value
        for variable, value in zip(casus.variables, position.values, strict=True)
    }
    return where, values, tuple(sorted(position.used)), position.remembered, position.owed


def seen_by_oracle(position: OraclePosition, paths: set[str]) -> tuple[object, ...]:
    """The oracle's position on the variables that the rules have too; the others must be empty."""
    values = dict(position.values)
    assert not any(value for path, value in values.items() if path not in paths)
    mine = {path: value for path, value in values.items() if path in paths}
    # The oracle calls what is owed `later/ID`; that is only a name.
    owed = tuple(sorted((name.removeprefix("later/"), week) for name, week in position.owed))
    return position.where, mine, position.used, position.remembered, owed


def key(step_or_position: tuple[object, ...]) -> str:
    where, values, *rest = step_or_position
    assert isinstance(values, dict)
    return repr((where, sorted(values.items()), *rest))


@pytest.mark.parametrize("file", SMALL, ids=lambda file: file.parent.name)
def test_the_same_positions_and_the_same_steps(file: Path) -> None:
    casus = load_folder(file.parent)
    rules = Rules(casus)
    result = explore(*load_for_oracle(file.parent))
    paths = {variable.path for variable in casus.variables}
    mine = {}
    for step in every_step(rules):
        mine[key(told(casus, step.before)), step.choice, step.outcome or 0] = step
    theirs = {
        (key(seen_by_oracle(step.before, paths)), step.choice, step.number): step for step in result.steps.values()
    }
    assert mine.keys() == theirs.keys()
    for which, step in mine.items():
        other = theirs[which]
        assert key(told(casus, step.after)) == key(seen_by_oracle(other.after, paths)), which
        assert audit(step) == [tuple(entry) for entry in other.audit], which
        assert rules.score(step.after.values) == other.score, which
        assert sums(casus, step) == sums_told(casus, other), which


def sums(casus: Casus, step: Step) -> dict[str, int]:
    """What all causes added to each number."""
    added: dict[str, int] = {}
    for cause in step.causes:
        for path, amount in cause.amounts:
            added[path] = added.get(path, 0) + amount
    return {path: amount for path, amount in added.items() if amount and path in numbers(casus)}


def sums_told(casus: Casus, step: OracleStep) -> dict[str, int]:
    return {path: amount for path, amount in step.changes.items() if path in numbers(casus) and amount}


def numbers(casus: Casus) -> set[str]:
    return {variable.path for variable in casus.variables if variable.kind == "number"}


def audit(step: Step) -> list[tuple[object, ...]]:
    return [(sharing.row, sharing.verdict, sharing.outcome) for sharing in step.sharings]
