"""What changes when something happens: lines of additions and settings, at once or some weeks later."""

from __future__ import annotations

from dataclasses import dataclass

from game.model.expressions import Expression


@dataclass(frozen=True, slots=True)
class Shift:
    """An addition to a number; `by` is never assigned, only added."""

    path: str
    by: int


@dataclass(frozen=True, slots=True)
class Setting:
    """A truth value (0 or 1) or a word (its place among the variable's words) that is written."""

    path: str
    value: int


Change = Shift | Setting


@dataclass(frozen=True, slots=True)
class EffectLine:
    """One line of effects of the casus file: a cause of its own, applied when `when` holds or is absent."""

    id: str
    changes: tuple[Change, ...]
    when: Expression | None = None


@dataclass(frozen=True, slots=True)
class Later:
    """Effects that come due in the `weeks`-th week phase after their choice; `when` is read then.

    The end of an intervention (`takes`) is a later too: its key starts with `takes/` and it lowers `load` by one.
    """

    key: str
    weeks: int
    title: str
    effects: tuple[EffectLine, ...]
    when: Expression | None = None


@dataclass(frozen=True, slots=True)
class CourseRule:
    """A weekly rule, for one subject if it was written with `each`; `of_model` says that the casus did not write it."""

    id: str
    title: str
    effects: tuple[EffectLine, ...]
    when: Expression | None = None
    subject: str | None = None
    source: str | None = None
    confidence: str | None = None
    of_model: bool = False
    explanation: str | None = None
