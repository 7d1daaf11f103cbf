"""Effect lines made ready for play: every path with its place among the values, every condition a function."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from game.model.effects import EffectLine, Setting, Shift
from game.model.expressions import Expression
from game.model.play import CauseKind
from game.rules.expressions import Meaning, Names, meaning


class ReadyLine(NamedTuple):
    """One line that may apply in a phase, and the cause it will be.

    `shifts` are (place, amount), `settings` are (path, place, value); `amounts` tells the shifts by path. `asks` is the
    condition as it was written, for who gives it a meaning over many positions at once.
    """

    kind: CauseKind
    id: str
    title: str | None
    when: Meaning | None
    shifts: tuple[tuple[int, int], ...]
    settings: tuple[tuple[str, int, int], ...]
    amounts: tuple[tuple[str, int], ...]
    asks: Expression | None


def ready_line(line: EffectLine, names: Names, kind: CauseKind, title: str | None = None) -> ReadyLine:
    """The line as the phases use it; two shifts of one variable on a line count as their sum."""
    amounts: dict[str, int] = {}
    settings: list[tuple[str, int, int]] = []
    for change in line.changes:
        match change:
            case Shift(path, by):
                amounts[path] = amounts.get(path, 0) + by
            case Setting(path, value):
                settings.append((path, names.places[path], value))
    shifts = tuple((names.places[path], by) for path, by in amounts.items() if by)
    told = tuple((path, by) for path, by in amounts.items() if by)
    return ReadyLine(kind, line.id, title, condition(line.when, names), shifts, tuple(settings), told, line.when)


def ready_lines(
    lines: Iterable[EffectLine], names: Names, kind: CauseKind, title: str | None = None
) -> tuple[ReadyLine, ...]:
    """All lines of a list, in the order of the file."""
    return tuple(ready_line(line, names, kind, title) for line in lines)


def condition(expression: Expression | None, names: Names) -> Meaning | None:
    """The meaning of a condition; none means that it always holds."""
    return None if expression is None else meaning(expression, names)
