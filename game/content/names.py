"""What names exist in a casus: variables by path, groups, the model's derived names, moments and endings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Literal

from game.model.expressions import Expression
from game.model.variables import Variable

AGGREGATES = ("min", "max", "sum", "mean")
OPERATORS = {"and": "and", "en": "and", "or": "or", "of": "or", "not": "not", "niet": "not"}
RESERVED = frozenset(
    {"stress", "stability", "trust", "team", "care", "load", "ave", "lead", "knows", "consent", "violation", "silence"}
    | {"week", "moment", "ending", *AGGREGATES, *OPERATORS}
)
PLACES: tuple[Literal["moment", "ending"], ...] = ("moment", "ending")

Meaning = Literal["number", "truth"]


@dataclass(frozen=True, slots=True)
class Names:
    """All that an expression or an effect of one casus can speak of.

    `groups` gives the paths under `stress`, `stability`, `trust` and `team`; `derived` the meaning of each name of
    the model and whether it is a number or a truth value; `fixed` are variables that no effect may change.
    """

    variables: Mapping[str, Variable]
    groups: Mapping[str, tuple[str, ...]]
    derived: Mapping[str, tuple[Expression, Meaning]] = field(default_factory=dict)
    fixed: frozenset[str] = frozenset()
    moments: frozenset[str] = frozenset()
    endings: frozenset[str] = frozenset()

    def known(self, name: str) -> bool:
        """Whether an expression may use this word as a value."""
        return name in self.variables or name in self.derived

    def squeezed(self, word: str) -> bool:
        """Whether the word is two known names, or a name and a number, with a hyphen for a minus."""
        halves = ((word[:cut], word[cut + 1 :]) for cut, sign in enumerate(word) if sign == "-")
        return any(self.known(left) and (self.known(right) or not right or right.isdigit()) for left, right in halves)

    def all_names(self) -> list[str]:
        """Every name that may stand in an expression, for finding the nearest one."""
        return [*self.variables, *self.derived, *(f"{group}.*" for group in self.groups)]


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name that looks most like this one, or nothing when none does."""
    # Most slips keep the first or the last letter; looking only there keeps thousands of slips affordable.
    likely = [one for one in known if abs(len(one) - len(name)) <= 4 and {one[:1], one[-1:]} & {name[:1], name[-1:]}]
    found = get_close_matches(name, likely, n=1, cutoff=0.6)
    return found[0] if found else ""
