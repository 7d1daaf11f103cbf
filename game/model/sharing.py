"""Sharing of information: what is shared, the table it is held against, and the entry in the audit trail."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from game.model.effects import EffectLine

Verdict = Literal["moet", "mag", "met-toestemming", "mag-niet"]
Extent = Literal["dat", "wat", "alles"]
Consent = Literal["gevraagd", "geweigerd", "nee"]
Informed = Literal["ja", "nee", "uitgesteld", "zonder-namen"]
"""Whether someone knows that they are spoken of: `uitgesteld` is later, because telling it now is not safe, and with
`zonder-namen` nobody was named."""

EXTENTS: tuple[Extent, ...] = ("dat", "wat", "alles")


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that can be known about a member; a secret one is never shown to a seat that does not know it."""

    id: str
    kind: str
    about: str
    text: str
    secret: bool = False


@dataclass(frozen=True, slots=True)
class Share:
    """One sharing as a choice asks for it: who tells whom what, how much, what for and on which ground."""

    fact: str
    sender: str
    receiver: str
    extent: Extent
    purpose: str
    ground: str
    consent: Consent = "nee"
    informed: Informed = "nee"


class Telling(NamedTuple):
    """A fact and who it is (or should have been) told to; for what the household reveals and what is withheld."""

    receiver: str
    fact: str


@dataclass(frozen=True, slots=True)
class SharingRow:
    """One row of the table; a key left out (None, or empty `grounds`) fits all.

    `title` and `explanation` are what players read of it afterwards.
    """

    id: str
    verdict: Verdict
    sender: str | None = None
    receiver: str | None = None
    kind: str | None = None
    without_consent: str | None = None
    grounds: tuple[str, ...] = ()
    extent: Extent = "alles"
    law: str | None = None
    source: str | None = None
    confidence: str | None = None
    jurist: bool = False
    title: str | None = None
    explanation: str | None = None


@dataclass(frozen=True, slots=True)
class JudgingRule:
    """From above, the first rule whose keys all fit names the outcome of a sharing; None fits all."""

    outcome: str
    violation: bool = False
    verdict: str | None = None
    consent: bool | None = None
    ground: str | None = None
    without_consent: str | None = None
    extent: str | None = None
    informed: Informed | None = None


@dataclass(frozen=True, slots=True)
class SharingTable:
    """The dated, sourced table that sharings are held against.

    Paths in `consequences` and `withheld` may hold {from}, {to} and {about}; `checked_on` is an ISO date or
    `nog-niet` when nobody has read the sources.
    """

    checked_on: str
    rows: tuple[SharingRow, ...]
    judging: tuple[JudgingRule, ...]
    consequences: Mapping[str, tuple[EffectLine, ...]]
    withheld: tuple[EffectLine, ...]


class Sharing(NamedTuple):
    """An entry of the audit trail: what was shared, the row and verdict it was held against, and the outcome."""

    fact: str
    about: str
    sender: str
    receiver: str
    extent: str
    purpose: str
    ground: str
    row: str | None
    verdict: str
    consent: bool
    informed: Informed
    outcome: str
    violation: bool
    week: int
