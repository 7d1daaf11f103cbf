"""The grammar of the kaders: the model, the sharing table, roles, the who's who, the cards and the glossary."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, Strict

from game.content.grammar_parts import (
    FACTOR_PATTERN,
    Approach,
    CheckedOn,
    Confidence,
    CourseShape,
    Effects,
    ExpressionText,
    ExtentWord,
    GroundWord,
    Id,
    InformedWord,
    Level,
    Prose,
    Sentence,
    Shape,
    Title,
    Truth,
    VerdictWord,
    Word,
    Words,
)

Chain = Literal["zorg", "onderwijs", "gemeente", "veiligheid", "inkomen-wonen", "bestuur", "huishouden"]
Titles = Annotated[tuple[Title, ...], Strict(False), Field(max_length=40)]
Path = Annotated[str, Field(min_length=1, max_length=120)]


class DomainShape(Shape):
    """A field of life that is measured."""

    title: Title
    pillar: Id
    zrm: Titles = Field((), description="De leefgebieden van de Zelfredzaamheid-Matrix die erbij horen.")


class PillarShape(Shape):
    """What carries some of the domains."""

    title: Title


class DamperShape(Shape):
    """Softens what a choice adds; `factor` is a/b with 0 <= a < b."""

    id: Id
    title: Title
    explanation: Sentence | None = None
    source: Title | None = None
    confidence: Confidence | None = None
    on: Path = Field(description="Een groep (stress, stability, trust, team) of een pad.")
    direction: Literal["up", "down"] = Field(description="up dempt wat stijgt, down wat daalt.")
    approaches: Annotated[tuple[Approach, ...], Strict(False), Field(max_length=4)] = ()
    when: ExpressionText | None = None
    factor: Annotated[str, Field(pattern=FACTOR_PATTERN)] = Field(description="Wat ervan overblijft: 1/2.")


class ModelShape(Shape):
    """A model file: domains, derived values, dampers, weekly rules, score and sight."""

    title: Title | None = None
    domains: Annotated[Mapping[Id, DomainShape], Field(min_length=1, max_length=20)]
    pillars: Annotated[Mapping[Id, PillarShape], Field(min_length=1, max_length=20)]
    expects: Words = Field((), description="Vlaggen die elke casus met dit model heeft.")
    derived: Annotated[Mapping[Id, ExpressionText], Field(max_length=20)] = {}
    dampers: Annotated[tuple[DamperShape, ...], Strict(False), Field(max_length=40)] = ()
    course: Annotated[tuple[CourseShape, ...], Strict(False), Field(max_length=40)] = ()
    score: ExpressionText
    bands: Annotated[Mapping[Id, Level], Field(min_length=1, max_length=10)]
    sight: Mapping[Path, ExpressionText] = {}


class SharingRowShape(Shape):
    """One row of the table; a key left out fits all."""

    id: Id
    title: Title | None = Field(None, description="De rij in een paar woorden.")
    explanation: Sentence | None = Field(None, description="Waarom, en hoe weinig, in een of twee gewone zinnen.")
    sender: Id | None = Field(None, alias="from")
    receiver: Id | None = Field(None, alias="to")
    kind: Id | None = None
    verdict: VerdictWord
    without_consent: Word | None = None
    grounds: Annotated[tuple[GroundWord, ...], Strict(False), Field(max_length=7)] = ()
    extent: ExtentWord = "alles"
    law: Title | None = None
    source: Title | None = None
    confidence: Confidence | None = None
    jurist: Truth = False


class JudgingRuleShape(Shape):
    """From above, the first that fits; a key left out fits all."""

    verdict: VerdictWord | None = None
    consent: Truth | None = None
    ground: GroundWord | Literal["past-niet"] | None = None
    without_consent: Word | None = None
    extent: ExtentWord | Literal["te-veel"] | None = None
    informed: InformedWord | None = None
    outcome: Id
    violation: Truth = False


class SharingShape(Shape):
    """A table for the sharing of information."""

    checked_on: CheckedOn = Field(description="De dag dat iemand de bronnen las, of nog-niet.")
    rows: Annotated[tuple[SharingRowShape, ...], Strict(False), Field(max_length=500)]
    outcomes: Annotated[tuple[JudgingRuleShape, ...], Strict(False), Field(min_length=1, max_length=40)]
    consequences: Annotated[Mapping[Id, Effects], Field(max_length=20)] = {}
    withheld: Effects = ()


class RoleShape(Shape):
    """What someone is at the table."""

    title: Title
    organisation: Title
    chain: Chain
    mandate: Sentence
    knows_kinds: Words = ()
    pitfall: Sentence | None = None


class RolesShape(Shape):
    """The file rollen.yaml."""

    roles: Annotated[Mapping[Id, RoleShape], Field(min_length=1, max_length=100)]


def _nobody(value: Any) -> Any:
    return None if value is False else value


class PersonShape(Shape):
    """An entry of the who's who; `covered_by` is None for nobody."""

    name: Title
    role: Id
    expertise: Titles = ()
    reach: Sentence
    covered_by: Annotated[Id | None, BeforeValidator(_nobody, Id | bool)] = None
    portrait: Id | None = Field(None, description="Een portret, zoals peep-05.")


class PeopleShape(Shape):
    """The file smoelenboek.yaml."""

    people: Annotated[Mapping[Id, PersonShape], Field(max_length=200)]


class CardShape(Shape):
    """A card of the handreiking."""

    title: Title
    text: Prose
    law: Title | None = None
    source: Title | None = None
    checked_on: CheckedOn = "nog-niet"
    theme: Id
    called_by: Titles = Field((), description="Woorden in een moment waarbij deze kaart vooraan komt.")


class CardsShape(Shape):
    """The file handreiking.yaml."""

    cards: Annotated[Mapping[Id, CardShape], Field(max_length=200)]


class TermShape(Shape):
    """A word of the glossary."""

    word: Title
    means: Sentence
    also: Titles = Field((), description="Andere namen waaronder het te vinden is.")
    is_not: Sentence | None = Field(None, alias="not", description="Waar het vaak mee wordt verward.")


class TermsShape(Shape):
    """The file woordenlijst.yaml."""

    words: Annotated[Mapping[Id, TermShape], Field(max_length=300)]
