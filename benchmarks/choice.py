"""A choice through session, machine and journal, beside a bare trigger of the same machine library, in one run.

Usage: python benchmarks/choice.py [CASUS FOLDER]
Prints microseconds of process CPU of each (median of several rounds) and their ratio.
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path

from transitions import Machine

from game.content.casus import CasusTexts, WrittenFile, load
from game.rules.rules import Rules
from game.session.casus_machine import CasusMachine
from game.session.journal import Memory
from game.session.messages import Command
from game.session.session import Session
from game.session.setup import Setup

ROOT = Path(__file__).resolve().parents[1]
ROUNDS, PLAYS = 15, 20


def rules_of(folder: Path) -> Rules:
    """The rules of the casus in a folder, with the kaders beside it."""
    kaders = {path.stem: _file(path) for path in (folder.parent / "kaders").glob("*.yaml")}
    casus = load(CasusTexts(_file(folder / "casus.yaml"), kaders)).casus
    if casus is None:
        raise SystemExit(f"{folder}: this casus has mistakes; run `kantelpunt check {folder}`")
    return Rules(casus)


def _file(path: Path) -> WrittenFile:
    return WrittenFile(path.read_text(encoding="utf-8"), path.name)


class Bare:
    """A model of two states with one edge, as the library documents it: nothing happens but the trigger."""

    state = "here"

    def __init__(self) -> None:
        machine = Machine(model=self, states=["here", "there"], initial="here", auto_transitions=False)
        machine.add_transition("go", "*", "=")


def nanoseconds_a_choice(rules: Rules, machine: CasusMachine, bare: Bare) -> tuple[float, float]:
    """Process CPU of a choice, and of a bare trigger fired right after it, so that both meet the same caches."""
    choices, chosen, fired = 0, 0, 0
    for seed in range(PLAYS):
        session = Session(rules, Setup(seed=seed), Memory(), machine)
        session.do(Command("brief"))
        session.do(Command("begin"))
        while session.phase != "debriefing":
            open_now = rules.open_choices(session.position)
            choice = Command("choose", open_now[(seed + choices) % len(open_now)])
            began = time.process_time_ns()
            session.do(choice)
            done = time.process_time_ns()
            bare.go()  # type: ignore[attr-defined]
            fired += time.process_time_ns() - done
            chosen += done - began
            choices += 1
            session.do(Command("proceed"))
    return chosen / choices, fired / choices


def nanoseconds_a_trigger_in_a_loop(bare: Bare) -> float:
    """Process CPU of a bare trigger fired over and over, when nothing else is in the way."""
    count = 2_000
    began = time.process_time_ns()
    for _ in range(count):
        bare.go()  # type: ignore[attr-defined]
    return (time.process_time_ns() - began) / count


def main() -> None:
    """Measure all in turn, so that a slow moment of the machine meets all."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "scenarios" / "de-lege-stoel"
    rules, bare = rules_of(folder), Bare()
    machine = CasusMachine(rules.casus)
    nanoseconds_a_choice(rules, machine, bare)
    rounds = [
        (*nanoseconds_a_choice(rules, machine, bare), nanoseconds_a_trigger_in_a_loop(bare)) for _ in range(ROUNDS)
    ]
    choice, beside, looped = (statistics.median(one[which] for one in rounds) / 1e3 for which in range(3))
    near = statistics.median(one[0] / one[1] for one in rounds)
    far = statistics.median(one[0] / one[2] for one in rounds)
    print(f"a choice {choice:.1f} µs")
    print(f"a bare trigger right after it {beside:.1f} µs, ratio {near:.1f} (goal: at most 5)")
    print(f"a bare trigger in a loop {looped:.1f} µs, ratio {far:.1f}")


if __name__ == "__main__":
    main()
