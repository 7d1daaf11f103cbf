"""What Storm says of random play in a casus: how likely each ending is, and what to expect of score, care and weeks.

Usage: python benchmarks/storm.py CASUS [--python PYTHON] [--exact]
PYTHON is a Python that has `stormpy` (`pip install stormpy` in an environment of its own). Storm has another licence
than we have (GPL), so it never becomes a part of the game: it runs in a process of its own and is given a text.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser
from pathlib import Path
from typing import NamedTuple

from game.cli.opening import open_casus
from game.cli.shelf import find
from game.reports.prism import prism

PROCESS = Path(__file__).with_name("storm_process.py")


class Storm(NamedTuple):
    """What Storm answered: how many states its model has, and for each ending and quantity a number or a fraction."""

    states: int
    answers: dict[str, str]


def ask_storm(python: str, text: str, *, exact: bool = False) -> Storm:
    """Let Storm work out everything that the model names, in floating point or as exact fractions."""
    with tempfile.TemporaryDirectory() as folder:
        model = Path(folder) / "casus.prism"
        model.write_text(text, encoding="utf-8")
        call = [python, str(PROCESS), str(model), *(["exact"] if exact else [])]
        done = subprocess.run(call, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{python} could not do this; does it have stormpy?\n{done.stderr[-2000:]}")
    told = json.loads(done.stdout.splitlines()[-1])
    return Storm(told["states"], told["answers"])


def main() -> None:
    """Ask about one casus, and tell how long it took."""
    parser = ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("casus")
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--exact", action="store_true")
    asked = parser.parse_args()
    began = time.perf_counter()
    storm = ask_storm(asked.python, prism(open_casus(find(asked.casus))), exact=asked.exact)
    for name, answer in storm.answers.items():
        print(f"{name:40} {answer}")
    print(f"{storm.states} states, {time.perf_counter() - began:.1f} s by the clock")


if __name__ == "__main__":
    main()
