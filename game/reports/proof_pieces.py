"""The pieces of a casus that is spelled out for provers: numbers and conditions, and nothing to look up. No text.

What the rules look up while playing (who may still tell, what was used up, what is owed) is a condition over holdings
here: the variables, the marks (`choice/...`, `interrupt/...`, `withheld/...`) and what is owed (`due/...`, the week in
which it comes due, or 0).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from game.model.casus import Casus
from game.model.expressions import AllOf, AnyOf, Comparison, Expression, Number
from game.model.story import Choice, Moment, Outcome
from game.model.variables import Variable
from game.rules.phase import ReadyDamper

Routes = tuple[tuple[Expression | None, str], ...]
"""Cases of where play goes on, each with its condition; the last holds always."""

ProofDampers = Mapping[tuple[str, bool], tuple[ReadyDamper, ...]]
"""By path and whether it is a gain: the dampers that may soften it, the strongest first."""

NEVER = Comparison("=", Number(0), Number(1))
"""A condition that never holds."""


class ProofLine(NamedTuple):
    """What may happen in a phase when its condition holds: additions and written values, by path."""

    when: Expression | None
    shifts: tuple[tuple[str, int], ...]
    settings: tuple[tuple[str, int], ...]


class ProofDeed(NamedTuple):
    """What happens when a choice is taken and this outcome falls.

    `marks` are left when their condition holds. `owes` are (path, weeks, whether it stays owed beyond the horizon).
    """

    outcome: Outcome | None
    lines: tuple[ProofLine, ...]
    dampers: ProofDampers
    marks: tuple[tuple[str, Expression | None], ...]
    owes: tuple[tuple[str, int, bool], ...]
    weeks: int
    routes: Routes


class ProofWay(NamedTuple):
    """A way on from a moment: a choice, or what a passing moment does; `open` leaves out whether an outcome holds."""

    choice: Choice
    open: Expression | None
    deeds: tuple[ProofDeed, ...]

    @property
    def possible(self) -> Expression | None:
        """When it can be taken: open, and one of its outcomes holds."""
        return all_of(self.open, any_of(deed.outcome.when if deed.outcome else None for deed in self.deeds))


class ProofMoment(NamedTuple):
    """A moment with its ways on; `blocked` is when none is possible, None when there always is one."""

    moment: Moment
    ways: tuple[ProofWay, ...]
    blocked: Expression | None


class ProofCasus(NamedTuple):
    """A casus spelled out. `holdings` start as the play does; those not in `changing` keep that value in every play.

    `weekly` are the lines of a week that passes, which read the position with the new week.
    """

    casus: Casus
    holdings: tuple[Variable, ...]
    changing: frozenset[str]
    moments: tuple[ProofMoment, ...]
    weekly: tuple[ProofLine, ...]


def due(key: str) -> str:
    """The path of the week in which a later comes due, 0 when it is not owed."""
    return f"due/{key}"


def all_of(*conditions: Expression | None) -> Expression | None:
    """That all conditions hold; None, which always holds, when there are none."""
    parts = tuple(one for one in conditions if one is not None)
    return (parts[0] if len(parts) == 1 else AllOf(parts)) if parts else None


def any_of(conditions: Iterable[Expression | None]) -> Expression | None:
    """That one of the conditions holds; None when one of them always does."""
    parts = tuple(conditions)
    known = tuple(one for one in parts if one is not None)
    return None if len(known) < len(parts) else (known[0] if len(known) == 1 else AnyOf(known))
