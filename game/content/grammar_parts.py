"""The pieces that every file is made of: words, bounds, word lists, texts, cases and effects, as the author wrote them.

Expressions stay text here; what they mean, and whether a name exists, is for the rooms after this one.
Bounds are wider than any casus we know and narrow enough that nobody can fill a memory with them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal, NamedTuple, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    Strict,
    ValidationError,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from game.content.places import Signed

ID_PATTERN = r"^[a-z][a-z0-9-]*$"
DAY_PATTERN = r"^(nog-niet|\d{4}-\d\d-\d\d)$"
FACTOR_PATTERN = r"^\d{1,2}/[1-9]\d?$"
STEP_PATTERN = r"^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$"
FORMS = {DAY_PATTERN: "2026-11-21", FACTOR_PATTERN: "1/2", STEP_PATTERN: "moment/keuze"}
"""An example of every form that a text can be asked to have, beside ids."""

Amount = Signed | bool | str


def key_of(field: str) -> str:
    """The key in the file for a field in the code: kebab-case."""
    return field.replace("_", "-")


class Shape(BaseModel):
    """A mapping of the file with exactly these keys."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, alias_generator=key_of)


def _yes_no_as_word(value: Any) -> Any:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return value


def _number_as_expression(value: Any) -> Any:
    return str(value) if type(value) is int else value


def one_as_list(value: Any) -> Any:
    """A single mapping where a list of them may stand."""
    return [value] if isinstance(value, dict) else value


def _lines(value: Any) -> Any:
    if isinstance(value, str):
        return [{"text": value}]
    if isinstance(value, list):
        return [{"text": item} if isinstance(item, str) else item for item in value]
    return value


def _cases(value: Any) -> Any:
    return [{"to": value}] if isinstance(value, str) else value


def _effect_lines(value: Any) -> Any:
    lines = [value] if isinstance(value, dict) else value
    if not isinstance(lines, list):
        return value
    return [_effect_line(line) if isinstance(line, dict) else line for line in lines]


def _effect_line(line: dict[str, Any]) -> dict[str, Any]:
    changes = {path: amount for path, amount in line.items() if path != "when"}
    return {"changes": changes} | ({"when": line["when"]} if "when" in line else {})


def _amount(value: Any) -> Amount:
    if isinstance(value, Signed | bool | str):
        return value
    if isinstance(value, int):
        raise PydanticCustomError("sign_missing", "", {"number": value})
    raise PydanticCustomError("amount_type", "")


Truth = Annotated[bool, WithJsonSchema({"enum": ["ja", "nee", True, False]})]
Id = Annotated[str, Field(pattern=ID_PATTERN, max_length=60)]
Word = Annotated[Id, BeforeValidator(_yes_no_as_word)]
Title = Annotated[str, Field(min_length=1, max_length=150)]
Sentence = Annotated[str, Field(min_length=1, max_length=600)]
Prose = Annotated[str, Field(min_length=1, max_length=6000)]
ExpressionText = Annotated[str, BeforeValidator(_number_as_expression, str | int), Field(min_length=1, max_length=500)]
Level = Annotated[int, Field(ge=0, le=100)]
Weeks = Annotated[int, Field(ge=0, le=52)]
WeeksAhead = Annotated[int, Field(ge=1, le=104)]
Words = Annotated[tuple[Word, ...], Strict(False), Field(max_length=40)]
Sentences = Annotated[tuple[Sentence, ...], Strict(False), Field(max_length=40)]
CheckedOn = Annotated[str, Field(pattern=DAY_PATTERN)]

Approach = Literal["gedrag", "praktisch", "veiligheid", "overleg"]
Frame = Literal["vrijwillig", "drang", "dwang"]
ExtentWord = Literal["dat", "wat", "alles"]
GroundWord = Literal[
    "wettelijke-plicht", "meldrecht", "publieke-taak", "toestemming", "conflict-van-plichten", "vitaal-belang", "geen"
]  # fmt: skip
ConsentWord = Annotated[Literal["gevraagd", "geweigerd", "nee"], BeforeValidator(_yes_no_as_word)]
InformedWord = Annotated[
    Literal["ja", "nee", "uitgesteld", "zonder-namen"], BeforeValidator(_yes_no_as_word),
    WithJsonSchema({"enum": ["ja", "nee", "uitgesteld", "zonder-namen", True, False]}),
]  # fmt: skip
VerdictWord = Literal["moet", "mag", "met-toestemming", "mag-niet"]
Confidence = Literal["hoog", "midden", "laag"]
EachWord = Literal["members", "seats", "domains"]


