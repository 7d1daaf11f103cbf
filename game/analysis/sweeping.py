"""Working out many draws at once: handed out to whoever can do them, and kept one by one as they come back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait

from game.analysis.draws import Draw
from game.analysis.variants import Variant
from game.errors import KantelpuntError

LOOK_EVERY = 1.0
"""Seconds between looks at whether the workers are still there, while nothing comes back."""

Known = dict[int, Variant]
"""What was worked out so far, by the number of its draw."""


class WorkersLost(KantelpuntError):
    """Those who did the work are gone; what came back before is kept."""


def sweep(
    task: Callable[[Draw], Variant],
    draws: Iterable[Draw],
    workers: Executor,
    known: Known,
    *,
    told: Callable[[], None] = lambda: None,
    there: Callable[[], bool] = lambda: True,
) -> None:
    """Have every draw that is not yet in `known` worked out, and put it there as soon as it is.

    `told` is called after each. Whatever breaks this off (an interrupt, lost workers, an error of the task), `known`
    keeps all that came back and the rest is not begun. Raises WorkersLost when `there` says that nobody is left.
    """
    waiting = {workers.submit(task, draw): draw for draw in draws if draw.number not in known}
    try:
        while waiting:
            done = wait(waiting, LOOK_EVERY, FIRST_COMPLETED).done
            for future in done:
                known[waiting[future].number] = future.result()
                del waiting[future]
                told()
            if not done and not there():
                raise WorkersLost("sweep.workers-lost")
    finally:
        for future, draw in waiting.items():
            if not future.cancel() and _came_back(future):
                known[draw.number] = future.result()


def in_order(known: Known) -> tuple[Variant, ...]:
    """What is known, in the order of the draws."""
    return tuple(known[number] for number in sorted(known))


def _came_back(future: Future[Variant]) -> bool:
    return future.done() and not future.cancelled() and future.exception() is None
