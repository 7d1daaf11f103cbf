"""The settings that a sweep tries: the base case, the levers set otherwise, and the coefficients shaken."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from math import prod
from random import Random
from typing import Literal, NamedTuple

from game.analysis.shaken.coefficients import coefficients
from game.analysis.shaken.coefficients_numbers import Coefficient
from game.analysis.shaken.shaking import moves
from game.model.casus import Casus

DrawKind = Literal["base", "levers", "one", "together"]


class Draw(NamedTuple):
    """One setting: the base case is number 0, and the numbers count on.

    `levers` are all levers as they are set. `factors` gives what coefficients are multiplied by; none in the base case
    and where only levers differ, one for `one`, every coefficient that can move for `together`.
    """

    number: int
    kind: DrawKind
    levers: Mapping[str, str]
    factors: Mapping[str, float]


class Sweep(NamedTuple):
    """What to try: the levers of the base case, how far to shake, how many joint draws, and the seed of those.

    `shake` is a percentage from 1 to 90. `settings` is how many settings of the levers are put side by side at most.
    """

    levers: Mapping[str, str]
    shake: int = 30
    together: int = 30
    seed: int = 1
    settings: int = 16


class Settings(NamedTuple):
    """The settings of the levers beside the base case, out of how many there are; `all` is not more than the limit."""

    tried: tuple[Mapping[str, str], ...]
    all: int


def draws(casus: Casus, sweep: Sweep) -> tuple[Draw, ...]:
    """Every setting that this sweep tries, the base case first; the same sweep gives the same draws everywhere.

    A coefficient too small to move when it is shaken gets no draw of its own. More joint draws leave the earlier ones
    as they were.
    """
    base = levers_of(casus, sweep.levers)
    found: list[tuple[DrawKind, Mapping[str, str], Mapping[str, float]]] = [("base", base, {})]
    found += [("levers", levers, {}) for levers in settings(casus, sweep).tried]
    known = coefficients(casus)
    found += [("one", base, factors) for factors in _one_at_a_time(known, sweep.shake)]
    found += [("together", base, factors) for factors in _all_together(known, sweep)]
    return tuple(Draw(number, *what) for number, what in enumerate(found))


def levers_of(casus: Casus, levers: Mapping[str, str]) -> Mapping[str, str]:
    """All levers of the casus: as they are given, and else as the casus starts them."""
    return {lever.id: levers.get(lever.id, lever.start) for lever in casus.levers.values()}


def settings(casus: Casus, sweep: Sweep) -> Settings:
    """The other settings of the levers: every combination, or where those are too many one lever at a time."""
    base = levers_of(casus, sweep.levers)
    count = prod(len(lever.options) for lever in casus.levers.values())
    if count <= sweep.settings:
        options = (lever.options for lever in casus.levers.values())
        every = (dict(zip(casus.levers, words, strict=True)) for words in product(*options))
        return Settings(tuple(levers for levers in every if levers != base), count)
    single = [
        {**base, lever.id: word} for lever in casus.levers.values() for word in lever.options if word != base[lever.id]
    ]
    return Settings(tuple(single[: sweep.settings]), count)


def factors_for(shake: int) -> tuple[float, float]:
    """What a coefficient is multiplied by when it is shaken this many percent: less and more."""
    return (100 - shake) / 100, (100 + shake) / 100


def _one_at_a_time(known: tuple[Coefficient, ...], shake: int) -> Iterator[Mapping[str, float]]:
    for coefficient in known:
        for factor in factors_for(shake):
            if moves(coefficient, factor):
                yield {coefficient.id: factor}


def _all_together(known: tuple[Coefficient, ...], sweep: Sweep) -> Iterator[Mapping[str, float]]:
    """Joint draws: each coefficient by a whole percentage of its own, every one as likely as the others."""
    random = Random(sweep.seed)
    least, most = 100 - sweep.shake, 100 + sweep.shake
    for _ in range(sweep.together if known else 0):
        yield {coefficient.id: random.randint(least, most) / 100 for coefficient in known}
