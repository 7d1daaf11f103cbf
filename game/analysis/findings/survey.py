"""Everything that a search of all plays of a casus brings to light, worked out only as far as there is a reason to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from game.analysis.findings.claims import broken_claims, is_about_something, missed_claims, players_of
from game.analysis.findings.claims_places import looked_up
from game.analysis.findings.comparing import Comparing
from game.analysis.findings.cutting import cut_off
from game.analysis.findings.ended import doubtful, in_one_band, rare
from game.analysis.findings.finding import Finding
from game.analysis.findings.idle import idle
from game.analysis.findings.playing_alone import too_short
from game.analysis.findings.reaching import reaching
from game.analysis.findings.searched import Places, Searched, search
from game.analysis.findings.simple_play import simple_habits, winning
from game.analysis.findings.taking_part import facts_never_learned, seats_never_deciding
from game.analysis.findings.troubles import troubles
from game.analysis.findings.trying_out import try_out
from game.analysis.values.habits import AT_RANDOM, BEST, EVENLY, Player
from game.analysis.values.solve import LIMIT
from game.analysis.values.weighing import weigh
from game.model.casus import Casus

PLAYS = 400
"""How often each simple way to play is tried out before it is weighed."""

RANDOM = 8
"""How many times as often random play is, whose endings count."""


class Survey(NamedTuple):
    """What was found in so many positions; `complete` tells whether those are all.

    `settings` are those of the levers that were searched, `every_setting` tells whether there are no others.
    """

    positions: int
    complete: bool
    every_setting: bool
    settings: tuple[Mapping[str, str], ...]
    findings: tuple[Finding, ...]


def survey(casus: Casus, limit: int = LIMIT, go_on: Callable[[int], bool] = lambda seen: True) -> Survey:
    """Search up to so many positions, and tell what is there; `go_on` is told how many are known.

    When the search stops early, only what a play shows is told: nothing is called absent.
    """
    searched = search(casus, limit, go_on)
    places = looked_up(searched)
    found = [*troubles(searched), *broken_claims(searched, places)]
    if searched.graph.complete:
        found += _absent(searched)
        found += _weighed(searched, places)
    positions = searched.graph.positions if searched.graph.complete else searched.graph.seen
    return Survey(positions, searched.graph.complete, searched.every_setting, searched.settings, tuple(found))


def _absent(searched: Searched) -> Iterator[Finding]:
    """What no play shows, because it is not there."""
    yield from reaching(searched)
    yield from facts_never_learned(searched)
    yield from seats_never_deciding(searched)
    yield from too_short(searched)
    yield from idle(searched)
    yield from cut_off(searched)
    yield from in_one_band(searched)


def _weighed(searched: Searched, places: Mapping[str, Places]) -> Iterator[Finding]:
    """What shows when it is known what may be expected everywhere."""
    habits = simple_habits(searched.casus)
    tried = try_out(searched, [*habits.values(), *(EVENLY,) * RANDOM], PLAYS)
    endings = doubtful(searched, tried, slice(len(habits), None), PLAYS * RANDOM)
    claimed = players_of(searched.casus)
    players = [*AT_RANDOM, BEST, *claimed, *(Player(EVENLY, None, ending) for ending in endings)]
    comparing = Comparing(searched.graph, searched.casus)
    weighed = weigh(searched.graph, searched.search.ends, players, comparing.look)
    first = len(AT_RANDOM) + 1
    begun = weighed.begun
    missed = missed_claims(searched, places, weighed, first=first)
    yield from (one for one in missed if is_about_something(searched.casus, one))
    yield from comparing.found(searched, weighed)
    yield from rare(searched, endings, begun[first + len(claimed) :])
    yield from winning(searched, list(habits), tried, best=begun[first - 1], random=begun[0])
