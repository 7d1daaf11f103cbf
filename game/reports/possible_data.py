"""What a play could have become, as data that JSON can carry from one process to another and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.analysis.values.study import Quantity
from game.reports.possible import Alternative, DecisionPossible, Moved, Possible, Shaken


def as_data(possible: Possible) -> dict[str, object]:
    """Everything of it, as lists, texts and numbers."""
    told = possible._asdict()
    told["decisions"] = [_decision_as_data(one) for one in possible.decisions]
    told["distribution"] = [list(one) for one in possible.distribution]
    told["shaken"] = None if possible.shaken is None else possible.shaken._asdict()
    return told


def from_data(told: Mapping[str, Any]) -> Possible:
    """The same again; raises KeyError, TypeError or ValueError for what is no such data."""
    shaken = told["shaken"]
    return Possible(
        positions=told["positions"],
        seat=told["seat"],
        start=told["start"],
        end=told["end"],
        decisions=tuple(_decision(one) for one in told["decisions"]),
        distribution=tuple((score, chance) for score, chance in told["distribution"]),
        endings=told["endings"],
        shaken=None if shaken is None else Shaken(**shaken),
    )


def _decision_as_data(one: DecisionPossible) -> dict[str, object]:
    told = one._asdict()
    told["moved"] = {quantity: moved._asdict() for quantity, moved in one.moved.items()}
    told["alternatives"] = [other._asdict() for other in one.alternatives]
    return told


def _decision(told: Mapping[str, Any]) -> DecisionPossible:
    moved: dict[Quantity, Moved] = {quantity: Moved(**one) for quantity, one in told["moved"].items()}
    alternatives = tuple(Alternative(**one) for one in told["alternatives"])
    return DecisionPossible(**{**told, "moved": moved, "alternatives": alternatives})
