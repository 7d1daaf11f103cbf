"""Workers elsewhere: a Dask scheduler at an address, that may be silent or fall silent at any time."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from time import monotonic
from typing import Any

from game.cli.parser import CallWrong
from game.cli.workers import Workers
from game.errors import KantelpuntError

PATIENCE = 20
"""Seconds that a cluster may take to answer, or be without a single worker, before we go on without it."""


class ClusterSilent(KantelpuntError):
    """A cluster cannot be reached, or has nobody to work for us."""


@contextmanager
def at(address: str) -> Iterator[Workers]:
    """The workers of a Dask scheduler at this address; raises ClusterSilent when there are none."""
    try:
        distributed = import_module("distributed")
    except ModuleNotFoundError as error:
        raise CallWrong("sweep.cluster-missing") from error
    # What goes wrong at the other side is told by us, in one sentence.
    logging.disable(logging.CRITICAL)
    client = None
    try:
        client = _client(distributed, address)
        yield Workers(client.get_executor(), _there(client))
    finally:
        if client is not None:
            client.close(timeout=1)
        logging.disable(logging.NOTSET)


def _client(distributed: Any, address: str) -> Any:
    try:
        client = distributed.Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ClusterSilent("sweep.cluster-unreachable", address=address) from error
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except (OSError, TimeoutError) as error:
        client.close(timeout=1)
        raise ClusterSilent("sweep.cluster-empty", address=address) from error
    return client


def _there(client: Any) -> Callable[[], bool]:
    """A look at whether the scheduler still answers and has had a worker not long ago."""
    seen = monotonic()

    def there() -> bool:
        nonlocal seen
        if client.status == "running" and client.scheduler_info()["workers"]:
            seen = monotonic()
        return client.status == "running" and monotonic() - seen < PATIENCE

    return there
