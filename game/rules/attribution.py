"""What each cause of a step was worth to the score: the parts add up to the change, exactly."""

from __future__ import annotations

from game.model.play import Step
from game.rules.rules import Rules


def score_parts(rules: Rules, step: Step) -> tuple[int, ...]:
    """Per cause of the step, in order, how much the score moved when its amounts were added to those before it."""
    values = list(step.before.values)
    score = rules.score(step.before.values)
    parts = []
    for cause in step.causes:
        for path, amount in cause.amounts:
            values[rules.names.places[path]] += amount
        reached = rules.score(tuple(values))
        parts.append(reached - score)
        score = reached
    return tuple(parts)
