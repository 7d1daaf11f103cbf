"""A choice through session, machine and journal, beside a bare trigger of the same machine library, in one run.

Usage: python benchmarks/choice.py [CASUS FOLDER]
Prints microseconds of process CPU a choice (median of several rounds) and their ratio.
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


def seconds_a_choice(rules: Rules, machine: CasusMachine) -> float:
    """Process CPU a choice, with every command it takes: the choice itself and going on."""
    choices, spent = 0, 0.0
    for seed in range(PLAYS):
        session = Session(rules, Setup(seed=seed), Memory(), machine)
        session.do(Command("brief"))
        session.do(Command("begin"))
        while session.phase != "debriefing":
            open_now = rules.open_choices(session.position)
            choice = Command("choose", open_now[(seed + choices) % len(open_now)])
            began = time.process_time_ns()
            session.do(choice)
            spent += time.process_time_ns() - began
            choices += 1
            session.do(Command("proceed"))
    return spent / choices / 1e9


class Bare:
    """A model with nothing but its state."""

    state = "here"


def seconds_a_trigger() -> float:
    """Process CPU of a bare trigger with one edge, as the library documents it."""
    model = Bare()
    Machine(model=model, states=["here", "there"], initial="here", auto_transitions=False).add_transition(
        "go", "*", "="
    )
    count = 2_000
    began = time.process_time_ns()
    for _ in range(count):
        model.go()  # type: ignore[attr-defined]
    return (time.process_time_ns() - began) / count / 1e9


def main() -> None:
    """Measure both in turn, so that a slow moment of the machine meets both."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "scenarios" / "de-lege-stoel"
    rules = rules_of(folder)
    machine = CasusMachine(rules.casus)
    seconds_a_choice(rules, machine)
    pairs = [(seconds_a_choice(rules, machine), seconds_a_trigger()) for _ in range(ROUNDS)]
    choice = statistics.median(pair[0] for pair in pairs)
    trigger = statistics.median(pair[1] for pair in pairs)
    ratio = statistics.median(pair[0] / pair[1] for pair in pairs)
    print(f"a choice {choice * 1e6:.1f} µs, a bare trigger {trigger * 1e6:.1f} µs, ratio {ratio:.1f} (goal: at most 5)")


if __name__ == "__main__":
    main()
