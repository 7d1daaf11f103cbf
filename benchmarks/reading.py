"""Checking a long casus beside the fastest YAML loader on the same text, in one run.

Usage: python benchmarks/reading.py [LINES]
Prints milliseconds of process CPU for `check --no-explore` without the start of Python (reading, shape, building,
references) and for PyYAML's CSafeLoader on that text alone (median of several rounds), and their ratio.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from game.content.casus import CasusTexts, WrittenFile, load

ROOT = Path(__file__).resolve().parents[1]
SHIPPED = ROOT / "scenarios" / "de-lege-stoel" / "casus.yaml"
ROUNDS = 15

MOMENT = """  bank-{number}:
    title: De bank voor de deur, keer {number}
    scene: straat
    decides: lead
    text:
      - text: Er zit weer iemand op de bank. Vandaag regent het niet.
      - {{when: trust.mentor < 40 and week >= 2, text: De mentor loopt door.}}
    discuss:
      - Wie van jullie was gaan zitten?
    default: zitten
    choices:
      zitten:
        label: Ga erbij zitten
        because: Een bank is geen loket.
        weeks: 1
        approach: praktisch
        effects:
          - {{stress.driss: -5, trust.mentor: +5}}
          - {{when: stress.yasmina > 60, stress.yasmina: -5}}
        after: Er schuift iemand een stukje op.
        goto: {following}
      doorlopen:
        label: Loop door
        because: Je bent al te laat voor de volgende.
        effects: {{stress.driss: +5}}
        goto: {following}
"""


def long_casus(lines: int) -> str:
    """The shipped casus with as many more moments behind its last one as it takes to reach this many lines."""
    text = SHIPPED.read_text(encoding="utf-8")
    head, endings = text.split("\nendings:", 1)
    count = max(1, (lines - text.count("\n")) // MOMENT.count("\n") + 1)
    following = [f"bank-{number + 1}" for number in range(1, count)] + ["end"]
    moments = "".join(MOMENT.format(number=number, following=to) for number, to in enumerate(following, start=1))
    return f"{head}\n{moments}\nendings:{endings}"


def milliseconds(task: Callable[[], object]) -> float:
    """Process CPU of one run of a task."""
    began = time.process_time_ns()
    task()
    return (time.process_time_ns() - began) / 1e6


def main() -> None:
    """Measure both in turn, so that a slow moment of the machine meets both."""
    text = long_casus(int(sys.argv[1]) if len(sys.argv) > 1 else 2_000)
    kaders = {
        path.stem: WrittenFile(path.read_text(encoding="utf-8"), path.name)
        for path in (ROOT / "scenarios" / "kaders").glob("*.yaml")
    }
    texts = CasusTexts(WrittenFile(text, "casus.yaml"), kaders)
    problems = load(texts).problems
    pairs = [
        (milliseconds(lambda: load(texts)), milliseconds(lambda: yaml.load(text, yaml.CSafeLoader)))
        for _ in range(ROUNDS)
    ]
    ours, theirs = (statistics.median(pair[side] for pair in pairs) for side in (0, 1))
    ratio = statistics.median(ours / theirs for ours, theirs in pairs)
    print(f"{text.count(chr(10))} lines, {len(problems)} problems told")
    print(f"check {ours:.1f} ms, CSafeLoader {theirs:.1f} ms, ratio {ratio:.1f} (goal: at most 3, plus a fixed start)")


if __name__ == "__main__":
    main()
