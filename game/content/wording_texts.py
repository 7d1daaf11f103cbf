"""The texts of a file that players read, each with the pointer to where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.content.grammar_parts import LineShape, Shape
from game.content.places import Pointer
from game.content.translatable import READ


def written_texts(shape: Shape, at: Pointer = ()) -> Iterator[tuple[Pointer, str]]:
    """Every text in the order in which one reads; words that are ids too have no place of their own."""
    for field in READ.get(type(shape), ()):
        key = type(shape).model_fields[field].alias or field
        yield from _part(getattr(shape, field), (*at, key))


def _part(value: object, at: Pointer) -> Iterator[tuple[Pointer, str]]:
    match value:
        case str():
            yield at, value
        case LineShape():
            yield (*at, "text"), value.text
        case Shape():
            yield from written_texts(value, at)
        case Mapping():
            for key, one in value.items():
                yield from _part(one, (*at, key))
        case tuple():
            for number, one in enumerate(value):
                yield from _part(one, (*at, number))
