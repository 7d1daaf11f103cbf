"""What SPIN needs to visit every position of a casus: CPU time, stored states, bytes a state; beside our own search.

Usage: python benchmarks/spin.py CASUS [--runs 5] [--hash 24] [--flags=-DCOLLAPSE]
CASUS is the id of a shipped casus, a folder or a file. SPIN counts one state more than there are positions: the one
before play begins. `--hash` is the size of SPIN's table as a power of two (its `-w`), `--flags` go to the compiler of
its verifier on top of `-O2 -DSAFETY -DNOREDUCE` (one process, nothing to reduce; `-DNOCOMP -DHASH64` is fastest).
"""

from __future__ import annotations

import re
import resource
import shlex
import shutil
import statistics
import subprocess
import tempfile
from argparse import ArgumentParser
from pathlib import Path
from typing import NamedTuple

from game.cli.opening import open_casus
from game.cli.shelf import find
from game.reports.promela import promela

FLAGS = ("-O2", "-w", "-DSAFETY", "-DNOREDUCE")


class SpinRun(NamedTuple):
    """One search: `seconds` of CPU, stored states, transitions, all memory in MB.

    `vector` is the length of a state in bytes, before SPIN packs it and without what its table keeps beside it.
    """

    seconds: float
    states: int
    transitions: int
    vector: int
    memory: float

    @property
    def bytes_a_state(self) -> float:
        """All memory that the search took, table and stack included, over the states."""
        return self.memory * 2**20 / self.states


def spin_runs(text: str, runs: int = 5, hash_bits: int = 24, flags: tuple[str, ...] = ()) -> list[SpinRun]:
    """Compile the verifier once and let it search so many times."""
    for program in ("spin", "gcc"):
        if shutil.which(program) is None:
            raise SystemExit(f"{program} is not here: apt-get install spin gcc libc6-dev")
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "casus.pml").write_text(text, encoding="utf-8")
        _run(folder, "spin", "-a", "casus.pml")
        _run(folder, "gcc", *FLAGS, *flags, "-o", "pan", "pan.c")
        return [_searched(folder, hash_bits) for _ in range(runs)]


def _searched(folder: str, hash_bits: int) -> SpinRun:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    told = _run(folder, "./pan", f"-w{hash_bits}", "-m100000")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if _number(told, r"errors: (\d+)"):
        raise SystemExit(told)
    return SpinRun(
        seconds=after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime,
        states=int(_number(told, r"(\d+) states, stored")),
        transitions=int(_number(told, r"(\d+) transitions")),
        vector=int(_number(told, r"State-vector (\d+) byte")),
        memory=_number(told, r"([\d.]+)\s+(?:total actual memory usage|memory usage \(Mbyte\))"),
    )


def _run(folder: str, *command: str) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{shlex.join(command)}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


def _number(told: str, pattern: str) -> float:
    found = re.search(pattern, told)
    if found is None:
        raise SystemExit(told)
    return float(found[1])


def main() -> None:
    """Search one casus and print the medians."""
    parser = ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("casus")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--hash", type=int, default=24)
    parser.add_argument("--flags", default="")
    asked = parser.parse_args()
    text = promela(open_casus(find(asked.casus)))
    runs = spin_runs(text, asked.runs, asked.hash, tuple(shlex.split(asked.flags)))
    seconds = statistics.median(run.seconds for run in runs)
    one = runs[0]
    print(f"{one.states - 1} positions ({one.states} stored states), {one.transitions} transitions")
    print(f"{seconds:.2f} s of CPU (median of {len(runs)}), {seconds / one.states * 1e9:.0f} ns a state")
    print(f"{one.bytes_a_state:.0f} bytes a state ({one.memory:.0f} MB in all, a state itself {one.vector} bytes)")


if __name__ == "__main__":
    main()
