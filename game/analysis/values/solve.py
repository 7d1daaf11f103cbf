"""Everything about all plays of a casus: one search, then the values, probabilities and counts that follow from it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from types import MappingProxyType

import numpy as np

from game.analysis.search.ends import Ends
from game.analysis.search.exploring import Exploring
from game.analysis.search.graph import Graph
from game.analysis.search.rows import Array
from game.analysis.values.exact import ending_fractions, plays
from game.analysis.values.flow import visits
from game.analysis.values.lengths import decisions
from game.analysis.values.prospects import Prospects, WayTally
from game.analysis.values.returning import Happening, again, ever
from game.analysis.values.study import ChoiceStudy, EndingStudy, MomentStudy, Spread, Study
from game.model.casus import Casus
from game.rules.rules import Rules

LIMIT = 20_000_000
"""How many positions are searched when nobody says otherwise."""


def study(
    casus: Casus,
    levers: Mapping[str, str] | None = None,
    limit: int = LIMIT,
    *,
    exact: bool = True,
    go_on: Callable[[int], bool] = lambda seen: True,
    asked: Collection[str] | None = None,
) -> Study:
    """All plays of a casus with these levers (the others as it starts them), searched up to `limit` positions.

    With `exact` the endings carry exact fractions, positions and plays are counted, and everything that counts
    positions does so before anything is taken together, as far as there are not more than the limit. Without it only
    what is left after that is counted, and `plays` is 0. `go_on` is told how many positions are known. With `asked`
    they are short plays, in which a table decides at these moments and nowhere else.
    """
    rules = Rules(casus)
    search = Exploring(rules, [rules.begin(levers)], asked=asked)
    graph = search.run(limit, go_on)
    if not graph.complete:
        return _incomplete(casus, levers, graph)
    merged = graph.positions
    if exact:
        apart = Exploring(rules, [rules.begin(levers)], merge=False, asked=asked)
        if apart.run(limit, go_on).complete:
            search, graph = apart, apart.graph
    masses = visits(graph)
    prospects = Prospects(graph, search.ends, masses)
    happenings = _may_come_again(casus, graph)
    told = ever(graph, happenings)
    return Study(
        casus=casus.id,
        digest=casus.digest,
        levers=_levers(casus, levers),
        complete=True,
        positions=graph.positions,
        merged=merged,
        steps=graph.steps,
        plays=plays(graph) if exact else 0,
        endings=_endings(casus, graph, search.ends, masses, exact=exact),
        values=prospects.start,
        moments=_moments(casus, graph, prospects, told),
        choices=_choices(casus, prospects, told),
        distribution=distribution(graph, search.ends, masses),
        bits=search.space.bits,
        key_bits=max(layer.squeeze.bits for layer in graph.layers),
        decisions=None if asked is None else decisions(graph, asked),
    )


def count(
    casus: Casus,
    levers: Mapping[str, str] | None = None,
    limit: int = LIMIT,
    go_on: Callable[[int], bool] = lambda seen: True,
    asked: Collection[str] | None = None,
) -> tuple[int, bool]:
    """How many positions there are, and whether that is all of them; keeps none, so memory stays small."""
    rules = Rules(casus)
    graph = Exploring(rules, [rules.begin(levers)], merge=False, linked=False, asked=asked).run(limit, go_on)
    return graph.positions, graph.complete


def _incomplete(casus: Casus, levers: Mapping[str, str] | None, graph: Graph) -> Study:
    seen = graph.seen
    return Study(casus.id, casus.digest, _levers(casus, levers), False, seen, seen, graph.steps, 0, {}, {}, {}, {}, ())


def _levers(casus: Casus, levers: Mapping[str, str] | None) -> Mapping[str, str]:
    return MappingProxyType({lever.id: (levers or {}).get(lever.id, lever.start) for lever in casus.levers.values()})


def _may_come_again(casus: Casus, graph: Graph) -> list[Happening]:
    """What may happen more than once in a play, so that how often and how likely are two different things."""
    moments = again(casus)
    ways = [(moment, way) for moment in moments for way, one in enumerate(graph.ways[moment]) if one.mark is None]
    return [(moment, None) for moment in sorted(moments)] + sorted(ways)


def _endings(casus: Casus, graph: Graph, ends: Ends, masses: list[Array], *, exact: bool) -> Mapping[str, EndingStudy]:
    fractions = ending_fractions(graph) if exact else {}
    scores: dict[str, list[Array]] = {ending.id: [] for ending in casus.endings}
    weights: dict[str, list[Array]] = {ending.id: [] for ending in casus.endings}
    for layer, mass in zip(graph.layers, masses, strict=True):
        if layer.stage.is_ending:
            scores[layer.stage.place].append(ends.scores(layer))
            weights[layer.stage.place].append(mass)
    found = {}
    for ending, several in scores.items():
        spread = _spread(several, weights[ending])
        fraction = fractions.get(ending)
        told = f"{fraction.numerator}/{fraction.denominator}" if fraction is not None else "0/1" if exact else None
        found[ending] = EndingStudy(float(sum(map(np.sum, weights[ending]))), told, spread)
    return found


def _spread(scores: list[Array], weights: list[Array]) -> Spread | None:
    if not scores:
        return None
    score, weight = np.concatenate(scores), np.concatenate(weights)
    return Spread(int(score.min()), int(score.max()), float(score @ weight / weight.sum()))


def _moments(
    casus: Casus, graph: Graph, prospects: Prospects, told: Mapping[Happening, float]
) -> Mapping[str, MomentStudy]:
    counts = dict.fromkeys(casus.moments, 0)
    for _, layer in graph.places():
        counts[layer.stage.place] += layer.count
    found = {}
    for moment, count in counts.items():
        tally = prospects.tallies.get((moment, -2), WayTally())
        found[moment] = MomentStudy(count, told.get((moment, None), tally.mass), tally.prospect())
    return found


def _choices(casus: Casus, prospects: Prospects, told: Mapping[Happening, float]) -> Mapping[str, ChoiceStudy]:
    found = {}
    for moment in casus.moments.values():
        for way, choice in enumerate(moment.choices.values()):
            tally = prospects.tallies.get((moment.id, way), WayTally())
            several = max(1, tally.open)
            found[choice.key] = ChoiceStudy(
                open=tally.open,
                best_share=tally.best / several,
                mean_regret=tally.regret / several,
                max_regret=tally.most_regret,
                visit=told.get((moment.id, way), tally.mass),
                times=tally.mass,
                score=tally.prospect(),
            )
    return found


def distribution(graph: Graph, ends: Ends, masses: Iterable[Array]) -> tuple[tuple[int, float], ...]:
    """Each final score with its probability, in order of score."""
    found: dict[int, float] = {}
    for layer, mass in zip(graph.layers, masses, strict=True):
        if layer.stage.is_ending:
            scores, where = np.unique(ends.scores(layer), return_inverse=True)
            for score, weight in zip(scores, np.bincount(where, mass), strict=True):
                found[int(score)] = found.get(int(score), 0.0) + float(weight)
    return tuple(sorted(found.items()))
