"""Handing out the work of a sweep: to any executor, in order whatever finishes first, and nothing that came is lost."""

from __future__ import annotations

import time
from concurrent.futures import CancelledError, Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from typing import Any

import pytest

from game.analysis.shaken.draws import Draw
from game.analysis.shaken.sweeping import Known, SweepStopped, WorkersLost, in_order, sweep
from game.analysis.shaken.variants import Variant

DRAWS = tuple(Draw(number, "together", {}, {"drempel": 1 + number / 100}) for number in range(6))


def late_first(draw: Draw) -> Variant:
    """The first draw takes longest."""
    time.sleep(0.05 if draw.number == 0 else 0)
    return Variant(draw, positions=draw.number)


def refuses_the_third(draw: Draw) -> Variant:
    if draw.number == 3:
        raise ValueError(draw.number)
    return late_first(draw)


@pytest.mark.parametrize("kind", ["threads", "processes"])
def test_results_are_in_order_whatever_finishes_first(kind: str):
    known: Known = {}
    told: list[int] = []
    make = {"threads": ThreadPoolExecutor, "processes": lambda count: ProcessPoolExecutor(count, get_context("spawn"))}
    with make[kind](2) as workers:  # type: ignore[operator]
        sweep(late_first, DRAWS, workers, known, told=lambda: told.append(len(known)))
    assert [one.draw for one in in_order(known)] == list(DRAWS)
    assert told == [1, 2, 3, 4, 5, 6]


def test_what_is_known_is_not_done_again():
    known: Known = {draw.number: Variant(draw, positions=99) for draw in DRAWS[:4]}
    with ThreadPoolExecutor(1) as workers:
        sweep(late_first, DRAWS, workers, known)
    assert [one.positions for one in in_order(known)] == [99, 99, 99, 99, 4, 5]


class AtOnce(Executor):
    """Does everything when it is asked, so that all comes back together."""

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        done: Future[Any] = Future()
        try:
            done.set_result(fn(*args, **kwargs))
        except ValueError as error:
            done.set_exception(error)
        return done


def test_an_error_of_one_leaves_all_that_came_of_the_others():
    known: Known = {}
    with pytest.raises(ValueError, match="3"):
        sweep(refuses_the_third, DRAWS, AtOnce(), known)
    assert sorted(known) == [0, 1, 2, 4, 5]


def test_an_interrupt_leaves_what_came_before_and_begins_nothing_new():
    known: Known = {}
    begun: list[int] = []

    def one_at_a_time(draw: Draw) -> Variant:
        begun.append(draw.number)
        time.sleep(0.02)
        return Variant(draw)

    def interrupt() -> None:
        if len(known) == 2:
            raise KeyboardInterrupt

    with ThreadPoolExecutor(1) as workers, pytest.raises(KeyboardInterrupt):
        sweep(one_at_a_time, DRAWS, workers, known, told=interrupt)
    assert {0, 1} <= known.keys()
    assert len(begun) < len(DRAWS)


def test_who_stops_it_keeps_what_came_before():
    known: Known = {}
    with ThreadPoolExecutor(1) as workers, pytest.raises(SweepStopped):
        sweep(late_first, DRAWS, workers, known, go_on=lambda: len(known) < 3)
    assert {0, 1, 2} <= known.keys()
    with ThreadPoolExecutor(1) as workers:
        sweep(late_first, DRAWS, workers, known)
        sweep(late_first, DRAWS, workers, known, go_on=lambda: False)
    assert [one.draw for one in in_order(known)] == list(DRAWS)


def test_it_can_be_stopped_while_nothing_comes_back():
    looks: list[int] = []

    def go_on() -> bool:
        looks.append(1)
        return len(looks) < 2

    with pytest.raises(SweepStopped):
        sweep(late_first, DRAWS, Silent(), {}, go_on=go_on)


class Silent(Executor):
    """Workers that take everything on and never answer: what a cluster without workers does."""

    def submit(self, *_: Any, **__: Any) -> Future[Any]:
        return Future()


class Halfway(ThreadPoolExecutor):
    """Workers that answer three times, and then everything is cancelled, as when a scheduler dies."""

    taken = 0

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        self.taken += 1
        if self.taken <= 3:
            return super().submit(fn, *args, **kwargs)
        lost: Future[Any] = Future()
        lost.cancel()
        lost.set_running_or_notify_cancel()
        return lost


def test_workers_that_are_no_longer_there_are_lost():
    known: Known = {}
    with pytest.raises(WorkersLost):
        sweep(late_first, DRAWS, Silent(), known, there=lambda: False)
    assert known == {}


def test_others_go_on_with_what_lost_workers_left():
    known: Known = {}
    with Halfway(1) as workers, pytest.raises(CancelledError):
        sweep(late_first, DRAWS, workers, known)
    assert len(known) <= 3
    with ThreadPoolExecutor(1) as workers:
        sweep(late_first, DRAWS, workers, known)
    assert [one.draw for one in in_order(known)] == list(DRAWS)
