"""Who decides in positions, and what the table does there when nobody plays the one who decides."""

from __future__ import annotations

import numpy as np

from game.analysis.findings.searched import Searched
from game.analysis.search.graph import Layer
from game.analysis.search.rows import Array, Rows, Truth
from game.analysis.search.truths import both, opposite
from game.model.story import LEAD


class Deciding:
    """The deciders and defaults of one casus."""

    def __init__(self, searched: Searched) -> None:
        self.casus = searched.casus
        self.space = searched.search.space
        self.lead = searched.rules.names.places["lead"]
        self.formulas = searched.search.stepper.formulas

    def may_lead(self, layer: Layer) -> set[str]:
        """The seats that may decide at a moment, whoever has the lead."""
        decides = self.casus.moments[layer.stage.place].decides
        return set(self.casus.variables[self.lead].words) if decides == LEAD else {decides}

    def at(self, layer: Layer, rows: Array) -> DecidingAt:
        """The same at some rows of a layer of a moment with choices."""
        some = Rows(self.space, layer.squeeze.words(layer.keys[rows]), layer.stage.week, {})
        return DecidingAt(self, layer, rows, some)


class DecidingAt:
    """Who decides at some positions of one moment."""

    def __init__(self, deciding: Deciding, layer: Layer, places: Array, rows: Rows) -> None:
        self._deciding = deciding
        self._layer = layer
        self._places = places
        self._rows = rows
        self._moment = deciding.casus.moments[layer.stage.place]

    def decides(self, seat: str) -> Array:
        """Where this seat decides."""
        if self._moment.decides != LEAD:
            return np.full(self._rows.count, self._moment.decides == seat)
        words = self._deciding.casus.variables[self._deciding.lead].words
        lead = self._rows.column(self._deciding.lead)
        found: Array = np.broadcast_to(lead == (words.index(seat) if seat in words else -1), self._rows.count)
        return found

    def deciders(self) -> set[str]:
        """The seats that decide somewhere here."""
        if self._moment.decides != LEAD:
            return {self._moment.decides}
        words = self._deciding.casus.variables[self._deciding.lead].words
        return {words[number] for number in np.unique(self._rows.column(self._deciding.lead))}

    def wanted(self) -> Array:
        """The way that the default names in each row, open or not; -1 where there is none."""
        ways = list(self._moment.choices)
        found = np.full(self._rows.count, -1)
        rest: Truth = True
        for route in self._moment.default:
            when = self._deciding.formulas.condition(route.when)
            holds = both(rest, True if when is None else when(self._rows))
            found[np.broadcast_to(holds, self._rows.count)] = ways.index(route.to)
            rest = both(rest, opposite(holds))
        return found

    def default(self) -> Array:
        """The way that the table takes in each row: the wanted one, or else the first that is open; -1 without any."""
        opens = np.stack([self._is_open(way) for way in range(len(self._layer.opens))])
        first = np.where(opens.any(axis=0), opens.argmax(axis=0), -1)
        wanted = self.wanted()
        is_open = opens[wanted, np.arange(self._rows.count)] & (wanted >= 0)
        found: Array = np.where(is_open, wanted, first)
        return found

    def _is_open(self, way: int) -> Array:
        mask = self._layer.opens[way]
        if mask is None or isinstance(mask, bool):
            return np.full(self._rows.count, bool(mask))
        found: Array = mask[self._places]
        return found
