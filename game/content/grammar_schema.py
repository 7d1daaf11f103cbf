"""The grammar of a casus as JSON Schema, with which editors help an author while typing."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from game.content.grammar_casus import CasusShape

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _EditorSchema(GenerateJsonSchema):
    """Without what a file cannot hold (nothing), and without the English of the code."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        inner = self.generate_inner(schema["schema"])
        default = schema.get("default")
        return inner if default in (None, (), {}) else {**inner, "default": default}

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        told = super().dict_schema(schema)
        return {**told, "additionalProperties": False} if "patternProperties" in told else told

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        told = super().model_schema(schema)
        told.pop("description", None)
        told.pop("title", None)
        return told

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002, pydantic hands it over
        return False


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a casus file, with Dutch descriptions."""
    told = CasusShape.model_json_schema(schema_generator=_EditorSchema)
    return {"$schema": DIALECT, "title": "Kantelpunt: casus", **told}
