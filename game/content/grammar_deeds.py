"""The grammar of deeds: what choices and outcomes do, sharing, what comes later, and how chance can fall."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import BeforeValidator, Field, Strict

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
    InformedWord,
    Sentence,
    Shape,
    Text,
    Truth,
    Weeks,
    WeeksAhead,
    Word,
    Words,
    one_as_list,
)

WhoKnows = Mapping[Id, Words]


class ShareShape(Shape):
    """One sharing of information."""

    fact: Id = Field(description="Een feit uit facts.")
    sender: Id = Field(alias="from", description="Wie vertelt: een rol of een lid van het huishouden.")
    receiver: Id = Field(alias="to", description="Wie het hoort.")
    extent: ExtentWord = Field(description="dat er iets speelt, wat er nodig is, of alles.")
    purpose: Sentence = Field(alias="for", description="Waarvoor de ander het nodig heeft.")
    ground: GroundWord = Field(description="De grondslag waarop de verteller zich beroept.")
    consent: ConsentWord = Field("nee", description="gevraagd (en gekregen), geweigerd, of nee: niet gevraagd.")
    informed: InformedWord = Field(
        description="Weet wie het aangaat ervan? uitgesteld: later, om de veiligheid. zonder-namen: er viel geen naam."
    )


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
    """What a choice, an outcome of chance and one of a puzzle have in common; `frame` is None when not written."""

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

    when: ExpressionText | None = Field(None, description="Alleen mogelijk als dit geldt.")
    weight: Annotated[int, Field(ge=1, le=1000)] = Field(description="Hoe zwaar deze uitkomst weegt, van 1 tot 1000.")
    goto: Cases | None = None


Chance = Annotated[tuple[OutcomeShape, ...], Strict(False), Field(min_length=1, max_length=20)]


class ChoiceShape(DeedShape):
    """A way on from a moment; `approach` is None when not written, and holds for its outcomes too."""

    when: ExpressionText | None = Field(None, description="Alleen open als dit geldt.")
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
