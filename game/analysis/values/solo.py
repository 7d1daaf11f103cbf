"""Playing alone: the choices of one seat are random, the other seats do what the casus says they do."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from game.analysis.search.exploring import Exploring
from game.analysis.search.graph import Layer
from game.analysis.search.rows import Array, Column, Rows
from game.analysis.search.settling import Condition
from game.analysis.values.policies import Levels, Policy, by_levels
from game.model.story import LEAD, Moment
from game.rules.rules import Rules


def solo(rules: Rules, search: Exploring, seat: str) -> Policy:
    """Random play for this seat; where another decides the default is taken, or the first open choice."""
    return by_levels(_Solo(rules, search, seat).levels)


class _Solo:
    """How far each choice is from what is done."""

    def __init__(self, rules: Rules, search: Exploring, seat: str) -> None:
        self._moments = rules.casus.moments
        self._seat = seat
        self._space = search.space
        self._lead = rules.names.places["lead"]
        self._words = rules.casus.variables[self._lead].words
        condition = search.stepper.formulas.condition
        self._defaults: Mapping[str, list[tuple[Condition | None, str]]] = {
            moment.id: [(condition(route.when), route.to) for route in moment.default]
            for moment in self._moments.values()
        }

    def levels(self, layer: Layer) -> Levels:
        moment = self._moments[layer.stage.place]
        if moment.decides == self._seat or len(layer.opens) < 2:
            return [0] * len(layer.opens)
        rows = layer.rows(self._space)
        levels = self._as_default(moment, rows)
        if moment.decides != LEAD:
            return levels
        lead = rows.column(self._lead)
        mine = lead == (self._words.index(self._seat) if self._seat in self._words else -1)
        return [np.where(mine, 0, level) for level in levels]

    def _as_default(self, moment: Moment, rows: Rows) -> list[Column]:
        """The choice wanted first, then the others in the order of the file."""
        levels: list[Column] = [number + 1 for number in range(len(moment.choices))]
        rest: Array = np.ones(rows.count, np.bool_)
        for when, choice in self._defaults[moment.id]:
            holds = np.broadcast_to(True if when is None else when(rows), rows.count) & rest
            way = list(moment.choices).index(choice)
            levels[way] = np.where(holds, 0, levels[way])
            rest = rest & ~holds
        return levels
