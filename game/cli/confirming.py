"""Playing the play that a finding tells, in a session: only what shows there too is told to anyone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from random import Random
from types import MappingProxyType

from game.analysis.findings.finding import Finding, Kind, Shown
from game.analysis.findings.lacking import lacking
from game.analysis.findings.walks import breaks, holds, wanted_default
from game.errors import ChoiceNotOpen, LeadDisputed
from game.model.expressions import Expression
from game.model.play import Position, Step
from game.model.story import Claim
from game.rules.chance import Draws
from game.rules.rules import Rules
from game.session.casus_machine import CasusMachine
from game.session.journal import Memory
from game.session.messages import Command
from game.session.session import Session
from game.session.setup import Setup

RANDOM_PLAYS = 30
"""Random plays that must not come to an ending that no way is said to lead to."""


class Replay:
    """A play in a session, along the path of a finding; `steps` are all that were taken."""

    def __init__(self, rules: Rules, shown: Shown, machine: CasusMachine | None = None) -> None:
        levers = MappingProxyType(dict(shown.levers))
        setup = Setup("solo" if shown.seat else "table", shown.seat, shown.seed or 1, levers)
        self.rules = rules
        self.session = Session(rules, setup, Memory(), machine)
        self.steps: list[Step] = []
        self.own = 0
        self._path = shown.path

    def play(self) -> None:
        """Play to the end of the path; raises what the session refuses."""
        self._do(Command("brief"))
        self._do(Command("begin"))
        for part in self._path:
            moment, _, choice = part.partition("/")
            if not choice.isdigit():
                self._choose(moment, choice.partition("/")[0])

    @property
    def position(self) -> Position:
        """Where the play stands."""
        return self.session.position

    def _choose(self, moment: str, choice: str) -> None:
        if self.session.phase == "revealing":
            self._do(Command("proceed"))
        if self.position.moment != moment:
            raise ChoiceNotOpen(choice, at=self.position.moment or "-", open_now=())
        ours = self.session.is_ours
        self.own += ours
        self._do(Command("choose", choice) if ours else Command("advise"))

    def _do(self, command: Command) -> None:
        self.steps += self.session.do(command).steps


def confirmed(rules: Rules, finding: Finding, machine: CasusMachine | None = None) -> bool:
    """Whether a session that follows the path comes upon the same; a finding without a play has nothing to follow.

    `machine` is that of the casus, for who confirms several: making one takes longer than most plays.
    """
    if finding.shown is None or finding.shown.seed is None:
        return True
    replay = Replay(rules, finding.shown, machine)
    try:
        replay.play()
    except LeadDisputed:
        return finding.kind == "lead-disputed"
    except ChoiceNotOpen:
        # A moment that cannot pass by itself refuses the step that would lead past it.
        return finding.kind == "no-outcome" and finding.subject is None
    return SHOWS[finding.kind](replay, finding)


def _stuck(replay: Replay, finding: Finding) -> bool:
    stuck = [step for step in replay.steps if any(cause.kind == "nothing-possible" for cause in step.causes)]
    return any(step.before.moment == finding.moment for step in stuck)


def _default_closed(replay: Replay, finding: Finding) -> bool:
    if replay.position.moment != finding.moment:
        return False
    wanted = wanted_default(replay.rules, replay.position)
    return wanted == finding.subject and wanted not in replay.rules.open_choices(replay.position)


def _without_outcome(replay: Replay, finding: Finding) -> bool:
    if replay.position.moment != finding.moment:
        return False
    options = replay.rules.options(replay.position)
    return any(one.choice.id == finding.subject and one.closed == "chance" for one in options)


def _claim_broken(replay: Replay, finding: Finding) -> bool:
    return breaks(replay.rules, _claim(replay, finding), replay.position)


def _no_way(replay: Replay, finding: Finding) -> bool:
    claim, position = _claim(replay, finding), replay.position
    soon = claim.until_week is None or replay.rules.week(position) <= claim.until_week
    asked = replay.rules.waits(position) and soon and holds(replay.rules, claim.start, position)
    of_the_start = claim.until_week is None and claim.start is None
    ends = (_ended(replay.rules, position, seed) for seed in range(RANDOM_PLAYS))
    return (asked or of_the_start) and claim.ending not in ends


def _ended(rules: Rules, position: Position, seed: int) -> str | None:
    """Where a random play from here ends."""
    random, draws = Random(seed), Draws(seed)
    while position.moment is not None:
        step = rules.pass_by(position, draws)
        if step is None:
            step = rules.take_by_chance(position, random.choice(rules.open_choices(position)), draws)
        position = step.after
    return position.ending


def _claim(replay: Replay, finding: Finding) -> Claim:
    return next(claim for claim in replay.rules.casus.claims if claim.id == finding.subject)


def _too_short(replay: Replay, finding: Finding) -> bool:
    return replay.position.ending is not None and replay.own == finding.facts["count"]


def _ends_there(replay: Replay, finding: Finding) -> bool:
    return replay.position.ending == finding.subject


def _stands_open(replay: Replay, finding: Finding) -> bool:
    """Whether the play stands where the choice can be taken, and the other one that the finding names."""
    if replay.position.moment != finding.moment:
        return False
    named = {finding.subject, finding.facts.get("other", finding.subject)}
    return named <= set(replay.rules.open_choices(replay.position))


def _changes_nothing(replay: Replay, finding: Finding) -> bool:
    return _stands_open(replay, finding) and all(
        _as_before(step) for step in _taken(replay.rules, replay.position, finding.subject)
    )


def _as_before(step: Step) -> bool:
    before, after = step.before, step.after
    return (before.values, before.used, before.owed) == (after.values, after.used, after.owed)


def _taken(rules: Rules, position: Position, choice: str | None) -> Iterator[Step]:
    outcomes = rules.outcomes(position, choice)
    yield from (rules.take(position, choice, outcome.number) for outcome in outcomes)
    if not outcomes:
        yield rules.take(position, choice)


def _cut_off(replay: Replay, finding: Finding) -> bool:
    """Whether the last time that this was done, the scale cut something off."""
    done = [step for step in replay.steps if (step.before.moment, step.choice) == (finding.moment, finding.subject)]
    causes = done[-1].phases[0].causes if done else ()
    return any(cause.kind == "clamp" and cause.amounts[0][0] == finding.facts["variable"] for cause in causes)


def _as_near(replay: Replay, finding: Finding) -> bool:
    """Whether the same is lacking where the play stands; a moment that passes by itself has been left by then."""
    interrupt = next(one for one in replay.rules.casus.interrupts if one.id == finding.subject)
    stood = [step.before for step in replay.steps] + [replay.position]
    told = {lacking(interrupt.when, partial(_value, replay.rules, one)) for one in stood}
    return finding.facts["near"] in told


def _value(rules: Rules, position: Position, expression: Expression) -> int:
    return rules.value(expression, position.values)


SHOWS: Mapping[Kind, Callable[[Replay, Finding], bool]] = {
    "nothing-open": _stuck,
    "default-closed": _default_closed,
    "no-outcome": _without_outcome,
    "lead-disputed": lambda replay, finding: False,
    "claim-broken": _claim_broken,
    "claim-no-way": _no_way,
    "solo-too-short": _too_short,
    "ending-rare": _ends_there,
    "choice-dominated": _stands_open,
    "choice-always-best": _stands_open,
    "choice-without-effect": _changes_nothing,
    "effect-cut-off": _cut_off,
    "interrupt-never-fires": _as_near,
}
"""How each kind that a play can show does show, once that play has been played."""
