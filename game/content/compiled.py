"""A casus in compiled form: bytes that give the same Casus back in milliseconds, without YAML, pydantic or a parser.

A line with the format, then JSON. A value of the model is an object with its class under `=` and the fields that differ
from their defaults; a tuple is a list; any other object is a mapping.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from types import MappingProxyType, ModuleType
from typing import Any

from game.errors import CasusNotPlayable
from game.model import casus as casus_module
from game.model import effects, expressions, kaders, puzzles, sharing, story, variables
from game.model.casus import Casus

FORMAT = 9
"""Raise this whenever a class of the model changes."""

CLASS = "="
_HEADER = b"kantelpunt casus %d\n"
_Fields = tuple[tuple[str, object], ...]


class CompiledCasusUnreadable(CasusNotPlayable, ValueError):
    """These bytes are no compiled casus, or one of another format; compiling it again from its texts helps."""


def encode(casus: Casus) -> bytes:
    """The casus in compiled form."""
    written = json.dumps(_plain(casus), ensure_ascii=False, separators=(",", ":"))
    return _HEADER % FORMAT + written.encode("utf-8")


def decode(compiled: bytes) -> Casus:
    """The casus that was compiled; raises CompiledCasusUnreadable for all that `encode` of this format did not make."""
    header, _, written = compiled.partition(b"\n")
    if header + b"\n" != _HEADER % FORMAT:
        raise CompiledCasusUnreadable("problems.compiled-foreign", format=FORMAT)
    try:
        casus = json.loads(written, object_hook=_living)
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise CompiledCasusUnreadable("problems.compiled-damaged") from error
    if not isinstance(casus, Casus):
        raise CompiledCasusUnreadable("problems.compiled-damaged")
    return casus


def _plain(value: object) -> object:
    """A value as JSON has it; TypeError for what a casus cannot hold."""
    if value is None or isinstance(value, str | int):
        return value
    kept = _FIELDS.get(type(value).__name__)
    if kept is not None and type(value) is _CLASSES[type(value).__name__]:
        return {CLASS: type(value).__name__, **_differing(value, kept)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping) and CLASS not in value:
        return {key: _plain(item) for key, item in value.items()}
    raise TypeError(type(value).__name__)


def _differing(value: object, kept: _Fields) -> dict[str, object]:
    told = {}
    for name, default in kept:
        field = getattr(value, name)
        # 0 and False are equal, and yet not the same.
        if field != default or type(field) is not type(default):
            told[name] = _plain(field)
    return told


def _living(told: dict[str, Any]) -> object:
    """A value of the model, or a mapping that nobody can change, from what stood between braces."""
    for name, value in told.items():
        if type(value) is list:
            told[name] = _tuple(value)
    if CLASS in told:
        return _CLASSES[told.pop(CLASS)](**told)
    return MappingProxyType(told)


def _tuple(items: list[Any]) -> tuple[Any, ...]:
    return tuple([_tuple(item) if type(item) is list else item for item in items])


def _classes(*modules: ModuleType) -> dict[str, type]:
    """The classes of values that these modules define themselves."""
    found = (value for module in modules for value in vars(module).values() if isinstance(value, type))
    return {
        one.__name__: one
        for one in found
        if one.__module__.startswith("game.model") and (is_dataclass(one) or hasattr(one, "_fields"))
    }


def _fields_of(kind: Any) -> _Fields:
    if hasattr(kind, "_fields"):
        return tuple((name, kind._field_defaults.get(name, MISSING)) for name in kind._fields)
    return tuple((field.name, field.default) for field in fields(kind))


_CLASSES = _classes(casus_module, effects, expressions, kaders, puzzles, sharing, story, variables)
_FIELDS: Mapping[str, _Fields] = {name: _fields_of(kind) for name, kind in _CLASSES.items()}
