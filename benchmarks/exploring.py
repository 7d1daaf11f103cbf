"""The exact search in one run with SPIN: seconds, bytes a position, how cost grows with positions, and `check`.

Usage: python benchmarks/exploring.py [large] [wide] [curve] [check] [--rounds 3] [--large 7] [--wide 8] [--curve 4-9]
The numbers after --large, --wide and --curve are horizons: they decide how many positions there are. Each search of
ours runs in a process of its own, so that its memory can be told: the peak above what the program takes before it
begins. SPIN searches what our Promela export says, on one core, with the fastest of its exact settings and with the
smallest; positions must be the same, and one state of SPIN is the one before play begins.
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from casussen.make import made
from spin import SpinRun, spin_runs

from game.analysis.search.exploring import Exploring
from game.analysis.values.flow import visits
from game.analysis.values.prospects import Prospects
from game.analysis.values.solve import count, distribution
from game.model.casus import Casus
from game.reports.promela import promela
from game.rules.rules import Rules

HERE = Path(__file__).resolve()
EVERYTHING = 10**10
FASTEST, SMALLEST = ("-DNOCOMP", "-DHASH64"), ("-DCOLLAPSE",)


class Run(NamedTuple):
    """One search of ours: positions, steps (0 when not counted), seconds of CPU, and bytes of memory at its peak."""

    positions: int
    steps: int
    seconds: float
    peak: int

    @property
    def bytes_a_position(self) -> float:
        """Memory at the peak, above that of the program before the search, over the positions."""
        return self.peak / self.positions


def alone(what: str, name: str, horizon: int) -> Run:
    """One search in a process of its own."""
    asked = [sys.executable, str(HERE), "--alone", what, name, str(horizon)]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr[-2000:])
    return Run(*json.loads(done.stdout))


def search(what: str, name: str, horizon: int) -> Run:
    """Search here: `count` finds every position, `values` also what each is worth, and every ending."""
    casus = made(name, horizon)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.process_time()
    if what == "count":
        positions, steps = count(casus, limit=EVERYTHING)[0], 0
    else:
        positions, steps = valued(casus)
    seconds = time.process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    return Run(positions, steps, seconds, peak * 1024)


def valued(casus: Casus) -> tuple[int, int]:
    """Search, then what every position is worth, every regret and every ending; returns positions and steps."""
    rules = Rules(casus)
    search = Exploring(rules, [rules.begin()])
    graph = search.run(EVERYTHING)
    masses = visits(graph)
    Prospects(graph, search.ends, masses)
    distribution(graph, search.ends, masses)
    return graph.positions, graph.steps


def beside_spin(name: str, horizon: int, rounds: int, goal: int) -> None:
    """Ours and SPIN in turn on one casus; medians and the medians of their ratios."""
    text = promela(made(name, horizon))
    counts, studies = [], []
    spins: list[SpinRun] = []
    for _ in range(rounds):
        counts.append(alone("count", name, horizon))
        bits = counts[0].positions.bit_length()
        spins += spin_runs(text, 1, bits, FASTEST)
        studies.append(alone("values", name, horizon))
    small = spin_runs(text, 1, bits, SMALLEST)[0]
    if spins[0].states != counts[0].positions + 1:
        raise SystemExit(f"{counts[0].positions} positions, and {spins[0].states} states of SPIN")
    print(f"{name}, horizon {horizon}: {counts[0].positions:,} positions, as SPIN counts them")
    _tell("  every position", counts)
    faster = _ratio([run.seconds for run in spins], [run.seconds for run in counts])
    seconds = statistics.median(run.seconds for run in spins)
    print(f"  SPIN {seconds:.2f} s, {spins[0].bytes_a_state:.0f} bytes a state (vector {spins[0].vector});", end=" ")
    print(f"with -DCOLLAPSE {small.seconds:.2f} s, {small.bytes_a_state:.0f} bytes")
    print(f"  ours is {faster:.1f} times as fast (goal: at least {goal})")
    _tell("  values, regrets and endings, where positions alike in all that is read are one", studies)
    print(f"  {_ratio([run.seconds for run in spins], [run.seconds for run in studies]):.2f} times as fast as", end=" ")
    print("the bare search of SPIN (goal: at least 1)")


def _tell(what: str, runs: Sequence[Run]) -> None:
    seconds = statistics.median(run.seconds for run in runs)
    size = statistics.median(run.bytes_a_position for run in runs)
    print(f"{what}: {runs[0].positions:,} positions, {seconds:.2f} s", end=" ")
    print(f"({seconds / runs[0].positions * 1e9:.0f} ns a position), {size:.1f} bytes a position")


def _ratio(theirs: Sequence[float], ours: Sequence[float]) -> float:
    return statistics.median(one / other for one, other in zip(theirs, ours, strict=True))


def curve(horizons: Sequence[int], rounds: int) -> None:
    """Seconds against positions for growing horizons: the least-squares line, and the slope at both ends."""
    points = []
    for horizon in horizons:
        runs = [alone("count", "large", horizon) for _ in range(rounds)]
        points.append((runs[0].positions, statistics.median(run.seconds for run in runs)))
        _tell(f"  horizon {horizon}", runs)
    positions, seconds = ([point[axis] for point in points] for axis in (0, 1))
    slope, _ = statistics.linear_regression(positions, seconds)
    explained = statistics.correlation(positions, seconds) ** 2
    ends = [(points[at + 1][1] - points[at][1]) / (points[at + 1][0] - points[at][0]) for at in (-3, -2)]
    print(f"  least squares: {slope * 1e9:.0f} ns a position, {explained:.4f} of the differences explained;", end=" ")
    print(f"the last slope is {ends[1] / ends[0]:.2f} times the one before")


def checking(rounds: int) -> None:
    """CPU of `kantelpunt check` of everything that is shipped, from an empty home so that nothing is remembered."""
    found = []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as home:
            places = dict.fromkeys(("HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"), home)
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            asked = [sys.executable, "-m", "game", "check"]
            done = subprocess.run(
                asked, env=os.environ | places, cwd=HERE.parents[1], capture_output=True, text=True, check=False
            )
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            found.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    print(f"check of all shipped casussen: {statistics.median(found):.2f} s of CPU (goal: under 2)", end="; ")
    print(done.stdout.strip().splitlines()[-1])


def main() -> None:
    """Do what is asked, or everything."""
    asked = _asked()
    parts = asked.parts or ["large", "wide", "curve", "check"]
    if "large" in parts:
        beside_spin("large", asked.large, asked.rounds, goal=10)
    if "wide" in parts:
        beside_spin("wide", asked.wide, asked.rounds, goal=5)
    if "curve" in parts:
        first, last = map(int, asked.curve.split("-"))
        print("every position of the large casus, for growing horizons")
        curve(range(first, last + 1), asked.rounds)
    if "check" in parts:
        checking(asked.rounds)


def _asked() -> Namespace:
    parser = ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("parts", nargs="*", choices=["large", "wide", "curve", "check"])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--large", type=int, default=7)
    parser.add_argument("--wide", type=int, default=8)
    parser.add_argument("--curve", default="4-9")
    return parser.parse_args()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--alone"]:
        print(json.dumps(search(sys.argv[2], sys.argv[3], int(sys.argv[4]))))
    else:
        main()
