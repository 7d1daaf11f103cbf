"""A finding: something that is wrong or odd in the plays of a casus, with a play that shows it where one can."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

Kind = Literal[
    "nothing-open",
    "default-closed",
    "no-outcome",
    "lead-disputed",
    "moment-never-reached",
    "choice-never-open",
    "choice-without-effect",
    "choice-dominated",
    "choice-always-best",
    "ending-unreachable",
    "ending-rare",
    "effect-cut-off",
    "interrupt-never-fires",
    "fact-never-learned",
    "seat-never-decides",
    "solo-too-short",
    "score-in-one-band",
    "habit-wins",
    "claim-broken",
    "claim-never-true",
    "claim-no-way",
    "claim-not-better",
]

Fact = str | int | float

NOTHING: Mapping[str, Fact] = MappingProxyType({})


class Shown(NamedTuple):
    """A play that shows a finding: with these levers and this seed a session that makes these choices comes there.

    `seed` is None where so much chance is on the way that no seed was found; `seat` plays alone, else it is a table.

    `path` has each choice as `moment/choice`, with the number of the outcome behind it where chance fell, and
    `moment/number` where chance fell at a moment that passes by itself.
    """

    levers: Mapping[str, str]
    seed: int | None
    path: tuple[str, ...]
    seat: str | None = None


class Finding(NamedTuple):
    """What was found, at which moment (None: not at one), and about what: a choice, an ending, a claim and so on.

    `shown` is None for what no single play can show. `facts` are what its sentence tells beside that.
    """

    kind: Kind
    moment: str | None = None
    subject: str | None = None
    shown: Shown | None = None
    facts: Mapping[str, Fact] = NOTHING

    @property
    def about(self) -> tuple[Kind, str | None, str | None]:
        """What is told once: kind, moment and subject; of a broken claim one place is enough, wherever it is."""
        return self.kind, None if self.kind == "claim-broken" else self.moment, self.subject
