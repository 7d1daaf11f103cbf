"""The positions that claims speak of, looked up in one round of everything that was found."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

import numpy as np

from game.analysis.findings.placing import placed
from game.analysis.findings.searched import Places, Searched, rows_of
from game.analysis.search.graph import Layer
from game.analysis.search.rows import Rows, Truth
from game.analysis.search.truths import both, opposite
from game.model.expressions import Expression
from game.model.story import Claim


def looked_up(searched: Searched) -> Mapping[str, Places]:
    """Per claim where someone must choose or play has ended and something is to be told of it.

    For `never` and `always` these are the positions that break it; for `sometimes` the first that shows it; for
    `reachable` those that must have a way to the ending. A claim `better` has none.
    """
    found: dict[str, Places] = {claim.id: {} for claim in searched.casus.claims}
    for number, layer in enumerate(searched.graph.layers):
        if layer.stage.is_ending or searched.graph.chosen_at(layer):
            here = _Here(searched, layer)
            for claim in searched.casus.claims:
                if not (claim.kind == "sometimes" and found[claim.id]):
                    rows = rows_of(both(here.looked_at, here.counts(claim)), layer.count)
                    if len(rows):
                        found[claim.id][number] = rows
    return found | {claim.id: _begun(searched) for claim in searched.casus.claims if _of_the_start(claim)}


class _Here:
    """The positions of one layer; they are taken out only when a claim asks for more than is the same in all."""

    def __init__(self, searched: Searched, layer: Layer) -> None:
        self._searched = searched
        self._layer = layer
        self.looked_at: Truth = True if layer.stage.is_ending else layer.open_count > 0

    def counts(self, claim: Claim) -> Truth:
        """Where something is to be told of a claim."""
        if claim.kind == "always":
            return opposite(self._holds(claim.expression))
        if claim.kind in {"never", "sometimes"}:
            return self._holds(claim.expression)
        if claim.kind != "reachable" or self._layer.stage.is_ending or _of_the_start(claim):
            return False
        soon = claim.until_week is None or self._layer.stage.week <= claim.until_week
        return self._holds(claim.start) if soon else False

    def _holds(self, expression: Expression | None) -> Truth:
        stage = self._layer.stage
        asked = placed(expression, "ending" if stage.is_ending else "moment", stage.place)
        if isinstance(asked, bool):
            return asked
        condition = self._searched.search.stepper.formulas.condition(asked)
        assert condition is not None
        one = condition(self._one)
        return one if isinstance(one, bool) else condition(self._all)

    @cached_property
    def _one(self) -> Rows:
        """The first position, which tells as much as all where nothing is asked but what is the same in all."""
        return self._all if self._layer.stage.is_ending else self._layer.rows(self._searched.search.space, 0, 1)

    @cached_property
    def _all(self) -> Rows:
        search = self._searched.search
        return search.ends.rows(self._layer) if self._layer.stage.is_ending else self._layer.rows(search.space)


def _of_the_start(claim: Claim) -> bool:
    """Whether a claim asks for a way from the beginning only."""
    return claim.kind == "reachable" and claim.until_week is None and claim.start is None


def _begun(searched: Searched) -> Places:
    found: dict[int, list[int]] = {}
    for number, place in searched.graph.starts:
        found.setdefault(number, []).append(place)
    return {number: np.array(places) for number, places in found.items()}
