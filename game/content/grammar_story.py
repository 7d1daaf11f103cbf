"""The grammar of the story: moments, choices, what they do, chance, sharing, endings and claims, as written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, Strict, model_validator
from pydantic_core import PydanticCustomError

from game.content.grammar_parts import (
    Approach,
    Cases,
    ConsentWord,
    Effects,
    ExpressionText,
    ExtentWord,
    Frame,
    GroundWord,
    Id,
    Prose,
    Sentence,
    Sentences,
    Shape,
    Text,
    Title,
    Truth,
    Weeks,
    WeeksAhead,
    Word,
    Words,
    one_as_list,
)

WhoKnows = Mapping[Id, Words]
Tag = Literal["frame", "stance", "technique", "tracks", "at-table", "approach"]
ONLY_WHEN_PASSING = ("effects", "weeks", "later", "chance", "goto")
ONLY_WITH_CHOICES = ("decides", "default")
CLAIM_KINDS = ("never", "always", "sometimes", "reachable", "better")
CLAIM_ADDITIONS = {"until-week": "reachable", "from": "reachable", "than": "better", "in": "better"}


class ShareShape(Shape):
    """One sharing of information."""

    fact: Id = Field(description="Een feit uit facts.")
    sender: Id = Field(alias="from", description="Wie vertelt: een rol of een lid van het huishouden.")
    receiver: Id = Field(alias="to", description="Wie het hoort.")
    extent: ExtentWord = Field(description="dat er iets speelt, wat er nodig is, of alles.")
    purpose: Sentence = Field(alias="for", description="Waarvoor de ander het nodig heeft.")
    ground: GroundWord = Field(description="De grondslag waarop de verteller zich beroept.")
    consent: ConsentWord = Field("nee", description="gevraagd (en gekregen), geweigerd, of nee: niet gevraagd.")
    informed: Truth = Field(description="Weet degene over wie het gaat dat dit gedeeld wordt?")


class LaterShape(Shape):
    """Effects that come some weeks after the choice."""

    weeks: WeeksAhead = Field(description="Na hoeveel weken, vanaf 1.")
    id: Id | None = None
    note: Sentence | None = Field(None, description="Hoe de spelers dit terugzien.")
    when: ExpressionText | None = Field(None, description="Wordt pas gelezen als het zover is.")
    effects: Effects


class TakesShape(Shape):
    """An intervention that weighs on the household for some weeks."""

    weeks: WeeksAhead


Laters = Annotated[
    tuple[LaterShape, ...], Strict(False), Field(max_length=20),
    BeforeValidator(one_as_list, LaterShape | list[LaterShape]),
]  # fmt: skip
Shares = Annotated[
    tuple[ShareShape, ...], Strict(False), Field(max_length=20),
    BeforeValidator(one_as_list, ShareShape | list[ShareShape]),
]  # fmt: skip


class DeedShape(Shape):
    """What a choice and an outcome of chance have in common; `frame` is None when not written."""

    when: ExpressionText | None = Field(None, description="Alleen open (of mogelijk) als dit geldt.")
    weeks: Weeks = Field(0, description="Hoeveel weken er voorbijgaan.")
    frame: Frame | None = Field(None, description="vrijwillig (als er niets staat), drang of dwang.")
    stance: Word | None = Field(None, description="De houding, in een eigen woord.")
    technique: Word | None = Field(None, description="De gesprekstechniek, in een eigen woord.")
    tracks: Words = Field((), description="De sporen waarop dit werkt.")
    at_table: Words = Field((), description="Wie er bij zit.")
    takes: TakesShape | None = Field(None, description="Loopt zo lang door: de belasting is die weken 1 hoger.")
    effects: Effects = Field((), description="Wat er verandert: +5, -5, ja, nee of een rol.")
    later: Laters = Field((), description="Wat er weken later nog komt.")
    share: Shares = Field((), description="Wat er gedeeld wordt, met wie en waarom.")
    withholds: WhoKnows = Field({}, description="Wie had moeten horen wat niet verteld is.")
    reveals: WhoKnows = Field({}, description="Wat het huishouden zelf vertelt, en aan wie.")
    after: Text = Field((), description="Wat er daarna te zien is.")


class OutcomeShape(DeedShape):
    """One way a chance can fall; its `goto` replaces the choice's."""

    weight: Annotated[int, Field(ge=1, le=1000)] = Field(description="Hoe zwaar deze uitkomst weegt, van 1 tot 1000.")
    goto: Cases | None = None


Chance = Annotated[tuple[OutcomeShape, ...], Strict(False), Field(min_length=1, max_length=20)]


