"""The buckets of the household and of the team: how full they are and of what, as far as the viewers may see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.model.play import Position, Values
from game.rules.pours import Pour, pours
from game.rules.read_paths import read_paths
from game.rules.rules import Rules
from game.session.session import Session
from game.session.view import View

BucketName = Literal["stressbakje", "teambakje"]
NAMES: tuple[BucketName, ...] = ("stressbakje", "teambakje")
"""What a model calls the bucket of the household and that of the team, among its derived values."""


@dataclass(frozen=True, slots=True)
class BucketView:
    """A bucket with its level now and before (0 to 100), and the splashes that made each level, the largest first."""

    name: BucketName
    value: int
    before: int
    pours: tuple[Pour, ...]
    pours_before: tuple[Pour, ...]

    @property
    def since(self) -> int:
        """How the level moved."""
        return self.value - self.before


def buckets(session: Session, seen: View) -> tuple[BucketView, ...]:
    """The buckets now, with how they moved since the latest decision; none that the model does not have.

    One is left out where the viewers do not see every gauge that fills it.
    """
    decisions = session.decisions
    before = decisions[-1].steps[0].before if decisions else session.position
    return _between(session.rules, seen, before, session.position)


def buckets_of_step(session: Session, seen: View, place: int) -> tuple[BucketView, ...]:
    """The buckets around one step (its `place` from 0) of the latest decision."""
    step = session.decisions[-1].steps[place]
    return _between(session.rules, seen, step.before, step.after)


def _between(rules: Rules, seen: View, before: Position, after: Position) -> tuple[BucketView, ...]:
    open_paths = _seen_paths(seen)
    derived = rules.casus.model.derived
    known = [name for name in NAMES if name in derived and read_paths(derived[name]) <= open_paths]
    return tuple(_bucket(rules, name, before.values, after.values) for name in known)


def _bucket(rules: Rules, name: BucketName, before: Values, after: Values) -> BucketView:
    meaning = rules.casus.model.derived[name]
    return BucketView(
        name,
        rules.value(meaning, after),
        rules.value(meaning, before),
        pours(rules, meaning, after),
        pours(rules, meaning, before),
    )


def _seen_paths(seen: View) -> frozenset[str]:
    """Every gauge that the view shows a number of."""
    household = seen.household
    gauges = (*household.stability, *household.trust, *household.team, *household.others)
    stress = {f"stress.{member.id}" for member in household.members if member.stress is not None}
    return frozenset(stress | {gauge.path for gauge in gauges})
