"""A parsed expression: a frozen tree of whole numbers and truth values, with every name already resolved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ArithmeticSign = Literal["+", "-", "*", "//"]
ComparisonSign = Literal["<", "<=", "=", "!=", ">=", ">"]
AggregateName = Literal["min", "max", "sum", "mean"]


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number as the author wrote it, never negative."""

    value: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What a number or a truth variable holds now."""

    path: str


@dataclass(frozen=True, slots=True)
class Group:
    """All variables under one name, as in `stress.*`; stands only inside an aggregate."""

    name: str
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Derived:
    """A name that the model gives to an expression, such as `risk`."""

    name: str
    meaning: Expression


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """Two numbers put together; `//` rounds down and has a positive number on its right."""

    sign: ArithmeticSign
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Aggregate:
    """The smallest, largest, sum or mean of some numbers; `mean` is `sum // count`."""

    name: AggregateName
    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two numbers held against each other."""

    sign: ComparisonSign
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class WordIs:
    """Whether a word variable (the lead, a lever) holds this word."""

    path: str
    word: str
    negated: bool = False


@dataclass(frozen=True, slots=True)
class PlaceIs:
    """Whether play stands at this moment or ended in this ending; only claims may ask."""

    kind: Literal["moment", "ending"]
    id: str
    negated: bool = False


@dataclass(frozen=True, slots=True)
class AllOf:
    """True when every part is."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """True when at least one part is."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """True when its part is not."""

    part: Expression


Expression = (
    Number | Reading | Group | Derived | Arithmetic | Aggregate | Comparison | WordIs | PlaceIs | AllOf | AnyOf | Not
)
