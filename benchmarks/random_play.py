"""Random plays a second of the same casus: ours side by side, hand-written JavaScript, XState, inkjs, and bare rules.

Usage: python benchmarks/random_play.py [HORIZON]
Needs node and npm; the packages of the peers are installed in a folder that is thrown away. First some plays of each
peer are walked again through the rules: the same choices must be open at every turn and the play must end the same.
Then all play in turn, each on process CPU, and medians and ratios are printed.
"""

from __future__ import annotations

import json
import math
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from casussen.make import made
from peers.ink import Ink
from peers.javascript import JavaScript
from peers.plain import Plain

from game.analysis.values.simulating import simulate
from game.model.casus import Casus
from game.model.play import Position
from game.rules.chance import Draws
from game.rules.rules import Rules

PEERS = Path(__file__).resolve().parent / "peers"
PACKAGES = ("inkjs@2.4.0", "xstate@5.33.3")
ROUNDS, REPLAYED = 5, 200
OURS, JAVASCRIPT, XSTATE, INKJS, RULES = "ours", "JavaScript", "XState", "inkjs", "bare rules"
PLAYS = {OURS: 1_000_000, JAVASCRIPT: 300_000, XSTATE: 4_000, INKJS: 400, RULES: 400}
PROGRAMS = {JAVASCRIPT: "javascript.mjs", XSTATE: "xstate.mjs", INKJS: "ink.mjs"}
GOALS = {XSTATE: 100, INKJS: 1_000}


class Played(NamedTuple):
    """Plays a second, and how often each final score came out."""

    speed: float
    scores: Mapping[int, int]


def kitchen(casus: Casus, folder: Path) -> None:
    """Write the casus for the peers and install what they run on."""
    plain = Plain(casus)
    (folder / "rules.mjs").write_text(JavaScript(plain).text(), encoding="utf-8")
    (folder / "story.ink").write_text(Ink(plain).text(), encoding="utf-8")
    (folder / "package.json").write_text("{}", encoding="utf-8")
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        raise SystemExit("node and npm are not here, and the peers run on them")
    _output(npm, "install", "--no-audit", "--no-fund", "--silent", *PACKAGES, folder=folder)


def replay(rules: Rules, peer: str, folder: Path) -> float:
    """Walk plays of a peer again through the rules; returns choices a play, and ends the program where they differ."""
    choices = 0
    for line in _node(peer, folder, "tell", REPLAYED).splitlines():
        told = json.loads(line)
        position = _settled(rules, rules.begin())
        for turn in told["path"]:
            moment, choice = turn["chosen"].split("/")
            open_now = {f"{position.moment}/{one}" for one in rules.open_choices(position)}
            if moment != position.moment or open_now != set(turn["open"]):
                raise SystemExit(f"{peer} stands elsewhere: {turn}, the rules have {sorted(open_now)} open")
            position = _settled(rules, rules.take(position, choice, turn["fell"] or None).after)
            choices += 1
        if (position.ending, rules.score(position.values)) != (told["ending"], told["score"]):
            raise SystemExit(f"{peer} ends otherwise: {told}")
    return choices / REPLAYED


def _settled(rules: Rules, position: Position) -> Position:
    """Where play is when someone must choose or it is over."""
    draws = Draws(0)
    while (step := rules.pass_by(position, draws)) is not None:
        position = step.after
    return position


def by_rules(rules: Rules, dice: random.Random, count: int) -> Played:
    """Random plays through the rules, a step at a time."""
    scores: dict[int, int] = {}
    began = time.process_time()
    for _ in range(count):
        draws = Draws(dice.randrange(2**30))
        position = rules.begin()
        while position.moment is not None:
            step = rules.pass_by(position, draws)
            if step is None:
                step = rules.take_by_chance(position, dice.choice(rules.open_choices(position)), draws)
            position = step.after
        score = rules.score(position.values)
        scores[score] = scores.get(score, 0) + 1
    return Played(count / (time.process_time() - began), scores)


