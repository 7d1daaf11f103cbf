"""What a seat may see of the gauges, and how someone looks under stress."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from game.model.play import Values
from game.rules.rules import Rules

Mood = Literal["rustig", "bezorgd", "gestrest", "boos", "opgelucht"]

WORRIED, STRESSED, SUDDEN = 40, 65, 10
"""Stress from which someone looks worried or stressed, and a change (in points) that shows on a face."""


def sees(rules: Rules, path: str, seats: Iterable[str], values: Values) -> bool:
    """Whether all these seats may see this gauge (a path such as `stress.driss`, or `score`).

    The model names gauges by path or by group; what it does not name, and a seat without a condition, is free to see.
    """
    sight = rules.casus.model.sight
    by_seat = sight.get(path) or sight.get(path.split(".", maxsplit=1)[0]) or {}
    return all(rules.value(by_seat[seat], values) for seat in seats if seat in by_seat)


def mood(stress: int, before: int) -> Mood:
    """How someone looks, from stress now and at the decision before (0 to 100 each).

    Our own reading, not a measure: relief and anger show only when stress has just moved by ten points or more.
    """
    if stress <= before - SUDDEN and stress < STRESSED:
        return "opgelucht"
    if stress >= before + SUDDEN and stress >= STRESSED:
        return "boos"
    if stress >= STRESSED:
        return "gestrest"
    return "bezorgd" if stress >= WORRIED else "rustig"
