"""Working out many draws at once: handed out to whoever can do them, and kept one by one as they come back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import Executor, Future
from queue import Empty, SimpleQueue

from game.analysis.shaken.draws import Draw
from game.analysis.shaken.variants import Variant
from game.errors import KantelpuntError

LOOK_EVERY = 0.25
"""Seconds between looks at whether to go on, while nothing comes back."""

Known = dict[int, Variant]
"""What was worked out so far, by the number of its draw."""


class WorkersLost(KantelpuntError):
    """Those who did the work are gone; what came back before is kept."""


class SweepStopped(KantelpuntError):
    """Somebody wanted no more; what came back before is kept."""


def sweep(
    task: Callable[[Draw], Variant],
    draws: Iterable[Draw],
    workers: Executor,
    known: Known,
    *,
    told: Callable[[], None] = lambda: None,
    go_on: Callable[[], bool] = lambda: True,
    there: Callable[[], bool] = lambda: True,
) -> None:
    """Have every draw that is not yet in `known` worked out, and put it there as soon as it is.

    `told` is called after each. Whatever breaks this off (somebody who stops it, lost workers, an error of the task),
    `known` keeps all that came back and the rest is not begun. Raises SweepStopped when `go_on` says so, WorkersLost
    when `there` says that nobody is left, and whatever a task raised.
    """
    # An interrupt in the middle of `wait` or `as_completed` would leave futures locked for ever; a queue has no locks.
    done: SimpleQueue[Future[Variant]] = SimpleQueue()
    waiting: dict[Future[Variant], Draw] = {}
    try:
        for draw in draws:
            if draw.number not in known:
                future = workers.submit(task, draw)
                waiting[future] = draw
                future.add_done_callback(done.put)
        while waiting:
            _take_one(done, waiting, known, told, there)
            if waiting and not go_on():
                raise SweepStopped("sweep.stopped")
    finally:
        for future, draw in waiting.items():
            if not future.cancel() and _came_back(future):
                known[draw.number] = future.result()


def in_order(known: Known) -> tuple[Variant, ...]:
    """What is known, in the order of the draws."""
    return tuple(known[number] for number in sorted(known))


def _take_one(
    done: SimpleQueue[Future[Variant]],
    waiting: dict[Future[Variant], Draw],
    known: Known,
    told: Callable[[], None],
    there: Callable[[], bool],
) -> None:
    """Take in what came back, or look around when nothing did for a while."""
    try:
        future = done.get(timeout=LOOK_EVERY)
    except Empty:
        if not there():
            raise WorkersLost("sweep.workers-lost") from None
        return
    known[waiting[future].number] = future.result()
    del waiting[future]
    told()


def _came_back(future: Future[Variant]) -> bool:
    return future.done() and not future.cancelled() and future.exception() is None
