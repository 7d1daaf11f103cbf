"""Getting a sweep worked out: at a cluster as long as that lasts, and else by processes on this machine."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import BrokenExecutor
from functools import partial

from game.analysis.shaken.draws import Draw
from game.analysis.shaken.sweeping import Known, SweepStopped, WorkersLost, sweep
from game.cli.cluster import at
from game.cli.parser import CallWrong
from game.cli.sweeping_work import Work, prepare, worked_out, worked_out_here
from game.cli.workers import here
from game.errors import KantelpuntError
from game.reports.refusals import told
from game.words import Words


class Working:
    """The draws of one sweep and what is known of them; `tell` hears of each, `go_on` says when it is enough."""

    def __init__(
        self, work: Work, every: tuple[Draw, ...], known: Known, tell: Callable[[], None], go_on: Callable[[], bool]
    ) -> None:
        self._work = work
        self._every = every
        self._known = known
        self._tell = tell
        self._go_on = go_on

    @property
    def left(self) -> int:
        """How many draws are still to be worked out."""
        return len(self._every) - len(self._known)

    def elsewhere(self, address: str, words: Words) -> None:
        """Have the cluster at this address do what it can; when something goes wrong there, that is said."""
        task = partial(worked_out, self._work)
        try:
            with at(address) as workers:
                sweep(
                    task, self._every, workers.executor, self._known,
                    told=self._tell, go_on=self._go_on, there=workers.there,
                )  # fmt: skip
        except (CallWrong, SweepStopped):
            raise
        except Exception as error:
            # Whatever breaks at the other side (no such module, another version, a cable), it can be done here.
            why = told(error, words) if isinstance(error, KantelpuntError) else str(error) or type(error).__name__
            print(words.say("sweep.cluster-lost", address=address, why=why, count=self.left), file=sys.stderr)

    def here(self, most: int) -> None:
        """Do the rest on this machine, by at most so many processes.

        Raises WorkersLost when one of them is killed.
        """
        if not self.left:
            return
        try:
            with here(min(self.left, most), partial(prepare, self._work)) as workers:
                sweep(worked_out_here, self._every, workers.executor, self._known, told=self._tell, go_on=self._go_on)
        except BrokenExecutor as error:
            raise WorkersLost("sweep.worker-killed") from error
