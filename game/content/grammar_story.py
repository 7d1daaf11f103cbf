"""The grammar of the story: moments, what breaks in, endings and claims, as written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from game.content.grammar_deeds import Chance, ChoiceShape, Laters
from game.content.grammar_parts import (
    Cases,
    Effects,
    ExpressionText,
    Id,
    Prose,
    Sentences,
    Shape,
    Text,
    Title,
    Weeks,
    Word,
)
from game.content.grammar_puzzles import PuzzleShape

Tag = Literal["frame", "stance", "technique", "tracks", "at-table", "approach"]
ONLY_WHEN_PASSING = ("effects", "weeks", "later", "chance", "goto")
UNFIT = {
    "puzzle": ("choices", "default", *ONLY_WHEN_PASSING),
    "choices": ONLY_WHEN_PASSING,
    "goto": ("decides", "default"),
}
"""What a moment cannot have beside the key that makes it what it is."""

CLAIM_KINDS = ("never", "always", "sometimes", "reachable", "better")
CLAIM_ADDITIONS = {"until-week": "reachable", "from": "reachable", "than": "better", "in": "better"}


class VoiceShape(Shape):
    """A voice of lived experience."""

    who: Title
    text: Prose


class MomentShape(Shape):
    """A place where something must be decided; without `choices` or `puzzle` it passes by itself and needs `goto`."""

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
    puzzle: PuzzleShape | None = Field(None, description="Een slot, in plaats van choices.")
    effects: Effects = Field((), description="Alleen zonder choices.")
    weeks: Weeks = Field(0, description="Alleen zonder choices.")
    later: Laters = Field((), description="Alleen zonder choices.")
    chance: Chance | None = Field(None, description="Alleen zonder choices.")
    goto: Cases | None = Field(None, description="Alleen zonder choices, en dan nodig.")

    @model_validator(mode="after")
    def _decides_or_passes(self) -> Self:
        kind = "puzzle" if self.puzzle else "choices" if self.choices else "goto"
        for key in UNFIT[kind]:
            if key in self.model_fields_set:
                raise PydanticCustomError("not_together", "", {"key": key, "with": kind})
        if kind == "goto" and self.goto is None:
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
