"""One play: a position, a step from one position to the next, and the named causes of everything that changed."""

from __future__ import annotations

from typing import Literal, NamedTuple

from game.model.sharing import Sharing

Values = tuple[int, ...]

CauseKind = Literal[
    "effect",
    "cost",
    "takes",
    "reveal",
    "consent",
    "share",
    "withheld",
    "damper",
    "clamp",
    "course",
    "later",
    "week",
    "nothing-possible",
]


class Position(NamedTuple):
    """One moment of one play; two plays in equal positions have the same future.

    `values` follow the order of the casus's variables. `used` holds marks for once choices, fired interrupts and
    facts that counted as withheld. `remembered` is where `resume` goes, and tells that an interrupt is on.
    `owed` are pairs of a later's key and the week it comes due, in order of key.
    Exactly one of `moment` and `ending` is given.
    """

    moment: str | None
    ending: str | None
    values: Values
    used: frozenset[str] = frozenset()
    remembered: str | None = None
    owed: tuple[tuple[str, int], ...] = ()


class Cause(NamedTuple):
    """A named reason for a change, with what it added to each variable it touched.

    `id` is stable and unique within its step phase; `title` is the author's, or None where the catalogues have the
    words. For truth values and words the amount is the difference between what was and what is.
    """

    kind: CauseKind
    id: str
    title: str | None
    amounts: tuple[tuple[str, int], ...]


class StepPhase(NamedTuple):
    """What one phase of a step wrote: the choice itself, or one week that passed."""

    kind: Literal["choice", "week"]
    week: int
    causes: tuple[Cause, ...]
    values: Values


class Step(NamedTuple):
    """A position, what was chosen, the causes, and the position after.

    `choice` is None for a moment that passes by itself and when nothing was possible any more; `outcome` is the
    number of the chance outcome that fell. `interrupt` names what broke in. Start values plus the amounts of all
    causes are the values after, exactly.
    """

    before: Position
    choice: str | None
    outcome: int | None
    phases: tuple[StepPhase, ...]
    sharings: tuple[Sharing, ...]
    interrupt: str | None
    after: Position

    @property
    def causes(self) -> tuple[Cause, ...]:
        """All causes of the step in the order in which they count."""
        return tuple(cause for phase in self.phases for cause in phase.causes)
