"""A play is weighed in another process while the window goes on, and never twice."""

from __future__ import annotations

import time
from pathlib import Path

from game.cli.results import keep_result, kept_result, results_folder
from game.cli.weighing import Failure, Weighing, weighed
from game.reports.possible import Possible
from game.rules.rules import Rules
from game.session.journal import Memory
from game.session.messages import Command
from game.session.session import Session
from game.session.setup import Setup
from tests.casuses import load_folder

ROOT = Path(__file__).parents[2]


def a_play(folder: str) -> Session:
    session = Session(Rules(load_folder(ROOT / folder)), Setup(seed=4), Memory())
    session.do(Command("brief"))
    session.do(Command("begin"))
    while session.phase in {"deciding", "revealing"}:
        if session.phase == "revealing":
            session.do(Command("proceed"))
        else:
            session.do(Command("choose", session.rules.open_choices(session.position)[-1]))
    return session


def come(weighing: Weighing) -> Possible | Failure:
    """Look again and again, as a window does between its frames."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        began = time.perf_counter()
        found = weighing.look()
        assert time.perf_counter() - began < 5
        if found is not None:
            return found
        time.sleep(0.02)
    raise AssertionError("nothing came of it")


def whole(weighing: Weighing) -> Possible:
    """Look until it is also known in how many shaken variants it holds."""
    until = time.monotonic() + 120
    while time.monotonic() < until:
        found = weighing.look()
        if isinstance(found, Possible) and found.shaken is not None:
            return found
        time.sleep(0.05)
    raise AssertionError("nobody shook it")


def test_what_another_process_found_is_what_is_found_here() -> None:
    session = a_play("tests/oracle/casussen/mix-school")
    beside = Weighing(session)
    assert beside.look() is None
    first = come(beside)
    assert isinstance(first, Possible)
    assert beside.progress > 0
    found = whole(beside)
    assert found.shaken is not None
    assert 0 <= found.shaken.held <= found.shaken.variants == 20
    assert first._replace(shaken=found.shaken) == found
    assert found == weighed(session)
    assert list(results_folder().iterdir())
    assert Weighing(session).look() == found


def test_a_play_that_is_let_go_is_not_weighed() -> None:
    beside = Weighing(a_play("scenarios/de-lege-stoel"))
    beside.stop()
    found = beside.look()
    assert isinstance(found, Failure)
    assert not results_folder().exists()


def test_a_process_that_dies_is_told() -> None:
    beside = Weighing(a_play("scenarios/de-lege-stoel"))
    beside._worker.kill()
    found = come(beside)
    assert found == Failure("weighing.broken-off", {})


def test_a_damaged_result_is_made_again() -> None:
    keep_result("study", "digest", {"levers": []}, {"positions": 3})
    (file,) = results_folder().iterdir()
    assert kept_result("study", "digest", {"levers": []}) == {"positions": 3}
    file.write_bytes(file.read_bytes()[:-1] + b"!")
    assert kept_result("study", "digest", {"levers": []}) is None


def test_a_casus_without_a_digest_is_not_kept() -> None:
    keep_result("study", "", {}, {"positions": 3})
    assert not results_folder().exists()
