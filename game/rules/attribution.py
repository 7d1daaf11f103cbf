"""What each cause of a step was worth to the score: the parts add up to the change, exactly."""

from __future__ import annotations

from collections.abc import Iterable

from game.model.play import Cause, Step, Values
from game.rules.rules import Rules


def score_parts(rules: Rules, step: Step) -> tuple[int, ...]:
    """Per cause of the step, in order, how much the score moved when its amounts were added to those before it."""
    return parts_of(rules, step.before.values, step.causes)


def parts_of(rules: Rules, start: Values, causes: Iterable[Cause]) -> tuple[int, ...]:
    """Per cause, in order, how much the score moved when its amounts were added to those before it."""
    values = list(start)
    score = rules.score(start)
    parts = []
    for cause in causes:
        for path, amount in cause.amounts:
            values[rules.names.places[path]] += amount
        reached = rules.score(tuple(values))
        parts.append(reached - score)
        score = reached
    return tuple(parts)
