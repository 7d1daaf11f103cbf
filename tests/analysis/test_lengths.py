"""How often a table decides in a short play: the same fewest and most as by walking every play."""

from __future__ import annotations

from functools import cache

from hypothesis import assume, given
from hypothesis import strategies as st

from game.analysis.search.exploring import Exploring
from game.analysis.values.lengths import decisions
from game.model.casus import Casus
from game.model.play import Position
from game.rules.rules import Rules
from tests.short_play import FERRY_MARKED, ferry
from tests.strategies import casussen
from tests.walking import steps_from


def searched(casus: Casus, asked: set[str]) -> tuple[int, int] | None:
    """None where there are too many positions for a test."""
    graph = Exploring(Rules(casus), [Rules(casus).begin()], asked=asked).run(3_000)
    return decisions(graph, asked) if graph.complete else None


def walked(casus: Casus, asked: set[str]) -> tuple[int, int]:
    rules = Rules(casus)

    @cache
    def at(position: Position) -> tuple[int, int]:
        if position.moment is None:
            return 0, 0
        after = [at(step.after) for step in steps_from(rules, position, asked)]
        one = position.moment in asked
        return min(least for least, _ in after) + one, max(most for _, most in after) + one

    return at(rules.begin())


def test_a_crossing_asks_twice_and_once_more_in_the_mist() -> None:
    assert searched(ferry(), set(FERRY_MARKED)) == (2, 3)


@given(casussen(), st.data())
def test_decisions_are_counted_as_by_walking(casus: Casus, data: st.DataObject) -> None:
    decided = sorted(moment.id for moment in casus.moments.values() if moment.passing is None)
    asked = data.draw(st.sets(st.sampled_from(decided))) if decided else set()
    found = searched(casus, asked)
    assume(found is not None)
    assert found == walked(casus, asked)
