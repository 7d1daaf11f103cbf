"""One variant of a casus and what can be expected of it: exactly, or from random plays where it has grown too large."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from game.analysis.shaken.draws import Draw
from game.analysis.shaken.shaking import shaken
from game.analysis.values.study import Quantity
from game.errors import KantelpuntError
from game.model.casus import Casus

if TYPE_CHECKING:
    # Who only reads variants does without arrays.
    from game.analysis.findings.expecting import Expected

LOST = 1e-6
"""A probability that may be missing from all endings together because of rounding."""


class Estimate(NamedTuple):
    """A number that is known within a margin: 0 when it is exact, and else half of a 95 % interval."""

    value: float
    margin: float = 0.0


class Sampled(NamedTuple):
    """What so many random plays came to: the same numbers as in a Variant, each with its margin."""

    plays: int
    values: Mapping[Quantity, Estimate]
    endings: Mapping[str, Estimate]
    choices: Mapping[str, Estimate]


class Variant(NamedTuple):
    """What can be expected of one draw under random play.

    `plays` is 0 when it was solved exactly, and else how many random plays it is estimated from. `positions` counts
    those that were seen, up to the limit. `values` and `endings` are as in a Study; `choices` gives per
    `moment/choice` the score at the end after it was taken, and leaves out what random play never takes. `claims`
    tells which hold; what an estimate cannot tell is not there. `trouble` is the key of what made this variant
    unplayable, and then nothing else is known of it.
    """

    draw: Draw
    positions: int = 0
    plays: int = 0
    values: Mapping[Quantity, Estimate] = {}
    endings: Mapping[str, Estimate] = {}
    choices: Mapping[str, Estimate] = {}
    claims: Mapping[str, bool] = {}
    trouble: str | None = None

    @property
    def exact(self) -> bool:
        """Whether every play was counted."""
        return not self.plays and self.trouble is None


class Solvers(NamedTuple):
    """How the numbers of a variant are found; each takes a casus and all its levers.

    `expect` looks at all plays and says when they were too many; `sample` plays at random.
    """

    expect: Callable[[Casus, Mapping[str, str]], Expected]
    sample: Callable[[Casus, Mapping[str, str]], Sampled]


def variant(casus: Casus, draw: Draw, solvers: Solvers) -> Variant:
    """What becomes of the casus with this draw.

    A casus whose rules contradict each other when shaken (two words for the lead at once) is a variant with trouble.
    """
    try:
        made = shaken(casus, draw.factors)
        counted = solvers.expect(made, draw.levers)
        if counted.complete:
            return _counted(draw, counted)
        sampled = solvers.sample(made, draw.levers)
    except KantelpuntError as error:
        return Variant(draw, trouble=error.key)
    return Variant(draw, counted.positions, sampled.plays, sampled.values, sampled.endings, sampled.choices)


def _counted(draw: Draw, counted: Expected) -> Variant:
    # Plays in which the lead goes to two at once come to no ending.
    if sum(counted.endings.values()) < 1 - LOST:
        return Variant(draw, counted.positions, trouble="lead-disputed")
    values = {quantity: Estimate(value) for quantity, value in counted.values.items()}
    endings, choices = (
        {name: Estimate(value) for name, value in part.items()} for part in (counted.endings, counted.choices)
    )
    return Variant(draw, counted.positions, 0, values, endings, choices, counted.claims)


def as_json(variant: Variant) -> dict[str, Any]:
    """The variant as JSON has it: an estimate is a pair."""
    return {**variant._asdict(), "draw": variant.draw._asdict()}


def from_json(told: Mapping[str, Any]) -> Variant:
    """The variant that `as_json` told; raises KeyError or TypeError for anything else."""
    estimates = {
        part: {name: Estimate(*pair) for name, pair in told[part].items()} for part in ("values", "endings", "choices")
    }
    return Variant(**{**told, **estimates, "draw": Draw(**told["draw"])})
