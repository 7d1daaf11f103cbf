"""Players with a habit: which of the open choices they take, as far as that follows from the choices themselves."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from game.analysis.search.rows import Array
from game.analysis.values.study import QUANTITIES, Quantity
from game.model.casus import Casus
from game.model.story import Choice, Deed

Levels = tuple[float, ...]
"""Per choice of a moment how far it is from what a player likes."""

Mask = Array | bool | None
"""Where a way is open: in some positions, everywhere, or nowhere (None)."""


class Habit(NamedTuple):
    """Somebody who always picks evenly among the open choices of the lowest level; `levels` go by moment.

    A moment that is not there has levels that are all the same.
    """

    levels: Mapping[str, Levels]

    def at(self, moment: str, ways: int) -> Levels:
        """The levels of the ways of a moment."""
        return self.levels.get(moment, (0.0,) * ways)


class Player(NamedTuple):
    """A way to play, and what counts: a quantity, or how likely an ending is. Without a habit it is the best play."""

    habit: Habit | None
    counts: Quantity | None
    ending: str | None = None


EVENLY = Habit({})
AT_RANDOM = tuple(Player(EVENLY, quantity) for quantity in QUANTITIES)
BEST = Player(None, "score")


def liking(casus: Casus, far: Callable[[Choice], float]) -> Habit:
    """The habit of somebody for whom each choice is so far from what they like."""
    return by_place(casus, lambda choices: [far(choice) for choice in choices])


def by_place(casus: Casus, levels: Callable[[Sequence[Choice]], Sequence[float]]) -> Habit:
    """The habit of somebody who weighs the choices of a moment against each other."""
    found = {moment.id: tuple(levels(list(moment.choices.values()))) for moment in casus.moments.values()}
    return Habit({moment: told for moment, told in found.items() if len(set(told)) > 1})


def with_tags(casus: Casus, tags: Mapping[str, str]) -> Habit:
    """The habit of somebody who takes choices with all these labels wherever one is open, as claims have it."""
    return liking(casus, lambda choice: 0.0 if has_tags(choice.deed, tags) else 1.0)


def has_tags(deed: Deed, tags: Mapping[str, str]) -> bool:
    """Whether a deed carries all these labels."""
    single = {"frame": deed.frame, "stance": deed.stance, "technique": deed.technique, "approach": deed.approach}
    several = {"tracks": deed.tracks, "at-table": deed.at_table}
    return all(word in several[tag] if tag in several else single[tag] == word for tag, word in tags.items())


def expected_of(choice: Choice, amount: Callable[[Deed], int]) -> float:
    """An amount that a choice brings: its own, and that of its outcomes by their weights as they are written."""
    total = sum(outcome.weight for outcome in choice.chance) or 1
    return amount(choice.deed) + sum(outcome.weight * amount(outcome.deed) for outcome in choice.chance) / total


def shares(opens: Sequence[Mask], levels: Levels) -> list[float | Array]:
    """How often each way is taken in each position: a number where that is the same everywhere."""
    found: list[float | Array] = [0.0] * len(levels)
    left: bool | Array = True
    for level in sorted(set(levels)):
        liked = {way: mask for way, mask in enumerate(opens) if mask is not None and levels[way] == level}
        count = sum(map(_number, liked.values()))
        for way, mask in liked.items():
            found[way] = _share(mask, count, left)
        if any(mask is True for mask in liked.values()):
            break
        nobody = count == 0
        left = nobody if left is True else left & nobody
    return found


def _number(mask: Array | bool) -> int | Array:
    return int(mask) if isinstance(mask, bool) else np.asarray(mask, np.int16)


def _share(mask: Array | bool, count: int | Array, left: bool | Array) -> float | Array:
    share: float | Array = 1.0 / count if isinstance(count, int) else 1.0 / np.maximum(count, 1)
    if mask is not True:
        share = share * mask
    return share if left is True else share * left
