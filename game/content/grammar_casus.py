"""The grammar of casus.yaml and plays.yaml: what a casus is made of, before and around its story."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, Strict, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from game.content.grammar_parts import (
    STEP_PATTERN,
    CourseShape,
    Id,
    Level,
    Prose,
    Sentence,
    Sentences,
    Shape,
    Title,
    Truth,
    Word,
    Words,
)
from game.content.grammar_puzzles import ClockShape
from game.content.grammar_story import ClaimShape, EndingShape, InterruptShape, MomentShape

Minutes = Annotated[int, Field(ge=5, le=480)]
Format = Annotated[int, Field(ge=1, le=1)]
Path = Annotated[str, Field(min_length=1, max_length=120)]
Language = Literal["nl", "en"]
Bound = Annotated[int, Field(ge=-9999, le=9999)]


def _beginning(value: Any) -> int | bool:
    if isinstance(value, int):
        return value
    raise PydanticCustomError("beginning_type", "")


Beginning = Annotated[
    Any,
    BeforeValidator(_beginning),
    WithJsonSchema({"anyOf": [{"type": "integer"}, {"enum": ["ja", "nee", True, False]}]}),
]
"""A whole number, or a truth value."""


class MemberShape(Shape):
    """Someone of the household."""

    name: Title
    age: Annotated[int, Field(ge=0, le=120)] | None = None
    relation: Title | None = Field(None, alias="is", description="Wie dit is in het gezin: zoon, moeder, oma.")
    portrait: Id | None = Field(None, description="Een portret, zoals peep-05.")
    stress: Level = Field(description="Hoeveel stress bij het begin, van 0 tot 100.")


class HouseholdShape(Shape):
    """The people it is about, and how they are doing at the start."""

    name: Title
    members: Annotated[Mapping[Id, MemberShape], Field(min_length=1, max_length=12)]
    stability: Annotated[Mapping[Id, Level], Field(min_length=1, max_length=20)] = Field(
        description="Elk leefgebied van het model, van 0 tot 100."
    )


class SeatShape(Shape):
    """A place at the table; `trust` is None when not written (the format's 50), and never given with `plays`."""

    trust: Level | None = Field(None, description="Het vertrouwen van het huishouden in deze rol; anders 50.")
    knows: Words = Field((), description="De feiten die deze rol al weet.")
    solo: Truth = Field(False, description="ja: deze rol kan alleen gespeeld worden en heeft dan 4 momenten.")
    plays: Id | None = Field(None, description="Het lid van het huishouden dat hier zit.")

    @model_validator(mode="after")
    def _household_has_no_trust(self) -> Self:
        if self.plays is not None and self.trust is not None:
            raise PydanticCustomError("not_together", "", {"key": "trust", "with": "plays"})
        return self


class FactShape(Shape):
    """Something that can be known about a member."""

    kind: Id = Field(description="De soort, zoals in gegevensdeling.yaml.")
    about: Id = Field(description="Over welk lid van het huishouden.")
    secret: Truth = Field(False, description="ja: wie het niet weet, ziet het nergens.")
    text: Sentence


def _not_between(key: str, number: int, low: int, high: int) -> PydanticCustomError:
    return PydanticCustomError("not_between", "", {"key": key, "number": number, "low": low, "high": high})


class CounterShape(Shape):
    """A number of this casus's own; `start` is None when not written (then it is `min`)."""

    min: Bound
    max: Bound
    start: Bound | None = None

    @model_validator(mode="after")
    def _start_between(self) -> Self:
        if self.max <= self.min:
            raise _not_between("max", self.max, self.min + 1, 9999)
        if self.start is not None and not self.min <= self.start <= self.max:
            raise _not_between("start", self.start, self.min, self.max)
        return self


class LeverShape(Shape):
    """A setting made before play; `start` is None when not written (then it is the first option)."""

    options: Annotated[tuple[Word, ...], Strict(False), Field(min_length=2, max_length=8)]
    start: Word | None = None

    @model_validator(mode="after")
    def _start_among_options(self) -> Self:
        if self.start is not None and self.start not in self.options:
            raise PydanticCustomError("not_listed", "", {"key": "start", "word": self.start, "options": self.options})
        return self


class ShortShape(Shape):
    """A short play of the casus: how long it takes, and the moments at which a table decides."""

    minutes: Minutes = Field(description="Hoeveel minuten de korte versie duurt.")
    moments: Words = Field(description="Waar de tafel zelf kiest; overal elders doet de tafel de default.")


def _only_last_is_open(endings: Mapping[str, EndingShape]) -> Mapping[str, EndingShape]:
    last = len(endings) - 1
    for number, (key, ending) in enumerate(endings.items()):
        if (ending.when is None) != (number == last):
            raise PydanticCustomError("open_case", "", {"key": key, "last": number == last})
    return endings


class CasusShape(Shape):
    """A casus file."""

    format: Format = Field(description="Altijd 1.")
    id: Id = Field(description="De naam van de map.")
    title: Title
    kind: Literal["casus", "escape-room", "bestuurstafel", "droogzwemsessie"] = "casus"
    language: Language = "nl"
    summary: Prose = Field(description="Waar het over gaat, in twee zinnen.")
    minutes: Minutes = Field(description="Hoeveel minuten het spelen duurt.")
    short: ShortShape | None = Field(None, description="Een korte versie van dezelfde casus, van zo'n 20 minuten.")
    horizon: Annotated[int, Field(ge=1, le=104)] = Field(description="Na zoveel weken stopt het verhaal.")
    clock: ClockShape | None = Field(None, description="De klok waartegen een team speelt; nodig in een escape-room.")
    begin: Id | None = Field(None, description="Het eerste moment; anders het bovenste.")
    content_notes: Words = Field((), description="Waar spelers vooraf van moeten weten.")
    review: Mapping[Id, Word] = Field({}, description="Wie heeft meegelezen, en wie nog niet.")
    model: Id = "stabiliteitsmodel"
    sharing: Id | None = Field(None, description="De tabel voor het delen van gegevens: gegevensdeling.")
    goals: Sentences = ()
    start: Mapping[Path, Beginning] = Field({}, description="Wat bij het begin anders is: load: 1, ave: 2.")
    household: HouseholdShape
    seats: Annotated[Mapping[Id, SeatShape], Field(min_length=1, max_length=12)]
    lead: Id = Field(description="De rol die bij het begin de regie heeft.")
    facts: Annotated[Mapping[Id, FactShape], Field(max_length=60)] = {}
    flags: Annotated[Words, Field(max_length=60)] = ()
    counters: Annotated[Mapping[Id, CounterShape], Field(max_length=20)] = {}
    levers: Annotated[Mapping[Id, LeverShape], Field(max_length=8)] = {}
    course: Annotated[tuple[CourseShape, ...], Strict(False), Field(max_length=40)] = ()
    interrupts: Annotated[Mapping[Id, InterruptShape], Field(max_length=20)] = {}
    moments: Annotated[Mapping[Id, MomentShape], Field(min_length=1, max_length=300)]
    endings: Annotated[Mapping[Id, EndingShape], Field(min_length=1, max_length=40), AfterValidator(_only_last_is_open)]
    claims: Annotated[tuple[ClaimShape, ...], Strict(False), Field(max_length=60)] = ()


class RehearsalShape(Shape):
    """A play as it should go: settings, the choices as `moment/choice`, and the ending it reaches."""

    title: Title
    seed: Annotated[int, Field(ge=0)] = 1
    levers: Mapping[Id, Word] = {}
    solo: Id | None = Field(None, description="De rol die alleen speelt; de andere rollen volgen hun default.")
    short: Truth = Field(False, description="ja: een repetitie van de korte versie.")
    choices: Annotated[tuple[Annotated[str, Field(pattern=STEP_PATTERN)], ...], Strict(False)]
    ending: Id | None = None


class RehearsalsShape(Shape):
    """A plays file."""

    rehearsals: Annotated[Mapping[Id, RehearsalShape], Field(max_length=100)]
