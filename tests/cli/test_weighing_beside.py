"""The ports of a window and a terminal to the weighing of a play: they never wait, and tell why nothing came."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from game.cli.weighing import weighed
from game.cli.weighing_beside import WeighingBeside, weigh
from game.desktop.ports import Failure, OpenedPlay
from game.desktop.weighed import Weighed
from game.reports.possible import Possible
from tests.cli.test_weighing import a_play

SMALL, LARGE = "tests/oracle/casussen/mix-school", "scenarios/de-man-met-de-vogels"


def opened(folder: str) -> OpenedPlay:
    return OpenedPlay(a_play(folder), Path("x.jsonl"))


def come(ask: Callable[[], object]) -> object:
    """Ask again and again, as a window does between its frames; no single question may take long."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        began = time.perf_counter()
        found = ask()
        assert time.perf_counter() - began < 5
        if found is not None:
            return found
        time.sleep(0.02)
    raise AssertionError("nothing came of it")


def test_a_window_gets_what_was_possible_and_how_far_it_is() -> None:
    play, beside = opened(SMALL), WeighingBeside()
    assert (beside.seen(), beside.result()) == (0, None)
    beside.start(play)
    assert beside.result() is None
    found = come(beside.result)
    assert isinstance(found, Possible)
    assert beside.seen() > 0
    assert found._replace(shaken=None) == weighed(play.session)._replace(shaken=None)
    beside.stop()
    assert beside.result() is None


def test_a_process_that_dies_is_a_failure_with_a_sentence() -> None:
    beside = WeighingBeside()
    beside.start(opened(LARGE))
    assert beside._at_work is not None
    beside._at_work._worker.kill()
    found = come(beside.result)
    assert isinstance(found, Failure)
    assert found.why.key == "weighing.broken-off"
    beside.stop()


def test_another_play_lets_go_of_the_one_before() -> None:
    beside = WeighingBeside()
    beside.start(opened(LARGE))
    assert beside._at_work is not None
    first = beside._at_work._worker
    beside.start(opened(SMALL))
    first.join(20)
    assert not first.is_alive()
    assert isinstance(come(beside.result), Possible)
    beside.stop()


def test_who_follows_a_look_back_gets_it_by_itself() -> None:
    play, follower = opened(SMALL), Weighed(WeighingBeside())

    def look() -> object:
        follower.follow(play)
        return follower.outcome

    assert isinstance(come(look), Possible)
    follower.stop()


def test_a_terminal_asks_whenever_it_is_there() -> None:
    known = weigh(a_play(SMALL))
    assert known() is None
    assert isinstance(come(known), Possible)