class ChoiceShape(DeedShape):
    """A way on from a moment; `approach` is None when not written, and holds for its outcomes too."""

    label: Sentence = Field(description="Wat de speler kiest, als opdracht: Ga samen langs.")
    detail: Sentence | None = Field(None, description="Een zin uitleg onder de keuze.")
    because: Sentence = Field(description="Waarom een verstandige collega dit zou doen.")
    closed: Sentence | None = Field(None, description="Waarom de keuze dicht is als when niet geldt.")
    approach: Approach | None = Field(None, description="De aanpak; nodig als een leefgebied stijgt.")
    once: Truth = Field(False, description="ja: kan maar een keer per spel.")
    by: Id | None = Field(None, description="Alleen deze rol kan dit kiezen.")
    costs: Mapping[Id, Annotated[int, Field(ge=1, le=9999)]] = Field({}, description="Wat het kost, per teller.")
    chance: Chance | None = Field(None, description="Wat er kan gebeuren; het lot kiest.")
    goto: Cases = Field(description="Waar het verhaal verdergaat: een moment, end of resume.")


class VoiceShape(Shape):
    """A voice of lived experience."""

    who: Title
    text: Prose


def _not_yet(_: Any) -> Any:
    raise PydanticCustomError("not_yet", "")


class MomentShape(Shape):
    """A place where something must be decided; without `choices` it passes by itself and needs `goto`."""

    title: Title
    scene: Word | None = Field(None, description="Het decor.")
    decides: Id | None = Field(None, description="lead, of de rol die de keuze bevestigt.")
    text: Text = ()
    sees: Mapping[Id, Text] = Field({}, description="Wat alleen deze rol erbij leest.")
    trainer: Prose | None = Field(None, description="Een tip die alleen de trainer ziet.")
    voice: VoiceShape | None = Field(None, description="Een ervaringsdeskundige aan het woord.")
    discuss: Sentences = Field((), description="Vragen voor het gesprek.")
    default: Cases | None = Field(None, description="Wat de tafel doet als niemand deze rol speelt.")
    choices: Annotated[Mapping[Id, ChoiceShape], Field(max_length=20)] = {}
    puzzle: Annotated[Any, BeforeValidator(_not_yet)] = Field(None, description="Puzzels werken nog niet.")
    effects: Effects = Field((), description="Alleen zonder choices.")
    weeks: Weeks = Field(0, description="Alleen zonder choices.")
    later: Laters = Field((), description="Alleen zonder choices.")
    chance: Chance | None = Field(None, description="Alleen zonder choices.")
    goto: Cases | None = Field(None, description="Alleen zonder choices, en dan nodig.")

    @model_validator(mode="after")
    def _decides_or_passes(self) -> Self:
        unfit, other = (ONLY_WHEN_PASSING, "choices") if self.choices else (ONLY_WITH_CHOICES, "goto")
        for key in unfit:
            if key in self.model_fields_set:
                raise PydanticCustomError("not_together", "", {"key": key, "with": other})
        if not self.choices and self.goto is None:
            raise PydanticCustomError("no_way_on", "")
        return self


class EndingShape(Shape):
    """A way a play can end."""

    when: ExpressionText | None = Field(None, description="De eerste die geldt telt; de laatste heeft geen when.")
    title: Title
    text: Text


class InterruptShape(Shape):
    """Something that breaks in when its condition holds."""

    when: ExpressionText
    to: Id


class ClaimShape(Shape):
    """What must be true of all plays; exactly one of never, always, sometimes, reachable and better."""

    id: Id
    never: ExpressionText | None = None
    always: ExpressionText | None = None
    sometimes: ExpressionText | None = None
    reachable: Id | None = None
    until_week: Annotated[int, Field(ge=0, le=104)] | None = None
    start: ExpressionText | None = Field(None, alias="from")
    better: Mapping[Tag, Word] | None = None
    than: Mapping[Tag, Word] | None = None
    value: Literal["score", "trust", "care", "weeks"] | None = Field(None, alias="in")

    @model_validator(mode="after")
    def _one_kind(self) -> Self:
        written = {key.replace("_", "-") for key in self.model_dump(exclude_unset=True, by_alias=True)}
        kinds = [kind for kind in CLAIM_KINDS if kind in written]
        if len(kinds) != 1:
            raise PydanticCustomError("one_of", "", {"options": CLAIM_KINDS, "written": kinds})
        for key, kind in CLAIM_ADDITIONS.items():
            if key in written and kind not in kinds:
                raise PydanticCustomError("not_together", "", {"key": key, "with": kinds[0]})
        for key in ("than", "in"):
            if kinds == ["better"] and key not in written:
                raise PydanticCustomError("missing", "", {"key": key})
        return self
