"""What an author claims of all plays: found true, or found broken with a play that shows it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from game.analysis.findings.claims_places import looked_up
from game.analysis.findings.finding import Fact, Finding
from game.analysis.findings.searched import Places, Searched, search
from game.analysis.search.rows import Array
from game.analysis.values.habits import Player, has_tags, with_tags
from game.analysis.values.solve import LIMIT
from game.analysis.values.study import QUANTITIES
from game.analysis.values.weighing import Weighed, weigh
from game.model.casus import Casus
from game.model.story import Claim

AS_GOOD = 1e-9
"""A difference that is only rounding: `better` asks for more than that."""


def judged(casus: Casus, levers: Mapping[str, str] | None = None, limit: int = LIMIT) -> Mapping[str, bool]:
    """Which claims hold with these levers, the others as the casus starts them; none of a casus that is too large."""
    searched = search(casus, limit, settings=(levers or {},))
    if not searched.graph.complete:
        return {}
    places = looked_up(searched)
    players = players_of(casus)
    broken = {finding.subject for finding in broken_claims(searched, places)}
    if players:
        weighed = weigh(searched.graph, searched.search.ends, players)
        broken |= {finding.subject for finding in missed_claims(searched, places, weighed, first=0)}
    return {claim.id: claim.id not in broken for claim in casus.claims}


def players_of(casus: Casus) -> list[Player]:
    """Whoever must be weighed to judge the claims, in order: who tries to reach an ending, or two to be compared."""
    return [player for claim in casus.claims for player in _players(casus, claim)]


def _players(casus: Casus, claim: Claim) -> list[Player]:
    if claim.kind == "reachable":
        return [Player(None, None, claim.ending)]
    if claim.kind == "better":
        counts = next(quantity for quantity in QUANTITIES if quantity == claim.value)
        return [Player(with_tags(casus, tags or {}), counts) for tags in (claim.better, claim.than)]
    return []


def broken_claims(searched: Searched, places: Mapping[str, Places]) -> Iterator[Finding]:
    """The claims `never`, `always` and `sometimes` that do not hold, by the places that were looked up.

    Of a search that stopped early only what a play shows is told: broken is broken.
    """
    for claim in searched.casus.claims:
        if claim.kind in {"never", "always"}:
            place = searched.nearest(places[claim.id])
            if place is not None:
                stage = searched.graph.layers[place[0]].stage
                where = None if stage.is_ending else stage.place
                yield Finding("claim-broken", where, claim.id, searched.way(place))
        elif claim.kind == "sometimes" and searched.graph.complete and not places[claim.id]:
            yield Finding("claim-never-true", None, claim.id)


def missed_claims(
    searched: Searched, places: Mapping[str, Places], weighed: Weighed, *, first: int
) -> Iterator[Finding]:
    """The claims `reachable` and `better` that do not hold; their players were weighed from row `first` on."""
    row = first
    for claim in searched.casus.claims:
        count = len(_players(searched.casus, claim))
        if claim.kind == "reachable":
            yield from _without_way(searched, claim, places[claim.id], weighed, row)
        elif claim.kind == "better":
            yield from _not_better(searched, claim, weighed.begun[row : row + count])
        row += count


def is_about_something(casus: Casus, finding: Finding) -> bool:
    """Whether each label of a claim is carried by a choice or outcome; that one is not is told without a search."""
    claim = next(claim for claim in casus.claims if claim.id == finding.subject)
    choices = [choice for moment in casus.moments.values() for choice in moment.choices.values()]
    deeds = [deed for choice in choices for deed in (choice.deed, *(outcome.deed for outcome in choice.chance))]
    labels = [label for tags in (claim.better, claim.than) for label in (tags or {}).items()]
    return all(any(has_tags(deed, {tag: word}) for deed in deeds) for tag, word in labels)


def _without_way(searched: Searched, claim: Claim, asked: Places, weighed: Weighed, row: int) -> Iterator[Finding]:
    """That from some position of which it is claimed not even the best play and the best luck lead to the ending."""
    lost = {number: rows[weighed.of(number)[row][rows] == 0.0] for number, rows in asked.items()}
    place = searched.nearest(lost)
    if place is not None:
        moment = searched.graph.layers[place[0]].stage.place
        yield Finding("claim-no-way", moment, claim.id, searched.way(place), {"ending": claim.ending or ""})


def _not_better(searched: Searched, claim: Claim, expected: Array) -> Iterator[Finding]:
    """That one player does no better than the other with some setting of the levers; that where it is worst is told."""
    one, other = expected
    more = (other - one) if claim.value == "weeks" else (one - other)
    worst = int(np.argmin(more))
    if more[worst] <= AS_GOOD:
        facts: dict[str, Fact] = {"better": float(one[worst]), "than": float(other[worst]), "value": claim.value or ""}
        yield Finding("claim-not-better", None, claim.id, None, facts | searched.levers_told(worst))
