"""What moved the household: every cause of a play summed by title, and grouped by what people can do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from game.model.play import Cause, Step
from game.model.story import Outcome
from game.rules.attribution import score_parts
from game.rules.rules import Rules
from game.session.messages import Decision
from game.session.view import DecisionView

Reach = Literal["ours", "others", "skipped", "later", "course", "chance"]
REACHES: tuple[Reach, ...] = ("ours", "others", "skipped", "later", "course", "chance")
"""Own choices, choices of other seats (in solo), what the table took by itself in a short play, what choices set going,
what goes by itself, and what chance drew."""

BY_ITSELF = ("course", "damper", "clamp", "week", "nothing-possible")


@dataclass(frozen=True, slots=True)
class Mattered:
    """A cause by its title, over the whole play: in how many phases it counted and what it came to.

    A choice of which two lines moved something was still taken once.
    `score`, and `stress` and `trust` summed over all members and seats, in points.
    """

    cause: Cause
    times: int
    score: int
    stress: int
    trust: int


@dataclass(frozen=True, slots=True)
class MatteredGroup:
    """All causes within one reach that moved anything, what moved most first."""

    reach: Reach
    causes: tuple[Mattered, ...]

    @property
    def score(self) -> int:
        """What the whole group came to, in points of the score."""
        return sum(one.score for one in self.causes)


class _Counted(NamedTuple):
    """A cause with its reach, what it was worth to the score, and the phase of the play in which it counted."""

    reach: Reach
    cause: Cause
    score: int
    phase: tuple[int, ...]


def groups(rules: Rules, decisions: Iterable[Decision], seat: str | None) -> tuple[MatteredGroup, ...]:
    """Every cause of a play in its group; the scores of all groups together are the change of the score, exactly.

    `seat` is who played in solo, None at a table, where every choice is the players' own. An empty group is left out.
    """
    counted = [one for place, decision in enumerate(decisions) for one in _counted(rules, decision, seat, place)]
    found = (MatteredGroup(reach, _summed(one for one in counted if one.reach == reach)) for reach in REACHES)
    return tuple(group for group in found if group.causes)


def mattered(rules: Rules, steps: Iterable[Step]) -> tuple[Mattered, ...]:
    """Causes of all reaches together, what moved most first."""
    return _summed(
        _Counted("ours", cause, score, (number, phase))
        for number, step in enumerate(steps)
        for phase, cause, score in _parts(rules, step)
    )


def _summed(counted: Iterable[_Counted]) -> tuple[Mattered, ...]:
    """Causes that belong together as one; a point of score weighs as five of stress or trust in their order."""
    found: dict[tuple[str, str], Mattered] = {}
    phases: dict[tuple[str, str], set[tuple[int, ...]]] = {}
    for _, cause, score, phase in counted:
        key = (cause.kind, cause.title or cause.id)
        known = found.get(key, Mattered(cause, 0, 0, 0, 0))
        phases.setdefault(key, set()).add(phase)
        found[key] = Mattered(
            known.cause,
            len(phases[key]),
            known.score + score,
            known.stress + _amount(cause, "stress."),
            known.trust + _amount(cause, "trust."),
        )
    moved = [one for one in found.values() if one.score or one.stress or one.trust]
    return tuple(sorted(moved, key=lambda one: -(5 * abs(one.score) + abs(one.stress) + abs(one.trust))))


def _amount(cause: Cause, prefix: str) -> int:
    return sum(by for path, by in cause.amounts if path.startswith(prefix))


def _parts(rules: Rules, step: Step) -> Iterable[tuple[int, Cause, int]]:
    """Each cause of a step with the number of its phase and what it was worth to the score."""
    phases = [number for number, phase in enumerate(step.phases) for _ in phase.causes]
    yield from zip(phases, step.causes, score_parts(rules, step), strict=True)


def _counted(rules: Rules, decision: Decision, seat: str | None, place: int) -> Iterable[_Counted]:
    taker: Reach = "ours" if seat in {None, decision.decider} else "others"
    for number, step in enumerate(decision.steps):
        by: Reach = taker if number == 0 and decision.choice is not None else "skipped"
        drawn = _drawn(rules, step)
        for phase, cause, score in _parts(rules, step):
            yield _Counted(_reach(step, cause, drawn, by), cause, score, (place, number, phase))


def _reach(step: Step, cause: Cause, drawn: frozenset[str], by: Reach) -> Reach:
    if cause.kind == "later":
        return "later"
    if cause.kind in BY_ITSELF:
        return "course"
    if cause.id in drawn or cause.id.partition("#")[0] in drawn:
        return "chance"
    return "course" if step.choice is None else by


def _drawn(rules: Rules, step: Step) -> frozenset[str]:
    """The ids of the causes that were there only because chance drew this outcome; what had to fall is no luck."""
    moment = rules.casus.moments[step.before.moment or ""]
    choice = moment.choices[step.choice] if step.choice else moment.passing
    outcome = next((one for one in choice.chance if one.number == step.outcome), None) if choice else None
    if choice is None or outcome is None or len(rules.outcomes(step.before, step.choice)) < 2:
        return frozenset()
    return frozenset(_ids(outcome)) - frozenset(f"reveal/{one.fact}/{one.receiver}" for one in choice.deed.reveals)


def _ids(outcome: Outcome) -> Iterable[str]:
    """What the causes of an outcome are called; a line of effects by its own id, the others by what they do."""
    deed = outcome.deed
    yield from (line.id for line in deed.effects)
    yield from (f"reveal/{one.fact}/{one.receiver}" for one in deed.reveals)
    yield from (f"share/{one.fact}/{one.sender}/{one.receiver}" for one in deed.shares)
    yield from (f"withheld/{one.fact}/{one.receiver}" for one in deed.withholds)
    if deed.takes:
        yield deed.takes


def moved_by(decision: DecisionView) -> Cause:
    """Everything that came of a decision as one cause: per path the sum of its amounts, the largest first."""
    sums: dict[str, int] = {}
    for happened in decision.happened:
        for path, by in (amount for one in happened.causes for amount in one.cause.amounts):
            sums[path] = sums.get(path, 0) + by
    moved = sorted(((path, by) for path, by in sums.items() if by), key=lambda one: -abs(one[1]))
    return Cause("effect", f"decision/{decision.number}", None, tuple(moved))
