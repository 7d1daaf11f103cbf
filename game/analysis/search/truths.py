"""Truth values of many rows together: an array, or one value when it is the same in all rows."""

from __future__ import annotations

from collections.abc import Iterable

from game.analysis.search.rows import Column, Truth


def whole(truth: Truth) -> bool | None:
    """True or False when it is so in every row; None when it differs."""
    if isinstance(truth, bool):
        return truth
    if truth.all():
        return True
    return None if truth.any() else False


def both(one: Truth, other: Truth) -> Truth:
    """Where both hold."""
    if one is False or other is False:
        return False
    return other if one is True else one if other is True else one & other


def either(one: Truth, other: Truth) -> Truth:
    """Where at least one holds."""
    if one is True or other is True:
        return True
    return other if one is False else one if other is False else one | other


def somewhere(truths: Iterable[Truth]) -> Truth:
    """Where at least one of them holds; nowhere when there are none."""
    found: Truth = False
    for one in truths:
        found = either(found, one)
    return found


def opposite(truth: Truth) -> Truth:
    """Where it does not hold."""
    return (not truth) if isinstance(truth, bool) else ~truth


def differs(one: Column, other: Column) -> Truth:
    """Where two columns are not the same."""
    return one != other
