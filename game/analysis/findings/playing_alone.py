"""Playing alone: how often a seat decides for itself at least, when the others do what the casus says they do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from game.analysis.findings.deciding import Deciding
from game.analysis.findings.finding import Finding
from game.analysis.findings.following import follow
from game.analysis.findings.paths import Turn
from game.analysis.findings.searched import Searched
from game.analysis.findings.seeds import shown
from game.analysis.search.graph import Layer
from game.analysis.search.rows import Array
from game.model.story import LEAD

LEAST = 4
"""Decisions of its own that a seat with `solo: ja` promises."""

BEGINNING = -1


class Stood(NamedTuple):
    """Positions of a layer where who plays alone can stand, and the fewest own decisions on the way there.

    `before` has a row for each: from which layer that way comes, from which of those who stood there, and by which way
    and outcome.
    """

    rows: Array
    own: Array
    before: Array


def too_short(searched: Searched) -> Iterator[Finding]:
    """Seats that promise to be playable alone and decide fewer than four times in some play.

    Those that have fewer moments than that on paper are told of without any search.
    """
    for seat, one in searched.casus.seats.items():
        if one.solo and _on_paper(searched, seat) >= LEAST:
            alone = PlayingAlone(searched, seat)
            least = alone.least
            if least is not None and least < LEAST:
                play = shown(searched.rules, *alone.play(), seat=seat)
                yield Finding("solo-too-short", None, seat, play, {"count": least, "least": LEAST})


def _on_paper(searched: Searched, seat: str) -> int:
    """At how many moments a seat decides as long as nobody else takes the lead."""
    lead = searched.rules.lead(searched.rules.begin())
    moments = (moment for moment in searched.casus.moments.values() if moment.choices)
    return sum(seat == (lead if moment.decides == LEAD else moment.decides) for moment in moments)


class PlayingAlone:
    """All plays of one seat that plays alone, whatever it chooses and however chance falls, from every beginning."""

    def __init__(self, searched: Searched, seat: str) -> None:
        self._graph = searched.graph
        self._settings = searched.settings
        self._deciding = Deciding(searched)
        self._seat = seat
        self._coming: dict[int, list[Stood]] = {}
        self._stood: dict[int, Stood] = {}
        for number, place in self._graph.starts:
            self._come(number, np.array([place]), np.array([0]), np.full((1, 4), BEGINNING))
        for number, layer in enumerate(self._graph.layers):
            if number in self._coming:
                self._stood[number] = _each_once(self._coming.pop(number))
                self._go_on(number, layer)

    @property
    def least(self) -> int | None:
        """The fewest own decisions of any play; None where no play comes to an end."""
        return min((int(self._stood[number].own.min()) for number in self._ends), default=None)

    def play(self) -> tuple[dict[str, str], tuple[Turn, ...]]:
        """A play with the fewest own decisions: its levers and its steps."""
        number = min(self._ends, key=lambda end: int(self._stood[end].own.min()))
        at = int(self._stood[number].own.argmin())
        turns: list[Turn] = []
        while (before := self._stood[number].before[at])[0] != BEGINNING:
            number, at, way, outcome = map(int, before)
            turns.append(self._turn(self._graph.layers[number], way, outcome))
        start = self._graph.starts.index((number, int(self._stood[number].rows[at])))
        return dict(self._settings[start]), tuple(reversed(turns))

    @property
    def _ends(self) -> list[int]:
        return [number for number in self._stood if self._graph.layers[number].stage.is_ending]

    def _turn(self, layer: Layer, way: int, outcome: int) -> Turn:
        if way < 0:
            return Turn(layer.stage.place, None)
        taken = self._graph.ways[layer.stage.place][way]
        return Turn(layer.stage.place, taken.id, taken.deeds[outcome].number)

    def _come(self, number: int, rows: Array, own: Array, before: Array) -> None:
        self._coming.setdefault(number, []).append(Stood(rows, own, before))

    def _go_on(self, number: int, layer: Layer) -> None:
        """Every step that can follow: any choice where the seat decides, and elsewhere what the table does."""
        if layer.stage.is_ending:
            return
        here = self._stood[number]
        mine, taken = self._taken(layer, here.rows)
        for arc_way, outcome in dict.fromkeys((arc.way, arc.outcome) for arc in layer.arcs):
            going = np.flatnonzero(taken[arc_way]) if arc_way in taken else np.arange(len(here.rows))
            for one in follow(layer, arc_way, here.rows[going], outcome):
                which = going[one.which]
                before = np.stack(np.broadcast_arrays(number, which, arc_way, outcome), axis=1)
                self._come(one.layer, one.targets, here.own[which] + mine[which], before)

    def _taken(self, layer: Layer, rows: Array) -> tuple[Array, dict[int, Array]]:
        """Where the seat decides, and per choice where it can be taken; nothing for what passes by itself."""
        if not self._graph.chosen_at(layer):
            return np.zeros(len(rows), np.int64), {}
        deciding = self._deciding.at(layer, rows)
        mine = deciding.decides(self._seat) & (layer.open_count[rows] > 0)
        default = deciding.default()
        return mine.astype(np.int64), {way: mine | (default == way) for way in range(len(layer.opens))}


def _each_once(parts: list[Stood]) -> Stood:
    """Positions each once, with the way there that has the fewest own decisions."""
    rows, own, before = (np.concatenate(some) for some in zip(*parts, strict=True))
    order = np.lexsort((own, rows))
    rows, own, before = rows[order], own[order], before[order]
    first = np.ones(len(rows), np.bool_)
    first[1:] = rows[1:] != rows[:-1]
    return Stood(rows[first], own[first], before[first])
