"""A variant that is too large to count, played at random: what it comes to, and the score after each choice."""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt
from random import Random
from statistics import fmean, stdev

from game.analysis.shaken.variants import Estimate, Sampled
from game.analysis.values.simulating import SURE, simulate
from game.model.casus import Casus
from game.model.play import Position
from game.rules.chance import Draws
from game.rules.rules import Rules

PLAYS = 100_000
"""Plays side by side, for the values and the endings."""

WALKS = 1_000
"""Plays one by one, of which every choice is remembered with the score at the end."""

FEWEST = 30
"""A choice that was taken less often is not told: its interval would mean nothing."""


def sampled(casus: Casus, levers: Mapping[str, str], seed: int, *, plays: int = PLAYS, walks: int = WALKS) -> Sampled:
    """What random plays with this seed came to; a choice counts with the final score of every play that took it."""
    found = simulate(casus, plays, seed, levers)
    endings = {ending: _share(count, found.plays) for ending, count in found.endings.items()}
    values = {quantity: Estimate(one.mean, one.margin) for quantity, one in found.values.items()}
    return Sampled(found.plays, values, endings, _after_choices(Rules(casus), levers, seed, walks))


def _share(count: int, plays: int) -> Estimate:
    share = count / plays
    return Estimate(share, SURE * sqrt(share * (1 - share) / plays))


def _after_choices(rules: Rules, levers: Mapping[str, str], seed: int, walks: int) -> Mapping[str, Estimate]:
    """Per choice the mean score at the end of the walks that took it, once for each time; in the order of the file."""
    scores: dict[str, list[int]] = {
        choice.key: [] for moment in rules.casus.moments.values() for choice in moment.choices.values()
    }
    random = Random(seed)
    for number in range(walks):
        taken, end = _walk(rules, rules.begin(levers), random, Draws(seed * walks + number))
        for key in taken:
            scores[key].append(rules.score(end.values))
    return {key: _mean(found) for key, found in scores.items() if len(found) >= FEWEST}


def _walk(rules: Rules, position: Position, random: Random, draws: Draws) -> tuple[list[str], Position]:
    """One play in which every open choice is as likely: what was taken, and where it ended."""
    taken = []
    while position.moment is not None:
        step = rules.pass_by(position, draws)
        if step is None:
            choice = random.choice(rules.open_choices(position))
            taken.append(f"{position.moment}/{choice}")
            step = rules.take_by_chance(position, choice, draws)
        position = step.after
    return taken, position


def _mean(scores: list[int]) -> Estimate:
    return Estimate(fmean(scores), SURE * stdev(scores) / sqrt(len(scores)))
