"""The order in which a group comes to the moments of a casus, as far as there is one."""

from __future__ import annotations

from collections.abc import Iterator

from game.model.casus import Casus
from game.model.story import Choice, Moment


def running_order(casus: Casus) -> tuple[Moment, ...]:
    """Every moment after those that lead to it; where that leaves a choice, or there is a circle, as in the file.

    What breaks in, and whatever only follows on that, comes last.
    """
    leads = {moment.id: tuple(_leads_to(casus, moment)) for moment in casus.moments.values()}
    story = _reached(casus.begin, leads)
    order = _sorted([one for one in leads if one in story], leads, casus.begin)
    order += _sorted([one for one in leads if one not in story], leads, None)
    return tuple(casus.moments[one] for one in order)


def _leads_to(casus: Casus, moment: Moment) -> Iterator[str]:
    for choice in (*moment.choices.values(), *((moment.passing,) if moment.passing else ())):
        yield from (to for to in _routes(choice) if to in casus.moments)


def _routes(choice: Choice) -> Iterator[str]:
    for deed in (choice.deed, *(outcome.deed for outcome in choice.chance)):
        yield from (route.to for route in deed.routes)


def _reached(begin: str, leads: dict[str, tuple[str, ...]]) -> set[str]:
    found, waiting = {begin}, [begin]
    while waiting:
        new = [one for one in leads[waiting.pop()] if one not in found]
        found.update(new)
        waiting += new
    return found


def _sorted(left: list[str], leads: dict[str, tuple[str, ...]], begin: str | None) -> list[str]:
    """These moments with each after all that lead to it; in a circle the first of the file goes first."""
    order = [begin] if begin else []
    left = [one for one in left if one != begin]
    while left:
        free = [one for one in left if not any(one in leads[other] for other in left if other != one)]
        order.append((free or left)[0])
        left.remove(order[-1])
    return order
