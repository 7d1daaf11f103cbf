"""One step of what came of a decision, with where everything stood before and after it: plain sums of its causes."""

from __future__ import annotations

from typing import NamedTuple

from game.desktop.table import Table
from game.session.view import DecisionView, HappenedView, MemberView


class Moved(NamedTuple):
    """A member with stress before and after one step; both None where it may not be seen."""

    member: MemberView
    before: int | None
    after: int | None


class Stride(NamedTuple):
    """A step, whether it is the last of its decision, the score around it (None where it is hidden), and the members.

    `up` and `down` are what its causes brought on and took off: `before + up + down == after`, always.
    """

    step: HappenedView
    is_last: bool
    before: int | None
    up: int
    down: int
    after: int | None
    members: tuple[Moved, ...]


def stride(table: Table, decision: DecisionView, place: int) -> Stride:
    """The step at a `place` (from 0) of a decision."""
    household, step = table.view.household, decision.happened[place]
    earlier = decision.happened[:place]
    before = decision.score_before + sum(one.score for past in earlier for one in past.causes)
    scores = [one.score for one in step.causes]
    up, down = sum(by for by in scores if by > 0), sum(by for by in scores if by < 0)
    seen = household.score is not None
    return Stride(
        step,
        place == len(decision.happened) - 1,
        before if seen else None,
        up,
        down,
        before + up + down if seen else None,
        tuple(_moved(member, earlier, step) for member in household.members),
    )


def _moved(member: MemberView, earlier: tuple[HappenedView, ...], step: HappenedView) -> Moved:
    if member.stress is None or member.stress_before is None:
        return Moved(member, None, None)
    path = f"stress.{member.id}"
    before = member.stress_before + sum(_sum(past, path) for past in earlier)
    return Moved(member, before, before + _sum(step, path))


def _sum(step: HappenedView, path: str) -> int:
    return sum(by for one in step.causes for changed, by in one.cause.amounts if changed == path)
