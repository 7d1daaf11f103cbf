"""All positions of a small casus, step by step through the rules: plain, slow, and easy to believe."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from game.model.play import Position, Step
from game.rules.rules import Rules


def steps_from(rules: Rules, position: Position, asked: Collection[str] | None = None) -> list[Step]:
    """Every step that can be taken from a position, each chance outcome a step of its own.

    In a short play the table takes its default at every moment that is not `asked`.
    """
    if position.moment is None:
        return []
    if rules.casus.moments[position.moment].passing is not None:
        return _steps(rules, position, None)
    choices = rules.open_choices(position)
    if choices and asked is not None and position.moment not in asked:
        choices = (rules.default(position),)
    found = [step for choice in choices for step in _steps(rules, position, choice)]
    return found or [rules.stuck(position)]


def _steps(rules: Rules, position: Position, choice: str | None) -> list[Step]:
    outcomes = [outcome.number for outcome in rules.outcomes(position, choice)]
    return [rules.take(position, choice, number) for number in outcomes or [None]]


def every_step(rules: Rules, limit: int = 20_000, asked: Collection[str] | None = None) -> Iterator[Step]:
    """Every step of every play, each position visited once; stops after `limit` positions.

    With `asked` every step of every short play.
    """
    start = rules.begin()
    known, waiting = {start}, [start]
    while waiting:
        for step in steps_from(rules, waiting.pop(), asked):
            yield step
            if step.after not in known and len(known) < limit:
                known.add(step.after)
                waiting.append(step.after)
