"""Random plays in sessions, as witnesses: what they come upon was not absent, whatever a search says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from itertools import cycle
from random import Random
from types import MappingProxyType

from game.analysis.findings.finding import Finding, Kind
from game.analysis.findings.walks import holds
from game.errors import KantelpuntError
from game.model.play import Position
from game.rules.rules import Rules
from game.session.casus_machine import CasusMachine
from game.session.journal import Memory
from game.session.messages import Command
from game.session.session import Session
from game.session.setup import Setup

PLAYS = 20


class Witness:
    """What some random plays came upon, with the settings of the levers in turn."""

    def __init__(
        self, rules: Rules, settings: tuple[Mapping[str, str], ...], machine: CasusMachine | None = None
    ) -> None:
        """Play; `machine` is that of the casus, where somebody has it already."""
        self.rules = rules
        self.moments: set[str | None] = set()
        self.choices: set[tuple[str | None, str | None]] = set()
        self.endings: set[str | None] = set()
        self.interrupts: set[str | None] = set()
        self.facts: set[str] = set()
        self.deciders: set[str] = set()
        self.bands: set[str] = set()
        self.truths: set[str] = set()
        self._facts = {place: path for path, place in rules.names.places.items() if path.startswith("knows.")}
        machine = machine or CasusMachine(rules.casus)
        for seed, levers in zip(range(1, PLAYS + 1), cycle(settings), strict=False):
            # A play that breaks off is a finding of its own; what it came upon until then counts.
            with suppress(KantelpuntError):
                for position in _positions(rules, machine, levers, seed):
                    self._note(position)

    def _note(self, position: Position) -> None:
        """Note what is to be seen at a position."""
        rules = self.rules
        self.moments.add(position.moment)
        self.endings.add(position.ending)
        self.interrupts |= {mark.partition("/")[2] for mark in position.used if mark.startswith("interrupt/")}
        self.facts |= {path.split(".")[2] for place, path in self._facts.items() if position.values[place]}
        self.bands.add(rules.band(rules.score(position.values)))
        if rules.waits(position):
            self.deciders.add(rules.decider(position))
            self.choices |= {(position.moment, choice) for choice in rules.open_choices(position)}
        if position.ending is not None or rules.waits(position):
            claims = (claim for claim in rules.casus.claims if claim.kind == "sometimes")
            self.truths |= {claim.id for claim in claims if holds(rules, claim.expression, position)}


def _positions(rules: Rules, machine: CasusMachine, levers: Mapping[str, str], seed: int) -> Iterator[Position]:
    """Every position that one random play in a session stands at."""
    session = Session(rules, Setup(seed=seed, levers=MappingProxyType(dict(levers))), Memory(), machine)
    random = Random(seed)
    session.do(Command("brief"))
    yield from (step.before for step in session.do(Command("begin")).steps)
    while session.position.ending is None:
        if session.phase == "revealing":
            session.do(Command("proceed"))
        choice = random.choice(rules.open_choices(session.position))
        yield from (step.before for step in session.do(Command("choose", choice)).steps)
    yield session.position


def contradicted(witness: Witness, finding: Finding) -> bool:
    """Whether a play came upon what a finding calls absent."""
    seen = SEEN.get(finding.kind)
    return seen is not None and seen(witness, finding)


SEEN: Mapping[Kind, Callable[[Witness, Finding], bool]] = {
    "moment-never-reached": lambda witness, finding: finding.moment in witness.moments,
    "choice-never-open": lambda witness, finding: (finding.moment, finding.subject) in witness.choices,
    "ending-unreachable": lambda witness, finding: finding.subject in witness.endings,
    "interrupt-never-fires": lambda witness, finding: finding.subject in witness.interrupts,
    "fact-never-learned": lambda witness, finding: finding.subject in witness.facts,
    "seat-never-decides": lambda witness, finding: finding.subject in witness.deciders,
    "score-in-one-band": lambda witness, finding: len(witness.bands) > 1,
    "claim-never-true": lambda witness, finding: finding.subject in witness.truths,
}
"""Per kind of absence what would contradict it."""
