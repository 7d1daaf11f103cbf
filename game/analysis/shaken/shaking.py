"""A casus as it would be if the coefficients of its kaders were larger or smaller; the casus's own numbers stay."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from hashlib import sha256

from game.analysis.shaken.coefficients_numbers import Coefficient
from game.analysis.shaken.rewriting import rewritten
from game.model.casus import Casus

Factor = Fraction | float
"""What a coefficient is multiplied by; 0.7 is 30 % less. Counted in thousandths."""


def shaken(casus: Casus, factors: Mapping[str, Factor]) -> Casus:
    """The casus with each of these coefficients (by id) multiplied by its factor, the others as they are.

    Whole numbers stay whole: they are rounded to the nearest, a half to the even one, so 5 less 30 % is 4 and 5 more
    30 % is 6. What a damper leaves stays a fraction from 0 to 1. A divisor and a rhythm stay at least 1, and a score
    that is a weighted mean stays one. The digest tells one shaking from another. Raises KeyError for an unknown id.
    """
    left = dict(factors)

    def ask(coefficient: Coefficient) -> Fraction:
        left.pop(coefficient.id, None)
        return multiplied(coefficient, factors.get(coefficient.id, 1))

    made = rewritten(casus, ask)
    if left:
        raise KeyError(min(left))
    return made if made == casus else replace(made, digest=_digest(casus, factors))


def multiplied(coefficient: Coefficient, factor: Factor) -> Fraction:
    """What a coefficient becomes; `shaken` writes down exactly this."""
    product = coefficient.value * Fraction(factor).limit_denominator(1000)
    if coefficient.kind == "factor":
        return min(Fraction(1), max(Fraction(0), product))
    return Fraction(round(product))


def moves(coefficient: Coefficient, factor: Factor) -> bool:
    """Whether the coefficient is another number afterwards: small ones round back to what they were."""
    return multiplied(coefficient, factor) != coefficient.value


def _digest(casus: Casus, factors: Mapping[str, Factor]) -> str:
    told = "".join(f"\n{name} {Fraction(factor).limit_denominator(1000)}" for name, factor in sorted(factors.items()))
    return sha256((casus.digest + told).encode()).hexdigest()
