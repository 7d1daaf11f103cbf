"""`simulate`: many random plays from a seed, what they hit and how their scores lie."""

from __future__ import annotations

import json
from argparse import Namespace
from importlib import import_module
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from game.cli.exploring_page import put_table
from game.cli.opening import open_casus
from game.cli.parser import CallWrong
from game.cli.shelf import find
from game.cli.stopping import Stopping
from game.cli.studying import grouped, levers_of, progress
from game.words import Words

if TYPE_CHECKING:
    from game.analysis.values.simulating import Simulation
    from game.model.casus import Casus

FINE, INTERRUPTED = 0, 130

PLAYS, SEED = 100_000, 1

LONGEST_BAR = 40
"""Characters of the bar of the score that came up most."""


def run(asked: Namespace, words: Words) -> int:
    """Play at random and tell what was hit; 130 when someone stopped it halfway."""
    if asked.casus is None:
        raise CallWrong("commands.call-missing", verb="kantelpunt simulate", what="CASUS")
    casus = open_casus(find(asked.casus), words.language)
    levers = levers_of(casus, asked.lever)
    plays, seed = PLAYS if asked.plays is None else asked.plays, SEED if asked.seed is None else asked.seed
    simulating = import_module("game.analysis.values.simulating")
    with Stopping() as stopping, progress(words, "exploring.playing", stopping, quiet=asked.quiet) as tell:
        found = simulating.simulate(casus, plays, seed, levers, go_on=tell)
    if asked.json:
        print(json.dumps(_as_json(found, seed), ensure_ascii=False, indent=2))
    else:
        _page(casus, found, words, plays)
    return INTERRUPTED if stopping.wished else FINE


def _page(casus: Casus, found: Simulation, words: Words, wanted: int) -> None:
    console = Console(highlight=False, emoji=False, markup=False)
    console.print(casus.title, style="bold")
    key = "exploring.played" if found.plays == wanted else "exploring.played-stopped"
    console.print(words.say(key, count=grouped(found.plays), wanted=grouped(wanted)))
    if not found.plays:
        return
    for quantity, one in found.values.items():
        console.print(f"{words.say(f'exploring.{quantity}')}: {one.mean:.2f} ± {one.margin:.2f}")
    put_table(console, words.say("exploring.scores"), _histogram(found))
    put_table(console, words.say("exploring.hits"), _hits(casus, found))


def _histogram(found: Simulation) -> Table:
    """A bar for every five points of score."""
    bins: dict[int, int] = {}
    for score, count in found.scores:
        bins[score // 5 * 5] = bins.get(score // 5 * 5, 0) + count
    most = max(bins.values())
    table = Table(box=None, pad_edge=False, show_header=False)
    for low in range(min(bins), max(bins) + 1, 5):
        count = bins.get(low, 0)
        table.add_row(f"{low} – {low + 4}", "█" * round(LONGEST_BAR * count / most), f"{count / found.plays:.1%}")
    return table


def _hits(casus: Casus, found: Simulation) -> Table:
    table = Table(box=None, pad_edge=False, show_header=False)
    for ending in casus.endings:
        count = found.endings[ending.id]
        table.add_row(ending.title, str(count), f"{count / found.plays:.1%}", style="bold")
    for key, count in found.hits.items():
        table.add_row(key, str(count), f"{count / found.plays:.1%}")
    return table


def _as_json(found: Simulation, seed: int) -> dict[str, object]:
    values = {quantity: one._asdict() for quantity, one in found.values.items()}
    told: dict[str, object] = {**found._asdict(), "values": values, "seed": seed}
    # Nobody asked to estimate how many positions there are.
    del told["positions"]
    return told
