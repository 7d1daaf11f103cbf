"""A play again in a casus with other coefficients: whether its choices are still worth more or less than others."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from game.analysis.values.simulating import scores_from
from game.errors import KantelpuntError
from game.model.casus import Casus
from game.model.play import Position
from game.rules.rules import Rules

PLAYS = 600
"""Random plays after each choice that was open: enough to know a whole play's worth to about a point."""

Way = tuple[str | None, int | None]
"""One step of a play: the choice (None where a moment passed by itself) and the number of the outcome that fell."""


def choices_worth(
    casus: Casus, levers: Mapping[str, str], ways: Sequence[Way], seed: int, asked: Collection[str] | None = None
) -> tuple[float, ...]:
    """What each choice of a play was worth, in score, against a random one; about, from random plays.

    As far as the play can be played in this casus: it stops where a choice is closed or where it leads elsewhere.
    In a short play choices are those at the moments that are `asked`, and random plays are short ones too.
    """
    rules = Rules(casus)
    position = rules.begin(levers)
    decided: list[tuple[Position, str]] = []
    for choice, outcome in ways:
        after = _step(rules, position, choice, outcome)
        if after is None:
            break
        if choice is not None and (asked is None or position.moment in asked):
            decided.append((position, choice))
        position = after
    return _worth(rules, decided, seed, asked)


def _step(rules: Rules, position: Position, choice: str | None, outcome: int | None) -> Position | None:
    if position.moment is None:
        return None
    try:
        if choice is None and rules.casus.moments[position.moment].passing is None:
            return rules.stuck(position).after if not rules.waits(position) else None
        fallen = [one.number for one in rules.outcomes(position, choice)]
        # Where the same outcome cannot fall, the play goes on as if the first had.
        number = outcome if outcome in fallen or not fallen else fallen[0]
        return rules.take(position, choice, number if fallen else None).after
    except KantelpuntError:
        return None


def _worth(
    rules: Rules, decided: Sequence[tuple[Position, str]], seed: int, asked: Collection[str] | None
) -> tuple[float, ...]:
    """Per decision: the mean score after the choice, less the mean over all choices that were open."""
    after = [
        (number, choice, weight, position)
        for number, (before, _) in enumerate(decided)
        for choice in rules.open_choices(before)
        for weight, position in _afterwards(rules, before, choice)
    ]
    if not after:
        return ()
    scores = scores_from(rules, [position for *_, position in after], PLAYS, seed, asked)
    expected: list[dict[str, float]] = [{} for _ in decided]
    for (number, choice, weight, _), score in zip(after, scores, strict=True):
        expected[number][choice] = expected[number].get(choice, 0.0) + weight * score
    return tuple(
        here[choice] - sum(here.values()) / len(here) for here, (_, choice) in zip(expected, decided, strict=True)
    )


def _afterwards(rules: Rules, before: Position, choice: str) -> list[tuple[float, Position]]:
    """Where a choice leads, with the probability of each outcome."""
    outcomes = rules.outcomes(before, choice)
    total = sum(outcome.weight for outcome in outcomes)
    if not outcomes:
        return [(1.0, rules.take(before, choice).after)]
    return [(one.weight / total, rules.take(before, choice, one.number).after) for one in outcomes]
