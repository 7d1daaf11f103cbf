"""Who does long work: processes on this machine, ended at once when it is broken off."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.connection import wait
from typing import NamedTuple

A_MOMENT = 0.3
"""Seconds in which an executor forgets its work."""


class Workers(NamedTuple):
    """An executor, and whether somebody is still behind it."""

    executor: Executor
    there: Callable[[], bool] = lambda: True


def _nothing() -> None:
    """Bring nothing."""


@contextmanager
def here(count: int, prepare: Callable[[], None] = _nothing) -> Iterator[Workers]:
    """So many processes on this machine; when the work is broken off they are ended, and nobody waits for them.

    Each does `prepare` first: what all work needs is brought there and not with every task. Tasks are to stay small,
    for an executor of which a process ends while much is on its way to it waits for ever.
    """
    others = set(multiprocessing.active_children())
    # A process made by forking would take the threads of the progress bar with it halfway.
    executor = ProcessPoolExecutor(count, multiprocessing.get_context("spawn"), initializer=_begin, initargs=(prepare,))
    with _undisturbed():
        for _ in range(count):
            executor.submit(os.getpid)
    try:
        yield Workers(executor)
    except BaseException:
        executor.shutdown(wait=False, cancel_futures=True)
        # The executor first forgets what was cancelled; it would stumble over that when its workers are gone.
        time.sleep(A_MOMENT)
        for process in set(multiprocessing.active_children()) - others:
            process.terminate()
        raise
    executor.shutdown()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Ctrl-C waits, also in processes that begin here: half begun they would tell troubles of their own.

    The standard library lets it through again while the first process begins that keeps its books, so that one must
    be there already: an executor brings it. Windows knows no waiting.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(prepare: Callable[[], None]) -> None:
    """A worker leaves Ctrl-C to who gave it the work, and ends when that is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_after, args=(parent.sentinel,), daemon=True).start()
    prepare()


def _end_after(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
