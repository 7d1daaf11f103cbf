"""What a play could have become, as plain data: what each choice and each bit of luck was worth, and what stayed open.

Everything is counted from random play: what a group that takes each open choice equally often may expect at the end.
It says something about the model, and nothing about people.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from game.analysis.values.study import Quantity


class Moved(NamedTuple):
    """What may be expected of one quantity at the end, around one decision.

    `before` it, once it is `chosen` but chance has yet to fall, and `after`: where the next decision stands (or the
    end), with what fell in between. The choice is worth `chosen - before`, luck was `after - chosen`.
    """

    before: float
    chosen: float
    after: float


class Alternative(NamedTuple):
    """A choice that was open: what may be expected after it, and the lowest, highest final score still possible then.

    `best` is the score that the best play from there comes to, afterwards, with all that is known now.
    """

    choice: str
    expected: Mapping[Quantity, float]
    lowest: int
    highest: int
    best: float


class DecisionPossible(NamedTuple):
    """One decision of the play: `number` counts from 1, as in the look back.

    `alternatives` are all choices that were open, in the order of the file, the one that was taken among them.
    `endings_before` and `endings_after` give each ending's probability under random play; one that cannot be reached
    any more has 0. `lowest` and `highest` are the final scores still possible, before and after.
    """

    number: int
    moment: str
    choice: str
    moved: Mapping[Quantity, Moved]
    alternatives: tuple[Alternative, ...]
    endings_before: Mapping[str, float]
    endings_after: Mapping[str, float]
    lowest_before: int
    highest_before: int
    lowest_after: int
    highest_after: int


class Shaken(NamedTuple):
    """How many variants of the model, with its coefficients shaken, agree on what the choices of this play were worth.

    A variant agrees when the sign of their worth together, in score, is the same.
    """

    held: int
    variants: int


class Possible(NamedTuple):
    """Everything about one play that ended (or stopped) here, among all plays of its casus.

    `start` and `end` per quantity: `start` plus what the choices and luck were worth is `end`, exactly. What passed by
    itself before the first decision counts as luck. `distribution` gives each final score and its probability under
    random play, `endings` each ending's. `seat` is the one that was played alone: then the others do what the casus
    says they do (`default`), and random play means that only this seat's choices are random.
    """

    positions: int
    seat: str | None
    start: Mapping[Quantity, float]
    end: Mapping[Quantity, float]
    decisions: tuple[DecisionPossible, ...]
    distribution: tuple[tuple[int, float], ...]
    endings: Mapping[str, float]
    shaken: Shaken | None = None

    def choices(self, quantity: Quantity) -> float:
        """What all choices together were worth."""
        return sum(one.moved[quantity].chosen - one.moved[quantity].before for one in self.decisions)

    def luck(self, quantity: Quantity) -> float:
        """What all luck together was worth."""
        return self.end[quantity] - self.start[quantity] - self.choices(quantity)
