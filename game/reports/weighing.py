"""Weighing a play against all plays of its casus: what each choice and each bit of luck was worth."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.analysis.search.exploring import Exploring
from game.analysis.shaken.draws import Sweep, draws
from game.analysis.shaken.shaking import shaken
from game.analysis.values.along import Outlook, Seen, along
from game.analysis.values.flow import visits
from game.analysis.values.policies import at_random
from game.analysis.values.replaying import choices_worth
from game.analysis.values.solo import solo
from game.analysis.values.solve import LIMIT, distribution
from game.analysis.values.study import QUANTITIES
from game.errors import KantelpuntError
from game.model.casus import Casus
from game.model.play import Position
from game.reports.played import Played
from game.reports.possible import Alternative, DecisionPossible, Moved, Possible, Shaken
from game.rules.rules import Rules

VARIANTS = 20
"""How many shaken variants of the model are asked."""


class TooLarge(KantelpuntError):
    """There are more positions than may be searched."""


def weigh(casus: Casus, play: Played, limit: int = LIMIT, go_on: Callable[[int], bool] = lambda seen: True) -> Possible:
    """What this play could have become; `go_on` is told how many positions are known and may stop the search.

    A short play is weighed among the short plays of its casus: where nobody is asked, nothing could go otherwise.
    Raises TooLarge when the casus has more positions than the limit, or when it was stopped.
    """
    rules = Rules(casus)
    start = rules.begin(play.levers)
    search = Exploring(rules, [start], asked=play.asked)
    graph = search.run(limit, go_on)
    if not graph.complete:
        raise TooLarge("weighing.too-large", seen=f"{graph.seen:_}".replace("_", "\u00a0"), limit=limit)
    policy = at_random if play.seat is None else solo(rules, search, play.seat)
    begun, *at, ended = along(search, [start, *(position for position, _ in play.decided), play.now], policy)
    afters = [seen.here for seen in [*at, ended][1:]]
    return Possible(
        positions=graph.positions,
        seat=play.seat,
        start=begun.here.expected,
        end=ended.here.expected,
        decisions=tuple(
            _decision(number, position, choice, seen, after)
            for number, ((position, choice), seen, after) in enumerate(
                zip(play.decided, at, afters, strict=True), start=1
            )
        ),
        distribution=distribution(graph, search.ends, visits(graph, policy)),
        endings=begun.here.endings,
    )


def shaken_too(casus: Casus, play: Played, possible: Possible) -> Possible:
    """The same, with in how many shaken variants of the model its choices are together worth more, or less, as here.

    Variants come from a fixed seed: 20 times every coefficient of the kaders is 30 % less to 30 % more. What a variant
    comes to is estimated from random plays. Where a variant closes a choice of this play, or leads elsewhere, what
    counts are the choices up to there.
    """
    here = [one.moved["score"].chosen - one.moved["score"].before for one in possible.decisions]
    if not here:
        return possible
    variants = [draw for draw in draws(casus, Sweep(play.levers, together=VARIANTS)) if draw.kind == "together"]
    held = 0
    for draw in variants:
        there = choices_worth(shaken(casus, draw.factors), draw.levers, play.ways, draw.number, play.asked)
        held += (sum(there) > 0) == (sum(here[: len(there)]) > 0)
    return possible._replace(shaken=Shaken(held, len(variants)))


def _decision(number: int, position: Position, choice: str, seen: Seen, after: Outlook) -> DecisionPossible:
    before, chosen = seen.here, seen.choices[choice]
    return DecisionPossible(
        number=number,
        moment=position.moment or "",
        choice=choice,
        moved={
            quantity: Moved(before.expected[quantity], chosen.expected[quantity], after.expected[quantity])
            for quantity in QUANTITIES
        },
        alternatives=tuple(_alternatives(seen)),
        endings_before=before.endings,
        endings_after=after.endings,
        lowest_before=before.lowest,
        highest_before=before.highest,
        lowest_after=after.lowest,
        highest_after=after.highest,
    )


def _alternatives(seen: Seen) -> Sequence[Alternative]:
    return [
        Alternative(choice, outlook.expected, outlook.lowest, outlook.highest, outlook.best)
        for choice, outlook in seen.choices.items()
    ]
