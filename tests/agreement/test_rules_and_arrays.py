"""The compiled analysis takes exactly the steps that the rules take: the same positions, ways and ends, each once."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.analysis.search.exploring import Exploring
from game.analysis.search.graph import Graph, Layer
from game.model.casus import Casus
from game.model.play import Position, Step
from game.model.story import Route
from game.rules.rules import Rules
from tests.casuses import load_folder
from tests.strategies import casussen
from tests.walking import every_step

SMALL = sorted((Path(__file__).parents[1] / "oracle" / "casussen").glob("*/casus.yaml"))
LARGE = sorted((Path(__file__).parents[2] / "scenarios").glob("*/casus.yaml"))

Told = tuple[str, tuple[int, ...], str | None]


def by_rules(rules: Rules, search: Exploring, steps: Iterator[Step]) -> set[tuple[Told, str | None, int | None, Told]]:
    return {(told(search, step.before), step.choice, step.outcome, told(search, step.after)) for step in steps}


def told(search: Exploring, position: Position) -> Told:
    """A position as both can tell it; what never varies or is not yet owed counts too."""
    where = position.moment if position.moment is not None else f"ending/{position.ending}"
    return where, search.space.parts(position), position.remembered


def by_arrays(rules: Rules, search: Exploring, graph: Graph) -> set[tuple[Told, str | None, int | None, Told]]:
    positions = [read(search, layer) for layer in graph.layers]
    found = set()
    for number, layer in enumerate(graph.layers):
        for arc in layer.arcs:
            way = graph.ways[layer.stage.place][arc.way] if arc.way >= 0 else None
            outcome = way.deeds[arc.outcome].number if way else None
            sources = range(layer.count) if arc.source is None else arc.source
            for source, target in zip(sources, arc.target, strict=True):
                step = positions[number][source], way.id if way else None, outcome, positions[arc.stage][target]
                assert step not in found
                found.add(step)
    return found


def read(search: Exploring, layer: Layer) -> list[Told]:
    """Every position of a layer, taken out of its key."""
    rows = layer.rows(search.space)
    columns = [rows.column(place) for place in range(len(search.space.bounds))]
    where = f"ending/{layer.stage.place}" if layer.stage.is_ending else layer.stage.place
    remembered = layer.stage.remembered or None
    return [
        (where, tuple(column if isinstance(column, int) else int(column[row]) for column in columns), remembered)
        for row in range(layer.count)
    ]


def hold_equal(casus: Casus, asked: Collection[str] | None = None) -> int:
    rules = Rules(casus)
    search = Exploring(rules, [rules.begin()], merge=False, asked=asked)
    graph = search.run(100_000)
    assert graph.complete
    counted = Exploring(rules, [rules.begin()], merge=False, linked=False, asked=asked).run(100_000)
    assert (counted.positions, counted.seen) == (graph.positions, graph.seen)
    mine = by_arrays(rules, search, graph)
    assert mine == by_rules(rules, search, every_step(rules, limit=200_000, asked=asked))
    return len(mine)


@pytest.mark.parametrize("file", SMALL, ids=lambda file: file.parent.name)
def test_the_same_steps_at_every_position_of_a_small_casus(file: Path) -> None:
    print(f"{hold_equal(load_folder(file.parent))} steps compared")


@settings(max_examples=60, deadline=None)
@given(casussen())
def test_the_same_steps_at_every_position_of_a_drawn_casus(casus: Casus) -> None:
    rules = Rules(casus)
    if Exploring(rules, [rules.begin()]).run(3_000).complete:
        hold_equal(casus)


@st.composite
def casussen_with_other_defaults(draw: st.DrawFn) -> Casus:
    """A drawn casus in which defaults have cases, and can name choices that are closed."""
    casus = draw(casussen())
    conditions = [choice.when for moment in casus.moments.values() for choice in moment.choices.values()]
    moments = dict(casus.moments)
    for moment in casus.moments.values():
        if moment.choices and not moment.puzzle:
            one, other = (draw(st.sampled_from(sorted(moment.choices))) for _ in range(2))
            cases = (Route(one, draw(st.sampled_from(conditions))), Route(other))
            moments[moment.id] = replace(moment, default=draw(st.sampled_from([cases, cases[:1], ()])))
    return replace(casus, moments=MappingProxyType(moments))


@settings(max_examples=100, deadline=None)
@given(casussen_with_other_defaults(), st.data())
def test_the_same_steps_in_every_short_play_of_a_drawn_casus(casus: Casus, data: st.DataObject) -> None:
    """Any moments may be marked, also none: then the table does everything by itself."""
    rules = Rules(casus)
    asked = data.draw(st.sets(st.sampled_from(sorted(casus.moments))))
    if Exploring(rules, [rules.begin()], asked=asked).run(3_000).complete:
        hold_equal(casus, asked)
