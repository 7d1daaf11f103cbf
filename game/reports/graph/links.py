"""The lines of a picture before they have a way: which place leads to which, and how many plays go there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from game.model.casus import Casus
from game.model.story import END, RESUME, Moment
from game.reports.graph.faces import Card
from game.reports.graph.known import Known
from game.reports.graph.layers import Layers, Lead, layers_of
from game.reports.graph.ways import ending_place, ways_of


class Link(NamedTuple):
    """A choice (or a moment that passes, or the end) leads to another place.

    `choice` counts the choices of the moment from 0; None leaves from the middle of the place. `share` is how many of
    all random plays go this way at most; `sometimes` when the choice can lead elsewhere too.
    """

    source: str
    choice: int | None
    to: str
    share: float | None
    sometimes: bool


def links_of(casus: Casus, known: Known, cards: Mapping[str, Card]) -> Iterator[Link]:
    """Every way to another place; what resumes or stays at the same moment is said in words at the choice itself."""
    for moment in casus.moments.values():
        if cards[moment.id].stacked:
            yield from _for_all(moment, known)
            continue
        number = {choice: place for place, choice in enumerate(moment.choices)}
        for way in ways_of(moment):
            if way.to in {RESUME, moment.id}:
                continue
            taken = known.visited(moment.id) if moment.passing else known.taken(way.choice.key)
            come = 1.0 if way.to == END else known.visited(way.to)
            share = None if taken is None or come is None else min(taken, come)
            yield Link(moment.id, number.get(way.choice.id), way.to, share, way.sometimes)
    for ending in casus.endings:
        yield Link(END, None, ending_place(ending.id), known.ended(ending.id), sometimes=False)


def _for_all(moment: Moment, known: Known) -> Iterator[Link]:
    """One link in place of one for each choice, where all lead to the same other place."""
    for to in {way.to for way in ways_of(moment)} - {RESUME, moment.id}:
        yield Link(moment.id, None, to, known.visited(moment.id), sometimes=False)


def layered(casus: Casus, cards: Mapping[str, Card], most: float) -> Layers:
    """A layer for every card: moments from the begin down, then the end, and all endings at the bottom.

    `most` is how wide a layer of moments may become.
    """
    leads = [
        Lead(moment.id, way.to, way.timeless)
        for moment in casus.moments.values()
        for way in ways_of(moment)
        if way.to not in {RESUME, moment.id}
    ]
    wide = {place: card.width for place, card in cards.items() if card.kind != "ending"}
    stories = layers_of(casus.begin, wide, leads, END, most)
    endings = [place for place in cards if place not in stories.of]
    return Layers({**stories.of, **dict.fromkeys(endings, stories.of[END] + 1)}, stories.back)


def together(shares: list[float | None]) -> float | None:
    """The share of all together, as far as it can be told: at most always; None where nothing is known."""
    known = [share for share in shares if share is not None]
    return min(1.0, sum(known)) if known else None
