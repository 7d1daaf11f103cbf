"""`sweep`: what holds when the levers are set otherwise, and when the coefficients of the kaders are shaken."""

from __future__ import annotations

import json
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from game.analysis.shaken.draws import Sweep, draws
from game.analysis.shaken.sweeping import SweepStopped, WorkersLost, in_order
from game.cli.opening import open_casus
from game.cli.parser import CallWrong
from game.cli.shelf import find
from game.cli.stopping import Stopping
from game.cli.studying import levers_of, most_positions
from game.cli.sweeping_files import refuse_early, write_files
from game.cli.sweeping_kept import KeptSweep
from game.cli.sweeping_page import Page, tell_levers, tell_limits
from game.cli.sweeping_page_shaken import tell_shaken, tell_what_matters
from game.cli.sweeping_work import work_on
from game.cli.sweeping_working import Working
from game.model.casus import Casus
from game.reports.refusals import told
from game.reports.swept import Swept
from game.reports.swept_data import as_data
from game.words import Words

FINE, INTERRUPTED = 0, 130
LIMIT = 5_000_000
"""Positions up to which a variant is searched when nobody says otherwise."""


def run(asked: Namespace, words: Words) -> int:
    """Work out what was asked and tell it; 130, with what is known by then, when it was broken off."""
    if asked.casus is None:
        raise CallWrong("commands.call-missing", verb="kantelpunt sweep", what="CASUS")
    casus = open_casus(find(asked.casus), words.language)
    refuse_early(asked)
    swept = _worked_out(asked, casus, words)
    if asked.json:
        print(json.dumps(as_data(swept, words), ensure_ascii=False, indent=2))
    else:
        _tell(swept, words, _limit(asked))
    write_files(asked, swept, words)
    return FINE if swept.complete else INTERRUPTED


def _worked_out(asked: Namespace, casus: Casus, words: Words) -> Swept:
    """The sweep, as far as it came; what was worked out before is taken from what was kept."""
    wanted = _wanted(asked, casus)
    every, limit = draws(casus, wanted), _limit(asked)
    kept = KeptSweep(casus, wanted, limit)
    known = kept.known(every)
    before = len(known)
    try:
        with Stopping() as stopping, _progress(before, len(every), words, quiet=asked.quiet) as tell:
            working = Working(work_on(casus, limit, wanted.seed), every, known, tell, lambda: not stopping.wished)
            if asked.cluster is not None and working.left:
                working.elsewhere(asked.cluster, words)
            working.here(_workers(asked))
    except WorkersLost as lost:
        print(told(lost, words), file=sys.stderr)
    except SweepStopped:
        # What is known by now is told, and that it is not everything.
        pass
    finally:
        if len(known) > before:
            kept.keep(known)
    # The base case is what all others are held against: without it nothing can be said.
    if 0 not in known:
        raise KeyboardInterrupt
    return Swept(casus, wanted, every, in_order(known))


def _workers(asked: Namespace) -> int:
    found: int = asked.workers or os.cpu_count() or 1
    return found


def _limit(asked: Namespace) -> int:
    """Up to how many positions a variant is searched; the memory that may be used is for all workers together."""
    megabytes = None if asked.memory is None else max(1, asked.memory // _workers(asked))
    return most_positions(asked.limit or LIMIT, megabytes)


def _wanted(asked: Namespace, casus: Casus) -> Sweep:
    """What to try, as far as it was asked and else as a sweep does it by itself."""
    given = {"shake": asked.shake, "together": asked.draws, "seed": asked.seed}
    found = {name: value for name, value in given.items() if value is not None}
    return Sweep(levers_of(casus, asked.lever))._replace(**found)


def _tell(swept: Swept, words: Words, limit: int) -> None:
    page = Page(words)
    tell_levers(page, swept)
    tell_shaken(page, swept)
    tell_what_matters(page, swept)
    tell_limits(page, swept, limit)


@contextmanager
def _progress(done: int, count: int, words: Words, *, quiet: bool) -> Iterator[Callable[[], None]]:
    """A bar on a terminal, beside what is printed; what to call whenever a variant is done."""
    console = Console(stderr=True)
    about = TextColumn(words.say("sweep.progress"))
    columns = (about, BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=quiet or not console.is_terminal) as progress:
        task = progress.add_task("", total=count, completed=done)
        yield lambda: progress.advance(task)
