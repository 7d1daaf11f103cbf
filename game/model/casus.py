"""A casus as a whole: the household, the seats, the variables, the story and the frames it is held against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from game.model.effects import CourseRule, Later
from game.model.kaders import Card, Model, Person, Role, Term, as_word
from game.model.puzzles import Clock
from game.model.sharing import Fact, SharingTable
from game.model.story import Claim, Ending, Interrupt, Moment
from game.model.variables import Variable

EMPTY: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Member:
    """Someone of the household; `age` in years, `portrait` an id of the pictures."""

    id: str
    name: str
    age: int | None = None
    relation: str | None = None
    portrait: str | None = None


@dataclass(frozen=True, slots=True)
class Household:
    """The people it is about, under the name they go by."""

    name: str
    members: Mapping[str, Member]


@dataclass(frozen=True, slots=True)
class Seat:
    """A place at the table that can be played.

    The id is a role; `plays` names the member who sits there (a seat of the household, without trust).
    `solo` promises at least four decisions of its own.
    """

    id: str
    title: str
    plays: str | None = None
    solo: bool = False


@dataclass(frozen=True, slots=True)
class Lever:
    """A setting made before play that never changes in it, such as doorzettingsmacht."""

    id: str
    options: tuple[str, ...]
    start: str


@dataclass(frozen=True, slots=True)
class Short:
    """A short play of the same casus: `minutes` long, and a table decides only at these moments.

    At every other moment it takes what it takes when nobody plays the one who decides.
    """

    minutes: int
    moments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Casus:
    """Everything there is to know about one casus, ready for play; `digest` is the SHA-256 of casus and kaders.

    `variables` fixes the order of the values in a position. `course` holds the rules of the model, then those of
    the casus, each already written out for its subject. `laters` are all that can be owed, by key.
    `horizon` and weeks are whole weeks, `minutes` is the playing time the author expects; `clock` is there where a team
    plays against it, and `short` where a short play of it is marked. `words` holds the words for ids that differ from
    the id itself, under `KIND.ID`: those of a translation.
    """

    id: str
    title: str
    kind: str
    language: str
    summary: str
    minutes: int
    horizon: int
    begin: str
    household: Household
    seats: Mapping[str, Seat]
    facts: Mapping[str, Fact]
    levers: Mapping[str, Lever]
    variables: tuple[Variable, ...]
    moments: Mapping[str, Moment]
    endings: tuple[Ending, ...]
    interrupts: tuple[Interrupt, ...]
    course: tuple[CourseRule, ...]
    laters: Mapping[str, Later]
    claims: tuple[Claim, ...]
    model: Model
    sharing: SharingTable | None
    roles: Mapping[str, Role]
    people: tuple[Person, ...] = ()
    cards: tuple[Card, ...] = ()
    terms: tuple[Term, ...] = ()
    goals: tuple[str, ...] = ()
    content_notes: tuple[str, ...] = ()
    counters: tuple[str, ...] = ()
    review: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    words: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    clock: Clock | None = None
    short: Short | None = None
    digest: str = ""

    @property
    def decided(self) -> int:
        """How many moments there are at which someone must choose, or open a lock."""
        return sum(moment.passing is None for moment in self.moments.values())

    def title_of(self, who: str) -> str:
        """The name players read for a seat, a role or a member."""
        if who in self.seats:
            return self.seats[who].title
        if who in self.household.members:
            return self.household.members[who].name
        return self.roles[who].title if who in self.roles else who

    def word_of(self, kind: str, name: str) -> str:
        """The word players read for an id of this kind: `bands`, `counters`, `flags`, `kinds`, `stances` and so on."""
        return self.words.get(f"{kind}.{name}") or as_word(name)
