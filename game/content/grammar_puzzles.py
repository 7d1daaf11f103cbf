"""The grammar of puzzles, and of the clock that a team plays against; what fits which type is for the references."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, Strict, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from game.content.grammar_deeds import DeedShape
from game.content.grammar_parts import Approach, Cases, Id, Sentence, Shape, Words
from game.model.puzzles import PuzzleType

Placed = Mapping[str, tuple[str, ...]]
"""An item, and the options it goes with."""

Minutes = Annotated[int, Field(ge=0, le=60)]


def _solution(value: Any) -> Any:
    """A list of items, or a mapping from items to their options; which of the two fits depends on the type."""
    if isinstance(value, list):
        return tuple(_word(item) for item in value)
    if isinstance(value, dict):
        return {key: _words(options) for key, options in value.items()}
    raise PydanticCustomError("solution_type", "")


def _words(value: Any) -> tuple[str, ...]:
    return tuple(_word(item) for item in value) if isinstance(value, list) else (_word(value),)


def _word(value: Any) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, str):
        return value
    raise PydanticCustomError("solution_type", "")


_ID = {"type": "string"}
_LIST = {"type": "array", "items": _ID}
_SCHEMA = {"anyOf": [_LIST, {"type": "object", "additionalProperties": {"anyOf": [_ID, _LIST]}}]}
Solution = Annotated[Any, BeforeValidator(_solution), WithJsonSchema(_SCHEMA)]


class ItemShape(Shape):
    """Something on the table."""

    text: Sentence = Field(description="Wat er op het kaartje staat.")
    why: Sentence = Field(description="Waarom het daar hoort: te lezen als het slot dicht is.")


class HintShape(Shape):
    """Help, for some minutes of the clock."""

    text: Sentence
    minutes: Minutes = Field(0, description="Hoeveel minuten de tip kost.")


class PuzzleOutcomeShape(DeedShape):
    """What happens when a puzzle is closed in one way; to play it is a choice that is always open."""

    approach: Approach | None = Field(None, description="De aanpak; nodig als een leefgebied stijgt.")
    goto: Cases = Field(description="Waar het verhaal verdergaat: een moment, end of resume.")


class PuzzleShape(Shape):
    """A lock; `solution` is None when not written, else a list of items or a mapping of items to their options."""

    type: PuzzleType = Field(description="select, match, order, code, seat of redact.")
    ask: Sentence = Field(description="De opdracht, in één zin.")
    options: Annotated[Mapping[Id, Sentence], Field(min_length=2, max_length=12)] = Field(
        {}, description="Alleen bij match (de grondslagen) en seat (de agendapunten)."
    )
    items: Annotated[Mapping[Id, ItemShape], Field(min_length=2, max_length=12)] = Field(
        {}, description="Wat er op tafel ligt; bij alles behalve code."
    )
    solution: Solution = Field(None, description="Wat er hoort. Bij code niet: dat zijn de cijfers van digits.")
    digits: Annotated[Words, Field(min_length=1, max_length=9)] = Field(
        (), description="Alleen bij code: de puzzels waarvan dit de cijfers zijn, in de volgorde van de code."
    )
    earns: Annotated[int, Field(ge=0, le=9)] | None = Field(None, description="Het cijfer dat dit slot oplevert.")
    attempts: Annotated[int, Field(ge=1, le=9)] = Field(1, description="Hoe vaak je mag proberen, van 1 tot 9.")
    wrong: Minutes = Field(0, description="Hoeveel minuten een foute poging kost.")
    hints: Annotated[tuple[HintShape, ...], Strict(False), Field(max_length=9)] = ()
    outcomes: Mapping[Id, PuzzleOutcomeShape] = Field(
        description="exact en op; bij select, seat en redact ook te-veel, te-weinig en gemengd; anders ook past-niet."
    )

    def listed(self) -> tuple[str, ...] | None:
        """The solution as a list of items, if that is how it was written."""
        return self.solution if isinstance(self.solution, tuple) else None

    def placed(self) -> Placed | None:
        """The solution as options per item, if that is how it was written."""
        return self.solution if isinstance(self.solution, Mapping) else None


class ClockShape(Shape):
    """How long a team has, and when that is announced."""

    minutes: Annotated[int, Field(ge=1, le=240)] = Field(description="Hoeveel minuten het team heeft.")
    warnings: Annotated[tuple[Annotated[int, Field(ge=1)], ...], Strict(False), Field(max_length=12)] = Field(
        (), description="Bij hoeveel minuten over de klok zich meldt, aflopend: [15, 5, 1]."
    )

    @model_validator(mode="after")
    def _falling(self) -> Self:
        """Each warning comes after the one before it, and all of them after the start."""
        before = self.minutes
        for number in self.warnings:
            if number >= before:
                facts = {"key": "warnings", "number": number, "low": 1, "high": before - 1}
                raise PydanticCustomError("not_between", "", facts)
            before = number
        return self