class LineShape(Shape):
    """A piece of text, shown when `when` holds or is absent."""

    when: ExpressionText | None = Field(None, description="Alleen tonen als dit geldt.")
    text: Prose = Field(description="Wat de spelers lezen.")


class RouteShape(Shape):
    """One case: the first whose `when` holds counts."""

    when: ExpressionText | None = Field(None, description="Dit geval telt als dit geldt; het laatste heeft geen when.")
    to: Id = Field(description="Waarheen: een moment, end of resume (bij default: een keuze).")


class EffectShape(Shape):
    """One line of effects; `changes` are its keys but `when`, each with a signed number, ja or nee, or a word."""

    when: ExpressionText | None = None
    changes: Mapping[Annotated[str, Field(min_length=1, max_length=120)], Annotated[Any, BeforeValidator(_amount)]]


def _only_last_is_open(cases: tuple[RouteShape, ...]) -> tuple[RouteShape, ...]:
    """Only the last of some cases goes without `when`: what stands after it would never count."""
    last = len(cases) - 1
    for number, case in enumerate(cases):
        if (case.when is None) != (number == last):
            raise PydanticCustomError("open_case", "", {"key": number, "last": number == last})
    return cases


_EFFECT_LINE = {
    "type": "object",
    "description": "Per regel een pad met +5, -5, ja, nee of een woord; when mag erbij.",
    "properties": {"when": {"type": ["string", "integer"]}},
    "additionalProperties": {"type": ["integer", "boolean", "string"]},
}
_CASES = str | Annotated[list[RouteShape], Field(min_length=1, max_length=20)]
_SCHEMA_OF_EFFECTS = {"anyOf": [_EFFECT_LINE, {"type": "array", "items": _EFFECT_LINE, "maxItems": 40}]}

Text = Annotated[
    tuple[LineShape, ...], Strict(False), Field(max_length=40), BeforeValidator(_lines, str | list[str | LineShape])
]
"""A sentence, or a list of sentences and {when, text}: every one that holds is shown."""

Cases = Annotated[
    tuple[RouteShape, ...], Strict(False), Field(min_length=1, max_length=20),
    BeforeValidator(_cases, _CASES), AfterValidator(_only_last_is_open),
]  # fmt: skip
"""A word, or cases of which the first that holds counts."""

Effects = Annotated[
    tuple[EffectShape, ...], Strict(False), Field(max_length=40), BeforeValidator(_effect_lines),
    WithJsonSchema(_SCHEMA_OF_EFFECTS),
]  # fmt: skip
"""A mapping, or a list of mappings with an optional `when`."""


Grammar = TypeVar("Grammar", bound=Shape)


class CourseShape(Shape):
    """A weekly rule, of the model or of one casus."""

    id: Id
    title: Title = Field(description="Waaronder de spelers de regel terugzien.")
    explanation: Sentence | None = Field(None, description="Waarom dit zo gaat, in een of twee gewone zinnen.")
    source: Title | None = Field(None, description="De bron, zoals in de bronnenlijst.")
    confidence: Confidence | None = Field(None, description="Hoe zeker we ervan zijn.")
    each: EachWord | None = Field(None, description="Een regel per persoon, rol of leefgebied.")
    when: ExpressionText | None = Field(None, description="Alleen in weken waarin dit geldt.")
    effects: Effects


class Misfit(NamedTuple):
    """Something in the data that the grammar does not have: pydantic's name for it, where, and its facts."""

    kind: str
    pointer: tuple[str | int, ...]
    facts: Mapping[str, Any]


def shaped(grammar: type[Grammar], data: object) -> tuple[Grammar | None, list[Misfit]]:
    """The data as this grammar has it, or everything that does not fit."""
    try:
        return grammar.model_validate(data), []
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False)
        return None, [Misfit(one["type"], one["loc"], one.get("ctx", {})) for one in found]
