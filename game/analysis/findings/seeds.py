"""A way through a casus as a person can play it: with the seed of chance that lets every outcome on it fall."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from game.analysis.findings.finding import Shown
from game.analysis.findings.paths import Turn
from game.model.play import Position
from game.rules.chance import Draws
from game.rules.rules import Rules

MOST_SEEDS = 300_000
"""Seeds that are tried for one way; more chance than that on a way is told without its seed."""


class Draw(NamedTuple):
    """One draw of chance: the weights of the outcomes that could fall, and the place of the one that did."""

    weights: tuple[int, ...]
    place: int


def shown(rules: Rules, levers: Mapping[str, str], turns: Sequence[Turn], seat: str | None = None) -> Shown:
    """The way as a play of a table, or of a seat alone; raises what the rules refuse."""
    draws = drawn(rules, levers, turns)[1]
    return Shown(levers, seed_for(draws), told(turns), seat)


def told(turns: Sequence[Turn]) -> tuple[str, ...]:
    """The choices and outcomes of a way; moments that simply pass are left out."""
    parts = ((turn.moment, turn.choice, turn.outcome) for turn in turns if turn.choice or turn.outcome)
    return tuple("/".join(str(part) for part in some if part) for some in parts)


def drawn(rules: Rules, levers: Mapping[str, str], turns: Sequence[Turn]) -> tuple[Position, list[Draw]]:
    """Where the rules come when they go this way, and every draw of chance on it."""
    position = rules.begin(levers)
    draws = []
    for turn in turns:
        if turn.choice is None and rules.casus.moments[turn.moment].passing is None:
            position = rules.stuck(position).after
        else:
            draws += draws_of(rules, position, turn)
            position = rules.take(position, turn.choice, turn.outcome).after
    return position, draws


def draws_of(rules: Rules, position: Position, turn: Turn) -> list[Draw]:
    """The draw that one step makes, if it makes one: an outcome that falls alone is not drawn."""
    outcomes = rules.outcomes(position, turn.choice)
    if len(outcomes) < 2:
        return []
    numbers = [outcome.number for outcome in outcomes]
    return [Draw(tuple(one.weight for one in outcomes), numbers.index(turn.outcome or 0))]


def seed_for(draws: Sequence[Draw], most: int = MOST_SEEDS) -> int | None:
    """The first seed from 1 on that gives these draws."""
    for seed in range(1, most + 1):
        chance = Draws(seed)
        if all(chance.among(draw.weights) == draw.place for draw in draws):
            return seed
    return None