def by_peer(peer: str, folder: Path) -> Played:
    """Random plays of a peer in a process of its own, which counts its own CPU once it is warm."""
    told = json.loads(_node(peer, folder, "speed", PLAYS[peer]))
    return Played(told["plays"] / told["seconds"], {int(score): count for score, count in told["scores"].items()})


def by_arrays(casus: Casus, seed: int, count: int) -> Played:
    """Our random plays, start and compilation of the casus included."""
    began = time.process_time()
    found = simulate(casus, count, seed)
    return Played(found.plays / (time.process_time() - began), dict(found.scores))


def _node(peer: str, folder: Path, *asked: object) -> str:
    return _output("node", str(PEERS / PROGRAMS[peer]), str(folder), *map(str, asked), folder=folder)


def _output(*command: str, folder: Path) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{command[:2]}: {done.stderr[-2000:]}")
    return done.stdout


def together(several: list[Played]) -> dict[int, int]:
    """How often each final score came out in all rounds."""
    counts: dict[int, int] = {}
    for played in several:
        for score, count in played.scores.items():
            counts[score] = counts.get(score, 0) + count
    return counts


def mean_and_error(counts: Mapping[int, int]) -> tuple[float, float]:
    """The mean final score, and its standard error."""
    plays = sum(counts.values())
    mean = sum(score * count for score, count in counts.items()) / plays
    spread = sum((score - mean) ** 2 * count for score, count in counts.items()) / plays
    return mean, math.sqrt(spread / plays)


def furthest_apart(one: Mapping[int, int], other: Mapping[int, int]) -> float:
    """How far two distributions lie apart (Kolmogorov-Smirnov), as a part of what chance allows in 19 of 20 cases."""
    plays, others = sum(one.values()), sum(other.values())
    apart = running = 0.0
    for score in sorted(one.keys() | other.keys()):
        running += one.get(score, 0) / plays - other.get(score, 0) / others
        apart = max(apart, abs(running))
    return apart / (1.36 * math.sqrt(1 / plays + 1 / others))


def tell(rounds: dict[str, list[Played]]) -> None:
    """Print a line for each: plays a second, how many times slower than ours, and the final scores beside ours."""
    ours = together(rounds[OURS])
    for name, several in rounds.items():
        speed = statistics.median(played.speed for played in several)
        ratio = statistics.median(a.speed / b.speed for a, b in zip(rounds[OURS], several, strict=True))
        mean, error = mean_and_error(together(several))
        goal = f" (goal: at least {GOALS[name]})" if name in GOALS else ""
        apart = f", distribution at {furthest_apart(together(several), ours):.1f} of what chance allows"
        print(f"{name}: {speed:,.0f} plays a second, ours {ratio:,.1f} times as fast{goal}")
        print(f"  final score {mean:.2f} ± {1.96 * error:.2f}{apart if name != OURS else ''}")


def main() -> None:
    """Replay, then let all play in turn, so that a slow moment of the machine meets all."""
    casus = made("large", int(sys.argv[1]) if len(sys.argv) > 1 else None)
    rules, dice = Rules(casus), random.Random(1)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        kitchen(casus, folder)
        for peer in PROGRAMS:
            choices = replay(rules, peer, folder)
            print(f"{peer}: {REPLAYED} plays walked again through the rules, {choices:.1f} choices a play: the same")
        ways: dict[str, Callable[[int], Played]] = {
            OURS: lambda seed: by_arrays(casus, seed, PLAYS[OURS]),
            JAVASCRIPT: lambda _: by_peer(JAVASCRIPT, folder),
            XSTATE: lambda _: by_peer(XSTATE, folder),
            INKJS: lambda _: by_peer(INKJS, folder),
            RULES: lambda _: by_rules(rules, dice, PLAYS[RULES]),
        }
        rounds: dict[str, list[Played]] = {way: [] for way in ways}
        for seed in range(ROUNDS):
            for way, play in ways.items():
                rounds[way].append(play(seed))
    tell(rounds)


if __name__ == "__main__":
    main()
