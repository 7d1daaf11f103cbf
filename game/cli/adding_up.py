"""Start plus causes is end: the sum of each main value of a play, added up from its causes alone."""

from __future__ import annotations

from typing import NamedTuple

from game.model.play import Step
from game.rules.attribution import score_parts
from game.session.session import Session

MAIN_GROUPS = ("stress", "stability", "trust", "team")


class Sum(NamedTuple):
    """One value: `path` (or `score`), where it started, what all causes came to, and where it ended."""

    path: str
    start: int
    causes: int
    end: int

    @property
    def exact(self) -> bool:
        """Whether the causes explain the whole change."""
        return self.start + self.causes == self.end


def main_values(session: Session) -> tuple[Sum, ...]:
    """The sums of the score and of every stress, stability, trust and team value."""
    rules = session.rules
    steps = [step for decision in session.decisions for step in decision.steps]
    start, end = rules.begin(session.setup.levers).values, session.position.values
    parts = sum(part for step in steps for part in score_parts(rules, step))
    score = Sum("score", rules.score(start), parts, rules.score(end))
    places = {path: place for path, place in rules.names.places.items() if path.partition(".")[0] in MAIN_GROUPS}
    return (score, *(Sum(path, start[at], _amounts(steps, path), end[at]) for path, at in places.items()))


def _amounts(steps: list[Step], path: str) -> int:
    return sum(by for step in steps for cause in step.causes for touched, by in cause.amounts if touched == path)
