"""One week that passes: the weekly rules of model and casus, and what comes due."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from game.model.casus import Casus
from game.model.play import Cause, StepPhase, Values
from game.rules.expressions import Meaning, Names
from game.rules.lines import ReadyLine, condition, ready_lines
from game.rules.phase import NO_DAMPERS, settle

Owed = dict[str, int]
"""What is owed: the key of a later and the week in which it comes due."""


class ReadyRule(NamedTuple):
    """A weekly rule for one subject."""

    when: Meaning | None
    lines: tuple[ReadyLine, ...]


class Weeks:
    """How weeks pass in one casus."""

    def __init__(self, casus: Casus, names: Names) -> None:
        self._variables = casus.variables
        self._week = names.places["week"]
        self._rules = tuple(
            ReadyRule(condition(rule.when, names), ready_lines(rule.effects, names, "course", rule.title))
            for rule in casus.course
        )
        self._laters: Mapping[str, ReadyRule] = {
            key: ReadyRule(condition(later.when, names), ready_lines(later.effects, names, "later", later.title))
            for key, later in casus.laters.items()
        }

    def pass_one(self, values: Values, owed: Owed) -> tuple[StepPhase, Owed]:
        """One week more; returns what it wrote and what is still owed."""
        week = values[self._week] + 1
        now = (*values[: self._week], week, *values[self._week + 1 :])
        lines: list[ReadyLine] = []
        for rule in self._rules:
            if rule.when is None or rule.when(now):
                lines += rule.lines
        if week in owed.values():
            for key, later in self._laters.items():
                if owed.get(key) == week and (later.when is None or later.when(now)):
                    lines += later.lines
            owed = {key: due for key, due in owed.items() if due != week}
        after, causes = settle(now, lines, NO_DAMPERS, self._variables)
        passed = Cause("week", f"week/{week}", None, (("week", 1),))
        return StepPhase("week", week, (passed, *causes), after), owed
