"""What can come next in a play, for who leads it: the moments that each choice can lead to, and what may break in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from game.model.casus import Casus
from game.model.play import Position
from game.model.story import Choice, Route


class Ahead(NamedTuple):
    """A choice by its number (from 1), and where it can lead: ids of moments, `end` or `resume`, each once."""

    number: int
    to: tuple[str, ...]


def ahead(casus: Casus, moment: str) -> tuple[Ahead, ...]:
    """Where each choice of a moment can lead, whatever its conditions; nothing for one that passes by itself."""
    choices = casus.moments[moment].choices.values()
    return tuple(Ahead(number, _leads_to(choice)) for number, choice in enumerate(choices, start=1))


def _leads_to(choice: Choice) -> tuple[str, ...]:
    # An outcome with routes of its own goes its own way; the others go the way of the choice.
    deeds = [outcome.deed for outcome in choice.chance]
    own = [route for deed in deeds for route in deed.routes]
    shared: Iterable[Route] = () if deeds and all(deed.routes for deed in deeds) else choice.deed.routes
    return tuple(dict.fromkeys(route.to for route in (*shared, *own)))


class WayOn(NamedTuple):
    """The choices (by number) that can lead to the same places; `is_only` when all of a moment do."""

    numbers: tuple[int, ...]
    to: tuple[str, ...]
    is_only: bool


def ways_on(choices: Iterable[Ahead]) -> tuple[WayOn, ...]:
    """Choices that lead to the same places, taken together, in the order of the first of them."""
    together: dict[tuple[str, ...], list[int]] = {}
    for choice in choices:
        together.setdefault(choice.to, []).append(choice.number)
    return tuple(WayOn(tuple(numbers), to, len(together) == 1) for to, numbers in together.items())


def may_break_in(casus: Casus, position: Position) -> tuple[str, ...]:
    """The moments that can still break into this play, in the order of the casus."""
    waiting = (one for one in casus.interrupts if f"interrupt/{one.id}" not in position.used)
    return tuple(dict.fromkeys(one.to for one in waiting))
