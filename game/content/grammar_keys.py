"""Which keys a grammar knows at a place, for finding the nearest one."""

from __future__ import annotations

from collections.abc import Mapping
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from game.content.grammar_parts import Shape
from game.content.places import Pointer


def keys_at(grammar: type[Shape], pointer: Pointer) -> tuple[str, ...]:
    """The keys that the mapping at the end of the pointer may have, in the order of the grammar."""
    kinds: list[Any] = [grammar]
    for step in pointer:
        kinds = [inner for kind in kinds for inner in _inside(kind, step)]
    return tuple(key for kind in kinds for key in _fields(kind))


def _fields(kind: Any) -> dict[str, Any]:
    if not (isinstance(kind, type) and issubclass(kind, Shape)):
        return {}
    return {field.alias or name: field.annotation for name, field in kind.model_fields.items()}


def _inside(kind: Any, step: str | int) -> list[Any]:
    """The kinds that a value can have one step inside a value of this kind."""
    fields = _fields(kind)
    if fields:
        return _plain(fields[str(step)]) if step in fields else []
    if get_origin(kind) is tuple:
        return _plain(get_args(kind)[0])
    return _plain(get_args(kind)[1]) if get_origin(kind) is Mapping else []


def _plain(kind: Any) -> list[Any]:
    """A kind without its annotations; a union gives all of its members."""
    if get_origin(kind) is Annotated:
        return _plain(get_args(kind)[0])
    if get_origin(kind) in (Union, UnionType):
        return [inner for member in get_args(kind) for inner in _plain(member)]
    return [kind]
