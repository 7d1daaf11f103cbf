"""A sweep that was done, as far as it was: its draws, what came of them, and what that says."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from game.analysis.shaken.coefficients import coefficients
from game.analysis.shaken.coefficients_numbers import Coefficient
from game.analysis.shaken.conclusions import Conclusions, Influence, conclusions, influences
from game.analysis.shaken.draws import Draw, DrawKind, Settings, Sweep, factors_for, settings
from game.analysis.shaken.shaking import moves
from game.analysis.shaken.variants import Variant
from game.model.casus import Casus

NOTHING = 0.005
"""Points of score that are told as 0,00."""


class Swept:
    """The variants of one casus that are known, in the order of the draws; the base case is among them."""

    def __init__(self, casus: Casus, sweep: Sweep, draws: tuple[Draw, ...], variants: tuple[Variant, ...]) -> None:
        self.casus = casus
        self.sweep = sweep
        self.draws = draws
        self.variants = variants

    @property
    def complete(self) -> bool:
        """Whether every draw was worked out."""
        return len(self.variants) == len(self.draws)

    @property
    def base(self) -> Variant:
        """The casus as it is."""
        return self.variants[0]

    @property
    def settings(self) -> Settings:
        """The settings of the levers beside the base case."""
        return settings(self.casus, self.sweep)

    def of(self, kind: DrawKind) -> tuple[Variant, ...]:
        """The variants of one kind."""
        return tuple(one for one in self.variants if one.draw.kind == kind)

    def asked(self, kind: DrawKind) -> int:
        """How many draws of one kind there are, known or not."""
        return sum(draw.kind == kind for draw in self.draws)

    @cached_property
    def coefficients(self) -> Mapping[str, Coefficient]:
        """The coefficients of the casus, by id."""
        return {one.id: one for one in coefficients(self.casus)}

    @cached_property
    def influences(self) -> tuple[Influence, ...]:
        """What each coefficient does alone, what moves the score most first."""
        return influences(self.base, self.variants)

    def concluded(self, kind: DrawKind) -> Conclusions:
        """What holds over the variants of one kind."""
        return conclusions(self.base, self.of(kind))

    def unmoved(self) -> tuple[Coefficient, ...]:
        """The coefficients that are too small to become another number."""
        less, more = factors_for(self.sweep.shake)
        return tuple(one for one in self.coefficients.values() if not moves(one, less) and not moves(one, more))
