"""A casus of which plays were searched, with every setting of its levers at once, and ways through what was found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import product
from math import prod

import numpy as np

from game.analysis.findings.finding import Shown
from game.analysis.findings.paths import Paths, Turn
from game.analysis.findings.seeds import drawn, shown
from game.analysis.search.exploring import Exploring
from game.analysis.search.graph import Layer
from game.analysis.search.rows import Array, Truth
from game.analysis.search.truths import whole
from game.model.casus import Casus
from game.rules.read_paths import read_paths
from game.rules.rules import Rules

MOST_SETTINGS = 16
"""Settings of the levers that are searched together; a casus with more is searched as its levers start."""

A_LINE = 4
"""Moments with choices that make a story: in a shorter one nobody keeps to a line, and not every seat has its turn."""

Places = dict[int, Array]
"""Positions: by number of their layer the rows in it."""


class Searched:
    """What a search found. `settings` has the levers of each beginning; `every_setting` tells whether that is all."""

    def __init__(self, rules: Rules, settings: tuple[Mapping[str, str], ...], search: Exploring) -> None:
        self.rules = rules
        self.casus = rules.casus
        self.settings = settings
        self.every_setting = len(settings) == _count(rules.casus)
        self.search = search
        self.graph = search.graph
        self.paths = Paths(search.graph)

    def nearest(self, places: Places) -> tuple[int, int] | None:
        """Of these positions the one that takes the fewest choices to reach."""
        return self.paths.shortest(places.items())

    def way_to(self, places: Places, *more: Turn) -> Shown | None:
        """A play that comes to the nearest of these positions and goes on like this; None when there are none."""
        place = self.nearest(places)
        return None if place is None else self.way(place, *more)

    def way(self, place: tuple[int, int], *more: Turn) -> Shown:
        """A play that comes to one position, by layer and row, and goes on like this."""
        path = self.paths.to(*place)
        return shown(self.rules, self.settings[path.start], (*path.turns, *more))

    def way_taking(self, places: Places, choice: str | None, outcome: int | None) -> Shown | None:
        """A play that comes to the nearest of these positions and takes a choice there (None: what passes by itself).

        Without the number of an outcome the first that can fall there falls.
        """
        place = self.nearest(places)
        if place is None:
            return None
        path = self.paths.to(*place)
        moment = self.graph.layers[place[0]].stage.place
        position, _ = drawn(self.rules, self.settings[path.start], path.turns)
        if outcome is None:
            outcome = next((one.number for one in self.rules.outcomes(position, choice)), None)
        turn = Turn(moment, choice, outcome)
        return shown(self.rules, self.settings[path.start], (*path.turns, turn))

    @cached_property
    def is_short(self) -> bool:
        """Whether plays come to only a few moments with choices."""
        return len({layer.stage.place for _, layer in self.decided() if layer.open_count.any()}) < A_LINE

    def levers_told(self, start: int) -> dict[str, str]:
        """The setting of the levers at a beginning, as it goes on behind something in a sentence."""
        return {"levers": "".join(f", --lever {lever}={word}" for lever, word in self.settings[start].items())}

    def decided(self) -> Iterator[tuple[int, Layer]]:
        """The layers of moments with choices, with their numbers."""
        return ((number, layer) for number, layer in self.graph.places() if self.graph.chosen_at(layer))


def search(
    casus: Casus,
    limit: int,
    go_on: Callable[[int], bool] = lambda seen: True,
    *,
    settings: tuple[Mapping[str, str], ...] | None = None,
) -> Searched:
    """Search the plays of a casus up to so many positions; what its claims speak of is kept everywhere.

    `settings` are those of the levers that are searched; without them as many as there are.
    """
    rules = Rules(casus)
    settings = settings_of(casus) if settings is None else settings
    asked = {path for claim in casus.claims for part in (claim.expression, claim.start) for path in read_paths(part)}
    exploring = Exploring(rules, [rules.begin(levers) for levers in settings], also=asked)
    exploring.run(limit, go_on)
    return Searched(rules, settings, exploring)


def settings_of(casus: Casus) -> tuple[Mapping[str, str], ...]:
    """Every setting of the levers, their start first; only that where there are too many."""
    start = {lever.id: lever.start for lever in casus.levers.values()}
    if _count(casus) > MOST_SETTINGS:
        return (start,)
    every = product(*(lever.options for lever in casus.levers.values()))
    found = [dict(zip(casus.levers, words, strict=True)) for words in every]
    return tuple(sorted(found, key=lambda levers: levers != start))


def rows_of(holds: Truth, count: int) -> Array:
    """The rows where it holds."""
    match whole(holds):
        case True:
            return np.arange(count)
        case False:
            return np.arange(0)
        case None:
            return np.flatnonzero(holds)


def gathered(parts: Iterable[tuple[int, Array]]) -> Places:
    """Positions put together that were found in parts."""
    found: dict[int, list[Array]] = {}
    for number, rows in parts:
        if len(rows):
            found.setdefault(number, []).append(rows)
    return {number: np.concatenate(several) for number, several in found.items()}


def _count(casus: Casus) -> int:
    return prod(len(lever.options) for lever in casus.levers.values())
