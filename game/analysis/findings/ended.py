"""How plays end: endings that hardly any random play comes to, and a score that stays in one band all along."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from game.analysis.findings.finding import Finding
from game.analysis.findings.searched import Searched
from game.analysis.findings.trying_out import Tried
from game.analysis.search.rows import Array

RARE = 0.01
"""Below this part of random plays an ending is rare."""

SURE = 6.0
"""Standard errors above that from which an ending need not be weighed."""


def doubtful(searched: Searched, tried: Tried, rows: slice, plays: int) -> list[str]:
    """The endings that may be rare with every setting of the levers, judged by so many plays of some rows together."""
    reached = {layer.stage.place for layer in searched.graph.layers if layer.stage.is_ending}
    found = []
    for ending in (one.id for one in searched.casus.endings if one.id in reached):
        told = tried.endings.get(ending)
        share = told[rows].mean(axis=0) if told is not None else np.zeros(1)
        error = np.sqrt(np.maximum(share * (1 - share), 1 / plays) / plays)
        if np.all(share - SURE * error < RARE):
            found.append(ending)
    return found


def rare(searched: Searched, endings: list[str], likely: Array) -> Iterator[Finding]:
    """Of these endings those under 1 % at random with every setting; `likely` has their probability by beginning."""
    for ending, shares in zip(endings, likely, strict=True):
        if np.all(shares < RARE):
            places = {
                number: np.arange(layer.count)
                for number, layer in enumerate(searched.graph.layers)
                if layer.stage.is_ending and layer.stage.place == ending
            }
            yield Finding("ending-rare", None, ending, searched.way_to(places), {"share": float(shares.max() * 100)})


def in_one_band(searched: Searched) -> Iterator[Finding]:
    """That the score is in one and the same band at the beginning, at every end and everywhere between."""
    bands = [band.low for band in searched.casus.model.bands]
    rules, ends = searched.rules, searched.search.ends
    scores = [ends.scores(layer) for layer in searched.graph.layers if layer.stage.is_ending]
    begun = [rules.score(rules.begin(levers).values) for levers in searched.settings]
    if len(bands) < 2 or len(_bands(bands, np.concatenate([*scores, begun]))) > 1:
        return
    score = searched.search.stepper.formulas.number(searched.casus.model.score)
    for _, layer in searched.graph.places():
        if len(_bands(bands, np.atleast_1d(score(layer.rows(searched.search.space))))) > 1:
            return
    lowest, highest = (int(most(np.concatenate(scores))) for most in (np.min, np.max))
    yield Finding("score-in-one-band", facts={"band": rules.band(begun[0]), "lowest": lowest, "highest": highest})


def _bands(bands: list[int], scores: Array) -> Array:
    return np.unique(np.searchsorted(bands, scores, side="right"))
