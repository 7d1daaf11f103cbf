"""SPIN as a process of its own: what it says about a Promela text, and the positions it came to."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

MISSING = "{name} is not here, and without it nothing is proved: install SPIN with `apt-get install spin gcc libc6-dev`"
DECLARED = re.compile(r"^(?:bit|byte|short|int) (\w+) = [^;]+; /\* (.+) \*/$", re.MULTILINE)
CONSTANT = re.compile(r"^#define (\w+) \((-?\d+)\) /\* (.+) \*/$", re.MULTILINE)
PLACE = re.compile(r"^#define ((?:moment|ending)_\w+|TO_END) (\d+)$", re.MULTILINE)


class Spun(NamedTuple):
    """What SPIN counted: stored states, transitions, errors; the labels it never came to, and what it printed."""

    states: int
    transitions: int
    errors: int
    unreached: frozenset[str]
    printed: str


def spun(text: str, folder: Path, *flags: str, table: int = 16) -> Spun:
    """Let SPIN search every state of this text.

    `flags` are for the compiler; SPIN's table has two to the power of `table` places.
    """
    for name in ("spin", "gcc"):
        assert shutil.which(name), MISSING.format(name=name)
    folder.mkdir(exist_ok=True)
    (folder / "casus.pml").write_text(text, encoding="utf-8")
    ran(folder, "spin", "-a", "casus.pml")
    ran(folder, "gcc", "-O0", "-w", "-DSAFETY", "-DNOREDUCE", *flags, "-o", "pan", "pan.c")
    told = ran(folder, "./pan", f"-w{table}", "-m100000")
    lines = text.splitlines()
    unreached = re.findall(r'casus\.pml:(\d+), state \d+, "\(0\)"', told)
    return Spun(
        states=number(told, r"(\d+) states, stored"),
        transitions=number(told, r"(\d+) transitions"),
        errors=number(told, r"errors: (\d+)"),
        unreached=frozenset(lines[int(line) - 1].partition(":")[0] for line in unreached),
        printed=told,
    )


def ran(folder: Path, *command: str) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, f"{command}: {done.stdout[-2000:]}{done.stderr[-2000:]}"
    return done.stdout


def number(told: str, pattern: str) -> int:
    found = re.search(pattern, told)
    assert found, told
    return int(found[1])


def asked(text: str, condition: str) -> str:
    """The text with a condition that must hold in every position, as its first lines say how."""
    return f"#define PROVE {condition}\n{text}"


def telling(text: str) -> str:
    """The text that tells every position it comes to, where it would prove something of it."""
    holdings = holdings_in(text)
    line = f'printf("@{" %d" * len(holdings)}\\n", {", ".join(holdings.values())});'
    return asked(text, "true").replace("assert(PROVE);", line)


def came_to(text: str, printed: str) -> list[dict[str, int]]:
    """Every position that was told: what it holds by path; `at` and `remembered` are numbers of places."""
    constants = {path: int(value) for _, value, path in CONSTANT.findall(text)}
    told = dict.fromkeys(re.findall(r"^\s*@ ([-\d ]+)$", printed, re.MULTILINE))
    return [constants | dict(zip(holdings_in(text), map(int, one.split()), strict=True)) for one in told]


def holdings_in(text: str) -> dict[str, str]:
    """The names of everything that a state holds, by path."""
    places = {name: name for name in ("at", "remembered") if re.search(f"^(byte|short) {name} = ", text, re.MULTILINE)}
    return places | {path: name for name, path in DECLARED.findall(text) if name not in places}


def places_in(text: str) -> dict[int, str]:
    """The names of moments and endings by their number."""
    return {int(number): name for name, number in PLACE.findall(text)}
