"""Shared frames that many casussen use: the model of stability, roles, the who's who, the cards and the glossary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from game.model.expressions import Expression

EachKind = Literal["members", "seats", "domains"]


def as_word(name: str) -> str:
    """An id as people read it when nobody gave it a word of its own: `eerst-regel` as `eerst regel`."""
    return name.replace("-", " ")


@dataclass(frozen=True, slots=True)
class Domain:
    """A field of life that is measured, such as income or school."""

    id: str
    title: str
    pillar: str
    zrm: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Damper:
    """Softens the net addition to the variables it covers by numerator/denominator, in the phase of a choice.

    `approaches` empty means any approach; `paths` are the variables covered in this casus.
    """

    id: str
    title: str
    paths: tuple[str, ...]
    direction: Literal["up", "down"]
    numerator: int
    denominator: int
    approaches: tuple[str, ...] = ()
    when: Expression | None = None
    source: str | None = None
    confidence: str | None = None
    explanation: str | None = None


@dataclass(frozen=True, slots=True)
class Band:
    """A range of the score, from `low` up to the next band; `word` is what a translation calls it, if there is one."""

    name: str
    low: int
    word: str | None = None

    @property
    def title(self) -> str:
        """What players read."""
        return self.word or as_word(self.name)


@dataclass(frozen=True, slots=True)
class Model:
    """A way to think about stability, as data: fields, derived values, dampers, score and what a seat may see.

    `sight` gives per gauge (a group such as `stress`, a path, or `score`) and per seat the condition to see it;
    what is not named is seen by all.
    """

    id: str
    title: str
    domains: tuple[Domain, ...]
    pillars: Mapping[str, str]
    derived: Mapping[str, Expression]
    dampers: tuple[Damper, ...]
    score: Expression
    bands: tuple[Band, ...]
    sight: Mapping[str, Mapping[str, Expression]]


@dataclass(frozen=True, slots=True)
class Role:
    """What someone is at the table: organisation, mandate, what the role usually knows, and its pitfall."""

    id: str
    title: str
    organisation: str
    chain: str
    mandate: str
    knows_kinds: tuple[str, ...] = ()
    pitfall: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """An entry of the smoelenboek; `covered_by` is the id of who takes over in absence, or None for nobody.

    `portrait` is an id of the pictures.
    """

    id: str
    name: str
    role: str
    expertise: tuple[str, ...]
    reach: str
    covered_by: str | None
    portrait: str | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """A card of the handreiking: training material with its law, its source and when someone read that.

    `called_by` are words of a moment at which the card comes first, beside those of its title. A rule of the model
    reads as a card too; then `confidence` says how sure its source makes it.
    """

    id: str
    title: str
    text: str
    theme: str
    law: str | None = None
    source: str | None = None
    checked_on: str = "nog-niet"
    confidence: str | None = None
    called_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the field in plain words; `also` are other names for it, `is_not` what it is often mistaken for."""

    id: str
    word: str
    means: str
    also: tuple[str, ...] = ()
    is_not: str | None = None
